"""Backups that can be trusted: everything that must survive, and nothing that must not.

A backup is a file of JSON lines, the same for SQLite and PostgreSQL. It never holds ballots, texts
or messages: copies made one after the other would show when each was put in (anonymity.md §2), and
a copy is one more place to forget them. Keys are never in the database.

A restore brings no round back to life: what was open in the backup lapses.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Table, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.database import Database
from storage.tables import METADATA
from trajectory.rounds.rounds import RoundState

NEVER = frozenset(
    {
        "installation", "mailbox", "mailbox_reader", "message", "packet", "pace", "round_name",
        "round_text", "seal", "seen_activity",
        "needs_box",
    }
)  # fmt: skip
"""Tables whose rows must not be copied. The names of a round are for the warning while it is
open, and no round is open after a restore. Whose a database is, is said by who restores it; what
comes from a backup is sealed when its list of readers is confirmed."""
_ALIVE = frozenset({RoundState.OPEN, RoundState.CLOSING})


class NotRestorable(Exception):
    """The file is no backup of this version, or the database is not empty."""


async def backup(database: Database) -> AsyncIterator[str]:
    """The lines of a backup, from one moment."""
    async with database.snapshot() as connection:
        yield json.dumps({"revision": await _revision(connection)})
        for table in _kept():
            result = await connection.stream(select(table))
            async for row in result.mappings():
                yield json.dumps({"table": table.name, "row": _written(row)})


async def restore(database: Database, lines: Iterable[str]) -> int:
    """Put a backup into an empty database of the same revision; returns the rows restored.

    Raises:
        NotRestorable: nothing was changed.
    """
    rows = iter(lines)
    async with database.transaction() as connection:
        await _check(connection, next(rows, "{}"))
        count = 0
        for line in rows:
            entry = json.loads(line)
            table = METADATA.tables[entry["table"]]
            await connection.execute(insert(table).values(_alive_no_more(table, entry["row"])))
            count += 1
        return count


async def _check(connection: AsyncConnection, head: str) -> None:
    if json.loads(head).get("revision") != await _revision(connection):
        raise NotRestorable("the backup is of another version of the tables")
    for table in _kept():
        if (await connection.execute(select(table).limit(1))).first() is not None:
            raise NotRestorable("the database is not empty")


async def _revision(connection: AsyncConnection) -> str:
    result = await connection.execute(text("SELECT version_num FROM alembic_version"))
    return str(result.scalar_one())


def _kept() -> Iterator[Table]:
    """Tables that are copied, those that others point at first."""
    return (table for table in METADATA.sorted_tables if table.name not in NEVER)


def _alive_no_more(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    values = {name: _read(value) for name, value in row.items()}
    if table.name == "round" and values["state"] in _ALIVE:
        values["state"] = RoundState.LAPSED.value
    return values


def _written(row: Any) -> dict[str, Any]:
    return {name: _packed(value) for name, value in row.items()}


def _packed(value: Any) -> Any:
    match value:
        case bytes():
            return {"bytes": b64encode(value).decode()}
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case time():
            return {"time": value.isoformat()}
        case _:
            return value


def _read(value: Any) -> Any:
    match value:
        case {"bytes": packed}:
            return b64decode(packed)
        case {"moment": packed}:
            return datetime.fromisoformat(packed)
        case {"date": packed}:
            return date.fromisoformat(packed)
        case {"time": packed}:
            return time.fromisoformat(packed)
        case _:
            return value
