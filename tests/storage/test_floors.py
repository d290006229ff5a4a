"""The wall between answers and people: an import that would open a door in it stops the check."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.servers import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
COPIED = ("booth", "content", "dialogs", "storage")
SEEN_BY_THE_BOOTH = {"seals", "engine", "ballots", "keys", "leaks", "address"}
LINT = Path(sys.executable).with_name("lint-imports")


@pytest.fixture
def house(tmp_path):
    """The product, to be changed: rooms in which a test writes are copies."""
    for room in (*CONTRACTS["root_packages"], "tools", "pyproject.toml"):
        if room in COPIED:
            ignored = shutil.ignore_patterns("static", "__pycache__")
            shutil.copytree(ROOT / room, tmp_path / room, ignore=ignored)
        else:
            (tmp_path / room).symlink_to(ROOT / room)
    return tmp_path


def checked(house, contract):
    command = [LINT, "--no-logo", "--no-cache", "--contract", contract]
    return subprocess.run(command, cwd=house, capture_output=True, text=True)


def adds(house, file, line):
    path = house / file
    path.write_text(f"{line}\n{path.read_text() if path.exists() else ''}")


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [
        ("wall-of-the-booth", "booth/api.py", "from storage.people import invitations"),
        ("wall-of-the-booth", "booth/ballots/closing.py", "from storage.work import Work"),
        # Through another room, and through a floor that the booth may see.
        ("wall-of-the-booth", "content/routes.py", "from storage.people import outbox"),
        ("wall-of-the-booth", "storage/engine/columns.py", "from storage.people import people"),
        ("wall-of-the-booth", "storage/ballots/extra.py", "from storage.trajectories import norms"),
        ("floors-of-storage", "storage/people/people.py", "from storage.trajectories import norms"),
        ("floors-of-storage", "storage/keys/key_store.py", "from storage.engine import columns"),
        ("what-people-wrote", "dialogs/router.py", "from storage.ballots import packets"),
        (
            "what-people-wrote",
            "storage/people/people.py",
            "from storage.ballots import round_texts",
        ),
        ("keys-apart", "storage/people/people.py", "from storage.keys import key_store"),
    ],
)
def test_a_door_in_the_wall_is_found(house, contract, file, line):
    adds(house, file, line)
    check = checked(house, contract)
    assert check.returncode == 1
    assert "BROKEN" in check.stdout


def test_a_file_at_the_root_of_storage_is_on_no_floor_before_somebody_says_which(house):
    adds(house, "storage/visits.py", '"""Who was here."""')
    assert checked(house, "floors-of-storage").returncode == 1


def test_without_a_door_the_walls_hold(house):
    for contract in ("wall-of-the-booth", "floors-of-storage", "what-people-wrote", "keys-apart"):
        check = checked(house, contract)
        assert check.returncode == 0, check.stdout


def test_the_wall_names_everything_of_storage_that_the_booth_may_not_see():
    [wall] = [one for one in CONTRACTS["contracts"] if one.get("id") == "wall-of-the-booth"]
    parts = {
        path.stem
        for path in (ROOT / "storage").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    forbidden = {f"storage.{part}" for part in parts - SEEN_BY_THE_BOOTH - {"__init__"}}
    assert forbidden <= set(wall["forbidden_modules"])
