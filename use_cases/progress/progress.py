"""Where a whole trajectory stands: read once, so that every card tells the same."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from content.library import Library
from content.texts.texts import Say
from storage.work import Work
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.norms import Coverage, coverage
from trajectory.planning.programme import SCAN, Programme
from trajectory.planning.sessions import Session
from trajectory.planning.working_days import ZONE
from trajectory.rounds.rounds import Round
from trajectory.steps import (
    CLOSE,
    RESUME,
    Halt,
    History,
    Postponement,
    Step,
    StepState,
    next_step,
    overdue,
    start_step,
    steps_of,
)
from trajectory.teams import Team, Trajectory, TrajectoryState
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
    def next(self) -> Step | None:
        return next_step(self.steps)


@dataclass(frozen=True, slots=True)
class NotStarted:
    """An enrolled team that did not start. It has one step, or none while it cannot start."""

    team: Team
    programme: Programme
    steps: tuple[Step, ...]

    @property
    def next(self) -> Step | None:
        return next_step(self.steps)


Progress = Started | NotStarted
"""Where a team stands, started or not."""


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
    found = await progress_of_started(work, services, [team], now)
    return found[0] if found else None


async def started_progress(work: Work, services: Shelf, team: Team, now: datetime) -> Started:
    """Where this team stands.

    Raises:
        Stale: it did not start.
    """
    found = await progress_if_started(work, services, team, now)
    if found is None:
        raise Stale("trajectory-not-started", team=team.name)
    return found


async def progress_of_started(
    work: Work, services: Shelf, teams: Sequence[Team], now: datetime
) -> list[Started]:
    """Where these teams stand, those that started; a few at a time, so that whoever chats
    meanwhile is answered in between."""
    found: list[Started] = []
    for start in range(0, len(teams), AT_ONCE):
        found += await _courses(work, services, teams[start : start + AT_ONCE], now)
        await asyncio.sleep(0)
    return found


async def _courses(
    work: Work, services: Shelf, teams: Sequence[Team], now: datetime
) -> list[Started]:
    started = [(team, await work.trajectories.of_team(team.id)) for team in teams]
    running = [(team, trajectory) for team, trajectory in started if trajectory is not None]
    ids = [trajectory.id for _, trajectory in running]
    sessions = await work.sessions.of_trajectory(*ids)
    postponements = await work.steps.postponements(*ids)
    halts = await work.steps.halts(ids)
    adopted = await work.norms.adopted(ids)
    themes = services.library.norm_themes
    found = []
    for team, trajectory in running:
        history = History(
            programme=programme_of(services, team, trajectory),
            trajectory=trajectory,
            rounds=await work.rounds.of_trajectory(trajectory.id),
            sessions=[one for one in sessions if one.trajectory == trajectory.id],
            postponements=[one for one in postponements if one.subject == trajectory.id],
            halt=halts.get(trajectory.id),
        )
        steps = steps_of(history, services.library.calendar, today_of(now))
        own = [norm for norm in adopted if norm.trajectory == trajectory.id]
        found.append(Started(team, history, steps, coverage(own, themes)))
    return found


async def progress_of(work: Work, services: Services, team: Team, now: datetime) -> Progress:
    """Where this team stands, started or not."""
    [found] = await progress_of_teams(work, services, [team], now)
    return found


async def progress_of_teams(
    work: Work, services: Services, teams: Sequence[Team], now: datetime
) -> list[Progress]:
    """Where these teams stand: those that started, then those that did not."""
    started = await progress_of_started(work, services, teams, now)
    begun = {found.team.id for found in started}
    waiting = [team for team in teams if team.id not in begun]
    put_off = await work.steps.postponed_starts(*[team.id for team in waiting]) if waiting else []
    today = today_of(now)
    return [*started, *(_not_started(services, team, put_off, today) for team in waiting)]


def _not_started(
    services: Services, team: Team, put_off: Sequence[Postponement], today: date
) -> NotStarted:
    programme, since = services.library.programme_for(team.level), _could_start(services, team)
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


# ---- in words


def step_name(say: Say, programme: Programme, step: str, language: Language) -> str:
    """What people call a step."""
    match step:
        case "start":
            return say("step-name-start")
        case "scan":
            return say("step-name-scan")
        case "close":
            return say("step-name-close")
        case "resume":
            return say("step-name-resume")
    return programme.session(step).title[language]


def next_sentence(say: Say, found: Progress, language: Language) -> str:
    """What comes next for this team, or why nothing does."""
    if isinstance(found, NotStarted):
        return _start_sentence(say, found)
    state = found.trajectory.state
    if state.over or state is TrajectoryState.PAUSED:
        return halt_sentence(say, found)
    step = found.next
    if step is None:
        return say("next-nothing")
    if step.id == SCAN and step.day is not None:
        return say("next-scan", day=step.day)
    if step.id == CLOSE and step.state is StepState.DUE:
        return say("next-close", day=step.due)
    return _of_step(say, step, step_name(say, found.programme, step.id, language))


def _start_sentence(say: Say, found: NotStarted) -> str:
    step = found.next
    if step is None:
        return say("trajectory-not-started", team=found.team.name)
    if step.state is StepState.OVERDUE:
        return say("next-overdue", step=say("step-name-start"), day=step.due)
    return say("next-start", day=step.due)


def _of_step(say: Say, step: Step, name: str) -> str:
    match step.state:
        case StepState.OVERDUE:
            return say("next-overdue", step=name, day=step.due)
        case StepState.DUE:
            return say("next-due", step=name, day=step.due)
        case StepState.PROPOSED:
            return say("next-proposed", step=name, day=step.due)
    return say("next-planned", step=name, day=step.day)


def halt_sentence(say: Say, found: Started) -> str:
    """That a trajectory rests or is over, since when and why."""
    halt, state = found.halt, found.trajectory.state
    if halt is None:
        return say("next-nothing")
    if state is TrajectoryState.PAUSED:
        late = found.next is not None and found.next.state is StepState.OVERDUE
        if late and found.next is not None and found.next.id == RESUME:
            return say("next-overdue", step=say("step-name-resume"), day=halt.until)
        return say("trajectory-paused", day=halt.until, reason=say("reason", reason=halt.reason))
    if state is TrajectoryState.STOPPED:
        return say("trajectory-stopped", day=halt.since, reason=say("reason", reason=halt.reason))
    return say("trajectory-closed", day=halt.since)


def where_sentence(say: Say, standing: str, found: Progress, language: Language) -> str:
    """Where a team stands, what comes next, and how much of its norm it has; `standing` tells
    of the pre-intake."""
    if isinstance(found, NotStarted):
        return _start_sentence(say, found) if overdue(found.steps) else standing
    where, covered = _where(say, standing, found, language), found.covered
    if not covered.themes:
        return where
    return f"{where} {say('norms-coverage-line', count=covered.themes, of=covered.of)}"


def before_start(say: Say, standing: str, found: NotStarted) -> str:
    """`standing` names who can begin. Beside what is late stands no name: it is the team's."""
    if not found.steps:
        return standing
    coming = _start_sentence(say, found)
    return coming if overdue(found.steps) else f"{standing} {coming}"


def _where(say: Say, standing: str, found: Started, language: Language) -> str:
    if found.trajectory.state is not TrajectoryState.RUNNING:
        return halt_sentence(say, found)
    scan, intake = found.steps[0], found.steps[1]
    if scan.state is not StepState.DONE:
        return standing
    coming = next_sentence(say, found, language)
    begun = intake.state in (StepState.DONE, StepState.PLANNED, StepState.PROPOSED)
    return coming if begun else f"{standing} {coming}"
