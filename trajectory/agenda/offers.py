"""What a trainer or coach offers and cannot do: half-days a month, free days, teams; never why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from trajectory.errors import Invalid
from trajectory.planning.working_hours import WorkingHours
from trajectory.waves.months import Month, weekdays_of

MOST_HALF_DAYS: Final = 46
"""Of one month: two for each of its working days, at most."""
MONTHS_AHEAD: Final = 6
"""So many months, this one too, somebody says at once."""
LONGEST_AWAY: Final = timedelta(days=366)
"""A time in which somebody cannot, and how far ahead it may begin."""


class Hindrance(StrEnum):
    """Why a trainer or coach says "dit kan niet" of a team that has still to begin, in their agenda
    or of a wave: a closed list, and never a word about health (programme.md, "The rules of
    waves")."""

    AGENDA = "agenda"
    TRAVEL = "travel"
    TOO_CLOSE = "too_close"
    """Too short after another team."""
    KNOWS_PEOPLE = "knows_people"


@dataclass(frozen=True, slots=True)
class Declined:
    """Somebody said of a team that they cannot take it on, by person and team id."""

    person: str
    team: str
    hindrance: Hindrance


@dataclass(frozen=True, slots=True)
class Away:
    """From a day to a day in which somebody cannot; nobody says or keeps why."""

    id: str
    person: str
    since: date
    until: date
    """The last day."""

    def has(self, day: date) -> bool:
        return self.since <= day <= self.until


@dataclass(frozen=True, slots=True)
class OwnWeek:
    """On which days of the week (Monday is 0) and in which hours somebody works; nothing was said
    where they are empty."""

    days: frozenset[int] = frozenset()
    hours: WorkingHours | None = None


def half_days_in(text: str) -> int | None:
    """So many half-days as somebody typed; None for a field that was left empty.

    Raises:
        Invalid: no whole number, or more than a month has.
    """
    typed = text.strip()
    if not typed:
        return None
    if not typed.isascii() or not typed.isdigit() or int(typed[:4]) > MOST_HALF_DAYS:
        raise Invalid("offer-number", value=typed[:12], most=MOST_HALF_DAYS)
    return int(typed)


def check_away(since: date | None, until: date | None, today: date) -> tuple[date, date]:
    """The days in which somebody cannot, when there can be such days; one that began goes on.

    Raises:
        Invalid: a day is missing, the last before the first, past, or too far.
    """
    if since is None or until is None or until < since:
        raise Invalid("away-order")
    if until < today:
        raise Invalid("away-past")
    if since > today + LONGEST_AWAY or until > since + LONGEST_AWAY:
        raise Invalid("away-too-far")
    return since, until


def left_of(half_days: int, month: Month, own: OwnWeek, away: Collection[Away]) -> int:
    """What is left of the half-days of a month in which somebody cannot on some days: so large a
    part as is left of the days on which they work, rounded down."""
    days = [day for day in weekdays_of(month) if not own.days or day.weekday() in own.days]
    left = sum(not any(one.has(day) for one in away) for day in days)
    return half_days * left // len(days)
