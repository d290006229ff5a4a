"""Steps: what a trajectory must do next, by when, and what is late.

A programme fails when nothing follows, so a step that nobody plans becomes visible: to the
manager, and after a while to the programme lead, who takes it to the directie (product.md,
rule 8). What is late is a team's, never a person's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from trajectory.errors import Invalid, Stale
from trajectory.planning.programme import SCAN, Programme, SessionType, Yield
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.postponing import Halt, Lacking, Postponement, check_until
from trajectory.rounds.rounds import Round, RoundKind
from trajectory.teams import Trajectory, TrajectoryState

START = "start"
"""The only step of a team that is enrolled: its manager begins with the pre-intake."""
CLOSE = "close"
"""The last step: handing over and closing, after the closing session."""
RESUME = "resume"
"""The only step of a trajectory that is paused."""
TAKE_UP = "take_up"
"""After a closing: going on with the themes that are left, from the day that was chosen then."""

START_WITHIN = 20
"""Working days after enrolment, four weeks: time to speak with the trainer and to find a quiet
fortnight for the scan. A pilot of six months has no more to spare."""
CHOOSE_WITHIN = 10
"""Working days after the day by which dates were due, within which one is chosen."""
CLOSE_WITHIN = 20
"""Working days after the closing session; its evaluation must have ended by then."""
TAKE_UP_WITHIN = 10
"""Working days after the day that was chosen, within which a light round begins."""
ESCALATES_AFTER = 10
"""Working days that a step is the manager's alone before the programme lead hears of it."""


class Telling(StrEnum):
    """Each time that a step is told of that is late, in other words than the time before."""

    FIRST = "first"
    LEAD = "lead"
    """The programme lead hears of it now."""
    LAST = "last"
    """From now on it only stands in the overview."""


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    PLANNED = "planned"
    """It has a day."""
    PROPOSED = "proposed"
    """Dates lie before the members."""
    DUE = "due"
    """It is its turn, and nobody planned it yet."""
    OVERDUE = "overdue"
    FREE = "free"
    """Optional, and its usual time went by: it can still be planned, and is never late."""
    LATER = "later"
    """Something before it must happen first."""


