"""Waves with their groups, their proposals version by version, and what was asked of planners."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from pydantic import TypeAdapter
from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.waves.wave_rows import (
    WaveGroupRow,
    WaveGuideRow,
    WaveProposalRow,
    WaveRequestRow,
    WaveRow,
    group_row,
    guide_rows,
    place_of,
    wave_of,
)
from trajectory.waves.problem import PilotWish
from trajectory.waves.proposal import Change, DoesNotFit, WaveRule, WayOut
from trajectory.waves.wave import GroupChange, Wave, WaveGroup


@dataclass(frozen=True, slots=True)
class Proposed:
    """One version of a proposal, without who guides what it placed."""

    version: int
    made: date
    placed: Mapping[str, date] = field(default_factory=dict)
    """Months by team."""
    short: tuple[DoesNotFit, ...] = ()
    pilot_lacks: tuple[WaveRule, ...] = ()
    ways: tuple[WayOut, ...] = ()
    """For a pilot that could not be composed."""
    changed: tuple[GroupChange, ...] = ()
    """Since the version before."""
    proven: bool = False


_PROPOSED: Final = TypeAdapter(Proposed)
_CHANGE: Final[TypeAdapter[Change]] = TypeAdapter(Change)


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
        return wave_of(row) if row else None

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
        return [wave_of(row) for row in await self._session.exec(query)]

    async def places(self, waves: Collection[str]) -> Mapping[str, list[WaveGroup]]:
        """The groups of these waves, by wave; the first month first."""
        query = select(WaveGroupRow).where(col(WaveGroupRow.wave_id).in_(waves))
        rows = list(await self._session.exec(query.order_by(col(WaveGroupRow.start))))
        guides = select(WaveGuideRow).where(col(WaveGuideRow.wave_id).in_(waves))
        by_team: dict[tuple[str, str], list[WaveGuideRow]] = {}
        for one in await self._session.exec(guides.order_by(col(WaveGuideRow.nth))):
            by_team.setdefault((one.wave_id, one.team_id), []).append(one)
        found: dict[str, list[WaveGroup]] = {wave: [] for wave in waves}
        for row in rows:
            found[row.wave_id].append(place_of(row, by_team.get((row.wave_id, row.team_id), ())))
        return found

    async def meant_for(self, person_id: str) -> list[tuple[Wave, WaveGroup]]:
        """Every group that this person would guide by a wave; the first month first."""
        own = select(WaveGuideRow.wave_id).where(col(WaveGuideRow.person_id) == person_id)
        ids = list(await self._session.exec(own.distinct()))
        waves = await self._some(col(WaveRow.id).in_(ids)) if ids else []
        places = await self.places(ids) if ids else {}
        found = [(wave, one) for wave in waves for one in places[wave.id] if one.has(person_id)]
        return sorted(found, key=lambda one: (one[1].start, one[1].team))

    async def announced(self, teams: Collection[str]) -> Mapping[str, WaveGroup]:
        """Where these teams stand by waves that were announced, by team; the last that was."""
        waves = await self._some(col(WaveRow.announced).is_not(None)) if teams else []
        places = await self.places([one.id for one in waves])
        ordered = sorted(waves, key=lambda one: one.announced or one.first)
        return {one.team: one for wave in ordered for one in places[wave.id] if one.team in teams}

    async def proposed(self, wave_id: str, version: int) -> Proposed | None:
        row = await self._session.get(WaveProposalRow, (wave_id, version))
        return _PROPOSED.validate_json(row.body) if row else None

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
        return wave_of(row)

    async def propose(self, wave_id: str, made: Proposed, places: Sequence[WaveGroup]) -> None:
        """Keep the next version, and put every group where it says."""
        await self._change(wave_id, version=made.version)
        body = _PROPOSED.dump_json(made).decode()
        row = WaveProposalRow(wave_id=wave_id, version=made.version, made=made.made, body=body)
        self._session.add(row)
        for table in (WaveGuideRow, WaveGroupRow):
            await self._session.exec(delete(table).where(col(table.wave_id) == wave_id))
        for one in places:
            self._session.add(group_row(wave_id, one))
            self._session.add_all(guide_rows(wave_id, one))
        await self._session.flush()

    async def put(self, wave_id: str, place: WaveGroup) -> None:
        """A group stands like this from now on."""
        await self._session.merge(group_row(wave_id, place))
        own = col(WaveGuideRow.wave_id) == wave_id, col(WaveGuideRow.team_id) == place.team
        await self._session.exec(delete(WaveGuideRow).where(*own))
        self._session.add_all(guide_rows(wave_id, place))
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
        row = WaveRequestRow(wave_id=wave_id, change=_CHANGE.dump_json(change).decode(), asked=day)
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


def _request(row: WaveRequestRow) -> Request:
    return Request(row.id, row.wave_id, _CHANGE.validate_json(row.change), row.asked)
