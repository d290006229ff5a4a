"""Waves with their groups, their proposals version by version, and what was asked of planners."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.waves.packing import (
    pack_change,
    pack_changed,
    pack_short,
    pack_ways,
    unpack_change,
    unpack_changed,
    unpack_short,
    unpack_ways,
)
from trajectory.waves.problem import PilotWish
from trajectory.waves.proposal import Change, DoesNotFit, Rule, Takes, WayOut
from trajectory.waves.supply import Craft
from trajectory.waves.wave import Changed, Fits, Place, Wave, WaveKind


class WaveRow(SQLModel, table=True):
    __tablename__ = "wave"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    kind: str
    first: date
    months: int
    department_mts: int = 0
    teams: int = 0
    version: int = 0
    asked: date | None = None
    due: date | None = None
    told: bool = False
    """Whether the lead heard what managers said."""
    laid: date | None = None
    decision_id: str | None = Field(default=None, foreign_key="decision.id", index=True)
    decided: bool = False
    announced: date | None = None


class WaveProposalRow(SQLModel, table=True):
    """What was proposed, version by version: months by team, never who guides it."""

    __tablename__ = "wave_proposal"

    wave_id: str = Field(foreign_key="wave.id", primary_key=True)
    version: int = Field(primary_key=True)
    made: date
    body: str
    """JSON."""


class WaveGroupRow(SQLModel, table=True):
    """A group where it stands now."""

    __tablename__ = "wave_group"

    wave_id: str = Field(foreign_key="wave.id", primary_key=True)
    team_id: str = Field(foreign_key="team.id", primary_key=True, index=True)
    start: date
    minutes: int
    trainer_half_days: int
    coach_half_days: int
    cents: int | None = None
    fixed: bool = False
    said: str | None = None


class WaveGuideRow(SQLModel, table=True):
    """Who guides a group: goes when the person goes, the month stays."""

    __tablename__ = "wave_guide"

    wave_id: str = Field(foreign_key="wave.id", primary_key=True)
    team_id: str = Field(foreign_key="team.id", primary_key=True)
    craft: str = Field(primary_key=True)
    nth: int = Field(primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)


class WaveRequestRow(SQLModel, table=True):
    """What a lead asked of the planner, as data."""

    __tablename__ = "wave_request"

    id: str = Field(default_factory=new_id, primary_key=True)
    wave_id: str = Field(foreign_key="wave.id", index=True)
    change: str
    asked: date


@dataclass(frozen=True, slots=True)
class Proposed:
    """One version of a proposal, without the groups that it placed."""

    version: int
    made: date
    short: tuple[DoesNotFit, ...]
    pilot_lacks: tuple[Rule, ...]
    ways: tuple[WayOut, ...]
    """For a pilot that could not be composed."""
    changed: tuple[Changed, ...]
    """Since the version before."""


@dataclass(frozen=True, slots=True)
class Request:
    id: str
    wave: str
    change: Change
    asked: date


class Waves:
    """The waves of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    # ---- reading

    async def get(self, wave_id: str) -> Wave | None:
        row = await self._session.get(WaveRow, wave_id)
        return _wave(row) if row else None

    async def in_units(self, units: Collection[str]) -> list[Wave]:
        """Every wave of these units, the first month first."""
        return await self._some(col(WaveRow.unit_id).in_(units))

    async def binding(self) -> list[Wave]:
        """Every wave, of any unit, around which others plan."""
        return await self._some(col(WaveRow.laid).is_not(None))

    async def decided_by(self, decision_id: str) -> Wave | None:
        found = await self._some(col(WaveRow.decision_id) == decision_id)
        return found[0] if found else None

    async def untold(self) -> list[Wave]:
        """Those of which managers were asked, and the lead did not hear yet what they said."""
        return await self._some(
            col(WaveRow.due).is_not(None), ~col(WaveRow.told), col(WaveRow.laid).is_(None)
        )

    async def _some(self, *which: Any) -> list[Wave]:
        query = select(WaveRow).where(*which).order_by(col(WaveRow.first), WaveRow.id)
        return [_wave(row) for row in await self._session.exec(query)]

    async def places(self, waves: Collection[str]) -> Mapping[str, list[Place]]:
        """The groups of these waves, by wave; the first month first."""
        query = select(WaveGroupRow).where(col(WaveGroupRow.wave_id).in_(waves))
        rows = list(await self._session.exec(query.order_by(col(WaveGroupRow.start))))
        guides = select(WaveGuideRow).where(col(WaveGuideRow.wave_id).in_(waves))
        by_team: dict[tuple[str, str], list[WaveGuideRow]] = {}
        for one in await self._session.exec(guides.order_by(col(WaveGuideRow.nth))):
            by_team.setdefault((one.wave_id, one.team_id), []).append(one)
        found: dict[str, list[Place]] = {wave: [] for wave in waves}
        for row in rows:
            found[row.wave_id].append(_place(row, by_team.get((row.wave_id, row.team_id), ())))
        return found

    async def proposed(self, wave_id: str, version: int) -> Proposed | None:
        row = await self._session.get(WaveProposalRow, (wave_id, version))
        return _proposed(row) if row else None

    # ---- writing

    async def begin(self, wave: Wave) -> Wave:
        """Keep a new wave; its id is made here."""
        wish = wave.wish or PilotWish(0, 0)
        row = WaveRow(
            unit_id=wave.unit,
            kind=wave.kind.value,
            first=wave.first,
            months=wave.months,
            department_mts=wish.department_mts,
            teams=wish.teams,
        )
        self._session.add(row)
        await self._session.flush()
        return _wave(row)

    async def propose(self, wave_id: str, made: Proposed, places: Sequence[Place]) -> None:
        """Keep the next version, and put every group where it says."""
        await self._change(wave_id, version=made.version)
        self._session.add(
            WaveProposalRow(
                wave_id=wave_id, version=made.version, made=made.made, body=_packed(made, places)
            )
        )
        for table in (WaveGuideRow, WaveGroupRow):
            await self._session.exec(delete(table).where(col(table.wave_id) == wave_id))
        for one in places:
            self._session.add(_group_row(wave_id, one))
            self._session.add_all(_guide_rows(wave_id, one))
        await self._session.flush()

    async def put(self, wave_id: str, place: Place) -> None:
        """A group stands like this from now on."""
        await self._session.merge(_group_row(wave_id, place))
        own = col(WaveGuideRow.wave_id) == wave_id, col(WaveGuideRow.team_id) == place.team
        await self._session.exec(delete(WaveGuideRow).where(*own))
        self._session.add_all(_guide_rows(wave_id, place))
        await self._session.flush()

    async def ask(self, wave_id: str, day: date, due: date) -> None:
        """Managers were asked on this day, and answer by that one."""
        await self._change(wave_id, asked=day, due=due, told=False)

    async def tell(self, wave_id: str) -> None:
        """The lead heard what managers said."""
        await self._change(wave_id, told=True)

    async def lengthen(self, wave_id: str, months: int) -> None:
        await self._change(wave_id, months=months)

    async def lay(self, wave_id: str, day: date | None) -> None:
        """It lies before the directorate; None when it lies there no longer."""
        await self._change(wave_id, laid=day)

    async def decide(self, wave_id: str, decision_id: str | None) -> None:
        """This decision is about it; None when that was taken back."""
        await self._change(wave_id, decision_id=decision_id, decided=False)

    async def confirm(self, wave_id: str) -> None:
        await self._change(wave_id, decided=True)

    async def announce(self, wave_id: str, day: date) -> None:
        await self._change(wave_id, announced=day)

    async def drop(self, wave_id: str) -> None:
        """The wave is gone, with every proposal of it."""
        for table in (WaveGuideRow, WaveGroupRow, WaveProposalRow, WaveRequestRow):
            await self._session.exec(delete(table).where(col(table.wave_id) == wave_id))
        await self._session.exec(delete(WaveRow).where(col(WaveRow.id) == wave_id))

    async def forget_team(self, team_id: str) -> None:
        """The team is withdrawn."""
        for table in (WaveGuideRow, WaveGroupRow):
            await self._session.exec(delete(table).where(col(table.team_id) == team_id))

    async def _change(self, wave_id: str, **values: object) -> None:
        await self._session.exec(update(WaveRow).where(col(WaveRow.id) == wave_id).values(**values))
        await self._session.flush()

    # ---- what was asked of planners

    async def request(self, wave_id: str, change: Change, day: date) -> Request:
        """Keep what was asked; the same again stays one."""
        for one in await self.requests([wave_id]):
            if one.change == change:
                return one
        row = WaveRequestRow(wave_id=wave_id, change=pack_change(change), asked=day)
        self._session.add(row)
        await self._session.flush()
        return _request(row)

    async def requests(self, waves: Collection[str]) -> list[Request]:
        query = select(WaveRequestRow).where(col(WaveRequestRow.wave_id).in_(waves))
        rows = await self._session.exec(
            query.order_by(col(WaveRequestRow.asked), WaveRequestRow.id)
        )
        return [_request(row) for row in rows]

    async def answer_request(self, request_id: str) -> None:
        """It waits no longer."""
        await self._session.exec(delete(WaveRequestRow).where(col(WaveRequestRow.id) == request_id))


