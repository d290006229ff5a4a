"""Where a team stands, in sentences: the same for everybody with the same right.

Nothing here depends on who answered: while a round is open, and until its release is visible,
every possible outcome reads the same (anonymity.md §2).
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from content.texts.texts import Say
from papers.step_names import step_name
from trajectory.language import Language
from trajectory.planning.programme import SCAN, ProgrammeKind
from trajectory.postponing import Halt
from trajectory.roles import Role
from trajectory.rounds.rounds import Round, RoundState
from trajectory.steps import CLOSE, RESUME, TAKE_UP, Step, StepState, overdue
from trajectory.teams import TrajectoryState
from use_cases.progress.ending import last_open
from use_cases.progress.progress import NotStarted, Progress, Started


class Teller(Protocol):
    """Whoever tells where a team stands: a conversation, or a page of the board."""

    @property
    def say(self) -> Say: ...

    @property
    def language(self) -> Language: ...

    @property
    def now(self) -> datetime: ...


def name_of(teller: Teller, progress: Progress, step: str) -> str:
    """What this reader calls a step."""
    return step_name(teller.say, progress.programme, step, teller.language)


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


def _pre_intake(teller: Teller, progress: Progress, reader: Reader) -> str:
    """How far the scan is."""
    if isinstance(progress, NotStarted):
        return teller.say("standing-enrolled", manager=reader.manager)
    scan, now = progress.scan, teller.now
    if scan is None:
        return teller.say("standing-without-scan")
    if scan.visible_to(reader.roles, now) or scan.shows_to_team(now):
        return teller.say("standing-outcome", state=scan.state)
    return _without_outcome(teller, scan, reader)


def _without_outcome(teller: Teller, scan: Round, reader: Reader) -> str:
    if scan.state is RoundState.SCHEDULED:
        return teller.say("standing-scheduled", day=scan.opens)
    if scan.accepts(teller.now):
        return teller.say("standing-open", until=scan.closes, part=reader.part_in(scan))
    return teller.say("standing-closed", visible=scan.visible)


# ---- where a team stands


def where_sentence(teller: Teller, progress: Progress, reader: Reader) -> str:
    """Where a team stands, what comes next, and how much of its norm it has."""
    pre_intake = _pre_intake(teller, progress, reader)
    if isinstance(progress, NotStarted):
        told = progress.rests_until is not None or overdue(progress.steps)
        return start_sentence(teller, progress) if told else pre_intake
    where, covered = _where(teller, pre_intake, progress), progress.covered
    if not covered.themes:
        return where
    return f"{where} {teller.say('norms-coverage-line', count=covered.themes, of=covered.of)}"


def _where(teller: Teller, pre_intake: str, started: Started) -> str:
    if started.trajectory.state is not TrajectoryState.RUNNING:
        return _halt_sentence(teller, started)
    if started.programme.kind is ProgrammeKind.NEXT:
        return next_sentence(teller, started)
    scan, intake = started.steps[0], started.steps[1]
    if scan.state is not StepState.DONE:
        return pre_intake
    coming = next_sentence(teller, started)
    begun = intake.state in (StepState.DONE, StepState.PLANNED, StepState.PROPOSED)
    return coming if begun else f"{pre_intake} {coming}"


# ---- what comes next


def next_sentence(teller: Teller, progress: Progress) -> str:
    """What comes next for this team, or why nothing does."""
    if isinstance(progress, NotStarted):
        return start_sentence(teller, progress)
    if progress.trajectory.state is not TrajectoryState.RUNNING:
        return _halt_sentence(teller, progress)
    step = progress.next
    if step is None:
        return teller.say("next-nothing")
    if step.id == SCAN and step.day is not None:
        return teller.say("next-scan", day=step.day)
    if step.id == CLOSE and step.waits:
        return _close_sentence(teller, progress, step)
    return _step_sentence(teller, step, name_of(teller, progress, step.id))


def _close_sentence(teller: Teller, progress: Started, step: Step) -> str:
    """That it can be closed, or after which questions; nobody is late while these are open."""
    last = last_open(progress)
    if last is not None:
        return teller.say("next-close-after", day=last)
    if step.state is StepState.DUE:
        return teller.say("next-close", day=step.due)
    return _step_sentence(teller, step, name_of(teller, progress, step.id))


def start_sentence(teller: Teller, waiting: NotStarted) -> str:
    """By when a team starts, that it rests, or that it cannot yet."""
    step = waiting.next
    if waiting.rests_until is not None:
        return teller.say("next-held", day=waiting.rests_until)
    if step is None:
        return teller.say("trajectory-not-started", team=waiting.team.name)
    if step.state is StepState.OVERDUE:
        return _overdue(teller, step, teller.say("step-name-start"))
    return teller.say("next-start", day=step.due)


def _step_sentence(teller: Teller, step: Step, name: str) -> str:
    match step.state:
        case StepState.OVERDUE:
            return _overdue(teller, step, name)
        case StepState.DUE:
            return teller.say("next-due", step=name, day=step.due)
        case StepState.PROPOSED:
            return teller.say("next-proposed", step=name, day=step.due)
    return teller.say("next-planned", step=name, day=step.shown or step.day)


def _overdue(teller: Teller, step: Step, name: str) -> str:
    """That a step is late, or what the organisation owes it."""
    if step.lacking is None:
        return teller.say("next-overdue", step=name, day=step.due)
    lack = teller.say("lack", lack=step.lacking.lack)
    return teller.say("next-lacking", step=name, day=step.due, lack=lack)


def _halt_sentence(teller: Teller, started: Started) -> str:
    """That a trajectory rests or is over, since when and why."""
    halt, state = started.halt, started.trajectory.state
    if halt is None:
        return teller.say("next-nothing")
    if state is TrajectoryState.PAUSED:
        return _pause_sentence(teller, started.next, halt)
    if state is TrajectoryState.STOPPED and halt.reason is None:
        return teller.say("trajectory-stopped-once", day=halt.since)
    if state is TrajectoryState.STOPPED:
        reason = teller.say("reason", reason=halt.reason)
        return teller.say("trajectory-stopped", day=halt.since, reason=reason)
    return _closed_sentence(teller, started.next, halt)


def _closed_sentence(teller: Teller, step: Step | None, closing: Halt) -> str:
    """That it was closed, and that the themes that were left are to be taken up by now."""
    closed = teller.say("trajectory-closed", day=closing.since)
    if step is None or step.id != TAKE_UP or not step.waits:
        return closed
    if step.state is StepState.OVERDUE:
        return f"{closed} {_overdue(teller, step, teller.say('step-name-take-up'))}"
    return f"{closed} {teller.say('next-take-up', day=step.due)}"


def _pause_sentence(teller: Teller, step: Step | None, pause: Halt) -> str:
    if step is not None and step.id == RESUME and step.state is StepState.OVERDUE:
        return _overdue(teller, step, teller.say("step-name-resume"))
    if pause.reason is None:
        return teller.say("trajectory-held", day=pause.until)
    reason = teller.say("reason", reason=pause.reason)
    return teller.say("trajectory-paused", day=pause.until, reason=reason)
