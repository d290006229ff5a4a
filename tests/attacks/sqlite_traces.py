"""Reads SQLite from below: the write-ahead log commit by commit, and pages as they lie."""

import asyncio
import hashlib
import sqlite3
from pathlib import Path
from typing import Any

from tests.attacks.sqlite_pages import Image, commits_in, replayed
from tests.attacks.traces import PERSON_TABLES, Commit, Orders


class SqliteWitness:
    """A copy of the file from before, and a reader that keeps the log from starting afresh."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._log = file.with_name(file.name + "-wal")
        self._copy = file.with_name("copied")
        self._reader: sqlite3.Connection | None = None

    async def begin(self) -> None:
        with sqlite3.connect(self._file) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        self._copy.write_bytes(self._file.read_bytes())
        self._reader = sqlite3.connect(self._file, isolation_level=None)
        self._reader.execute("BEGIN")
        self._reader.execute("SELECT count(*) FROM round").fetchone()

    async def let_go(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    async def state(self) -> str:
        return hashlib.sha256(self._file.read_bytes() + self._log.read_bytes()).hexdigest()

    async def rows(self) -> dict[str, set[tuple[Any, ...]]]:
        connection = sqlite3.connect(self._file)
        found = {
            table: set(connection.execute(f"SELECT {hidden} * FROM {table}"))
            for table, hidden in tables(connection).items()
        }
        connection.close()
        return found

    # ---- orders

    async def packets(self, round_id: str) -> Orders:
        query = "SELECT row FROM packet WHERE pool = ?"
        return {
            "keys": self._select(f"{query} ORDER BY row", round_id),
            "scan": self._select(query, round_id),
            "numbers": self._numbered(round_id),
            "pages": self._by_page("packet", round_id, number=0),
        }

    async def texts(self, round_id: str) -> Orders:
        query = "SELECT ciphertext FROM round_text WHERE round_id = ?"
        return {
            "keys": self._select(f"{query} ORDER BY id", round_id),
            "scan": self._select(query, round_id),
            "pages": self._by_page("round_text", round_id, number=1),
        }

    async def people(self, round_id: str) -> Orders:
        """In the order of the hidden numbers; which commit wrote them stands in the log."""
        return {
            f"{table} numbers": self._select(
                f"SELECT {column} FROM {table} WHERE {column} IN "
                "(SELECT person_id FROM invitation WHERE round_id = ?) "
                "GROUP BY 1 ORDER BY max(rowid)",
                round_id,
            )
            for table, column in PERSON_TABLES.items()
        }

    def _numbered(self, round_id: str) -> list[str]:
        """In the order of a number or a date that the table keeps beside the packet."""
        connection = sqlite3.connect(self._file)
        known = {"pool", "row", "sealed"}
        columns = connection.execute("PRAGMA table_info(packet)").fetchall()
        extra = [name for _, name, *_ in columns if name not in known] + ["rowid"]
        try:
            found = connection.execute(
                f"SELECT row FROM packet WHERE pool = ? ORDER BY {extra[0]}", [round_id]
            ).fetchall()
        except sqlite3.OperationalError:
            return []
        finally:
            connection.close()
        return [row for (row,) in found]

    def _select(self, query: str, round_id: str) -> list[Any]:
        connection = sqlite3.connect(self._file)
        found = [value for (value,) in connection.execute(query, [round_id])]
        connection.close()
        return found

    def _by_page(self, table: str, round_id: str, *, number: int) -> list[Any]:
        """Rows in the order in which their overflow pages lie in the file.

        `number` is the column that holds the round; the value beside it is given.
        """
        image = self._image()
        connection = sqlite3.connect(self._file)
        [(root, sql)] = connection.execute(
            "SELECT rootpage, sql FROM sqlite_master WHERE name = ?", [table]
        )
        values = dict(connection.execute(_VALUES[table]))
        connection.close()
        if "WITHOUT ROWID" not in sql:
            return []
        cells = [cell for cell in image.cells(root) if cell.columns[number] == round_id.encode()]
        cells.sort(key=lambda cell: (cell.overflow, -cell.offset))
        return [values[cell.columns[1 - number]] for cell in cells]

    def _image(self) -> Image:
        return Image(replayed(self._file, self._log))

    async def same_transaction(self, _table: str) -> dict[str, set[str]]:
        """Rows of SQLite carry no transaction; the log does, see `commits`."""
        return {}

    # ---- the log

    async def commits(self) -> list[Commit]:
        return await asyncio.to_thread(self._commits)

    def _commits(self) -> list[Commit]:
        found, before = [], _looked(self._copy)
        for pages in commits_in(self._log.read_bytes()):
            with self._copy.open("r+b") as copy:
                for number, page in pages.items():
                    copy.seek((number - 1) * len(page))
                    copy.write(page)
            after = _looked(self._copy)
            new = after - before
            found.append(
                Commit(
                    {value for kind, value, _ in new if kind == "packet"},
                    {
                        (kind, person)
                        for kind, person, _ in new | (before - after)
                        if kind != "packet"
                    },
                )
            )
            before = after
        return found

    async def remains(self) -> dict[str, bytes]:
        kept = (self._file, self._log, self._file.with_name(self._file.name + "-shm"))
        return {file.name: file.read_bytes() for file in kept if file.exists()}


_VALUES = {
    "packet": "SELECT CAST(row AS BLOB), row FROM packet",
    "round_text": "SELECT CAST(id AS BLOB), ciphertext FROM round_text",
}


def tables(connection: sqlite3.Connection) -> dict[str, str]:
    """Every table, and how to ask for the hidden number of its rows when it has one."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    return {
        name: "" if "WITHOUT ROWID" in sql else "rowid,"
        for name, sql in found
        if not name.startswith("sqlite_")
    }


def _looked(copy: Path) -> set[tuple[str, Any, Any]]:
    """Every row of a box with what is sealed in it, and about a person with its hidden number."""
    connection = sqlite3.connect(f"file:{copy}?immutable=1", uri=True)
    found = {
        ("packet", row, hash(sealed))
        for row, sealed in connection.execute("SELECT row, sealed FROM packet")
    }
    for table, column in PERSON_TABLES.items():
        rows = connection.execute(f"SELECT {column}, rowid, * FROM {table}")
        found |= {(table, person, tuple(rest)) for person, *rest in rows}
    connection.close()
    return found
