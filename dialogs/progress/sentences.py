"""Where a team stands, in sentences: the same for everybody with the same right.

Nothing here depends on who answered: while a round is open, and until its release is visible,
every possible outcome reads the same (anonymity.md §2).
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from dialogs.scene import Scene
from papers.step_names import step_name
from trajectory.planning.programme import SCAN, ProgrammeKind
from trajectory.postponing import Halt
from trajectory.roles import Role
from trajectory.rounds.rounds import Round, RoundState
from trajectory.steps import CLOSE, RESUME, TAKE_UP, Step, StepState, overdue
from trajectory.teams import TrajectoryState
from use_cases.progress.ending import last_open
from use_cases.progress.progress import NotStarted, Progress, Started


def name_of(scene: Scene, progress: Progress, step: str) -> str:
    """What this reader calls a step."""
    return step_name(scene.say, progress.programme, step, scene.turn.language)


# ---- the pre-intake


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a sentence about a team is."""

    roles: frozenset[Role]
    manager: str
    """Who can begin, by name."""
    asked: AbstractSet[str] = frozenset()
    """Ids of the open rounds in which this person is asked, answered or not."""

    def part_in(self, scan: Round) -> str:
        """Whether they are asked, are a member who came later, or are never asked."""
        if scan.id in self.asked:
            return "asked"
        return "later" if Role.MEMBER in self.roles else "never"


def _pre_intake(scene: Scene, progress: Progress, reader: Reader) -> str:
    """How far the scan is."""
    if isinstance(progress, NotStarted):
        return scene.say("standing-enrolled", manager=reader.manager)
    scan, now = progress.scan, scene.turn.now
    if scan is None:
        return scene.say("standing-without-scan")
    if scan.visible_to(reader.roles, now) or scan.shows_to_team(now):
        return scene.say("standing-outcome", state=scan.state)
    return _without_outcome(scene, scan, reader)


def _without_outcome(scene: Scene, scan: Round, reader: Reader) -> str:
    if scan.state is RoundState.SCHEDULED:
        return scene.say("standing-scheduled", day=scan.opens)
    if scan.accepts(scene.turn.now):
        return scene.say("standing-open", until=scan.closes, part=reader.part_in(scan))
    return scene.say("standing-closed", visible=scan.visible)


# ---- where a team stands


def where_sentence(scene: Scene, progress: Progress, reader: Reader) -> str:
    """Where a team stands, what comes next, and how much of its norm it has."""
    pre_intake = _pre_intake(scene, progress, reader)
    if isinstance(progress, NotStarted):
        return start_sentence(scene, progress) if overdue(progress.steps) else pre_intake
    where, covered = _where(scene, pre_intake, progress), progress.covered
    if not covered.themes:
        return where
    return f"{where} {scene.say('norms-coverage-line', count=covered.themes, of=covered.of)}"


def _where(scene: Scene, pre_intake: str, started: Started) -> str:
    if started.trajectory.state is not TrajectoryState.RUNNING:
        return _halt_sentence(scene, started)
    if started.programme.kind is ProgrammeKind.NEXT:
        return next_sentence(scene, started)
    scan, intake = started.steps[0], started.steps[1]
    if scan.state is not StepState.DONE:
        return pre_intake
    coming = next_sentence(scene, started)
    begun = intake.state in (StepState.DONE, StepState.PLANNED, StepState.PROPOSED)
    return coming if begun else f"{pre_intake} {coming}"


# ---- what comes next


def next_sentence(scene: Scene, progress: Progress) -> str:
    """What comes next for this team, or why nothing does."""
    if isinstance(progress, NotStarted):
        return start_sentence(scene, progress)
    if progress.trajectory.state is not TrajectoryState.RUNNING:
        return _halt_sentence(scene, progress)
    step = progress.next
    if step is None:
        return scene.say("next-nothing")
    if step.id == SCAN and step.day is not None:
        return scene.say("next-scan", day=step.day)
    if step.id == CLOSE and step.waits:
        return _close_sentence(scene, progress, step)
    return _step_sentence(scene, step, name_of(scene, progress, step.id))


def _close_sentence(scene: Scene, progress: Started, step: Step) -> str:
    """That it can be closed, or after which questions; nobody is late while these are open."""
    last = last_open(progress)
    if last is not None:
        return scene.say("next-close-after", day=last)
    if step.state is StepState.DUE:
        return scene.say("next-close", day=step.due)
    return _step_sentence(scene, step, name_of(scene, progress, step.id))


def start_sentence(scene: Scene, waiting: NotStarted) -> str:
    """By when a team starts, or that it cannot yet."""
    step = waiting.next
    if step is None:
        return scene.say("trajectory-not-started", team=waiting.team.name)
    if step.state is StepState.OVERDUE:
        return scene.say("next-overdue", step=scene.say("step-name-start"), day=step.due)
    return scene.say("next-start", day=step.due)


def _step_sentence(scene: Scene, step: Step, name: str) -> str:
    match step.state:
        case StepState.OVERDUE:
            return scene.say("next-overdue", step=name, day=step.due)
        case StepState.DUE:
            return scene.say("next-due", step=name, day=step.due)
        case StepState.PROPOSED:
            return scene.say("next-proposed", step=name, day=step.due)
    return scene.say("next-planned", step=name, day=step.shown or step.day)


def _halt_sentence(scene: Scene, started: Started) -> str:
    """That a trajectory rests or is over, since when and why."""
    halt, state = started.halt, started.trajectory.state
    if halt is None:
        return scene.say("next-nothing")
    if state is TrajectoryState.PAUSED:
        return _pause_sentence(scene, started.next, halt)
    if state is TrajectoryState.STOPPED and halt.reason is None:
        return scene.say("trajectory-stopped-once", day=halt.since)
    if state is TrajectoryState.STOPPED:
        reason = scene.say("reason", reason=halt.reason)
        return scene.say("trajectory-stopped", day=halt.since, reason=reason)
    return _closed_sentence(scene, started.next, halt)


def _closed_sentence(scene: Scene, step: Step | None, closing: Halt) -> str:
    """That it was closed, and that the themes that were left are to be taken up by now."""
    closed = scene.say("trajectory-closed", day=closing.since)
    if step is None or step.id != TAKE_UP or not step.waits:
        return closed
    if step.state is StepState.OVERDUE:
        name = scene.say("step-name-take-up")
        return f"{closed} {scene.say('next-overdue', step=name, day=step.due)}"
    return f"{closed} {scene.say('next-take-up', day=step.due)}"


def _pause_sentence(scene: Scene, step: Step | None, pause: Halt) -> str:
    if step is not None and step.id == RESUME and step.state is StepState.OVERDUE:
        return scene.say("next-overdue", step=scene.say("step-name-resume"), day=pause.until)
    reason = scene.say("reason", reason=pause.reason)
    return scene.say("trajectory-paused", day=pause.until, reason=reason)