def _wave(row: WaveRow) -> Wave:
    kind = WaveKind(row.kind)
    wish = PilotWish(row.department_mts, row.teams) if kind is WaveKind.PILOT else None
    return Wave(
        id=row.id,
        unit=row.unit_id,
        kind=kind,
        first=row.first,
        months=row.months,
        wish=wish,
        version=row.version,
        asked=row.asked,
        due=row.due,
        laid=row.laid,
        decision=row.decision_id or "",
        decided=row.decided,
        announced=row.announced,
    )


def _place(row: WaveGroupRow, guides: Sequence[WaveGuideRow]) -> Place:
    coach = [one.person_id for one in guides if one.craft == Craft.COACH]
    return Place(
        team=row.team_id,
        start=row.start,
        takes=Takes(row.minutes, row.trainer_half_days, row.coach_half_days, row.cents),
        trainers=tuple(one.person_id for one in guides if one.craft == Craft.TRAINER),
        coach=coach[0] if coach else "",
        fixed=row.fixed,
        said=Fits(row.said) if row.said else None,
    )


def _group_row(wave_id: str, one: Place) -> WaveGroupRow:
    return WaveGroupRow(
        wave_id=wave_id,
        team_id=one.team,
        start=one.start,
        minutes=one.takes.minutes,
        trainer_half_days=one.takes.trainer_half_days,
        coach_half_days=one.takes.coach_half_days,
        cents=one.takes.cents,
        fixed=one.fixed,
        said=one.said.value if one.said else None,
    )


