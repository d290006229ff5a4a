"""The meetings of one person over all their teams, by week, and what clashes in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from trajectory.agenda.offers import Away, OwnWeek
from trajectory.planning.sessions import Part
from trajectory.planning.working_days import WorkCalendar

TRAVEL: Final = timedelta(minutes=45)
"""Between two meetings at different places; less is too short."""


class Clash(StrEnum):
    """What does not fit in somebody's week."""

    OVERLAP = "overlap"
    """Two meetings at the same time."""
    TOO_CLOSE = "too_close"
    """Another place, and too little time to get there."""
    NOT_WORKED = "not_worked"
    """A weekend or a free day of everybody."""
    OFF_DAY = "off_day"
    """Not one of their own days of the week."""
    OFF_HOURS = "off_hours"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a session, seen by whoever guides it; `proposed` while it lies before the team
    as a date to choose. `number` counts the meetings of its week, from one."""

    team: str
    """Its id."""
    session: str
    type: str
    part: Part
    place: str
    proposed: bool = False
    number: int = 0

    @property
    def week(self) -> tuple[int, int]:
        """Year and week as the calendar of ISO 8601 counts them."""
        year, week, _ = self.part.day.isocalendar()
        return year, week


@dataclass(frozen=True, slots=True)
class Found:
    """A clash of a meeting; `other` is the one it clashes with, where there is one."""

    clash: Clash
    other: Meeting | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """A week in which there is something, by the day on which it begins."""

    monday: date
    meetings: tuple[Meeting, ...]

    @property
    def number(self) -> int:
        return self.monday.isocalendar().week


@dataclass(frozen=True, slots=True)
class Limits:
    """What somebody's meetings are held against."""

    calendar: WorkCalendar
    own: OwnWeek = field(default_factory=OwnWeek)
    away: Sequence[Away] = field(default_factory=tuple)


def in_weeks(meetings: Sequence[Meeting]) -> list[Week]:
    """In the order of the clock, each numbered in its week. What is only proposed has no number:
    nobody has it in a calendar."""
    ordered = sorted(meetings, key=lambda one: (one.part.begins, one.proposed, one.session))
    return [
        Week(date.fromisocalendar(year, week, 1), tuple(_numbered(tuple(those))))
        for (year, week), those in groupby(ordered, key=lambda one: one.week)
    ]


def _numbered(meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    number = 0
    for one in meetings:
        number += not one.proposed
        yield replace(one, number=0 if one.proposed else number)


def clashes(
    meetings: Sequence[Meeting], limits: Limits
) -> dict[tuple[str, Part], tuple[Found, ...]]:
    """What clashes, by session and meeting; both of two that clash are named."""
    found: dict[tuple[str, Part], list[Found]] = {}
    for one in meetings:
        own = [Found(clash) for clash in _of_itself(one, limits)]
        found.setdefault((one.session, one.part), []).extend(own)
    for one, other, clash in _between(meetings):
        found[(one.session, one.part)].append(Found(clash, other))
        found[(other.session, other.part)].append(Found(clash, one))
    return {key: tuple(of) for key, of in found.items() if of}


def _of_itself(one: Meeting, limits: Limits) -> Iterator[Clash]:
    day, own = one.part.day, limits.own
    if any(away.has(day) for away in limits.away):
        yield Clash.AWAY
    if not limits.calendar.is_working_day(day):
        yield Clash.NOT_WORKED
    elif own.days and day.weekday() not in own.days:
        yield Clash.OFF_DAY
    if own.hours is not None and not own.hours.hold(one.part.starts, one.part.ends):
        yield Clash.OFF_HOURS


def _between(meetings: Sequence[Meeting]) -> Iterator[tuple[Meeting, Meeting, Clash]]:
    """Pairs on one day; of dates that one team may still choose from, one is chosen."""
    by_day = sorted(meetings, key=lambda one: one.part.day)
    for _, same in groupby(by_day, key=lambda one: one.part.day):
        today = sorted(same, key=lambda one: one.part.starts)
        for nth, one in enumerate(today):
            for other in today[nth + 1 :]:
                if one.session != other.session and (clash := _clash(one, other)):
                    yield one, other, clash


def _clash(one: Meeting, other: Meeting) -> Clash | None:
    """`one` does not begin after `other`."""
    gap = other.part.begins - one.part.finishes
    if gap < timedelta(0):
        return Clash.OVERLAP
    places = {place.strip().casefold() for place in (one.place, other.place)}
    elsewhere = len(places) > 1 and "" not in places
    return Clash.TOO_CLOSE if elsewhere and gap < TRAVEL else None
