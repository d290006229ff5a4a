"""Backups that can be trusted: everything that must survive, and nothing that must not.

A backup is a file of JSON lines, the same for SQLite and PostgreSQL. It never holds ballots, texts
or messages: copies made one after the other would show when each was put in (anonymity.md §2), and
a copy is one more place to forget them. Keys are never in the database.

The first line says of which tables it is and when it was made; the last how many rows of each table
came before, and a checksum over all of it: half a file is no backup. A restore brings no round back
to life, what was open in the backup lapses, and nobody who was erased since it was made.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import islice
from typing import Any, Final

from sqlalchemy import Table, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.database import Database
from storage.people.person_rows import PersonRow
from storage.people.personal_data import PersonalData
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
FORM: Final = 2
"""Version of what a backup is made of."""
AT_ONCE: Final = 500
"""Rows that are put back with one statement."""
_ALIVE = frozenset({RoundState.OPEN, RoundState.CLOSING})


class NotRestorable(Exception):
    """The file is no whole backup of this version, or the database is not empty."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a whole backup holds."""

    revision: str
    """Of its tables."""
    program: str
    """Version of the program that made it."""
    made: datetime
    """Aware, in UTC."""
    rows: Mapping[str, int]
    """How many of each table."""


async def backup(database: Database, program: str) -> AsyncIterator[str]:
    """The lines of a backup, from one moment; `program` is the version of whoever makes it."""
    checksum, count = hashlib.sha256(), Counter[str]()
    async with database.snapshot() as connection:
        head = {"form": FORM, "revision": await _revision(connection), "program": program}
        yield _summed(checksum, {**head, "made": datetime.now(UTC).isoformat()})
        for table in _kept():
            result = await connection.stream(select(table))
            async for row in result.mappings():
                count[table.name] += 1
                yield _summed(checksum, {"table": table.name, "row": _written(row)})
    yield json.dumps({"rows": dict(count), "sha256": checksum.hexdigest()})


def _summed(checksum: "hashlib._Hash", entry: Mapping[str, Any]) -> str:
    line = json.dumps(entry)
    checksum.update(line.encode() + b"\n")
    return line


def contents(lines: Iterable[str]) -> Contents:
    """Look through a whole backup, before anything is done with it.

    Raises:
        NotRestorable: it is none, or not whole, or was changed.
    """
    checksum, count = hashlib.sha256(), Counter[str]()
    head: dict[str, Any] = {}
    last = ""
    for number, line in enumerate(map(str.rstrip, lines)):
        if number == 1:
            head = _head(last)
        elif number > 1:
            count[str(_entry(last).get("table"))] += 1
        if number:
            checksum.update(last.encode() + b"\n")
        last = line
    if not head:
        raise NotRestorable("the file is no backup")
    _check_end(_entry(last), {"rows": dict(count), "sha256": checksum.hexdigest()})
    made = datetime.fromisoformat(head["made"])
    return Contents(head["revision"], head["program"], made, dict(count))


def _head(line: str) -> dict[str, Any]:
    head = _entry(line)
    if head.get("form") != FORM or not {"revision", "program", "made"} <= head.keys():
        raise NotRestorable("the file is no backup, or one of a version before 0.3")
    return head


def _entry(line: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError:
        raise NotRestorable("the file is cut off or changed") from None
    if not isinstance(entry, dict):
        raise NotRestorable("the file is no backup")
    return entry


def _check_end(last: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    if "rows" not in last or "sha256" not in last:
        raise NotRestorable("the file is cut off: its end is missing")
    if last != found:
        raise NotRestorable("the file was changed: its checksum is another one")


async def check_place(database: Database, whole: Contents) -> None:
    """Look whether a backup can go into this database.

    Raises:
        NotRestorable: it is not empty, or has other tables.
    """
    async with database.transaction() as connection:
        revision = await _revision(connection)
        if whole.revision != revision:
            raise NotRestorable(
                f"the backup is of another version of the tables ({whole.revision}, here "
                f"{revision}): install version {whole.program} of the program, restore with that, "
                "and upgrade afterwards"
            )
        for table in _kept():
            if (await connection.execute(select(table).limit(1))).first() is not None:
                raise NotRestorable("the database is not empty")


async def restore(
    database: Database, lines: Iterable[str], gone: Callable[[str], bool] = lambda _: False
) -> int:
    """Put a backup that was looked through into an empty database; returns the rows restored.

    `gone` says of an Entra object id or account name whether it was erased since the backup.
    """
    rows = iter(lines)
    next(rows)
    count = 0
    async with database.transaction() as connection:
        while batch := [
            entry for line in islice(rows, AT_ONCE) if "table" in (entry := json.loads(line))
        ]:
            for name in dict.fromkeys(entry["table"] for entry in batch):
                table = METADATA.tables[name]
                values = [
                    _alive_no_more(table, one["row"]) for one in batch if one["table"] == name
                ]
                await connection.execute(insert(table), values)
                count += len(values)
        await _leave_out(connection, gone)
    return count


async def _leave_out(connection: AsyncConnection, gone: Callable[[str], bool]) -> None:
    """Whoever was erased does not come back."""
    async with AsyncSession(connection, expire_on_commit=False) as session:
        people = METADATA.tables[str(PersonRow.__tablename__)].c
        who = select(people.id, people.object_id, people.upn)
        known = (await connection.execute(who)).all()
        for id, object_id, upn in known:
            if gone(object_id or upn or ""):
                await PersonalData(session).fade(id)
        await session.flush()


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
