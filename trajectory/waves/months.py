"""Months, quarters and halves of a year, each named by its first day.

A date in the place of a `Month` is always the first of a month: so a month is stored, compared and
said as any day is, and nothing else has to be learned.
"""

from collections.abc import Iterator
from datetime import date, timedelta

Month = date
"""The first day of a month."""
Quarter = date
"""The first day of a quarter."""
Half = date
"""The first day of January or of July."""


def month_of(day: date) -> Month:
    return day.replace(day=1)


def later(month: Month, by: int) -> Month:
    """So many months on; a negative number goes back."""
    year, number = divmod(month.year * 12 + month.month - 1 + by, 12)
    return date(year, number + 1, 1)


def between(first: Month, last: Month) -> int:
    """How many months the second lies after the first; negative when it lies before."""
    return (last.year - first.year) * 12 + last.month - first.month


def quarter_of(day: date) -> Quarter:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def half_of(day: date) -> Half:
    return date(day.year, 1 if day.month <= 6 else 7, 1)


def months_from(first: Month, count: int) -> tuple[Month, ...]:
    """The first and those after it, so many in all."""
    return tuple(later(first, by) for by in range(count))


def weekdays_of(month: Month) -> Iterator[date]:
    """Monday to Friday of this month."""
    day = month
    while day < later(month, 1):
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)
