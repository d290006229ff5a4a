"""Where the town of a measurement lives, and what its database costs beside the bot."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import servers
from tests.servers import ROOT

FILE, SERVER = "sqlite", "postgresql"


@dataclass(frozen=True)
class Place:
    """The address of a database, and the first process of its server; 0 for a file."""

    url: str
    server: int = 0

    def cpu(self) -> float:
        """Seconds of processor that the server used until now, with everybody it serves."""
        if not self.server:
            return 0.0
        everybody = [self.server, *_children(self.server)]
        return sum(map(_ticks, everybody)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def place(kind: str, folder: Path) -> Iterator[Place]:
    """A database that is empty and gone afterwards; a server needs `of_this_run`."""
    if kind == FILE:
        yield Place(f"sqlite+aiosqlite:///{folder / 'town.db'}")
        return
    with servers.postgres() as url:
        first = (servers.server().data / "postmaster.pid").read_text().split("\n", 1)[0]
        yield Place(url, int(first))


@contextmanager
def scratch() -> Iterator[Path]:
    """On the disk of the project and gone afterwards; `/tmp` may be memory, which costs less."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=build) as name:
        yield Path(name)


def _children(process: int) -> list[int]:
    return [int(child) for child in
            Path(f"/proc/{process}/task/{process}/children").read_text().split()]  # fmt: skip


def _ticks(process: int) -> int:
    """Of this process, and of its children that ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:  # it ended this moment: its parent counts it from now on
        return 0
    return sum(map(int, fields[11:15]))
