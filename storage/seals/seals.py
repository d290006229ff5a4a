"""The seals of one transaction: what it reads is compared with them, what it wrote is sealed.

A team whose rows do not fit stands still: nobody reads anything of it, nobody changes anything.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any, Final

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.database import Database, one_at_a_time
from storage.seals import rows as seal_rows
from storage.seals.kinds import Kind, Place, Row, in_order, stated
from storage.seals.records import Notary, Proven, Record, remember
from storage.seals.rows import SealRow, by_team, digest, sealed_text
from storage.seals.settling import settle
from storage.seals.touched import OPTION, Touched
from trajectory.errors import StandsStill
from trajectory.readers import NOT_CONFIRMED

log: Final = structlog.get_logger()
_INFO: Final = "seals"


def seals_of(session: AsyncSession) -> "Seals":
    """The seals of the transaction that a store works in."""
    seals: Seals = session.info[_INFO]
    return seals


@dataclass(frozen=True, slots=True)
class UnderSeal(AbstractAsyncContextManager[AsyncSession]):
    """A transaction in which nothing is read or written past the seals."""

    database: Database
    notary: Notary
    touched: Touched
    transaction: AbstractAsyncContextManager[AsyncSession]

    async def __aenter__(self) -> AsyncSession:
        session = await self.transaction.__aenter__()
        lay(Seals(self.database, self.notary, session, self.touched))
        return session

    async def __aexit__(self, *raised: Any) -> bool | None:
        return await self.transaction.__aexit__(*raised)


def under_seal(database: Database, notary: Notary, *, reading: bool) -> UnderSeal:
    """A transaction on this database, whose rows are sealed by this notary."""
    touched = Touched()
    transaction = database.session(reading=reading, options={OPTION: touched})
    return UnderSeal(database, notary, touched, transaction)


def lay(seals: "Seals") -> None:
    """From now on every store in its transaction finds these."""
    seals.session.info[_INFO] = seals


@dataclass(frozen=True, slots=True)
class Change:
    """A statement that a transaction changed; `row` is one of its rows, None when it is gone."""

    kind: Kind
    key: str
    before: bytes | None
    after: bytes | None
    row: Any

    @property
    def place(self) -> Place:
        return self.kind.name, self.key


@dataclass(slots=True)
class Seals:
    """Compares and seals, in one transaction; `whole` has the record of each team whose seals are
    all there."""

    database: Database
    notary: Notary
    session: AsyncSession
    touched: Touched = field(default_factory=Touched)
    known: dict[Place, SealRow] = field(default_factory=dict)
    whole: dict[str, Record | None] = field(default_factory=dict)

    # ---- reading

    async def check(self, kind: Kind, rows: Iterable[Any]) -> None:
        """Refuse rows of `kind.query` that do not fit their seals.

        Raises:
            StandsStill: somebody edited them, or another row of their team.
        """
        by_key = kind.by_key(rows)
        if len(await self._fitting(kind, by_key)) < len(by_key):
            raise StandsStill

    async def check_whole(self, kind: Kind, key: str, rows: Sequence[Any]) -> None:
        """Refuse these rows, all there are for this key, also when every one of them is gone.

        Raises StandsStill: somebody edited them, or put one there, or took one away."""
        fitting = await self._fitting(kind, {key: [tuple(row) for row in rows]})
        if key not in fitting and (rows or (kind.name, key) in self.known):
            raise StandsStill

    async def fitting(self, kind: Kind, rows: Iterable[Any]) -> set[str]:
        """The keys of those statements that fit; what this transaction wrote itself does.

        Raises:
            StandsStill: nothing may be read until the readers are confirmed.
        """
        return await self._fitting(kind, kind.by_key(rows))

    async def _fitting(self, kind: Kind, by_key: Mapping[str, Sequence[Row]]) -> set[str]:
        if not await self.notary.may_read():
            raise StandsStill(NOT_CONFIRMED)
        fitting = await self._still(kind, by_key)
        asked = [key for key in by_key if key not in fitting]
        await self._know(kind, [key for key in asked if (kind.name, key) not in self.known])
        return fitting | {key for key in asked if await self._fits((kind.name, key), by_key[key])}

    async def _still(self, kind: Kind, by_key: Mapping[str, Sequence[Row]]) -> set[str]:
        """The keys of those very rows that were found to fit since the record of their team was
        read: then the seals need not be read. The notary reads each record again after a minute."""
        proven = self.notary.proven
        found = {key: proven.get((kind.name, key)) for key in by_key}
        same = {key: one for key, one in found.items() if one and one.rows == by_key[key]}
        records = await self.notary.records({one.row.team_id for one in same.values()})
        still = self.notary.stands_still
        return {
            key for key, one in same.items()
            if records[one.row.team_id] is one.record and not still(one.row.team_id)
        }  # fmt: skip

    async def _fits(self, place: Place, rows: Sequence[Row]) -> bool:
        if place in self.touched.before:
            return True
        row = self.known.get(place)
        if row is None:
            return False
        record = self.whole[row.team_id]
        if record is None or not await self._proven(place, rows, row):
            self.notary.suspect(row.team_id)
            return False
        remember(self.notary.proven, place, Proven(rows, row, record))
        return True

    async def _proven(self, place: Place, rows: Sequence[Row], row: SealRow) -> bool:
        """Whether these rows fit this seal; what was found once is known for the same rows."""
        found = self.notary.proven.get(place)
        if found is not None and (found.rows, found.row) == (rows, row):
            return True
        return await self.notary.fits(sealed_text(row, stated(rows)), row.mac)

    async def _know(self, kind: Kind, keys: Sequence[str]) -> None:
        """Read the seals of the teams to which these belong, and compare them with the records."""
        if not keys:
            return
        if kind.owner[0]:
            found = await seal_rows.beside(self.session, kind.name, keys)
        else:
            found = await seal_rows.of_teams(self.session, keys)
        self.known |= {(row.kind, row.key): row for row in found}
        await self.notary.records({row.team_id for row in found})
        for team, own in by_team(found).items():
            self.whole[team] = await self._held_by(team, own)

    async def _held_by(self, team: str, own: Sequence[SealRow]) -> Record | None:
        """The record of which these are the seals that were made last, when no row of the team
        was found that lies."""
        if self.notary.stands_still(team):
            return None
        for fresh in (False, True):
            record = await self.notary.record(team, fresh=fresh)
            if record is not None and record.holds(digest(own)):
                return record
        return None

    # ---- writing

    async def commit(self) -> None:
        """Commit what was written, with the seals of what it changed.

        Raises:
            StandsStill: what was changed did not fit before; nothing is written.
        """
        await self.session.flush()
        changes = await self._changes()
        # While the readers wait to be confirmed all is sealed afterwards, as they confirm it.
        sealing = bool(changes) and await self.notary.may_read()
        teams = await self._seal(changes) if sealing else ()
        await self.session.commit()
        for team in teams:
            await settle(self.database, self.notary, team)

    async def _changes(self) -> list[Change]:
        """What is stated otherwise than before; a kind after the one that it belongs to."""
        if not self.touched.before:
            return []
        connection = await self.session.connection()
        changes: list[Change] = []
        for kind in in_order():
            keys = [key for name, key in self.touched.before if name == kind.name]
            found = (await connection.execute(kind.query, {"keys": keys})).all() if keys else ()
            after, row = kind.statements(found), {getattr(one, kind.key): one for one in found}
            changes += [
                Change(kind, key, before, after.get(key), row.get(key))
                for key in keys
                if (before := self.touched.before[kind.name, key]) != after.get(key)
            ]
        return changes

    async def _seal(self, changes: Sequence[Change]) -> Collection[str]:
        """Seal what changed; the teams whose record must be settled after the commit."""
        of_team: defaultdict[str, list[Change]] = defaultdict(list)
        for change, team in zip(changes, await self._teams(changes), strict=True):
            of_team[team].append(change)
        for team in sorted(of_team):
            await one_at_a_time(self.session, f"seal {team}")
        before = by_team(await seal_rows.of_teams(self.session, of_team))
        records = {
            team: await self._seal_team(team, before.get(team, []), changes)
            for team, changes in of_team.items()
        }
        await self.notary.keep(records)
        # Of a team that is new nothing else can be shown: its record waits for the next change.
        return before.keys()

    async def _teams(self, changes: Sequence[Change]) -> list[str]:
        """The team to which each belongs.

        Raises:
            StandsStill: it belongs to nothing that was sealed.
        """
        asked = {change.key for change in changes} | {
            getattr(change.row, change.kind.owner[1])
            for change in changes
            if change.row is not None and change.kind.owner[0]
        }
        teams = await seal_rows.about(self.session, asked)
        for change in changes:
            teams[change.place] = _team(teams, change)
        return [teams[change.place] for change in changes]

    async def _seal_team(
        self, team: str, before: Sequence[SealRow], changes: Sequence[Change]
    ) -> Record:
        record = await self.notary.record(team, fresh=True)
        known = {(row.kind, row.key): row for row in before}
        if not await self._held(record, known, changes):
            self.notary.suspect(team)
            raise StandsStill
        number = record.number + 1 if record else 1
        gone = [change.place for change in changes if change.after is None]
        made = [
            await self._sealed(team, number, one.place, one.after)
            for one in changes
            if one.after is not None
        ]
        left = {**known, **{row.place: row for row in made}}
        after = [row for place, row in left.items() if place not in gone]
        await seal_rows.put(self.session, made, gone)
        return Record(number, digest(before), digest(after))

    async def _sealed(self, team: str, number: int, place: Place, statement: bytes) -> SealRow:
        kind, key = place
        row = SealRow(kind=kind, key=key, team_id=team, number=number, mac=b"")
        row.mac = await self.notary.seal(sealed_text(row, statement))
        return row

    async def _held(
        self, record: Record | None, known: Mapping[Place, SealRow], changes: Sequence[Change]
    ) -> bool:
        """Whether everything was as it was sealed, before it was changed here."""
        if record is None:
            return not known and all(change.before is None for change in changes)
        if not record.holds(digest(known.values())):
            return False
        return all([await self._was_sealed(known.get(one.place), one.before) for one in changes])

    async def _was_sealed(self, row: SealRow | None, before: bytes | None) -> bool:
        if row is None or before is None:
            return row is None and before is None
        return await self.notary.fits(sealed_text(row, before), row.mac)


def _team(teams: Mapping[Place, str], change: Change) -> str:
    owner, column = change.kind.owner
    if not owner:
        return change.key
    place = change.place if change.row is None else (owner, getattr(change.row, column))
    if place not in teams:
        raise StandsStill
    return teams[place]
