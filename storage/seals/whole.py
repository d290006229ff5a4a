"""Every seal there is: made once, looked through, and made anew every night."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlmodel import delete
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.database import Database, one_at_a_time
from storage.seals import rows as seal_rows
from storage.seals.kinds import KINDS, Kind, Place, in_order
from storage.seals.records import Notary, Record
from storage.seals.rows import SealRow, digest, sealed_text
from storage.seals.settling import settle

AT_ONCE: Final = 100
"""Things that are read in one question; in between others are answered."""


class Fault(StrEnum):
    """What is wrong with a row, as it is printed for the administrator."""

    EDITED = "was edited"
    UNSEALED = "was put there"
    GONE = "is gone"
    PUT_BACK = "is not the newest: it was put back, or its seals were removed"


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that does not fit, by its keys; `kind` and `key` are "" for the team as a whole."""

    team: str
    kind: str
    key: str
    fault: Fault


Statements = Mapping[str, Mapping[Place, bytes]]
"""What is stated now, by team."""


async def seal_everything(database: Database, notary: Notary) -> int:
    """Seal what is there as it is, once; returns how many teams there are."""
    async with database.session(reading=False) as session:
        stated = await everything(session)
        await seal_all(session, notary, stated)
        await session.commit()
    return len(stated)


async def seal_all(session: AsyncSession, notary: Notary, stated: Statements) -> None:
    """Seal these statements and no others, whatever was sealed before."""
    await session.exec(delete(SealRow))
    records: dict[str, Record] = {}
    for team, statements in stated.items():
        record = await notary.record(team, fresh=True)
        made = await _made(notary, team, record.number + 1 if record else 1, statements)
        records[team] = Record(made[0].number, digest(made), digest(made))
        session.add_all(made)
    await notary.keep(records)


async def has_seals(database: Database) -> bool:
    """Whether anything was ever sealed."""
    async with database.session(reading=True) as session:
        return bool(await seal_rows.every_team(session))


async def broken(database: Database, notary: Notary) -> list[Broken]:
    """Every row that does not fit its seal.

    What does not fit is looked at twice: a row and a record may be of two moments.
    """
    found = await _broken(database, notary)
    if not found:
        return []
    again = set(await _broken(database, notary))
    return [one for one in found if one in again]


async def _broken(database: Database, notary: Notary) -> list[Broken]:
    async with database.session(reading=True) as session:
        stated = await everything(session)
        sealed: defaultdict[str, list[SealRow]] = defaultdict(list)
        for row in await seal_rows.all_of_them(session):
            sealed[row.team_id].append(row)
    teams = sorted({*stated, *sealed, *await notary.recorded()})
    found: list[Broken] = []
    for team in teams:
        found += await _faults(notary, team, sealed[team], stated.get(team, {}))
        await asyncio.sleep(0)
    return found


async def reseal(database: Database, notary: Notary) -> bool:
    """Seal every team with the newest key; whether all of them could be.

    A team that stands still keeps its seals, and so its key: it can still be put right.
    """
    async with database.session(reading=True) as session:
        teams = await seal_rows.every_team(session)
    return all([await _reseal(database, notary, team) for team in teams])


async def _reseal(database: Database, notary: Notary, team: str) -> bool:
    async with database.session(reading=False) as session:
        await one_at_a_time(session, f"seal {team}")
        before = await seal_rows.of_teams(session, [team])
        statements = await _stated(session, before)
        if await _faults(notary, team, before, statements):
            notary.suspect(team)
            return False
        after = await _made(notary, team, max(row.number for row in before) + 1, statements)
        await notary.keep({team: Record(after[0].number, digest(before), digest(after))})
        await seal_rows.put(session, after, [])
        await session.commit()
    await settle(database, notary, team)
    return True


async def settle_all(database: Database, notary: Notary) -> None:
    """After a crash: from now on only what the database holds fits."""
    for team in await notary.recorded():
        record = await notary.record(team)
        if record is not None and record.pending:
            await settle(database, notary, team)


async def _made(
    notary: Notary, team: str, number: int, statements: Mapping[Place, bytes]
) -> list[SealRow]:
    made = []
    for (kind, key), statement in statements.items():
        row = SealRow(kind=kind, key=key, team_id=team, number=number, mac=b"")
        row.mac = await notary.seal(sealed_text(row, statement))
        made.append(row)
    return made


async def _faults(
    notary: Notary, team: str, sealed: Sequence[SealRow], stated: Mapping[Place, bytes]
) -> list[Broken]:
    known = {(row.kind, row.key): row for row in sealed}
    found = [Broken(team, *place, Fault.UNSEALED) for place in stated if place not in known]
    found += [Broken(team, *place, Fault.GONE) for place in known if place not in stated]
    for place, row in known.items():
        if place in stated and not await notary.fits(sealed_text(row, stated[place]), row.mac):
            found.append(Broken(team, *place, Fault.EDITED))
    record = await notary.record(team, fresh=True)
    if not found and (record is None or not record.holds(digest(sealed))):
        found.append(Broken(team, "", "", Fault.PUT_BACK))
    return sorted(found, key=lambda one: (one.kind, one.key))


async def everything(session: AsyncSession) -> Statements:
    """What is stated now, of every kind; what belongs to no team is nobody's."""
    owners: dict[Place, str] = {}
    by_team: defaultdict[str, dict[Place, bytes]] = defaultdict(dict)
    connection = await session.connection()
    for kind in in_order():
        keys = (await connection.execute(kind.every)).scalars().all()
        for start in range(0, len(keys), AT_ONCE):
            found = (
                await connection.execute(kind.query, {"keys": keys[start : start + AT_ONCE]})
            ).all()
            owners |= {
                (kind.name, getattr(row, kind.key)): _team(kind, row, owners) for row in found
            }
            for key, statement in kind.statements(found).items():
                by_team[owners[kind.name, key]][kind.name, key] = statement
            await asyncio.sleep(0)
    return {team: statements for team, statements in by_team.items() if team}


def _team(kind: Kind, row: object, owners: Mapping[Place, str]) -> str:
    """The team to which a thing belongs; "" for what belongs to nothing that is there."""
    owner, column = kind.owner
    if not owner:
        return str(getattr(row, kind.key))
    key = str(getattr(row, column))
    return owners.get((owner, key), "" if KINDS[owner].owner[0] else key)


async def _stated(session: AsyncSession, sealed: Sequence[SealRow]) -> dict[Place, bytes]:
    """What is stated now of things that have a seal."""
    connection = await session.connection()
    stated: dict[Place, bytes] = {}
    for kind in in_order():
        keys = [row.key for row in sealed if row.kind == kind.name]
        found = await connection.execute(kind.query, {"keys": keys})
        stated |= {(kind.name, key): text for key, text in kind.statements(found).items()}
    return stated
