"""The examples for a machine with systemd and for Azure: what stands in them is started, or read as
the tools of those platforms read it."""

import json
import re
import shlex
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import hcl2
import pytest
import yaml

from bench.table import MEGABYTES
from bot.settings import PREFIX, Settings
from tests.adopted import forbidding
from tests.installed.installation import PRODUCTION
from tests.installed.test_image import folder, image
from tests.installed.test_installed import answer_of, microsoft, ports
from tests.installed.test_planning import MADE, planning
from tests.servers import ROOT
from use_cases.wave_solver import wire

__all__ = ["folder", "image", "microsoft", "ports"]

EXAMPLES = ROOT / "docs" / "examples"
UNIT = (EXAMPLES / "cultuurtraject.service").read_text(encoding="utf-8")
AZURE = (EXAMPLES / "azure" / "main.tf").read_text(encoding="utf-8")
SETTINGS = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
REQUIRED = set(PRODUCTION) | {f"{PREFIX}KEY_STORE", f"{PREFIX}DATABASE_URL"}


# ---- systemd


def directives(text):
    """Every directive of a unit with its values, in their order."""
    found = defaultdict(list)
    for line in text.splitlines():
        if line and line[0] not in "#[":
            name, _, value = line.partition("=")
            found[name].append(value)
    return found


SERVICE = directives(UNIT)


async def test_the_service_starts_what_it_says_and_keeps_it_to_itself(
    installation, tmp_path, ports, microsoft
):
    folders = {
        "/var/lib/cultuurtraject": tmp_path / "state",
        "/srv/keys": tmp_path / "keys",
        "%d": tmp_path / "credentials",
    }
    for place in folders.values():
        place.mkdir(mode=0o700)
    (folders["%d"] / "app-password").write_text("correct\n")
    given = dict(line.split("=", 1) for line in SERVICE["Environment"])
    for theirs, ours in folders.items():
        given = {name: value.replace(theirs, str(ours)) for name, value in given.items()}
    of_file = {
        name: value
        for name, value in PRODUCTION.items()
        if name not in given and not name.endswith(("APP_PASSWORD", "DATABASE_URL", "KEY_STORE"))
    }
    here = {f"{PREFIX}PORT": str(ports[0]), f"{PREFIX}INSIDE_PORT": str(ports[1])}
    [start] = SERVICE["ExecStart"]
    program, *arguments = shlex.split(start)
    assert program == "/srv/cultuurtraject/bin/cultuurtraject", "where docs/install.md puts it"
    command = " ".join(["cultuurtraject", *arguments])
    around = {**of_file, **given, **here, **microsoft.settings}
    umask = int(SERVICE["UMask"][0], 8)
    with installation.running(command, around, tmp_path, umask=umask) as bot:
        ready = json.loads(await answer_of(f"http://127.0.0.1:{ports[1]}/readyz"))
        assert ready["ready"], ready
    assert bot.returncode == 0
    [database] = (tmp_path / "state").glob("*.db")
    assert database.stat().st_mode & 0o077 == 0, "nobody else on the machine reads it"


FORBIDS = [
    group
    for line in SERVICE["SystemCallFilter"]
    if line.startswith("~")
    for group in line[1:].split()
]
SERVES = (
    "import runpy, sys; sys.argv = ['cultuurtraject', 'serve'];"
    "runpy.run_module('bot', run_name='__main__')"
)

HEARS = (
    "import asyncio; from understanding.listener import Listener;"
    "print(len(asyncio.run(Listener(patience=60).hear('ik maak me zorgen'))))"
)


def under(groups, program):
    """The same program, which the kernel ends as soon as it does what systemd would forbid it."""
    first = Path(forbidding.__file__).read_text(encoding="utf-8")
    return f"{first}\n\nforbid(*{groups!r})\n{program}\n"


@pytest.mark.timeout(600)
async def test_the_service_forbids_nothing_that_the_bot_does(image, folder, ports, microsoft):
    """It serves, understands what somebody types and plans waves: vectors and a child process."""
    settings = {
        **PRODUCTION,
        **microsoft.settings,
        f"{PREFIX}APP_PASSWORD": "correct",
        f"{PREFIX}DATABASE_URL": f"sqlite:///{folder / 'town.db'}",
        f"{PREFIX}KEY_STORE": str(folder / "keys"),
        f"{PREFIX}PORT": str(ports[0]),
        f"{PREFIX}INSIDE_HOST": "127.0.0.1",
        f"{PREFIX}INSIDE_PORT": str(ports[1]),
    }
    serving = replace(image, command=["python", "-c", under(FORBIDS, SERVES)])
    log = folder / "log"
    with serving.running(settings, log) as bot:
        ready = json.loads(await answer_of(f"http://127.0.0.1:{ports[1]}/readyz", 200))
        assert ready["ready"], ready
        assert bot.poll() is None, log.read_text()
    assert image.asks(under(FORBIDS, HEARS), {}).strip() == "1"
    said = image.asks(under(FORBIDS, planning(folder)), {})
    assert wire.proposal_of(said.encode()) == MADE, said


def test_the_control_what_systemd_forbids_more_ends_a_program(image, folder):
    more = [*FORBIDS, "@resources"]
    assert "NoProposal" in image.asks(under(more, planning(folder)), {})
    assert image.asks(under(more, HEARS), {}) == ""


