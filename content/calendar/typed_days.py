"""A day as people type it: "12 maart", "March 12", "12-3", "12/3/2027", "2027-03-12"."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from babel.dates import get_month_names

from content.commands import fold
from content.texts.languages import cldr
from trajectory.language import Language

_NUMBER = r"(\d{1,2})"
_NAME = r"([^\W\d_]+)"
_YEAR = r"(?: (\d{4}))?"


def day_in(text: str, today: date) -> date | None:
    """The day that these words name and nothing beside it; None when they do not.

    Without a year it is the first such day after `today`.
    """
    for day, month, year in _readings(fold(text)):
        try:
            return date(int(year), month, day) if year else _next(day, month, today)
        except ValueError:  # the 31st of June
            continue
    return None


def _readings(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Day, month and year in every way in which these words can be read."""
    if typed := re.fullmatch(r"(\d{4}) (\d{1,2}) (\d{1,2})", text):
        yield int(typed[3]), int(typed[2]), typed[1]
    if typed := re.fullmatch(f"{_NUMBER} {_NUMBER}{_YEAR}", text):
        yield int(typed[1]), int(typed[2]), typed[3]
    months = _months(tuple(Language))
    if (typed := re.fullmatch(f"{_NUMBER} {_NAME}{_YEAR}", text)) and typed[2] in months:
        yield int(typed[1]), months[typed[2]], typed[3]
    if (typed := re.fullmatch(f"{_NAME} {_NUMBER}{_YEAR}", text)) and typed[1] in months:
        yield int(typed[2]), months[typed[1]], typed[3]


def _next(day: int, month: int, today: date) -> date:
    """Raises ValueError when there is no such day in the next years."""
    for year in range(today.year, today.year + 5):
        if day == 29 and month == 2 and not _leap(year):
            continue
        if (day_ahead := date(year, month, day)) > today:
            return day_ahead
    raise ValueError("no such day")


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@cache
def _months(languages: tuple[Language, ...]) -> Mapping[str, int]:
    """Names of months in these languages, whole and short, as they are typed."""
    return {
        fold(name): number
        for language in languages
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=cldr(language).language).items()
    }
