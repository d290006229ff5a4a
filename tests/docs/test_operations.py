"""What whoever runs the bot reads is true: checks, figures, the image and the installation."""

import re
from pathlib import PurePosixPath
from types import SimpleNamespace

import pytest
import yaml

from bot import surroundings
from bot.monitoring.health import Health
from bot.monitoring.metrics import Metrics
from bot.settings import PREFIX, Settings
from bot.teams.auth import SigningKeys
from storage.leaks import QUIET
from tests.docs.test_documented import rows, section, words_in
from tests.fakes import APP_ID, TENANT
from tests.installed.image import ignores, stages
from tests.servers import ROOT

OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
BOTS = ("bot-1", "bot-2")


def first_words(title):
    return {word for cells in rows(section(OPERATIONS, title)) for word in words_in(cells[0])}


def test_every_check_is_explained_with_what_to_do():
    database = SimpleNamespace(answers=None, is_current=None)
    notary = SimpleNamespace(may_read=None)
    outside = surroundings.teams(in_production()).asked(SimpleNamespace(keys=SigningKeys(None)))
    checks = set(Health(database, None, notary, None, None, (), outside)._checks())
    assert {"microsoft-token", "microsoft-keys"} < checks
    assert checks <= first_words("Watching")


def in_production():
    return Settings(
        mode="production",
        public_url="https://cultuurtraject.amsterdam.nl",
        app_id=APP_ID,
        app_type="SingleTenant",
        app_password="s3cret",
        tenant_id=TENANT,
        key_store="keys",
        programme_leads=TENANT,
    )


def test_every_figure_is_explained_and_every_explained_one_exists():
    made = {
        metric.name + ("_total" if metric.type == "counter" else "")
        for metric in Metrics().registry.collect()
    }
    assert {word for word in first_words("Watching") if word.startswith("cultuur")} == made


def test_every_setting_that_is_named_exists():
    settings = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    everywhere = OPERATIONS + DOCKERFILE + (ROOT / "compose.yaml").read_text(encoding="utf-8")
    assert set(re.findall(rf"{PREFIX}[A-Z_]+", everywhere)) <= settings
    assert "sends_per_second" in Settings.model_fields


def test_what_a_server_may_not_tell_is_explained():
    refused = {name for names in QUIET.values() for name in names}
    assert refused <= words_in(section(OPERATIONS, "What a database may tell"))


def test_the_image_runs_without_rights_from_locked_packages():
    assert re.findall(r"^USER (.+)$", DOCKERFILE, re.MULTILINE) == ["10001:10001"]
    assert DOCKERFILE.index("USER 10001") < DOCKERFILE.index("\nCMD [")
    assert "--require-hashes" in DOCKERFILE
    assert "npm" not in DOCKERFILE, "what pages load from npm stands in the repository"
    assert "HEALTHCHECK" in DOCKERFILE


def test_the_image_holds_every_room_of_the_product_and_nothing_else_of_ours():
    """The tree itself is made and started in tests/installed/test_image.py."""
    rooms = {one.words[0] for one in stages(DOCKERFILE)[-1] if one.name == "COPY"} - {
        "--from=packages"
    }
    layers = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    packages = set(re.findall(r'"(\w+)"', layers.split("root_packages = [")[1].split("]")[0]))
    assert rooms == packages - {"tryout", "manifest"}
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8")
    assert not any(ignores(ignored, PurePosixPath(room)) for room in rooms)


@pytest.mark.parametrize("name", BOTS)
def test_no_bot_is_pulled_from_elsewhere(name):
    """A name that is built here could be anybody's in a registry."""
    bot = COMPOSE["services"][name]
    assert (bot["build"]["context"], bot["pull_policy"]) == (".", "build")


@pytest.mark.parametrize("name", BOTS)
def test_a_bot_can_write_nowhere_and_become_nobody_else(name):
    bot = COMPOSE["services"][name]
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in bot["security_opt"]
    assert bot["ulimits"]["core"] == 0
    assert "volumes" not in bot
    assert "ports" not in bot, "people come through the proxy"


def test_two_bots_share_everything_and_only_the_proxy_is_reachable():
    services = COMPOSE["services"]
    assert set(BOTS) < set(services)
    assert [name for name, service in services.items() if service.get("ports")] == ["proxy"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("database", "keys"):
        assert services[name]["networks"] == ["inside"]


@pytest.mark.parametrize("name", ["database", "keys"])
def test_no_statement_reaches_a_log_of_a_database(name):
    command = COMPOSE["services"][name]["command"]
    for setting in ("log_statement=none", "log_min_duration_statement=-1",
                    "log_parameter_max_length_on_error=0"):  # fmt: skip
        assert setting in command


def test_keys_and_answers_never_lie_on_one_volume_and_keys_are_never_archived():
    volumes = {name: COMPOSE["services"][name]["volumes"] for name in ("database", "keys")}
    assert volumes["database"] != volumes["keys"]
    command = COMPOSE["services"]["keys"]["command"]
    assert "archive_mode=off" in command
    assert "wal_level=minimal" in command
    assert COMPOSE["services"]["keys"]["labels"]["backup"] == "never"


def test_the_proxy_of_the_installation_is_the_documented_one_with_both_bots():
    proxy = COMPOSE["services"]["proxy"]
    assert proxy["volumes"] == ["./docs/nginx.conf:/cultuurtraject.conf:ro"]
    script = proxy["command"][2]
    old, new = re.search(r"sed 's\|(.+?)\|(.+?)\|'", script).groups()
    assert old in (ROOT / "docs" / "nginx.conf").read_text(encoding="utf-8")
    assert all(f"server {name}:3978 resolve;" in new for name in BOTS)
    assert "resolver 127.0.0.11" in new