def test_the_service_gives_time_to_finish_and_leaves_no_memory_on_a_disk():
    assert int(SERVICE["TimeoutStopSec"][0]) >= 90
    assert SERVICE["LimitCORE"] == SERVICE["MemorySwapMax"] == ["0"]
    assert SERVICE["ProtectSystem"] == ["strict"]
    assert SERVICE["User"] == ["cultuurtraject"]
    assert SERVICE["Restart"] == ["always"]


def test_the_service_sets_what_exists_and_holds_no_secret():
    names = {line.split("=", 1)[0].removesuffix("_FILE") for line in SERVICE["Environment"]}
    assert names <= SETTINGS
    assert f"{PREFIX}APP_PASSWORD" in names
    [credential] = SERVICE["LoadCredential"]
    assert credential.startswith("app-password:/")


# ---- Azure

READ = hcl2.loads(AZURE)


def blocks(kind):
    """Blocks of a kind, by their names without quotes."""
    for entry in READ[kind]:
        for first, inside in entry.items():
            if kind in ("resource", "data"):
                for second, block in inside.items():
                    yield f"{first}.{second}".replace('"', ""), block
            else:
                yield first.replace('"', ""), inside


RESOURCES = dict(blocks("resource"))
VARIABLES = dict(blocks("variable"))
TEMPLATE = RESOURCES["azurerm_container_app.bot"]["template"][0]
[CONTAINER] = TEMPLATE["container"]


def plain(value):
    return value.strip('"') if isinstance(value, str) else value


def test_whatever_the_example_refers_to_stands_in_it():
    code = re.sub(r"#.*", "", AZURE)
    declared = set(RESOURCES) | {f"data.{name}" for name, _ in blocks("data")}
    named = set(re.findall(r"\b(?:data\.)?(?:azurerm|azuread)_\w+\.\w+", code))
    assert named <= declared | {name.removeprefix("data.") for name in declared}
    assert set(re.findall(r"\bvar\.(\w+)", code)) == set(VARIABLES)


def test_every_setting_of_the_example_exists_and_none_that_is_needed_is_missing():
    names = {plain(one["name"]) for one in CONTAINER["env"]}
    assert names <= SETTINGS
    assert REQUIRED - names == {f"{PREFIX}MODE"}, "the image sets the mode itself"


def test_secrets_of_the_example_are_secrets_of_the_platform():
    secrets = {plain(one["name"]) for one in RESOURCES["azurerm_container_app.bot"]["secret"]}
    held = {
        plain(one["name"]): plain(one["secret_name"])
        for one in CONTAINER["env"]
        if "secret_name" in one
    }
    assert held.keys() == {f"{PREFIX}APP_PASSWORD", f"{PREFIX}DATABASE_URL"}
    assert set(held.values()) == secrets
    assert VARIABLES["database_url"]["sensitive"] is True


def test_the_keys_of_the_example_lie_where_somebody_confirmed_that_no_backup_comes():
    [refused] = VARIABLES["keys_without_backup"]["validation"]
    assert "opens answers" in refused["error_message"]
    assert plain(RESOURCES["azurerm_storage_share.keys"]["enabled_protocol"]) == "NFS"
    [share] = TEMPLATE["volume"]
    assert plain(share["storage_type"]) == "NfsAzureFile"
    kinds = {name.partition(".")[0] for name in RESOURCES}
    assert not any("backup" in kind or "diagnostic" in kind for kind in kinds)


def test_two_bots_run_and_stop_as_the_documents_say():
    assert TEMPLATE["min_replicas"] == 2
    assert TEMPLATE["termination_grace_period_seconds"] == 90
    assert [one["port"] for one in CONTAINER["readiness_probe"]] == [9478]


# ---- all of them

PLATFORMS = [
    ROOT / "compose.yaml",
    ROOT / "Dockerfile",
    ROOT / "docs" / "nginx.conf",
    ROOT / "docs" / "alerts.yml",
    *sorted(file for folder in (EXAMPLES, ROOT / "chart") for file in folder.rglob("*.*")),
]
SIZES = {"M": 1, "Mi": 1, "m": 1, "Gi": 1024}


@pytest.mark.parametrize("file", PLATFORMS, ids=lambda file: file.name)
def test_every_page_that_a_file_sends_somebody_to_is_there(file):
    named = re.findall(r"docs/[\w./-]+\w", file.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_no_platform_gives_a_bot_less_memory_than_running_it_asks():
    """A bot that plans waves has a child beside it."""
    operations = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    [asked] = {int(size) for size in re.findall(r"^\|.+\| (\d+) MB \|", operations, re.MULTILINE)}
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    values = yaml.safe_load((ROOT / "chart" / "values.yaml").read_text(encoding="utf-8"))
    given = [
        SERVICE["MemoryMax"][0],
        plain(CONTAINER["memory"]),
        compose["services"]["bot-1"]["mem_limit"],
        values["resources"]["limits"]["memory"],
    ]
    for size in given:
        number, unit = re.fullmatch(r"(\d+)(\w+)", size).groups()
        assert int(number) * SIZES[unit] >= asked, size
    [plan] = re.findall(r"(\d+) MB; they are in the memory per bot above", operations)
    assert asked >= MEGABYTES + int(plan)


@pytest.mark.parametrize("text", [UNIT, AZURE])
def test_an_example_says_that_nobody_used_it_yet(text):
    head = " ".join(text[:600].replace("#", " ").split())
    assert re.search(r"by nobody applied yet|nobody has run it for a municipality yet", head)
