"""When a round opens, reminds, closes and shows its release, in working days (anonymity.md §3)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from trajectory.errors import Invalid
from trajectory.planning.working_days import ZONE, SchoolHoliday, WorkCalendar, at
from trajectory.planning.working_hours import WorkingHours
from trajectory.rounds.rounds import Round, RoundKind

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
COUNTING = timedelta(minutes=1)
"""How long after its last moment a round is told of at the earliest; it is counted before that
(`Round.counted_from`)."""


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
    length = calendar.between(first, last)
    if length < SHORTEST:
        raise Invalid("period-too-short", days=SHORTEST)
    if length > LONGEST:
        raise Invalid("period-too-long", days=LONGEST)
    return _dated(calendar, at(first, OPENS), last, holiday)


def _usual_last(calendar: WorkCalendar, first: date) -> tuple[date, SchoolHoliday | None]:
    last = calendar.after(first, USUAL)
    holiday = calendar.school_holiday_in(first, last)
    return (calendar.after(first, TOUCHING_SCHOOL_HOLIDAY) if holiday else last), holiday


def extend(calendar: WorkCalendar, round_: Round, now: datetime) -> RoundPlan:
    """New dates of a round that stays open five working days longer.

    Raises:
        Stale: the round is closed or was extended before.
    """
    round_.check_extendable(now)
    last = calendar.after(round_.closes.astimezone(ZONE).date(), EXTENSION)
    return _dated(calendar, round_.opens, last)


def plan_of(calendar: WorkCalendar, round_: Round) -> RoundPlan:
    """The dates that follow from the opening and closing of a round that exists.

    Only a scan reminds: another round asks once (product.md, rule 7).
    """
    if round_.kind in (RoundKind.PREPARATION, RoundKind.ROOM):
        told = round_.closes + COUNTING
        return RoundPlan(round_.opens, round_.closes, told, round_.visible, ())
    plan = _dated(calendar, round_.opens, round_.closes.astimezone(ZONE).date())
    plan = replace(plan, visible=round_.visible)
    return plan if round_.kind.is_scan else replace(plan, reminders=())


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
    if calendar.between(first, last) < SHORTEST:
        return None
    closes = at(last, CLOSES)
    return RoundPlan(at(first, OPENS), closes, closes + COUNTING, session, ())


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
    return RoundPlan(now, closes, closes + COUNTING, closes + COUNTING, ())


def shown_at_work(plan: RoundPlan, hours: WorkingHours) -> RoundPlan:
    """The same dates, but for when manager and team see the release: not before their team begins
    its work, such as in the afternoon."""
    day = plan.visible.astimezone(ZONE).date()
    return replace(plan, visible=max(plan.visible, at(day, hours.begins)))


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
    """At most two, the same for everybody in the round: a week after the opening, and in the last
    week before the closing. Each comes whole weeks after the one before."""
    moments: list[datetime] = []
    asked = calendar.working_day_from(opens.astimezone(ZONE).date() + BETWEEN_REQUESTS)
    while asked <= closes.astimezone(ZONE).date():
        moments.append(at(asked, OPENS))
        asked = calendar.working_day_from(asked + BETWEEN_REQUESTS)
    return tuple(dict.fromkeys((*moments[: MOST_REMINDERS - 1], *moments[-1:])))
