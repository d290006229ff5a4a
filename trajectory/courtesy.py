"""When the bot may speak to somebody of its own accord: at work, and not too often."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trajectory.rounds import BETWEEN_REQUESTS
from trajectory.working_days import ZONE, WorkCalendar


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The hours of a working day, on the wall clock of whoever works; `ends` is outside."""

    begins: time = time(9, 0)
    ends: time = time(16, 30)


USUAL_HOURS = WorkingHours()


def zone_called(name: str) -> ZoneInfo:
    """The time zone with this name; the city's own for a name that says nothing."""
    try:
        return ZoneInfo(name) if name else ZONE
    except (KeyError, ValueError, OSError):  # no such zone, or no name of one
        return ZONE


def at_work_from(
    calendar: WorkCalendar, moment: datetime, zone: ZoneInfo, hours: WorkingHours = USUAL_HOURS
) -> datetime:
    """This moment when it falls in working hours, else the beginning of the next ones.

    Counted on the wall clock of `zone`, so that nothing shifts when summer time begins or ends.
    """
    local = moment.astimezone(zone)
    if calendar.is_working_day(local.date()) and hours.begins <= local.time() < hours.ends:
        return moment
    late = local.time() >= hours.begins
    day = calendar.working_day_from(local.date() + timedelta(days=late))
    return begin_of(day, zone, hours)


def begin_of(day: date, zone: ZoneInfo, hours: WorkingHours = USUAL_HOURS) -> datetime:
    """When work begins on this day."""
    return datetime.combine(day, hours.begins, zone)


def next_request(asked: Iterable[datetime], now: datetime, zone: ZoneInfo) -> datetime:
    """When this person may be asked something again: now, or a week after the last request.

    Weeks are counted in days: a request sent late on a Monday does not push the next one to
    late on the Monday after (product.md, rule 7).
    """
    last = max((moment.astimezone(zone).date() for moment in asked), default=None)
    if last is None or last + BETWEEN_REQUESTS <= now.astimezone(zone).date():
        return now
    return begin_of(last + BETWEEN_REQUESTS, zone)