def _guide_rows(wave_id: str, one: Place) -> list[WaveGuideRow]:
    guides = [(Craft.TRAINER, nth, person) for nth, person in enumerate(one.trainers)]
    if one.coach:
        guides.append((Craft.COACH, 0, one.coach))
    return [
        WaveGuideRow(
            wave_id=wave_id, team_id=one.team, craft=craft.value, nth=nth, person_id=person
        )
        for craft, nth, person in guides
    ]


def _packed(made: Proposed, places: Sequence[Place]) -> str:
    return json.dumps(
        {
            "placed": {one.team: one.start.isoformat() for one in places},
            "short": pack_short(made.short),
            "pilot_lacks": [one.value for one in made.pilot_lacks],
            "ways": pack_ways(made.ways),
            "changed": pack_changed(made.changed),
        },
        sort_keys=True,
    )


def _proposed(row: WaveProposalRow) -> Proposed:
    body = json.loads(row.body)
    return Proposed(
        row.version,
        row.made,
        unpack_short(body["short"]),
        tuple(map(Rule, body["pilot_lacks"])),
        unpack_ways(body["ways"]),
        unpack_changed(body["changed"]),
    )


def _request(row: WaveRequestRow) -> Request:
    return Request(row.id, row.wave_id, unpack_change(row.change), row.asked)
