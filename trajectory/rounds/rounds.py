"""Rounds: their states, their dates, and what may happen to them when (anonymity.md §3)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from trajectory.errors import Invalid, Stale
from trajectory.planning.working_days import ZONE, SchoolHoliday, WorkCalendar, at
from trajectory.roles import Action
from trajectory.rounds.instrument import Purpose
from trajectory.rounds.release import SMALLEST_SCAN

OPENS = time(9, 30)
CLOSES = time(16, 30)
SHORTEST = 5
"""Working days a round is open at least."""
USUAL = 10
TOUCHING_SCHOOL_HOLIDAY = 15
LONGEST = 30
FARTHEST = timedelta(days=365)
"""How far ahead a round may end; free days are known for the years ahead only."""
EXTENSION = 5
"""Working days that the trainer may add, once, without knowing the count."""
EARLY = 2
"""Working days that trainer and coach see the release before the team, to prepare."""
MOST_REMINDERS = 2
BETWEEN_REQUESTS = timedelta(days=7)
"""At most one request per person per week (product.md, rule 7)."""
BEFORE_SESSION = 6
"""Working days before a session on which its preparation opens; it closes on the last one."""
ROOM_MINUTES = 3
"""How long a question to the room is open (anonymity.md §6)."""
SMALLEST_ROOM = 8
"""Fewest people present, and invited, for a question to the room (anonymity.md §6)."""


class RoundKind(StrEnum):
    """What a round asks. The same code serves every kind."""

    SCAN = "scan"
    FOLLOW_UP_SCAN = "follow_up_scan"
    PREPARATION = "preparation"
    """Before a session: what members would like to say or know."""
    EVALUATION = "evaluation"
    """After a session: how it was."""
    ROOM = "room"
    """During a session: one question, three minutes."""
    SUPPORT = "support"
    """For all proposals of a theme together."""

    @property
    def is_scan(self) -> bool:
        return self in (RoundKind.SCAN, RoundKind.FOLLOW_UP_SCAN)

    @property
    def purpose(self) -> Purpose:
        """What its instrument must be made for."""
        return Purpose.SCAN if self.is_scan else Purpose(self.value)

    @property
    def answered_by(self) -> Action:
        """The right of those who are asked (product.md, "Table of rights")."""
        return _ANSWERED_BY[self]

    @property
    def smallest(self) -> int:
        """Fewest people who must be asked, or the round is not held."""
        return SMALLEST_ROOM if self is RoundKind.ROOM else SMALLEST_SCAN


_ANSWERED_BY = {
    RoundKind.SCAN: Action.ANSWER_SCAN,
    RoundKind.FOLLOW_UP_SCAN: Action.ANSWER_SCAN,
    RoundKind.PREPARATION: Action.ANSWER_PREPARATION,
    RoundKind.EVALUATION: Action.ANSWER_EVALUATION,
    RoundKind.ROOM: Action.ANSWER_ROOM,
    RoundKind.SUPPORT: Action.ANSWER_SUPPORT,
}


class RoundState(StrEnum):
    """Where a round stands. `LAPSED` is a restored backup whose keys are gone."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    CLOSING = "closing"
    RELEASED = "released"
    TOO_FEW = "too_few"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"

    @property
    def over(self) -> bool:
        return self not in (RoundState.SCHEDULED, RoundState.OPEN, RoundState.CLOSING)


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """The dates of a round, all wall-clock moments of the city.

    `closes` is the last moment to send, `visible` when manager and team see the release,
    `early_notice` when trainer and coach are told of it. `school_holiday` is the one the
    period was made longer for.
    """

    opens: datetime
    closes: datetime
    early_notice: datetime
    visible: datetime
    reminders: tuple[datetime, ...]
    school_holiday: SchoolHoliday | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """A round as everybody may know it: nothing here depends on who answered."""

    id: str
    trajectory: str
    kind: RoundKind
    instrument: str
    """Name and version of the instrument, fixed at opening."""
    threshold: int
    state: RoundState
    opens: datetime
    closes: datetime
    visible: datetime
    extended: bool
    invited: int = 0
    """How many people were asked; 0 until the roster is frozen at opening."""
    public_key: bytes = b""
    seal: bytes = b""
    """MAC over threshold, instrument and closing moment, so that none can be edited."""

    def accepts(self, now: datetime) -> bool:
        """Whether an answer sent now counts."""
        return self.state is RoundState.OPEN and self.opens <= now < self.closes

    def shows_to_team(self, now: datetime) -> bool:
        """Whether manager and team may see how the round ended; the same moment for both."""
        return self.state.over and now >= self.visible

    def check_extendable(self, now: datetime) -> None:
        """Refuse a second extension, or one of a round that is not open.

        Raises:
            Stale: the round is closed or was extended before.
        """
        if not self.accepts(now):
            raise Stale("extend-not-open")
        if self.extended:
            raise Stale("extend-only-once")


