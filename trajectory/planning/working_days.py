"""Working days of the municipality: what a date may be, and counting with them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trajectory.language import Words

ZONE = ZoneInfo("Europe/Amsterdam")
"""Rounds open, close and become visible on the wall clock of the city."""

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """A school holiday of the region, first and last day included."""

    name: Words
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Public holidays and school holidays, as the organisation reviewed them."""

    public_holidays: frozenset[date]
    school_holidays: tuple[SchoolHoliday, ...]

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.public_holidays

    def working_day_from(self, day: date) -> date:
        """This day, or the first working day after it."""
        while not self.is_working_day(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, working_days: int) -> date:
        """The working day that is so many working days later."""
        for _ in range(working_days):
            day = self.working_day_from(day + timedelta(days=1))
        return day

    def before(self, day: date, working_days: int) -> date:
        """The working day that is so many working days earlier."""
        while working_days:
            day -= timedelta(days=1)
            working_days -= self.is_working_day(day)
        return day

    def between(self, first: date, last: date) -> int:
        """Working days from the day after `first` up to and including `last`; 0 when that is no
        later day."""
        days = (first + timedelta(days=n + 1) for n in range((last - first).days))
        return sum(self.is_working_day(day) for day in days)

    def school_holiday_in(self, first: date, last: date) -> SchoolHoliday | None:
        """The first school holiday with a working day inside this period."""
        for holiday in self.school_holidays:
            if holiday.first <= last and first <= holiday.last:
                return holiday
        return None


def at(day: date, clock: time) -> datetime:
    """The moment of a wall-clock time in the city, aware."""
    return datetime.combine(day, clock, ZONE)
