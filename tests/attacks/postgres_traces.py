"""Reads PostgreSQL from below: row addresses, transaction numbers, the write-ahead log, files."""

import asyncio
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy.engine import make_url

from tests import servers
from tests.attacks.traces import PERSON_TABLES, Commit, Orders

_RECORD = re.compile(
    r"^rmgr: (\w+) .*?tx: +(\d+),.*?desc: (\w+)(.*?)"
    r"(?:, blkref #0: rel \d+/(\d+)/(\d+) .*?blk (\d+).*)?$"
)
_OFFSETS = re.compile(r"\b(?:new_off|off|offnum): (\d+)")


class PostgresWitness:
    """A database administrator with the log and the files."""

    def __init__(self, url: str) -> None:
        self._database = str(make_url(url).database)
        self._server = servers.server()
        self._start = ""
        self._connection: asyncpg.Connection | None = None

    async def begin(self) -> None:
        """From here on the log is kept, as for a copy that follows it; and the server does not tidy
        up by itself, so that everything that is written is written by us."""
        for table in await self._tables():
            await self._value(f"ALTER TABLE {table} SET (autovacuum_enabled = off)")
        await self._value(f"SELECT pg_create_physical_replication_slot('{self._database}', true)")
        self._start = await self._value("SELECT pg_current_wal_lsn()::text")

    async def let_go(self) -> None:
        if self._connection is not None:
            if self._start:
                await self._value(f"SELECT pg_drop_replication_slot('{self._database}')")
                self._start = ""
            await self._connection.close()
            self._connection = None

    async def state(self) -> str:
        """Where every version of every row lies, who wrote it, and who locked it.

        The server's own counter of transactions will not do: it counts for all databases.
        """
        lies = "md5(string_agg(concat_ws(' ', ctid, xmin, xmax), ',' ORDER BY ctid))"
        return str([await self._value(f"SELECT {lies} FROM {one}") for one in await self._tables()])

    async def rows(self) -> dict[str, set[tuple[Any, ...]]]:
        return {
            table: {tuple(row) for row in await self._all(f"SELECT xmin::text, * FROM {table}")}
            for table in await self._tables()
        }

    async def _tables(self) -> list[str]:
        found = await self._all("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return sorted(table for (table,) in found)

    # ---- orders

    async def packets(self, round_id: str) -> Orders:
        async def by(order: str) -> list[Any]:
            query = f'SELECT "row" FROM packet WHERE pool = $1 {order}'
            return [row[0] for row in await self._all(query, round_id)]

        return {
            "keys": await by('ORDER BY "row"'),
            "scan": await by(""),
            "numbers": await self._numbered(by),
            "pages": await by("ORDER BY ctid"),
            "transactions": await by("ORDER BY xmin::text::bigint"),
        }

    async def _numbered(self, by: Any) -> list[Any]:
        known = "'pool', 'row', 'sealed'"
        extra = await self._all(
            "SELECT column_name FROM information_schema.columns "
            f"WHERE table_name = 'packet' AND column_name NOT IN ({known})"
        )
        return await by(f"ORDER BY {extra[0][0]}") if extra else []

    async def texts(self, round_id: str) -> Orders:
        async def by(order: str) -> list[Any]:
            query = f"SELECT ciphertext FROM round_text WHERE round_id = $1 {order}"
            return [row[0] for row in await self._all(query, round_id)]

        return {
            "keys": await by("ORDER BY id"),
            "scan": await by(""),
            "pages": await by("ORDER BY ctid"),
            "pieces": await by("ORDER BY pg_column_toast_chunk_id(ciphertext)"),
        }

    async def people(self, round_id: str) -> Orders:
        async def by(table: str, column: str) -> list[Any]:
            query = (
                f"SELECT {column} FROM {table} WHERE {column} IN "
                "(SELECT person_id FROM invitation WHERE round_id = $1) "
                f"GROUP BY 1 ORDER BY max(xmin::text::bigint), max(ctid)"
            )
            return [row[0] for row in await self._all(query, round_id)]

        return {
            f"{table} transactions": await by(table, column)
            for table, column in PERSON_TABLES.items()
        }

    async def same_transaction(self, table: str) -> dict[str, set[str]]:
        """Person by person the rows of boxes that were written in the same transaction."""
        column = PERSON_TABLES[table]
        query = f'SELECT p.{column}, b."row" FROM {table} p JOIN packet b ON p.xmin = b.xmin'
        together: dict[str, set[str]] = {}
        for person, row in await self._all(query):
            together.setdefault(person, set()).add(row)
        return together

    # ---- the log

    async def commits(self) -> list[Commit]:
        """Transactions in the order in which they were committed."""
        end = await self._value("SELECT pg_current_wal_flush_lsn()::text")
        said = await asyncio.to_thread(
            self._server.run, "pg_waldump", "-s", self._start, "-e", end,
            "-p", str(self._server.data / "pg_wal"),
        )  # fmt: skip
        where = await self._addresses()
        open_: dict[str, Commit] = {}
        done = []
        for line in said.splitlines():
            if found := _RECORD.match(line):
                manager, number, what, detail, database, relation, block = found.groups()
                commit = open_.setdefault(number, Commit())
                if manager == "Transaction" and what == "COMMIT":
                    done.append(open_.pop(number))
                elif manager == "Heap" and database == where.database and relation in where.tables:
                    _note(commit, where, relation, block, _OFFSETS.findall(detail))
        return [commit for commit in done if commit.rows or commit.people]

    async def _addresses(self) -> "Addresses":
        database = await self._value(
            "SELECT oid::text FROM pg_database WHERE datname = current_database()"
        )
        found = Addresses(str(database))
        for table, column in {**PERSON_TABLES, "packet": '"row"'}.items():
            node = await self._value(f"SELECT pg_relation_filenode('{table}')::text")
            found.tables[str(node)] = table
            for address, value in await self._all(f"SELECT ctid::text, {column} FROM {table}"):
                found.rows[table, address] = value
        return found

    # ---- bytes

    async def remains(self) -> dict[str, bytes]:
        """The data files, the log, and a dump of this database."""
        await (await self._connected()).execute("CHECKPOINT")
        number = await self._value(
            "SELECT oid::text FROM pg_database WHERE datname = current_database()"
        )
        dump = await asyncio.to_thread(self._server.run, "pg_dump", self._database)
        files = self._server.data / "base" / str(number)
        return {
            "tables": await asyncio.to_thread(_bytes_of, files),
            "log": await asyncio.to_thread(_bytes_of, self._server.data / "pg_wal"),
            "dump": dump.encode(),
            "told": (self._server.folder / "log").read_bytes(),
        }

    # ---- asking

    async def _all(self, query: str, *values: Any) -> list[Any]:
        connection = await self._connected()
        return await connection.fetch(query, *values)

    async def _value(self, query: str) -> Any:
        connection = await self._connected()
        return await connection.fetchval(query)

    async def _connected(self) -> asyncpg.Connection:
        if self._connection is None:
            self._connection = await asyncpg.connect(
                host=str(self._server.folder), user="postgres", database=self._database
            )
        return self._connection


class Addresses:
    """Which row lies where."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.tables: dict[str, str] = {}
        self.rows: dict[tuple[str, str], Any] = {}


def _note(commit: Commit, where: Addresses, relation: str, block: str, offsets: list[str]) -> None:
    table = where.tables[relation]
    for offset in offsets:
        value = where.rows.get((table, f"({block},{offset})"))
        if value is None:
            continue
        if table == "packet":
            commit.rows.add(value)
        else:
            commit.people.add((table, value))


def _bytes_of(folder: Path) -> bytes:
    """All that lies in a folder of the server. It goes on, and gives a part of its log that it uses
    again another name: then this looks again, so that nothing is passed by."""
    while True:
        files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
        with suppress(FileNotFoundError):
            return b"".join(file.read_bytes() for file in files)