def plan_round(
    calendar: WorkCalendar, now: datetime, *, first: date | None = None, last: date | None = None
) -> RoundPlan:
    """The dates of a round that opens on `first` (default: the next working day).

    `last` is the closing day; by default ten working days on, fifteen when those touch a
    school holiday (anonymity.md §3).

    Raises:
        Invalid: a day in the past, too far ahead or not worked on, or a period too short or
            too long.
    """
    today = now.astimezone(ZONE).date()
    first = first or calendar.after(today, 1)
    if first <= today:
        raise Invalid("period-in-past", day=first)
    if max(first, last or first) > today + FARTHEST:
        raise Invalid("period-too-far")
    last, holiday = (last, None) if last else _usual_last(calendar, first)
    for day in (first, last):
        if not calendar.is_working_day(day):
            raise Invalid("period-not-working-day", day=day)
    length = calendar.between(first, last) if last > first else 0
    if length < SHORTEST:
        raise Invalid("period-too-short", days=SHORTEST)
    if length > LONGEST:
        raise Invalid("period-too-long", days=LONGEST)
    return _dated(calendar, at(first, OPENS), last, holiday)


def _usual_last(calendar: WorkCalendar, first: date) -> tuple[date, SchoolHoliday | None]:
    last = calendar.after(first, USUAL)
    holiday = calendar.school_holiday_in(first, last)
    return (calendar.after(first, TOUCHING_SCHOOL_HOLIDAY) if holiday else last), holiday


def extend(calendar: WorkCalendar, running: Round, now: datetime) -> RoundPlan:
    """New dates of a round that stays open five working days longer.

    Raises:
        Stale: the round is closed or was extended before.
    """
    running.check_extendable(now)
    last = calendar.after(running.closes.astimezone(ZONE).date(), EXTENSION)
    return _dated(calendar, running.opens, last)


def plan_of(calendar: WorkCalendar, running: Round) -> RoundPlan:
    """The dates that follow from the opening and closing of a round that exists.

    Only a scan reminds: another round asks once (product.md, rule 7).
    """
    if running.kind in (RoundKind.PREPARATION, RoundKind.ROOM):
        return RoundPlan(running.opens, running.closes, running.closes, running.visible, ())
    plan = _dated(calendar, running.opens, running.closes.astimezone(ZONE).date())
    return plan if running.kind.is_scan else replace(plan, reminders=())


def plan_preparation(calendar: WorkCalendar, now: datetime, session: datetime) -> RoundPlan | None:
    """The dates of the round before a session that begins at `session`.

    It closes on the working day before, and the trainer reads it then; the team sees what it
    released in the session. None when fewer than five working days are left for it.
    """
    last = calendar.before(session.astimezone(ZONE).date(), 1)
    first = max(
        calendar.before(last, BEFORE_SESSION - 1),
        calendar.after(now.astimezone(ZONE).date(), 1),
    )
    if first > last or calendar.between(first, last) < SHORTEST:
        return None
    closes = at(last, CLOSES)
    return RoundPlan(at(first, OPENS), closes, closes, session, ())


def plan_evaluation(calendar: WorkCalendar, finished: datetime) -> RoundPlan:
    """The dates of the round after a session whose last part ended at `finished`."""
    return plan_small(calendar, calendar.after(finished.astimezone(ZONE).date(), 1))


def plan_small(calendar: WorkCalendar, first: date, days: int = SHORTEST) -> RoundPlan:
    """The dates of a round that is open so many working days from `first` and reminds nobody.

    Trainer and coach see its release early, as of a scan.

    Raises:
        Invalid: a first day that is not worked on, or a period too short or too long.
    """
    if not calendar.is_working_day(first):
        raise Invalid("period-not-working-day", day=first)
    if days < SHORTEST:
        raise Invalid("period-too-short", days=SHORTEST)
    if days > LONGEST:
        raise Invalid("period-too-long", days=LONGEST)
    return replace(_dated(calendar, at(first, OPENS), calendar.after(first, days)), reminders=())


def plan_room(now: datetime) -> RoundPlan:
    """The dates of a question to the room: three minutes from now, then one release for all."""
    closes = now + timedelta(minutes=ROOM_MINUTES)
    return RoundPlan(now, closes, closes, closes, ())


def check_present(present: int, roster: int) -> None:
    """Refuse a question to a room with too few people in it, or with more than were invited.

    Raises:
        Invalid: fewer than eight present, or more than the roster has.
    """
    if min(present, roster) < SMALLEST_ROOM:
        raise Invalid("room-too-small", least=SMALLEST_ROOM)
    if present > roster:
        raise Invalid("room-too-many", roster=roster)


def _dated(
    calendar: WorkCalendar, opens: datetime, last: date, holiday: SchoolHoliday | None = None
) -> RoundPlan:
    closes = at(last, CLOSES)
    told = calendar.after(last, 1)
    return RoundPlan(
        opens=opens,
        closes=closes,
        early_notice=at(told, OPENS),
        visible=at(calendar.after(told, EARLY), OPENS),
        reminders=_reminders(calendar, opens, closes),
        school_holiday=holiday,
    )


def _reminders(calendar: WorkCalendar, opens: datetime, closes: datetime) -> tuple[datetime, ...]:
    """At most two, a week apart, the same for everybody in the round."""
    moments: list[datetime] = []
    asked = opens.astimezone(ZONE).date()
    while len(moments) < MOST_REMINDERS:
        asked = calendar.working_day_from(asked + BETWEEN_REQUESTS)
        if asked > closes.astimezone(ZONE).date():
            break
        moments.append(at(asked, OPENS))
    return tuple(moments)


def enough_for_scan(invited: int) -> bool:
    """Whether a group is large enough to be asked; smaller ones go on without a scan."""
    return invited >= SMALLEST_SCAN
