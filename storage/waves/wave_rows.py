"""Waves as they are stored."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Field, SQLModel

from storage.engine.columns import new_id
from trajectory.waves.problem import PilotWish
from trajectory.waves.proposal import Takes
from trajectory.waves.supply import Craft
from trajectory.waves.wave import Fits, Wave, WaveGroup, WaveKind


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


def wave_of(row: WaveRow) -> Wave:
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


def place_of(row: WaveGroupRow, guides: Sequence[WaveGuideRow]) -> WaveGroup:
    coach = [one.person_id for one in guides if one.craft == Craft.COACH]
    return WaveGroup(
        team=row.team_id,
        start=row.start,
        takes=Takes(row.minutes, row.trainer_half_days, row.coach_half_days, row.cents),
        trainers=tuple(one.person_id for one in guides if one.craft == Craft.TRAINER),
        coach=coach[0] if coach else "",
        fixed=row.fixed,
        said=Fits(row.said) if row.said else None,
    )


def group_row(wave_id: str, one: WaveGroup) -> WaveGroupRow:
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


def guide_rows(wave_id: str, one: WaveGroup) -> list[WaveGuideRow]:
    guides = [(Craft.TRAINER, nth, person) for nth, person in enumerate(one.trainers)]
    if one.coach:
        guides.append((Craft.COACH, 0, one.coach))
    return [
        WaveGuideRow(
            wave_id=wave_id, team_id=one.team, craft=craft.value, nth=nth, person_id=person
        )
        for craft, nth, person in guides
    ]
