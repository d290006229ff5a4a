"""Where a whole trajectory stands: read once, so that every card tells the same."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from content.library import Library
from storage.work import Work
from trajectory.errors import Stale
from trajectory.norms import Coverage, coverage
from trajectory.planning.programme import Programme
from trajectory.planning.sessions import Session
from trajectory.planning.working_days import ZONE
from trajectory.postponing import Halt, Lacking, Postponement
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.standing_still import with_lacks
from trajectory.steps import (
    TAKE_UP,
    History,
    Step,
    next_step,
    start_step,
    steps_of,
)
from trajectory.teams import Team, Trajectory
from trajectory.units.holding import Hold
from use_cases.progress.histories import by, told_of
from use_cases.services import Services

AT_ONCE = 100
"""Teams that are looked at without giving way to others."""


class Shelf(Protocol):
    """Whoever has the content at hand."""

    @property
    def library(self) -> Library: ...


@dataclass(frozen=True, slots=True)
class Started:
    """A started team with its programme and its steps."""

    team: Team
    history: History
    steps: tuple[Step, ...]
    covered: Coverage
    """How many themes of the norm have one."""
    behind: tuple[Trajectory, ...] = ()
    """The trajectories that the team had before this one, the first one first."""
    earlier: Round | None = None
    """The last scan of those that has a result, if there is one."""

    @property
    def number(self) -> int:
        """Which trajectory of the team this is, from 1."""
        return len(self.behind) + 1

    @property
    def trajectory(self) -> Trajectory:
        return self.history.trajectory

    @property
    def programme(self) -> Programme:
        return self.history.programme

    @property
    def rounds(self) -> Sequence[Round]:
        return self.history.rounds

    @property
    def sessions(self) -> Sequence[Session]:
        return self.history.sessions

    @property
    def halt(self) -> Halt | None:
        return self.history.halt

    @property
    def scan(self) -> Round | None:
        """The scan of the pre-intake; None when this team goes on without."""
        return scan_in(self.trajectory, self.rounds)

    @property
    def next(self) -> Step | None:
        return next_step(self.steps)


@dataclass(frozen=True, slots=True)
class NotStarted:
    """An enrolled team that did not start. It has one step, or none while it cannot start."""

    team: Team
    programme: Programme
    steps: tuple[Step, ...]
    rests_until: date | None = None
    """The last day of its hold, while that counts: then it has no step."""

    @property
    def scan(self) -> None:
        return None

    @property
    def next(self) -> Step | None:
        return next_step(self.steps)


Progress = Started | NotStarted
"""Where a team stands, started or not."""


def scan_in(trajectory: Trajectory, rounds: Sequence[Round]) -> Round | None:
    """The scan of the pre-intake among the rounds of a trajectory, if it has one."""
    scans = (round_ for round_ in rounds if round_.kind is RoundKind.SCAN)
    return next(scans, None) if trajectory.with_scan else None


async def scan_of(work: Work, team: Team) -> Round | None:
    """The scan of a team, when that is all there is to know; None when there is none."""
    trajectory = await work.trajectories.of_team(team.id)
    rounds = await work.rounds.of_trajectory(trajectory.id) if trajectory else []
    return scan_in(trajectory, rounds) if trajectory else None


def today_of(now: datetime) -> date:
    """The day in the city."""
    return now.astimezone(ZONE).date()


def programme_of(services: Shelf, team: Team, trajectory: Trajectory) -> Programme:
    """The version this trajectory keeps; teams from before programmes get the newest."""
    known = services.library.programmes.get(trajectory.programme)
    return known or services.library.programme_for(team.level)


async def progress_if_started(
    work: Work, services: Shelf, team: Team, now: datetime
) -> Started | None:
    """Where this team stands; None when it did not start."""
    started = await progress_of_started(work, services, [team], now)
    return started[0] if started else None


async def started_progress(work: Work, services: Shelf, team: Team, now: datetime) -> Started:
    """Where this team stands.

    Raises:
        Stale: it did not start.
    """
    started = await progress_if_started(work, services, team, now)
    if started is None:
        raise Stale("trajectory-not-started", team=team.name)
    return started


async def progress_of_started(
    work: Work, services: Shelf, teams: Sequence[Team], now: datetime
) -> list[Started]:
    """Where these teams stand, those that started."""
    ever = await work.trajectories.ever_of_teams([team.id for team in teams]) if teams else {}
    known = [(team, ever[team.id]) for team in teams if team.id in ever]
    return await _standing(work, services, known, now)


async def progress_then(
    work: Work, services: Shelf, team: Team, trajectory_id: str, now: datetime
) -> Started | None:
    """Where a team stood at the end of a trajectory that lies behind it, or stands in the one of
    today; None when this is none of its trajectories."""
    ever = await work.trajectories.ever_of(team.id)
    until = [one.id for one in ever].index(trajectory_id) if _has(ever, trajectory_id) else -1
    found = await _standing(work, services, [(team, ever[: until + 1])] if until >= 0 else [], now)
    return found[0] if found else None


def _has(ever: Sequence[Trajectory], trajectory_id: str) -> bool:
    return any(one.id == trajectory_id for one in ever)


async def _standing(
    work: Work, services: Shelf, known: Sequence[tuple[Team, list[Trajectory]]], now: datetime
) -> list[Started]:
    """Where these teams stand in the last of these trajectories of each; a few at a time, so that
    whoever chats meanwhile is answered in between."""
    told = await told_of(work, [team.id for team, _ in known], [ever for _, ever in known])
    themes, calendar = services.library.norm_themes, services.library.calendar
    today, found = today_of(now), []
    for number, (team, ever) in enumerate(known):
        if number % AT_ONCE == AT_ONCE - 1:
            await asyncio.sleep(0)
        history = told.history(programme_of(services, team, ever[-1]), ever[-1])
        covered = coverage([norm for one in ever for norm in told.adopted[one.id]], themes)
        steps = _left_steps(steps_of(history, calendar, today), covered)
        steps = with_lacks(steps, told.lacking[team.id])
        last = told.last_result(ever[:-1])
        found.append(Started(team, history, steps, covered, tuple(ever[:-1]), last))
    return found


def _left_steps(steps: tuple[Step, ...], covered: Coverage) -> tuple[Step, ...]:
    """Nothing is taken up once every theme has its norm."""
    if covered.themes < covered.of:
        return steps
    return tuple(step for step in steps if step.id != TAKE_UP)


async def progress_of(work: Work, services: Services, team: Team, now: datetime) -> Progress:
    """Where this team stands, started or not."""
    [progress] = await progress_of_teams(work, services, [team], now)
    return progress


async def progress_of_teams(
    work: Work, services: Services, teams: Sequence[Team], now: datetime
) -> list[Progress]:
    """Where these teams stand: those that started, then those that did not."""
    started = await progress_of_started(work, services, teams, now)
    begun = {progress.team.id for progress in started}
    waiting = [team for team in teams if team.id not in begun]
    ids = [team.id for team in waiting]
    put_off = by(await work.steps.postponed_starts(*ids), lambda one: one.subject) if ids else {}
    lacking = by(await work.steps.lacking(ids), lambda one: one.team) if ids else {}
    holds = by(await work.holds.of_teams(ids), lambda one: one.team)
    today = today_of(now)
    return [
        *started,
        *(
            _not_started(services, one, put_off[one.id], lacking[one.id], holds[one.id], today)
            for one in waiting
        ),
    ]


async def progress_by_team(
    work: Work, services: Services, teams: Sequence[Team], now: datetime
) -> list[Progress]:
    """Where these teams stand, in the order of the teams."""
    progress = await progress_of_teams(work, services, teams, now)
    known = {one.team.id: one for one in progress}
    return [known[team.id] for team in teams]


def _not_started(
    services: Services,
    team: Team,
    put_off: Sequence[Postponement],
    lacking: Sequence[Lacking],
    holds: Sequence[Hold],
    today: date,
) -> NotStarted:
    programme, since = services.library.programme_for(team.level), _could_start(services, team)
    held = [one for one in holds if one.begun]
    if resting := [one.until for one in held if one.rests(today)]:
        return NotStarted(team, programme, (), max(resting))
    since = max([since, *(one.last for one in held)]) if since else None
    calendar = services.library.calendar
    steps = (start_step(since, put_off, calendar, today),) if since else ()
    return NotStarted(team, programme, with_lacks(steps, lacking))


def _could_start(services: Services, team: Team) -> date | None:
    """Since when this team could start. None while the organisation holds it back: the works
    council or the kerngroep has still to decide, and no manager is late with that."""
    if not services.may_open_rounds or team.enrolled is None:
        return None
    if not services.only_adopted:
        return team.enrolled
    try:
        adopted = services.library.programme_for(team.level, adopted=True)
    except LookupError:
        return None
    return max(team.enrolled, adopted.adopted_on or team.enrolled)
