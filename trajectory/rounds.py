"""Rounds: their states, their dates, and what may happen to them when (anonymity.md §3)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from trajectory.errors import Invalid, Stale
from trajectory.release import SMALLEST_SCAN
from trajectory.working_days import ZONE, SchoolHoliday, WorkCalendar, at

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


class RoundKind(StrEnum):
    """What a round asks. The same code serves every kind."""

    SCAN = "scan"


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
    """The dates that follow from the opening and closing of a round that exists."""
    return _dated(calendar, running.opens, running.closes.astimezone(ZONE).date())


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
