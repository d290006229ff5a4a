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
from trajectory.postponing import Halt, Postponement
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.steps import TAKE_UP, History, Step, next_step, start_step, steps_of
from trajectory.teams import Team, Trajectory
from trajectory.units.holding import Hold
from use_cases.services import Services

AT_ONCE = 20
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
    """Where these teams stand, those that started; a few at a time, so that whoever chats
    meanwhile is answered in between."""
    started: list[Started] = []
    for start in range(0, len(teams), AT_ONCE):
        started += await _a_few(work, services, teams[start : start + AT_ONCE], now)
        await asyncio.sleep(0)
    return started


async def _a_few(
    work: Work, services: Shelf, teams: Sequence[Team], now: datetime
) -> list[Started]:
    known = [(team, await work.trajectories.ever_of(team.id)) for team in teams]
    return await _standing(work, services, [one for one in known if one[1]], now)


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
    """Where these teams stand in the last of these trajectories of each."""
    ids = [one.id for _, ever in known for one in ever]
    adopted = await work.norms.adopted(ids)
    themes, calendar = services.library.norm_themes, services.library.calendar
    histories = await _histories(work, services, [(team, ever[-1]) for team, ever in known])
    found = []
    for (team, history), (_, ever) in zip(histories, known, strict=True):
        covered = coverage([norm for norm in adopted if _has(ever, norm.trajectory)], themes)
        steps = _left_steps(steps_of(history, calendar, today_of(now)), covered)
        last = await _last_result(work, ever[:-1])
        found.append(Started(team, history, steps, covered, tuple(ever[:-1]), last))
    return found


def _left_steps(steps: tuple[Step, ...], covered: Coverage) -> tuple[Step, ...]:
    """Nothing is taken up once every theme has its norm."""
    all_ = covered.themes == covered.of
    return tuple(step for step in steps if not (all_ and step.id == TAKE_UP))


async def _last_result(work: Work, behind: Sequence[Trajectory]) -> Round | None:
    """The last scan with a result in these trajectories."""
    for trajectory in reversed(behind):
        for round_ in reversed(await work.rounds.of_trajectory(trajectory.id)):
            if round_.kind.is_scan and round_.state is RoundState.RELEASED:
                return round_
    return None


async def _histories(
    work: Work, services: Shelf, started: Sequence[tuple[Team, Trajectory]]
) -> list[tuple[Team, History]]:
    """What the steps of these teams follow from, in a few statements for all of them."""
    ids = [trajectory.id for _, trajectory in started]
    sessions = await work.sessions.of_trajectory(*ids)
    postponements = await work.steps.postponements(*ids)
    halts = await work.steps.halts(ids)
    return [
        (
            team,
            History(
                programme=programme_of(services, team, trajectory),
                trajectory=trajectory,
                rounds=await work.rounds.of_trajectory(trajectory.id),
                sessions=[one for one in sessions if one.trajectory == trajectory.id],
                postponements=[one for one in postponements if one.subject == trajectory.id],
                halt=halts.get(trajectory.id),
            ),
        )
        for team, trajectory in started
    ]


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
    put_off = await work.steps.postponed_starts(*[team.id for team in waiting]) if waiting else []
    holds = await work.holds.of_teams([team.id for team in waiting])
    today = today_of(now)
    return [*started, *(_not_started(services, team, put_off, holds, today) for team in waiting)]


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
    holds: Sequence[Hold],
    today: date,
) -> NotStarted:
    programme, since = services.library.programme_for(team.level), _could_start(services, team)
    held = [one for one in holds if one.team == team.id and one.begun]
    if resting := [one.until for one in held if one.rests(today)]:
        return NotStarted(team, programme, (), max(resting))
    since = max([since, *(one.last for one in held)]) if since else None
    own = [one for one in put_off if one.subject == team.id]
    calendar = services.library.calendar
    steps = (start_step(since, own, calendar, today),) if since else ()
    return NotStarted(team, programme, steps)


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
