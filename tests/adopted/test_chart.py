"""The Helm chart: what helm rendered is what Kubernetes takes, and values that do not fit are not.

Helm itself runs in `make chart`; what the containers run is run in test_chart_at_work.py.
"""

import copy
import json
import re
from pathlib import Path

import jsonschema
import kubernetes_validate
import pytest
import yaml

from bot.settings import PREFIX, Settings
from bot.start.version import VERSION
from tests.servers import ROOT
from tools import chart

RENDERED = chart.RENDERED.read_text(encoding="utf-8")
OBJECTS = [one for one in yaml.safe_load_all(RENDERED) if one]
SCHEMA = json.loads((ROOT / "chart" / "values.schema.json").read_text(encoding="utf-8"))
DEFAULTS = yaml.safe_load((ROOT / "chart" / "values.yaml").read_text(encoding="utf-8"))
GIVEN = yaml.safe_load(chart.VALUES.read_text(encoding="utf-8"))
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
OLDEST, NEWEST = "1.30", "1.37"
"""Kubernetes, as Chart.yaml says and as the schemas of today go."""
OURS = "registry.example.org/cultuurtraject"


def of_kind(kind, name="cultuurtraject"):
    [found] = [one for one in OBJECTS if (one["kind"], one["metadata"]["name"]) == (kind, name)]
    return found


BOT = of_kind("Deployment")
MIGRATION = of_kind("Job", "cultuurtraject-migration")
KEYS = of_kind("StatefulSet", "cultuurtraject-keys")
BACKUP = of_kind("CronJob", "cultuurtraject-backup")
PODS = {one["metadata"]["name"]: one["spec"]["template"]["spec"] for one in (BOT, MIGRATION, KEYS)}
PODS["cultuurtraject-backup"] = BACKUP["spec"]["jobTemplate"]["spec"]["template"]["spec"]


def together(defaults, given):
    """Values as helm lays them over each other."""
    if not isinstance(given, dict) or not isinstance(defaults, dict):
        return given
    return defaults | {name: together(defaults.get(name), value) for name, value in given.items()}


# ---- what helm made of it


def test_the_example_is_rendered_from_the_chart_as_it_is():
    assert RENDERED.startswith(chart.head()), "run `make chart`"


def test_every_change_of_the_chart_changes_its_hash(tmp_path, monkeypatch):
    before = chart.digest()
    for file in (*chart.sources(), "new"):
        copied = tmp_path / "chart"
        monkeypatch.setattr(chart, "CHART", copied)
        for one in chart.sources() if copied.exists() else []:
            one.unlink()
        for one in (ROOT / "chart").rglob("*"):
            if one.is_file() and one != chart.RENDERED:
                place = copied / one.relative_to(ROOT / "chart")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(one.read_bytes())
        assert chart.digest() == before
        name = file.relative_to(ROOT / "chart") if isinstance(file, Path) else Path(file)
        with (copied / name).open("a") as changed:
            changed.write("\n")
        assert chart.digest() != before, name
        monkeypatch.undo()


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
@pytest.mark.parametrize("one", OBJECTS, ids=lambda one: f"{one['kind']} {one['metadata']['name']}")
def test_kubernetes_takes_every_object(one, version):
    kubernetes_validate.validate(one, version, strict=True)


@pytest.mark.parametrize(
    ("part", "value"), [("replicas", "two"), ("strategie", {}), ("template", "none")]
)
def test_the_control_kubernetes_refuses_what_is_wrong(part, value):
    wrong = copy.deepcopy(BOT)
    wrong["spec"][part] = value
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, NEWEST, strict=True)


# ---- one version


def test_chart_image_and_program_have_one_version():
    described = yaml.safe_load((ROOT / "chart" / "Chart.yaml").read_text(encoding="utf-8"))
    assert described["version"] == described["appVersion"] == VERSION
    assert re.fullmatch(rf">={re.escape(OLDEST)}\.0-0", described["kubeVersion"])
    for name in ("cultuurtraject", "cultuurtraject-migration", "cultuurtraject-backup"):
        [container] = PODS[name]["containers"]
        assert container["image"].startswith(f"{OURS}:{VERSION}@sha256:")
    [migration] = PODS["cultuurtraject-migration"]["containers"]
    assert migration["command"] == ["python", "-m", "bot", "migrate", VERSION]


# ---- values


