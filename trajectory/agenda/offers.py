"""What a trainer or coach offers and cannot do: half-days a month, free days, teams; never why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from trajectory.errors import Invalid
from trajectory.planning.sessions import Part
from trajectory.planning.working_hours import WorkingHours

MOST_HALF_DAYS: Final = 46
"""Of one month: two for each of its working days, at most."""
MONTHS_AHEAD: Final = 6
"""So many months, this one too, somebody says at once."""
LONGEST_AWAY: Final = timedelta(days=366)
"""A time in which somebody cannot, and how far ahead it may begin."""
HALF_DAY: Final = 240
"""Minutes; a meeting that is longer takes two."""
PREPARATION: Final = 1
"""Half-days that each session takes beside its meetings."""
MOST_TEAMS: Final = 5
"""Running teams of one trainer at most (programme.md, "The trainer's week")."""


class Hindrance(StrEnum):
    """Why somebody does not take on a team: a closed list, and never a word about health."""

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


def month_of(day: date) -> date:
    """Its first day, which stands for the whole month."""
    return day.replace(day=1)


def months_from(today: date, count: int = MONTHS_AHEAD) -> list[date]:
    """This month and those after it, each by its first day."""
    first = today.year * 12 + today.month - 1
    return [date(*_of(first + nth), 1) for nth in range(count)]


def _of(number: int) -> tuple[int, int]:
    year, month = divmod(number, 12)
    return year, month + 1


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


def half_days(parts: Iterable[Part]) -> dict[date, int]:
    """What a session takes, by month: its meetings, and its preparation in the month in which it
    begins."""
    taken: dict[date, int] = {}
    for nth, part in enumerate(parts):
        month = month_of(part.day)
        own = 1 if part.minutes <= HALF_DAY else 2
        taken[month] = taken.get(month, 0) + own + (0 if nth else PREPARATION)
    return taken
