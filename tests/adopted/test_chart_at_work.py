"""What the containers of the Helm chart run, started as the cluster starts it."""

import os
import re
import subprocess

import pytest

from bot.settings import PREFIX
from bot.start.version import VERSION
from tests.adopted.test_chart import PODS
from tests.installed.installation import PRODUCTION

ADDRESS = {f"{PREFIX}PUBLIC_URL": "https://cultuurtraject.amsterdam.nl"}
"""The bot refuses the address of an example."""


@pytest.fixture
def container(installation, tmp_path):
    """Runs what a container runs, with its environment and its folder of secrets."""
    secrets = tmp_path / "secrets"
    secrets.mkdir()

    def run(name, more=None):
        [one] = PODS[name]["containers"]
        values = {entry["name"]: entry.get("value") or "127.0.0.1" for entry in one["env"]}
        here = {
            name: value.replace("/secrets", str(secrets))
            for name, value in (values | (more or {})).items()
        }
        command = [word.replace("/backups", str(tmp_path / "backups")) for word in one["command"]]
        path = f"{installation.environment / 'bin'}:{os.defpath}"
        return subprocess.run(
            command, cwd=tmp_path, env={"PATH": path, **here}, capture_output=True, text=True,
            timeout=90,
        )  # fmt: skip

    def holds(**given):
        for name, value in given.items():
            (secrets / name.replace("_", "-")).write_text(value)

    run.secrets, run.holds, run.folder = secrets, holds, tmp_path
    return run


def test_the_job_makes_the_tables_with_the_secrets_of_the_cluster(container):
    container.holds(
        app_password="s3cret",
        database_url=f"sqlite:///{container.folder / 'town.db'}",
        key_store=str(container.folder / "keys"),
    )
    made = container("cultuurtraject-migration", ADDRESS)
    assert (made.returncode, made.stdout.split(" (")[0]) == (
        0,
        f"The tables are those of version {VERSION}",
    ), made.stderr


def test_the_backup_is_a_file_of_its_day_and_a_second_one_is_refused(container):
    container.holds(
        app_password="s3cret",
        database_url=f"sqlite:///{container.folder / 'town.db'}",
        key_store=str(container.folder / "keys"),
    )
    assert container("cultuurtraject-migration", ADDRESS).returncode == 0
    (container.folder / "backups").mkdir()
    made = container("cultuurtraject-backup", ADDRESS)
    assert (made.returncode, made.stdout) == (0, "0 rows written.\n"), made.stderr
    [file] = (container.folder / "backups").iterdir()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d\.jsonl", file.name)
    assert container("cultuurtraject-backup", ADDRESS).returncode == 2


def test_a_missing_secret_is_said_in_a_sentence_for_each(container):
    refused = container("cultuurtraject-migration", ADDRESS)
    assert refused.returncode == 1
    for name in ("APP_PASSWORD_FILE", "DATABASE_URL_FILE", "KEY_STORE_FILE"):
        assert f"{PREFIX}{name}: the file cannot be read: No such file" in refused.stderr
    assert os.listdir(container.secrets) == []


def test_why_the_cluster_adds_no_names_of_services(container):
    links = {f"{PREFIX}SERVICE_HOST": "10.0.0.1", f"{PREFIX}PORT": "tcp://10.0.0.1:80"}
    refused = container("cultuurtraject-migration", links)
    assert refused.returncode == 1
    assert f"These settings do not exist: {PREFIX}SERVICE_HOST" in refused.stderr


def test_the_example_sets_what_production_needs():
    given = {name.removeprefix(PREFIX) for name in PRODUCTION}
    [bot] = PODS["cultuurtraject"]["containers"]
    ours = [one["name"] for one in bot["env"] if one["name"].startswith(PREFIX)]
    names = {name.removeprefix(PREFIX).removesuffix("_FILE") for name in ours}
    assert given | {"DATABASE_URL", "KEY_STORE", "INSIDE_HOST", "OPENTELEMETRY"} == names