def test_the_example_fits_the_schema_and_the_defaults_alone_do_not():
    validator = jsonschema.Draft7Validator(SCHEMA)
    assert list(validator.iter_errors(together(DEFAULTS, GIVEN))) == []
    missing = {".".join(map(str, one.absolute_path)) for one in validator.iter_errors(DEFAULTS)}
    assert {"image.repository", "settings", "secret", "ingress.host", "keys.storageClass",
            "network.databaseRanges"} <= missing  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"replicas": 1},
        {"replicas": "2"},
        {"image": {"repository": "registry.example.org/cultuurtraject:latest"}},
        {"image": {"tag": "9.9.9"}},
        {"image": {"digest": "latest"}},
        {"settings": {"PUBLIC_URL": "http://cultuurtraject.example.org"}},
        {"settings": {"PUBLIK_URL": "https://cultuurtraject.example.org"}},
        {"settings": {"APP_PASSWORD": "s3cret"}},
        {"settings": {"DATABASE_URL": "postgresql://bot:s3cret@host/name"}},
        {"settings": {"PROGRAMME_LEADS": ["a", "b"]}},
        {"secret": ""},
        {"secret": "No Name"},
        {"ingress": {"host": "https://cultuurtraject.example.org"}},
        {"ingress": {"annotations": {"nginx.ingress.kubernetes.io/enable-access-log": "true"}}},
        {"keys": {"storageClass": ""}},
        {"keys": {"image": "mysql:8"}},
        {"keys": {"size": "plenty"}},
        {"keys": {"volumeIsExcludedFromSnapshotsAndBackups": "yes"}},
        {"keys": {"snapshots": True}},
        {"backup": {"claim": "Backups of ours"}},
        {"backup": {"schedule": "every night"}},
        {"network": {"databaseRanges": []}},
        {"network": {"databasePort": 0}},
        {"network": {"proxy": "proxy.example.org:3128"}},
        {"network": {"proxy": "http://proxy.example.org"}},
        {"resources": {"limits": None}},
        {"extra": {}},
    ],
    ids=lambda wrong: json.dumps(wrong)[:60],
)
def test_values_that_do_not_fit_are_refused(wrong):
    given = together(together(DEFAULTS, GIVEN), wrong)
    if wrong.get("resources"):
        del given["resources"]["limits"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(given, SCHEMA)


def test_the_chart_knows_every_setting_but_secrets_and_its_own():
    own = {"MODE", "HOST", "PORT", "INSIDE_HOST", "INSIDE_PORT", "BACKUP_OPENED_WITH"}
    secret = {"APP_PASSWORD", "DATABASE_URL", "KEY_STORE"}
    known = SCHEMA["properties"]["settings"]["propertyNames"]["enum"]
    assert known == sorted({name.upper() for name in Settings.model_fields} - own - secret)


# ---- no rights


@pytest.mark.parametrize("name", PODS)
def test_no_pod_can_write_in_its_image_become_somebody_or_ask_the_cluster(name):
    pod = PODS[name]
    assert pod["automountServiceAccountToken"] is False
    assert pod["enableServiceLinks"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    for container in pod["containers"]:
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
        assert container["resources"]["limits"]["memory"]
    in_memory = [one["emptyDir"] for one in pod["volumes"] if "emptyDir" in one]
    assert all(one["medium"] == "Memory" for one in in_memory), "nothing of it lies on a disk"


def test_two_bots_stay_while_one_goes_and_each_finishes_first():
    assert BOT["spec"]["replicas"] == 2
    assert BOT["spec"]["strategy"]["rollingUpdate"] == {"maxUnavailable": 0, "maxSurge": 1}
    assert of_kind("PodDisruptionBudget")["spec"]["minAvailable"] == 1
    pod = PODS["cultuurtraject"]
    stops = pod["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["terminationGracePeriodSeconds"] - stops >= 90, "docs/operations.md"


# ---- keys


def test_the_keys_lie_on_a_volume_of_their_own_that_backups_leave_out():
    [volume] = KEYS["spec"]["volumeClaimTemplates"]
    assert volume["spec"]["storageClassName"] == "without-snapshots"
    for labels in (volume["metadata"]["labels"], KEYS["metadata"]["labels"],
                   KEYS["spec"]["template"]["metadata"]["labels"]):  # fmt: skip
        assert labels["velero.io/exclude-from-backup"] == "true"
    excluded = KEYS["spec"]["template"]["metadata"]["annotations"]
    assert excluded == {"backup.velero.io/backup-volumes-excludes": volume["metadata"]["name"]}


def test_the_database_of_keys_forgets_as_that_of_compose_does():
    [keys] = PODS["cultuurtraject-keys"]["containers"]
    assert keys["args"] == COMPOSE["services"]["keys"]["command"].split()
    assert COMPOSE["services"]["keys"]["image"] == f"${{POSTGRES:-{keys['image']}}}"


def test_an_upgrade_of_the_bot_leaves_the_database_of_keys_running():
    """A pod starts again when its template changes: no version of ours stands in it."""
    assert VERSION not in json.dumps(KEYS["spec"]["template"])
    assert VERSION in json.dumps(BOT["spec"]["template"]), "the control"


def test_nobody_but_the_bot_comes_to_the_keys_and_they_go_nowhere():
    policy = of_kind("NetworkPolicy", "cultuurtraject-keys")["spec"]
    assert policy["podSelector"]["matchLabels"]["app.kubernetes.io/component"] == "keys"
    assert (policy["policyTypes"], policy["egress"]) == (["Ingress", "Egress"], [])
    [way_in] = policy["ingress"]
    [who] = way_in["from"]
    assert set(who) == {"podSelector"}, "of this namespace only"
    [rule] = who["podSelector"]["matchExpressions"]
    assert rule["values"] == ["bot", "migration", "backup"]


def test_figures_are_asked_from_the_inside_only():
    policy = of_kind("NetworkPolicy", "cultuurtraject-bot")["spec"]
    ways = {
        one["from"][0]["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"]: [
            port["port"] for port in one["ports"]
        ]
        for one in policy["ingress"]
    }
    assert ways == {"ingress-nginx": [3978], "monitoring": [9478]}
    assert [port["targetPort"] for port in of_kind("Service")["spec"]["ports"]] == ["people"]


def test_the_way_out_is_to_microsoft_to_the_proxy_and_to_the_collector_of_the_values():
    ways = of_kind("NetworkPolicy", "cultuurtraject-bot")["spec"]["egress"]
    anywhere = [port["port"] for way in ways if "to" not in way for port in way["ports"]]
    assert anywhere == [443, 3128, 4318]
    for name in ("cultuurtraject", "cultuurtraject-migration"):
        [container] = PODS[name]["containers"]
        given = {one["name"]: one.get("value") for one in container["env"]}
        assert given["HTTPS_PROXY"] == GIVEN["network"]["proxy"]
        assert given["NO_PROXY"] == GIVEN["network"]["withoutProxy"]
        assert given[f"{PREFIX}OPENTELEMETRY"] == GIVEN["settings"]["OPENTELEMETRY"]
