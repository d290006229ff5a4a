"""An installation: content filled in, a wheel made of it, an environment that holds nothing else.

The libraries are those of the environment that runs the tests, found through a `.pth`; the product
comes from the wheel alone.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.chat import LEAD, object_id
from tests.fakes import TENANT
from tests.servers import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ROOMS = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
ADOPTED = "adopted_by: Kerngroep I&D\nadopted_on: 2026-12-01"
TO_FILL_IN = re.compile(r"\{\{vul in: [^}]*\}\}")
ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
PRODUCTION = {
    "CULTUURTRAJECT_MODE": "production",
    "CULTUURTRAJECT_PUBLIC_URL": "https://cultuurtraject.amsterdam.nl",
    "CULTUURTRAJECT_APP_ID": ID,
    "CULTUURTRAJECT_APP_TYPE": "SingleTenant",
    "CULTUURTRAJECT_APP_PASSWORD": "s3cret",
    "CULTUURTRAJECT_TENANT_ID": TENANT,
    "CULTUURTRAJECT_PROGRAMME_LEADS": object_id(LEAD),
}


@dataclass(frozen=True)
class Installation:
    """The product below `folder`; its commands run far from the sources."""

    folder: Path

    @property
    def environment(self) -> Path:
        return self.folder / "environment"

    @property
    def packages(self) -> Path:
        [packages] = self.environment.glob("lib/python*/site-packages")
        return packages

    def run(
        self, command: str, settings: Mapping[str, str], folder: Path, typed: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run one command as it stands in the documents, in a working folder."""
        return subprocess.run(
            self._found(command),
            cwd=folder,
            env=_environment(settings),
            input=typed,
            capture_output=True,
            text=True,
            timeout=90,
        )

    @contextmanager
    def running(
        self,
        command: str,
        settings: Mapping[str, str],
        folder: Path,
        stderr: int = subprocess.PIPE,
        umask: int = -1,
    ) -> Iterator[subprocess.Popen[str]]:
        """Start a command that serves; at the end it is asked to stop, and does."""
        process = subprocess.Popen(
            self._found(command),
            cwd=folder,
            env=_environment(settings),
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            umask=umask,
        )
        try:
            yield process
        finally:
            process.terminate()
            process.communicate(timeout=60)

    def _found(self, command: str) -> list[str]:
        program, *arguments = shlex.split(command)
        return [str(self.environment / "bin" / program), *arguments]


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The settings and nothing of the program that runs the tests."""
    return {"PATH": os.defpath, "LANG": "en_GB.UTF-8", **settings}


def install(folder: Path) -> Installation:
    """Install the product with the content of an organisation that filled in everything."""
    unfinished = folder.with_suffix(".unfinished")
    _copy(unfinished / "sources")
    _fill_in(unfinished / "sources" / "content")
    wheel = _wheel(unfinished / "sources", unfinished / "wheels")
    _python("-m", "venv", "--without-pip", str(folder / "environment"))
    installation = Installation(folder)
    libraries = sysconfig.get_path("purelib")
    (installation.packages / "libraries.pth").write_text(f"{libraries}\n")
    into = ("--python", str(installation.environment / "bin" / "python"))
    _python("-m", "pip", *into, "install", "--no-index", "--no-deps", str(wheel))
    shutil.rmtree(unfinished)
    return installation


def _copy(sources: Path) -> None:
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        sources.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, sources / name)
    for room in ROOMS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / room, sources / room, ignore=ignored)


def _fill_in(content: Path) -> None:
    """As step 4 of docs/install.md asks."""
    for file in content.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8").replace("adopted_by: ''", ADOPTED)
        file.write_text(TO_FILL_IN.sub(_answer, text), encoding="utf-8")


def _answer(placeholder: re.Match[str]) -> str:
    asks_a_date = placeholder.group().startswith("{{vul in: wanneer")
    return "2027-03-01" if asks_a_date else "Bureau Integriteit, 14 020"


def _wheel(sources: Path, wheels: Path) -> Path:
    _python(
        *("-m", "pip", "wheel", "--no-index", "--no-deps", "--no-build-isolation"),
        *("--wheel-dir", str(wheels), str(sources)),
    )
    [wheel] = wheels.iterdir()
    return wheel


def _python(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
