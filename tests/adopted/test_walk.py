"""Somebody walks through docs/install.md, and types what stands there, in the order of the page.

Paths of a server lie below a folder of the test. The packages of the lock are those of the tests:
pip finds each of them in the version that the lock names, and asks no registry. What Microsoft does
is played.
"""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sysconfig
import zipfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.settings import PREFIX
from tests.installed.installation import PRODUCTION, _fill_in
from tests.installed.test_installed import answer_of, microsoft, ports
from tests.servers import ROOT

__all__ = ["microsoft", "ports"]

INSTALL = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
STEP = re.compile(r"^## (\d)\. .+?\n(.*?)(?=^## )", re.DOTALL | re.MULTILINE)
STEPS = dict(STEP.findall(INSTALL))
NOT_WALKED = ("cultuurtraject_fonts_east_asia",)
"""What `make fonts` makes of packages of npm that are not of the lock: tests/tools knows it."""
COMMANDS = re.findall(r"^(cultuurtraject [\w-]+)(.*?) +# ", INSTALL, re.MULTILINE)


def typed(step):
    """The lines of the blocks of a step that somebody types."""
    blocks = re.findall(r"```sh\n(.+?)```", STEPS[step], re.DOTALL)
    lines = [line for block in blocks for line in block.strip().splitlines()]
    return [line for line in lines if not any(word in line for word in NOT_WALKED)]


class Walk:
    """A clone of the repository on a server that is a folder."""

    def __init__(self, folder, around):
        self.folder, self.clone, self.around = folder, folder / "clone", around

    def types(self, line, **more):
        """One line as it stands in the page; it must end well."""
        done = self.tries(line, **more)
        assert done.returncode == 0, (line, done.stdout, done.stderr)
        return done

    def tries(self, line, **more):
        line = line.replace("/srv/", f"{self.folder}/srv/")
        return subprocess.run(
            ["sh", "-c", line], cwd=self.clone, env=self.env | more, capture_output=True, text=True,
            timeout=300,
        )  # fmt: skip

    @contextmanager
    def serving(self, line, settings):
        """A line that goes on until it is told to stop, and then ends well."""
        process = subprocess.Popen(
            ["sh", "-c", f"exec {line}"], cwd=self.folder, env=self.env | settings,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            yield
        finally:
            process.terminate()
            _, said = process.communicate(timeout=100)
        assert process.returncode == 0, said

    @property
    def env(self):
        own = {
            "PATH": f"{self.folder}/srv/cultuurtraject/bin:{ROOT}/.venv/bin:{os.defpath}",
            "PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "0",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "HOME": str(self.folder), "LANG": "C.UTF-8",
        }  # fmt: skip
        return own | self.around

    def lends_packages(self):
        """The packages of the tests, seen by the environment that was just made."""
        [site] = (self.folder / "srv" / "cultuurtraject").glob("lib/python*/site-packages")
        (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")


@pytest.fixture
def walk(tmp_path, ports, microsoft):
    walk = Walk(tmp_path, dict(microsoft.settings))
    kept = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout.decode().split("\0")  # fmt: skip
    for name in filter(None, kept):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            place = walk.clone / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, place)
    for name in (".venv", "node_modules"):
        (walk.clone / name).symlink_to(ROOT / name)
    (tmp_path / "srv").mkdir()
    return walk


@pytest.mark.timeout(900)
async def test_whoever_follows_the_page_ends_with_a_bot_that_serves(walk, ports, tmp_path):
    # 4. support routes, content, and the installation
    _fill_in(walk.clone / "content")
    make, *install = typed("4")
    assert make == "python3 -m venv /srv/cultuurtraject"
    walk.types(make)
    walk.lends_packages()
    for line in install:
        await asyncio.to_thread(walk.types, line)
    program = tmp_path / "srv" / "cultuurtraject" / "bin" / "cultuurtraject"
    assert program.exists()

    # 5. settings: those that the table calls needed, and no more
    needed = set(re.findall(rf"^\| `({PREFIX}\w+)` \| yes \|", INSTALL, re.MULTILINE))
    assert needed - set(PRODUCTION) == {f"{PREFIX}KEY_STORE"}
    settings = {
        **PRODUCTION,
        f"{PREFIX}APP_PASSWORD": "correct",
        f"{PREFIX}KEY_STORE": str(tmp_path / "srv" / "keys"),
        f"{PREFIX}DATABASE_URL": f"sqlite:///{tmp_path / 'srv' / 'cultuurtraject.db'}",
        f"{PREFIX}PORT": str(ports[0]),
        f"{PREFIX}INSIDE_PORT": str(ports[1]),
    }

    # 7. try, then start
    tried = await asyncio.to_thread(lambda: walk.tries("cultuurtraject check", **settings))
    for thing in ("content", "doors", "database", "key store", "token"):
        assert f"\nok  {thing}: " in tried.stdout, tried.stdout
    [start] = typed("7")
    with walk.serving(start, settings):
        ready = json.loads(await answer_of(f"http://127.0.0.1:{ports[1]}/readyz", 200))
        assert ready["ready"], ready
        assert b"<html" in await answer_of(f"http://127.0.0.1:{ports[0]}/prive")

    # 8. the app for Teams
    *exports, made = typed("8")
    assert made == "make manifest"
    given = "; ".join(re.sub(r"<[^>]+>", "", line) + _value(line) for line in exports)
    skip = "-o .venv/.installed -o node_modules/.installed"
    walk.types(f"{given}; {made} {skip}")
    [package] = (walk.clone / "build").glob("cultuurtraject*.zip")
    with zipfile.ZipFile(package) as app:
        assert {"manifest.json", "color.png", "outline.png"} <= set(app.namelist())

    # Backups, and the rights of people
    for command in ("backup friday.jsonl", "backup-key pair.txt", "seals", "letters", "retry all"):
        name = f"cultuurtraject {command.split()[0]}"
        assert name in [documented for documented, _ in COMMANDS]
        done = await asyncio.to_thread(
            lambda line=command: walk.tries(f"cultuurtraject {line}", **settings)
        )
        assert done.returncode == 0, (command, done.stderr)
    assert (walk.clone / "friday.jsonl").stat().st_mode & 0o777 == 0o600


def _value(line):
    """What somebody fills in for the words between < and >."""
    name = re.search(rf"{PREFIX}\w+", line).group()
    return {f"{PREFIX}PUBLIC_URL": "cultuurtraject.amsterdam.nl"}.get(name, PRODUCTION[name])


def test_every_step_that_is_typed_is_walked():
    assert {step for step in STEPS if typed(step)} == {"4", "7", "8"}


def test_every_file_that_the_page_sends_somebody_to_exists():
    named = set(re.findall(r"`((?:docs|content)/[\w./-]+)`", INSTALL))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert Path(ROOT / "requirements.txt").exists()