SAID = tuple(one for one in StepState if one not in (StepState.FREE, StepState.LATER))
"""States of which a day is said; what comes later stands in one line."""
_DATED = {SessionState.HELD: StepState.DONE, SessionState.CONFIRMED: StepState.PLANNED}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of one trajectory.

    `due` is the day by which somebody must have planned it, `day` the day on which it is or
    was, `shown` the half-day of it that comes next. `postponed` is the last reason it was put
    off for, `lacking` what the organisation owes it while it waits.
    """

    id: str
    state: StepState
    due: date | None = None
    day: date | None = None
    shown: date | None = None
    postponed: Postponement | None = None
    lacking: Lacking | None = None

    @property
    def waits(self) -> bool:
        """Whether somebody has something to do for it now."""
        return self.state in (StepState.DUE, StepState.OVERDUE, StepState.PROPOSED)


@dataclass(frozen=True, slots=True)
class History:
    """Everything that steps follow from, of one trajectory."""

    programme: Programme
    trajectory: Trajectory
    rounds: Sequence[Round]
    sessions: Sequence[Session]
    postponements: Sequence[Postponement] = ()
    halt: Halt | None = None


def steps_of(history: History, calendar: WorkCalendar, today: date) -> tuple[Step, ...]:
    """Every step in the order of the programme, with where it stands today.

    A trajectory that is over has the steps that were done and, once closed, the themes that come
    back; one that is paused has one step more, and nothing else of it is late.
    """
    steps = tuple(_all_steps(history, calendar, today))
    state = history.trajectory.state
    if state.over:
        done = (step for step in steps if step.state is StepState.DONE)
        return (*done, *_taking_up(history, calendar, today))
    if state is TrajectoryState.PAUSED:
        until = history.halt.until if history.halt else None
        return (*map(_resting, steps), _dated(RESUME, until or today, today))
    return steps


def start_step(
    since: date, postponements: Sequence[Postponement], calendar: WorkCalendar, today: date
) -> Step:
    """The step of a team that did not start; `since` is the day from which it could."""
    return _put_off(START, calendar.after(since, START_WITHIN), postponements, today)


def next_step(steps: Sequence[Step]) -> Step | None:
    """What comes next: what is late first, then what must be planned, then the nearest day."""
    order = (StepState.OVERDUE, StepState.DUE, StepState.PROPOSED, StepState.PLANNED)
    coming = [step for step in steps if step.state in order]
    return min(
        coming,
        key=lambda one: (order.index(one.state), one.due or one.shown or one.day or date.max),
        default=None,
    )


def overdue(steps: Iterable[Step]) -> list[Step]:
    return [step for step in steps if step.state is StepState.OVERDUE]


def last_telling(
    step: Step, told: Mapping[Telling, int], calendar: WorkCalendar, today: date
) -> tuple[Telling, date]:
    """The newest telling of a step that is late, and its day. On a day off, before anybody was
    told, the first one: its day is still to come. `told` says on which working day each comes."""
    assert step.due is not None, "what has no last day is never late"
    days = [(telling, calendar.after(step.due, after)) for telling, after in told.items()]
    return max(((one, day) for one, day in days if day <= today), key=_day, default=days[0])


def _day(telling: tuple[Telling, date]) -> date:
    return telling[1]


def check_postponable(steps: Iterable[Step], step_id: str, until: date, today: date) -> Step:
    """The step, when it may be put off to that day.

    Raises:
        Stale: it does not wait for anybody. Invalid: a day in the past, too far, or no later
            than it is due.
    """
    waiting = next((step for step in steps if step.id == step_id and step.waits), None)
    if waiting is None:
        raise Stale("postpone-nothing")
    check_until(until, today)
    if waiting.due is not None and until <= waiting.due:
        raise Invalid("postpone-not-later", day=waiting.due)
    return waiting


def closed_without(programme: Programme, sessions: Sequence[Session], kind: SessionType) -> bool:
    """Whether the closing session was held before this one, which need not come any more."""
    closing = _closing_session(programme)
    last = _standing_session(sessions, closing.id) if closing and kind.optional else None
    return last is not None and last.state is SessionState.HELD


# ---- step by step


def _taking_up(history: History, calendar: WorkCalendar, today: date) -> Iterator[Step]:
    """The themes that are left come back on their day: that starts something."""
    state, halt = history.trajectory.state, history.halt
    if state is not TrajectoryState.CLOSED or halt is None or halt.until is None:
        return
    due = calendar.after(halt.until, TAKE_UP_WITHIN)
    step = _put_off(TAKE_UP, due, history.postponements, today)
    planned = Step(TAKE_UP, StepState.PLANNED, day=halt.until)
    yield planned if today < halt.until else step


def _all_steps(history: History, calendar: WorkCalendar, today: date) -> Iterator[Step]:
    scan = _scan(history, today)
    yield scan
    done = {SCAN: scan}
    for kind in history.programme.sessions:
        before = done[kind.after.step]
        done[kind.id] = _session_step(history, kind, before, calendar, today)
        yield done[kind.id]
    closing = _closing_session(history.programme)
    if closing is not None:
        yield _closing(history, done[closing.id], calendar, today)


def _closing_session(programme: Programme) -> SessionType | None:
    return next((kind for kind in programme.sessions if Yield.CLOSING in kind.yields), None)


def _scan(history: History, today: date) -> Step:
    """The pre-intake: done once manager and team can see how it ended."""
    scan = next((one for one in history.rounds if one.kind is RoundKind.SCAN), None)
    if scan is None or not history.trajectory.with_scan:
        return Step(SCAN, StepState.DONE, day=_day_of(history.trajectory.started))
    visible = scan.visible.astimezone(ZONE).date()
    over = scan.state.over and visible <= today
    return Step(SCAN, StepState.DONE if over else StepState.PLANNED, day=visible)


@cache
def _later(step: str) -> Step:
    """Most steps of most teams are still to come, and say no more than that."""
    return Step(step, StepState.LATER)


def _session_step(
    history: History, kind: SessionType, before: Step, calendar: WorkCalendar, today: date
) -> Step:
    session = _standing_session(history.sessions, kind.id)
    if session is not None and session.state in _DATED and session.parts:
        last = session.parts[-1].day
        ahead = (part.day for part in session.parts if part.day >= today)
        return Step(kind.id, _DATED[session.state], day=last, shown=next(ahead, last))
    done = before.state is StepState.DONE and before.day is not None
    if before.day is None or not done or closed_without(history.programme, history.sessions, kind):
        return _later(kind.id)
    proposed = session is not None and session.state is SessionState.PROPOSED
    within = kind.plan_within + (CHOOSE_WITHIN if proposed else 0)
    step = _waiting(history, kind.id, before.day, within, calendar, today)
    if kind.optional and step.state is StepState.OVERDUE:
        return Step(kind.id, StepState.FREE)
    if proposed and step.state is StepState.DUE:
        return Step(kind.id, StepState.PROPOSED, step.due, postponed=step.postponed)
    return step


def _closing(history: History, before: Step, calendar: WorkCalendar, today: date) -> Step:
    if history.trajectory.state is TrajectoryState.CLOSED:
        return Step(CLOSE, StepState.DONE, day=history.halt.since if history.halt else None)
    if before.state is not StepState.DONE or before.day is None:
        return _later(CLOSE)
    return _waiting(history, CLOSE, before.day, CLOSE_WITHIN, calendar, today)


def _waiting(
    history: History, step: str, since: date, within: int, calendar: WorkCalendar, today: date
) -> Step:
    """Due so long after the step before it or after a pause; later when it was put off."""
    if history.halt is not None and history.halt.resumed is not None:
        since = max(since, history.halt.resumed)
    return _put_off(step, calendar.after(since, within), history.postponements, today)


def _put_off(step: str, due: date, postponements: Sequence[Postponement], today: date) -> Step:
    """Due on the day of the last postponement, when that is later."""
    own = [one for one in postponements if one.step == step]
    last = own[-1] if own else None
    return _dated(step, max(due, last.until) if last else due, today, last)


def _dated(step: str, due: date, today: date, postponed: Postponement | None = None) -> Step:
    state = StepState.OVERDUE if today > due else StepState.DUE
    return Step(step, state, due, postponed=postponed)


def _resting(step: Step) -> Step:
    """A step of a paused trajectory: nobody is asked for it."""
    rests = step.waits or step.state is StepState.FREE
    return _later(step.id) if rests else step


def _standing_session(sessions: Iterable[Session], kind: str) -> Session | None:
    """The session of this type that counts: the last that was not cancelled."""
    standing = [
        one for one in sessions if one.type == kind and one.state is not SessionState.CANCELLED
    ]
    return standing[-1] if standing else None


def _day_of(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()
