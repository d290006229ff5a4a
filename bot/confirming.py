"""After a restore nothing is read until two people confirmed the list of readers.

They do so in chat, where Entra proves who they are: whoever can run a command on the server could
be both (trust.md, rule 4). What they confirmed so far stands in the key store, not in the database.
"""

import asyncio
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import structlog
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.notary import UNCONFIRMED, KeyStoreNotary
from bot.sealing import SEALED
from storage.engine.database import Database, one_at_a_time
from storage.keys.key_store import KeyMissing, KeyStore, keep
from storage.people.team_rows import MEMBER, PARTS, SECOND, TeamRow
from storage.seals.whole import Statements, everything, seal_all
from storage.units.unit_rows import DEPUTY, EVERY_UNIT
from trajectory.errors import Stale
from trajectory.readers import CONFIRMATIONS, LIST_CHANGED, PartHolder, ReaderList, Readers
from trajectory.roles import Role
from trajectory.units.parts import UnitPart

AT_ONCE: Final = 500

log: Final = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Confirmed:
    """Which list was confirmed, and by whom: hashes of Entra object ids."""

    digest: str = ""
    by: frozenset[str] = field(default_factory=frozenset)

    def with_one_more(self, digest: str, object_id: str) -> "_Confirmed":
        """A list that changed meanwhile was confirmed by nobody else."""
        before = self.by if digest == self.digest else frozenset()
        return _Confirmed(digest, before | {hashlib.sha256(object_id.encode()).hexdigest()})


def stop_reading(keys: KeyStore) -> None:
    """From now on nothing is read before the readers are confirmed."""
    keep(keys, UNCONFIRMED, _written(_Confirmed()))


@dataclass(frozen=True, slots=True)
class Confirming:
    """The list of readers of one installation, and who confirmed it."""

    database: Database
    keys: KeyStore
    notary: KeyStoreNotary

    async def waiting(self) -> bool:
        """Whether it must be confirmed: until then nobody reads anything of a team."""
        return not await self.notary.may_read()

    async def readers(self, today: date) -> ReaderList | None:
        """The list as the rows stand, without parts that are over today; None when there is
        nothing to confirm."""
        if not await self.waiting():
            return None
        async with self.database.session(reading=True) as session:
            digest = _digest(await everything(session))
            return ReaderList(digest, await _readers(session), await _parts(session, today))

    async def confirm(self, object_id: str, digest: str) -> bool:
        """Somebody confirms the list with this digest; whether that were enough people.

        Raises:
            Stale: the list is another one by now, or there is nothing to confirm any more.
        """
        async with self.database.session(reading=False) as session:
            await one_at_a_time(session, "readers")
            stated, before = await everything(session), await asyncio.to_thread(self._confirmed)
            if before is None or _digest(stated) != digest:
                raise Stale(LIST_CHANGED)
            now = before.with_one_more(digest, object_id)
            if len(now.by) < CONFIRMATIONS:
                await asyncio.to_thread(keep, self.keys, UNCONFIRMED, _written(now))
                return False
            await seal_all(session, self.notary, stated)
            await session.commit()
            await asyncio.to_thread(self._let_read)
        self.notary.confirmed()
        log.info("readers-confirmed")
        return True

    def _let_read(self) -> None:
        keep(self.keys, SEALED, b"")
        self.keys.delete(UNCONFIRMED)

    def _confirmed(self) -> _Confirmed | None:
        try:
            said = json.loads(self.keys.get(UNCONFIRMED))
        except KeyMissing:
            return None
        return _Confirmed(said["digest"], frozenset(said["by"]))


def _written(confirmed: _Confirmed) -> bytes:
    return json.dumps({"digest": confirmed.digest, "by": sorted(confirmed.by)}).encode()


def _digest(stated: Statements) -> str:
    """Of all that would be sealed: who may read, and every result."""
    teams = sorted((team, sorted(own.items())) for team, own in stated.items())
    return hashlib.sha256(repr(teams).encode()).hexdigest()


async def _readers(session: AsyncSession) -> list[Readers]:
    """Every team with its readers, by its name."""
    names = dict((await session.exec(select(TeamRow.id, TeamRow.name))).all())
    ids = sorted(names, key=lambda id: names[id].casefold())
    found: list[Readers] = []
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        by_team = _by_team(await PARTS.all(session, keys=part))
        found += [_row(names[id], by_team[id]) for id in part]
    return found


async def _parts(session: AsyncSession, today: date) -> list[PartHolder]:
    """Whoever has a part in a unit now or later, by the name of the unit."""
    rows = await EVERY_UNIT.all(session)
    names = {row.unit: row.name for row in rows if not row.entry}
    held = [row for row in rows if row.entry and (row.until is None or row.until >= today)]
    found = [
        PartHolder(names[row.unit], UnitPart(row.what), row.beside == DEPUTY, _called(row))
        for row in held
    ]
    order = list(UnitPart)
    return sorted(found, key=lambda one: (one.unit.casefold(), order.index(one.part), one.deputy))


def _called(row: Any) -> str:
    return str(row.name or row.upn or row.object_id or "?")


def _by_team(parts: Iterable[Any]) -> dict[str, list[Any]]:
    by_team: defaultdict[str, list[Any]] = defaultdict(list)
    for part in parts:
        by_team[part.team].append(part)
    return by_team


def _row(team: str, parts: Iterable[Any]) -> Readers:
    called = {one.part: _called(one) for one in parts}
    members = len([one for one in parts if one.part == MEMBER])
    managers = ", ".join(called[part] for part in (Role.MANAGER, SECOND) if part in called)
    return Readers(team, managers, called[Role.TRAINER], called[Role.COACH], members)
