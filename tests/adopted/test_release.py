"""What a version is given out as: the same bytes for whoever makes it, with a hash of each file."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
import yaml

from bot.start.version import VERSION
from tests.installed.installation import ROOMS
from tests.servers import ROOT
from tools import release

FILES = (
    "pyproject.toml", "README.md", "LICENSE", "requirements.txt", "publiccode.yml", ".gitignore",
)  # fmt: skip


def cloned(folder: Path, umask: int) -> Path:
    """The sources as somebody else has them: in a folder of theirs, written with another umask."""
    before = os.umask(umask)
    try:
        for name in (*ROOMS, "chart"):
            left_out = shutil.ignore_patterns("__pycache__")
            shutil.copytree(
                ROOT / name, folder / name, ignore=left_out, copy_function=shutil.copyfile
            )
        for name in FILES:
            shutil.copyfile(ROOT / name, folder / name)
    finally:
        os.umask(before)
    return folder


def made(sources: Path, folder: Path, umask: int, **around: str) -> dict[str, bytes]:
    """A release, made by a program of its own: bytes by name."""
    code = (
        f"import os, pathlib; os.umask({umask}); from tools import release;"
        f"release.release(pathlib.Path({str(folder)!r}), pathlib.Path({str(sources)!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | around, capture_output=True,
        text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """The same version, made by two people."""
    folder = tmp_path_factory.mktemp("release")
    one, other = folder / "one", folder / "a" / "place" / "further away"
    one.mkdir()
    other.mkdir(parents=True)
    here = made(cloned(one, 0o022), folder / "here", 0o022, TZ="Europe/Amsterdam", LANG="C.UTF-8")
    there = made(
        cloned(other, 0o077), folder / "there", 0o077,
        TZ="Pacific/Kiritimati", LANG="nl_NL.UTF-8", PYTHONHASHSEED="7",
    )  # fmt: skip
    return folder, here, there


@pytest.mark.timeout(300)
def test_two_people_make_the_same_bytes(twice):
    _, here, there = twice
    assert set(here) == {
        f"cultuurtraject-{VERSION}-py3-none-any.whl",
        f"cultuurtraject-{VERSION}.tgz",
        "requirements.txt",
        "SHA256SUMS",
    }
    assert [name for name in here if here[name] != there[name]] == []


def test_a_hash_stands_beside_every_file_and_another_tool_reads_it(twice):
    folder, here, _ = twice
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=folder / "here", capture_output=True, text=True,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.count(": OK") == len(here) - 1
    (folder / "there" / "requirements.txt").write_text("flask\n")
    changed = subprocess.run(
        ["sha256sum", "--check", "SHA256SUMS"], cwd=folder / "there", capture_output=True
    )
    assert changed.returncode != 0, "the control"


def test_the_wheel_holds_the_product_and_its_licence_and_no_tests(twice):
    folder, _, _ = twice
    [wheel] = (folder / "here").glob("*.whl")
    with zipfile.ZipFile(wheel) as held:
        assert held.testzip() is None
        names = held.namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {*ROOMS, f"cultuurtraject-{VERSION}.dist-info"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.endswith(".pyc") for name in names)


def test_the_chart_is_given_out_without_its_example(twice):
    folder, _, _ = twice
    [chart] = (folder / "here").glob("*.tgz")
    with tarfile.open(chart) as held:
        names = held.getnames()
        described = yaml.safe_load(held.extractfile("cultuurtraject/Chart.yaml").read())
    assert described["version"] == VERSION
    assert "cultuurtraject/templates/bot.yaml" in names
    assert not any("example" in name for name in names)


def test_a_version_is_the_same_in_every_file_or_nothing_is_made(tmp_path):
    release.check_versions(release.versions())
    (tmp_path / "sources").mkdir()
    sources = cloned(tmp_path / "sources", 0o022)
    described = sources / "chart" / "Chart.yaml"
    described.write_text(described.read_text().replace(f'"{VERSION}"', '"9.9.9"'))
    with pytest.raises(release.NotReleased, match=r"chart/Chart.yaml: appVersion says 9\.9\.9"):
        release.release(tmp_path / "files", sources)
    assert not (tmp_path / "files").exists()


def test_what_an_image_is_made_of_is_named_as_long_as_it_has_no_digest():
    written = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert release.inputs(written) == ["python:3.11-slim"]
    pinned = written.replace("python:3.11-slim\n", f"python:3.11-slim@sha256:{'0' * 64}\n")
    assert release.inputs(pinned) == []


def test_every_package_of_the_server_and_of_the_tools_is_held_to_a_hash():
    for lock in sorted(ROOT.glob("requirements*.txt")):
        text = lock.read_text(encoding="utf-8")
        packages = [line for line in text.splitlines() if "==" in line and line[0].isalpha()]
        assert packages, lock.name
        assert all(line.endswith("\\") for line in packages), lock.name
