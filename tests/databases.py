"""New databases for tests: empty, or with our tables in them.

Tables are made once per run, by migrating; after that a database is a copy, which takes a tenth
of the time.
"""

import asyncio
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from storage.engine.database import Database
from tests import servers
from tests.run_folder import run_folder
from trajectory.language import Language

TEMPLATE = "with_tables"
KINDS = ("sqlite", "postgresql")
ONE_LANGUAGE_EACH = ((Language.NL, "sqlite"), (Language.EN, "postgresql"))
"""For journeys too long to be lived four times; a second group lives `TURNED_ROUND`."""
TURNED_ROUND = ((Language.EN, "sqlite"), (Language.NL, "postgresql"))


def empty_sqlite(folder: Path) -> str:
    """The URL of an SQLite database in this folder that does not exist yet."""
    return f"sqlite+aiosqlite:///{folder / 'town.db'}"


def sqlite_in(folder: Path) -> str:
    """The URL of a new SQLite database in this folder, with our tables."""
    shutil.copy(_sqlite_template(), folder / "town.db")
    return empty_sqlite(folder)


@contextmanager
def of_kind(kind: str, folder: Path) -> Iterator[str]:
    """The URL of a new database of this kind, with our tables; an SQLite one is in `folder`."""
    if kind == "sqlite":
        yield sqlite_in(folder)
    else:
        with postgres() as url:
            yield url


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a new PostgreSQL database with our tables; gone afterwards."""
    with servers.postgres(_postgres_template()) as url:
        yield url


@cache
def _sqlite_template() -> Path:
    folder = run_folder() / "sqlite"
    with servers.locked(run_folder()):
        if not folder.exists():
            folder.mkdir()
            _migrate(empty_sqlite(folder))
    return folder / "town.db"


@cache
def _postgres_template() -> str:
    server = servers.server()
    with servers.locked(server.folder):
        if TEMPLATE not in server.run("psql", "--list", "--tuples-only"):
            server.run("createdb", TEMPLATE)
            _migrate(server.url(TEMPLATE))
    return TEMPLATE


def _migrate(url: str) -> None:
    """In a thread of its own: an event loop may be at work in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, _migrated(url)).result()


async def _migrated(url: str) -> None:
    database = Database(url)
    await database.migrate()
    await database.close()
