"""The tree of units, who has which part in it, and the teams of each."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.prepared_query import PreparedQuery
from storage.seals.seals import seals_of
from storage.units.unit_rows import (
    DEPUTY,
    EVERY_UNIT,
    TEAM_UNITS,
    UNIT,
    TeamUnitRow,
    UnitPartRow,
    UnitRow,
)
from trajectory.units.belonging import Placement
from trajectory.units.organisation import Organisation
from trajectory.units.parts import Appointment, UnitPart
from trajectory.units.units import Period, Rank, Tree, Unit


class Units:
    """The units of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    # ---- reading

    async def has_part(self, person_id: str) -> bool:
        """Whether this person ever got a part in a unit."""
        return await _PART.first(self._session, person=person_id) is not None

    async def any(self) -> bool:
        """Whether there is any unit."""
        return await _ANY.first(self._session) is not None

    async def organisation(self) -> Organisation:
        """Every unit that fits its seal, with who has which part in it."""
        rows = await EVERY_UNIT.all(self._session)
        fit = await seals_of(self._session).fitting(UNIT, rows)
        kept = [row for row in rows if row.unit in fit]
        units = [_unit(row) for row in kept if not row.entry]
        return Organisation(Tree.of(units), [_appointment(row) for row in kept if row.entry])

    async def placements_in(self, units: Collection[str]) -> list[Placement]:
        """Every placement of the teams that were ever placed in one of these units."""
        if not units:
            return []
        return await self._fitting(await _EVER_IN.all(self._session, units=list(units)))

    async def placements_of(self, teams: Collection[str]) -> list[Placement]:
        """Every placement of these teams."""
        if not teams:
            return []
        return await self._fitting(await _OF_TEAMS.all(self._session, keys=list(teams)))

    async def _fitting(self, rows: Sequence[TeamUnitRow]) -> list[Placement]:
        fit = await seals_of(self._session).fitting(TEAM_UNITS, rows)
        return [
            Placement(row.team_id, row.unit_id, row.since) for row in rows if row.team_id in fit
        ]

    # ---- writing

    async def add(self, units: Sequence[Unit]) -> None:
        """Keep new units; whatever stands above one comes before it."""
        self._session.add_all(
            UnitRow(
                id=unit.id,
                name=unit.name,
                rank=unit.rank.value,
                above_id=unit.above or None,
                since=unit.period.since,
                until=unit.period.until,
            )
            for unit in units
        )
        await self._session.flush()

    async def end(self, units: Iterable[Unit]) -> None:
        """These units get the last day that they come with."""
        for unit in units:
            row = await self._session.get_one(UnitRow, unit.id)
            row.until = unit.period.until
        await self._session.flush()

    async def place(self, placement: Placement) -> None:
        """A team belongs to a unit from a day on; the last word for a day counts."""
        row = TeamUnitRow(team_id=placement.team, since=placement.since, unit_id=placement.unit)
        await self._session.merge(row)
        await self._session.flush()

    async def forget_team(self, team_id: str) -> None:
        """The team is withdrawn."""
        own = delete(TeamUnitRow).where(col(TeamUnitRow.team_id) == team_id)
        await self._session.exec(own)

    async def appoint(self, appointment: Appointment) -> str:
        """Somebody has a part, from a day to a day; returns how it is called."""
        row = UnitPartRow(
            unit_id=appointment.unit,
            person_id=appointment.person,
            part=appointment.part.value,
            deputy=appointment.deputy,
            since=appointment.period.since,
            until=appointment.period.until,
        )
        self._session.add(row)
        await self._session.flush()
        return row.id

    async def end_part(self, appointment_id: str, until: date) -> None:
        """A part ends after this day, also when it has not begun by then."""
        row = await self._session.get_one(UnitPartRow, appointment_id)
        row.until = until
        await self._session.flush()


_PART: PreparedQuery[str] = PreparedQuery(
    select(UnitPartRow.id).where(UnitPartRow.person_id == bindparam("person")).limit(1)
)
_ANY: PreparedQuery[str] = PreparedQuery(select(UnitRow.id).limit(1))
_OF_TEAMS: PreparedQuery[TeamUnitRow] = PreparedQuery(TEAM_UNITS.query)
_EVER_IN = PreparedQuery(
    select(TeamUnitRow).where(
        col(TeamUnitRow.team_id).in_(
            select(TeamUnitRow.team_id).where(
                col(TeamUnitRow.unit_id).in_(bindparam("units", expanding=True))
            )
        )
    )
)


def _unit(row: Any) -> Unit:
    return Unit(row.unit, row.name, Rank(row.what), row.beside or "", Period(row.since, row.until))


def _appointment(row: Any) -> Appointment:
    period = Period(row.since, row.until)
    return Appointment(
        row.entry, row.unit, UnitPart(row.what), row.person, period, row.beside == DEPUTY
    )
