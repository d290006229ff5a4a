"""When a proactive message may reach somebody: at work, and not too often."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from trajectory.planning.working_days import ZONE, WorkCalendar
from trajectory.planning.working_hours import USUAL_HOURS, WorkingHours
from trajectory.rounds.round_dates import BETWEEN_REQUESTS
from trajectory.teams import Team

_DAY = timedelta(days=1)


class Courtesy(StrEnum):
    """When a proactive message may go, in the words of `content/messages.yaml`."""

    NEWS = "work"
    """In working hours: what somebody has a right to know, and what reminds of it."""
    PATIENT = "room"
    """What keeps: in working hours, in a week with room for it."""
    REQUEST = "ask"
    """It asks something that nobody asked for: in working hours, once a week (product.md,
    rule 7)."""
    DATES = "dates"
    """All that somebody is asked about dates stands on one card: in working hours, a new one once
    a week; in between the card that they have grows (product.md, rule 7)."""
    AT_ONCE = "now"
    """Results, answers to one's own request, and what makes no sound: at any hour."""

    @property
    def is_request(self) -> bool:
        return self is Courtesy.REQUEST

    @property
    def is_about_dates(self) -> bool:
        return self is Courtesy.DATES

    @property
    def is_patient(self) -> bool:
        return self is Courtesy.PATIENT

    @property
    def at_any_hour(self) -> bool:
        return self is Courtesy.AT_ONCE


def zone_called(name: str) -> ZoneInfo:
    """The time zone with this name; the city's own for a name that says nothing."""
    try:
        return ZoneInfo(name) if name else ZONE
    except (KeyError, ValueError, OSError):  # no such zone, or no name of one
        return ZONE


def hours_about(teams: Iterable[Team], person_id: str) -> WorkingHours:
    """The hours that a message about these teams keeps for this person.

    It is the team that the message is about which counts, whatever other teams somebody is in.
    Trainer and coach come from elsewhere: a night shift never wakes them. Teams that work at
    different hours have only the usual ones in common.
    """
    hours = {
        USUAL_HOURS if person_id in (team.trainer, team.coach) else team.hours for team in teams
    }
    return hours.pop() if len(hours) == 1 else USUAL_HOURS


def at_work_from(
    calendar: WorkCalendar, moment: datetime, zone: ZoneInfo, hours: WorkingHours = USUAL_HOURS
) -> datetime:
    """This moment when it falls in working hours, else the beginning of the next ones.

    Counted on the wall clock of `zone`, so that nothing shifts when summer time begins or ends.
    """
    moment_utc = moment.astimezone(UTC)
    today = moment.astimezone(zone).date()
    for day in (today - _DAY, today):  # the night of yesterday ends today
        begins, ends = hours.begin_of(day, zone), hours.end_of(day, zone)
        if calendar.is_working_day(day) and _utc(begins) <= moment_utc < _utc(ends):
            return moment
    late = _utc(hours.begin_of(today, zone)) <= moment_utc
    return hours.begin_of(calendar.working_day_from(today + late * _DAY), zone)


def _utc(moment: datetime) -> datetime:
    """Python compares moments of one zone by their wall clocks, which are wrong in the hour that
    comes twice."""
    return moment.astimezone(UTC)


def next_room(
    sent: Iterable[datetime],
    most: int,
    now: datetime,
    zone: ZoneInfo,
    hours: WorkingHours = USUAL_HOURS,
) -> datetime:
    """When this person has room for what can wait: now or, after the `most` messages of a week,
    when the next one begins."""
    today = now.astimezone(zone).date()
    monday = today - today.weekday() * _DAY
    this_week = [moment for moment in sent if moment.astimezone(zone).date() >= monday]
    return now if len(this_week) < most else hours.begin_of(monday + 7 * _DAY, zone)


def next_request(
    asked: Iterable[datetime],
    now: datetime,
    zone: ZoneInfo,
    hours: WorkingHours = USUAL_HOURS,
) -> datetime:
    """When this person may be asked something again: now, or a week after the last request.

    Weeks are counted in days: a request sent late on a Monday does not push the next one to
    late on the Monday after (product.md, rule 7).
    """
    last = max((moment.astimezone(zone).date() for moment in asked), default=None)
    if last is None or last + BETWEEN_REQUESTS <= now.astimezone(zone).date():
        return now
    return hours.begin_of(last + BETWEEN_REQUESTS, zone)
