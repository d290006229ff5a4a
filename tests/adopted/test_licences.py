"""Whose every file is, and under which licence: as REUSE reads it."""

import json
import shutil
import subprocess
import tomllib

import pytest

from tests.servers import ROOT

TOLD = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]


def lint(folder):
    """What `reuse lint` finds."""
    done = subprocess.run(
        [ROOT / ".venv" / "bin" / "reuse", "--root", str(folder), "lint", "--json"],
        capture_output=True, text=True, timeout=100,
    )  # fmt: skip
    return done.returncode, json.loads(done.stdout)


def test_every_file_has_a_licence_and_somebody_whose_it_is():
    code, found = lint(ROOT)
    wrong = {name: one for name, one in found["non_compliant"].items() if one}
    assert (code, wrong) == (0, {})
    assert set(found["summary"]["used_licenses"]) == {"EUPL-1.2", "MIT", "OFL-1.1"}


@pytest.mark.parametrize("told", TOLD[1:], ids=lambda told: str(told["path"]))
def test_every_exception_is_about_a_file_that_is_there(told):
    paths = told["path"] if isinstance(told["path"], list) else [told["path"]]
    for path in paths:
        assert list(ROOT.glob(path)), path


def test_the_licence_that_people_read_is_the_one_that_tools_read():
    assert (ROOT / "LICENSE").read_bytes() == (ROOT / "LICENSES" / "EUPL-1.2.txt").read_bytes()


def test_the_control_a_file_that_nobody_told_of_is_found(tmp_path):
    shutil.copytree(ROOT / "LICENSES", tmp_path / "LICENSES")
    (tmp_path / "found.py").write_text("print()\n")
    code, found = lint(tmp_path)
    assert code == 1
    [wrong] = found["non_compliant"]["missing_licensing_info"]
    assert wrong.endswith("found.py")
