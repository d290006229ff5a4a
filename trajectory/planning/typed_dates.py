"""Dates and times as people type them on a card."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from trajectory.errors import Invalid

Days = tuple[date, ...]
"""The days of one session: one for each of its meetings."""
_YEARS = range(2000, 3000)
"""Whoever types another one made a slip, and days must be able to be counted on from it."""
_TIME = re.compile(r"(\d{1,2})\s*(?:[.:uh]\s*(\d{2}))?\s*(?:uur|u|h)?")


@dataclass(frozen=True, slots=True)
class TypedDates:
    """Dates by the number of the option and the number of the meeting in it, both from 1; what
    was left empty is not there. `reason` overrules a day that is worth mentioning."""

    days: Mapping[tuple[int, int], str]
    reason: str = ""

    def options(self, *, parts: int, most: int) -> list[Days]:
        """The options, the earliest first.

        Raises:
            Invalid: no date at all, a date that is none, or half of a session.
        """
        options = []
        for number in range(1, most + 1):
            fields = [(number, nth) for nth in range(1, parts + 1)]
            days = tuple(day_in(self.days[field]) for field in fields if field in self.days)
            if days and len(days) < parts:
                raise Invalid("plan-part-missing")
            if days:
                options.append(days)
        if not options:
            raise Invalid("plan-no-date")
        return sorted(options)


def day_in(text: str) -> date:
    """A day of a field.

    Raises:
        Invalid: it is none.
    """
    day = day_in_field(text)
    if day is None:
        raise Invalid("plan-no-date")
    return day


def day_in_field(text: str) -> date | None:
    """The day in a field of a card, as clients send it: "2027-03-12"; None when there is none that
    somebody can have meant."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def time_in(text: str) -> time:
    """A time as people write it: "9.30", "09:30", "13 uur".

    Raises:
        Invalid: it is none.
    """
    written = _TIME.fullmatch(text.lower())
    hour, minute = (int(written[1]), int(written[2] or 0)) if written else (99, 0)
    if hour > 23 or minute > 59:
        raise Invalid("plan-no-time")
    return time(hour, minute)
