"""The hours in which a team works: an office day, an early or late shift, or a night."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trajectory.errors import Invalid

SHORTEST = timedelta(hours=2)
"""Less is a typing error; and what waits for a team must have the time to go out."""
LONGEST = timedelta(hours=16)
"""A day and an evening shift together. Longer is most often two times that changed places."""
SETTLING = timedelta(minutes=30)
"""Between the beginning of work and that of a session."""
_MINUTE = r"(\d{1,2})(?:[.:](\d{2}))?"
_WRITTEN = re.compile(rf"{_MINUTE}(?:uur)?(?:-|–|—|tot|to|until){_MINUTE}(?:uur)?")
_LONGEST_TEXT = 40
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The hours of a working day, on the wall clock of whoever works; `ends` is outside.

    When `ends` is not later than `begins`, it is on the next day. A night belongs to the day on
    which it begins.
    """

    begins: time = time(9, 0)
    ends: time = time(16, 30)

    @classmethod
    def read(cls, text: str) -> "WorkingHours":
        """Hours as people type them: "07:00-15:30", "14.00 tot 22.30 uur", "22-6".

        Raises:
            Invalid: these are no hours, or too few or too many of them.
        """
        folded = "".join(text.lower().split())[:_LONGEST_TEXT]
        written = _WRITTEN.fullmatch(folded)
        if written is None:
            raise Invalid("hours-unreadable", value=text[:_LONGEST_TEXT])
        first, last = _clock(*written.group(1, 2)), _clock(*written.group(3, 4))
        if first is None or last is None:
            raise Invalid("hours-unreadable", value=text[:_LONGEST_TEXT])
        hours = cls(first, last)
        if not SHORTEST <= hours.length <= LONGEST:
            raise Invalid("hours-length", value=text[:_LONGEST_TEXT])
        return hours

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"

    @property
    def over_midnight(self) -> bool:
        return self.ends <= self.begins

    @property
    def length(self) -> timedelta:
        """By the clock on the wall; in the night in which that changes it is another hour."""
        first = datetime.combine(date.min, self.begins)
        return datetime.combine(date.min + self.over_midnight * _DAY, self.ends) - first

    def begin_of(self, day: date, zone: ZoneInfo) -> datetime:
        """When the work of this day begins."""
        return datetime.combine(day, self.begins, zone)

    def end_of(self, day: date, zone: ZoneInfo) -> datetime:
        """When the work of this day is over, which may be on the next."""
        return datetime.combine(day + self.over_midnight * _DAY, self.ends, zone)

    def hold(self, starts: time, ends: time) -> bool:
        """Whether a meeting lies within these hours; those of a night, which are over before it
        could begin, hold none and are not held against it."""
        if self.over_midnight:
            return True
        return self.begins <= starts and ends <= self.ends

    def start_for(self, minutes: int, *, earliest: time, latest: time) -> time:
        """When a session of so many minutes usually begins: half an hour after work does, and
        between these times."""
        begins = datetime.combine(date.min, self.begins) + SETTLING
        last = datetime.combine(date.min, latest) - timedelta(minutes=minutes)
        return max(min(begins, last), datetime.combine(date.min, earliest)).time()


USUAL_HOURS = WorkingHours()


def _clock(hour: str, minute: str | None) -> time | None:
    """A time of the day; None when there is none. 24:00 is the midnight that ends a day."""
    if (hour, minute or "00") == ("24", "00"):
        return time(0)
    if int(hour) > 23 or int(minute or 0) > 59:
        return None
    return time(int(hour), int(minute or 0))
