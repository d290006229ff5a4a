"""Where a whole trajectory stands: read once, so that every card tells the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from content.library import Library
from content.texts import Say
from storage.work import Work
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.norms import Coverage, coverage
from trajectory.programme import SCAN, Programme
from trajectory.steps import CLOSE, RESUME, Course, Step, StepState, next_step, steps_of
from trajectory.teams import Team, Trajectory, TrajectoryState
from trajectory.working_days import ZONE


class Shelf(Protocol):
    """Whoever has the content at hand."""

    @property
    def library(self) -> Library: ...


@dataclass(frozen=True, slots=True)
class TeamCourse:
    """A started team with its programme and its steps."""

    team: Team
    course: Course
    steps: tuple[Step, ...]
    covered: Coverage
    """How many themes of the norm have one."""

    @property
    def trajectory(self) -> Trajectory:
        return self.course.trajectory

    @property
    def programme(self) -> Programme:
        return self.course.programme

    @property
    def next(self) -> Step | None:
        return next_step(self.steps)


def today_of(now: datetime) -> date:
    """The day in the city."""
    return now.astimezone(ZONE).date()


def programme_of(services: Shelf, team: Team, trajectory: Trajectory) -> Programme:
    """The version this trajectory keeps; teams from before programmes get the newest."""
    known = services.library.programmes.get(trajectory.programme)
    return known or services.library.programme_for(team.level)


async def course_of(work: Work, services: Shelf, team: Team, now: datetime) -> TeamCourse | None:
    """Where this team stands; None when it did not start."""
    found = await courses_of(work, services, [team], now)
    return found[0] if found else None


async def started_course(work: Work, services: Shelf, team: Team, now: datetime) -> TeamCourse:
    """Where this team stands.

    Raises:
        Stale: it did not start.
    """
    found = await course_of(work, services, team, now)
    if found is None:
        raise Stale("trajectory-not-started", team=team.name)
    return found


async def courses_of(
    work: Work, services: Shelf, teams: Sequence[Team], now: datetime
) -> list[TeamCourse]:
    """Where these teams stand, those that started."""
    started = [(team, await work.teams.running(team.id)) for team in teams]
    running = [(team, trajectory) for team, trajectory in started if trajectory is not None]
    ids = [trajectory.id for _, trajectory in running]
    sessions = await work.sessions.of_trajectory(*ids)
    postponements = await work.steps.postponements(*ids)
    halts = await work.steps.halts(ids)
    adopted = await work.norms.adopted(ids)
    themes = services.library.norm_themes
    found = []
    for team, trajectory in running:
        course = Course(
            programme=programme_of(services, team, trajectory),
            trajectory=trajectory,
            rounds=await work.rounds.of_trajectory(trajectory.id),
            sessions=[one for one in sessions if one.trajectory == trajectory.id],
            postponements=[one for one in postponements if one.trajectory == trajectory.id],
            halt=halts.get(trajectory.id),
        )
        steps = steps_of(course, services.library.calendar, today_of(now))
        own = [norm for norm in adopted if norm.trajectory == trajectory.id]
        found.append(TeamCourse(team, course, steps, coverage(own, themes)))
    return found


# ---- in words


def step_name(say: Say, programme: Programme, step: str, language: Language) -> str:
    """What people call a step."""
    match step:
        case "scan":
            return say("step-name-scan")
        case "close":
            return say("step-name-close")
        case "resume":
            return say("step-name-resume")
    return programme.session(step).title[language]


def next_sentence(say: Say, found: TeamCourse, language: Language) -> str:
    """What comes next for this team, or why nothing does."""
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


def _of_step(say: Say, step: Step, name: str) -> str:
    match step.state:
        case StepState.OVERDUE:
            return say("next-overdue", step=name, day=step.due)
        case StepState.DUE:
            return say("next-due", step=name, day=step.due)
        case StepState.PROPOSED:
            return say("next-proposed", step=name, day=step.due)
    return say("next-planned", step=name, day=step.day)


def halt_sentence(say: Say, found: TeamCourse) -> str:
    """That a trajectory rests or is over, since when and why."""
    halt, state = found.course.halt, found.trajectory.state
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


def where_sentence(say: Say, standing: str, found: TeamCourse | None, language: Language) -> str:
    """Where a team stands, what comes next, and how much of its norm it has; `standing` tells
    of the pre-intake."""
    if found is None:
        return standing
    where, covered = _where(say, standing, found, language), found.covered
    if not covered.themes:
        return where
    return f"{where} {say('norms-coverage-line', count=covered.themes, of=covered.of)}"


def _where(say: Say, standing: str, found: TeamCourse, language: Language) -> str:
    if found.trajectory.state is not TrajectoryState.RUNNING:
        return halt_sentence(say, found)
    scan, intake = found.steps[0], found.steps[1]
    if scan.state is not StepState.DONE:
        return standing
    coming = next_sentence(say, found, language)
    begun = intake.state in (StepState.DONE, StepState.PLANNED, StepState.PROPOSED)
    return coming if begun else f"{standing} {coming}"
