"""How the dates of a special day are found for the years ahead.

Moving days come from the `holidays` library, by the country whose list has them under a clear
name. Days of the year and "the first Tuesday of October" need no library.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

import holidays

from content.yaml_file import Entry

_DAY: Final = timedelta(days=1)
_ESTIMATED: Final = " (estimated)"
_LONGEST: Final = 40
"""Days; no special period is longer."""


class Weekday(StrEnum):
    """In the order of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True)
class EveryYear:
    """The same day each year."""

    month: int
    day: int

    def first_days(self, years: range) -> Iterator[date]:
        yield from (date(year, self.month, self.day) for year in years)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """Such as the first Tuesday of October."""

    month: int
    weekday: Weekday
    week: int

    def first_days(self, years: range) -> Iterator[date]:
        for year in years:
            start = date(year, self.month, 1)
            days = (list(Weekday).index(self.weekday) - start.weekday()) % 7
            yield start + timedelta(days=days, weeks=self.week - 1)


@dataclass(frozen=True, slots=True)
class FromLibrary:
    """The days that a country's list in the library has under this name."""

    country: str
    name: str

    def first_days(self, years: range) -> Iterator[date]:
        """The first of each run of days; a name may come twice in a year, or not at all."""
        named = _named(self.country, years.start, years.stop).get(self.name, frozenset())
        yield from sorted(day for day in named if day - _DAY not in named)


@cache
def _named(country: str, start: int, stop: int) -> dict[str, frozenset[date]]:
    """Every day by its name; one year more on both sides, for what crosses the turn."""
    kinds = holidays.country_holidays(country).supported_categories
    listed = holidays.country_holidays(
        country, years=range(start - 1, stop + 1), categories=kinds, language="en_US"
    )
    names: dict[str, set[date]] = {}
    for day in listed:
        for name in listed.get_list(day):
            names.setdefault(name.removesuffix(_ESTIMATED), set()).add(day)
    return {name: frozenset(days) for name, days in names.items()}


@dataclass(frozen=True, slots=True)
class Rule:
    """Where the dates come from, and how far the special day lies and reaches from there."""

    base: EveryYear | NthWeekday | FromLibrary
    shift: int
    """Days after the base; -1 is the eve."""
    length: int
    """Days in a row; 0 when it lasts until the day before `until`."""
    until: FromLibrary | None

    def periods(self, years: range) -> Iterator[tuple[date, date]]:
        """First and last day of each time in these years."""
        for base in self.base.first_days(years):
            first = base + timedelta(days=self.shift)
            if first.year in years:
                yield first, self._last(first, years)

    def _last(self, first: date, years: range) -> date:
        if self.until is None:
            return first + timedelta(days=self.length - 1)
        return next(day for day in self.until.first_days(years) if day > first) - _DAY

    @property
    def known(self) -> bool:
        """Whether the library has every name the rule asks for."""
        wanted = [find for find in (self.base, self.until) if isinstance(find, FromLibrary)]
        return all(_has(find) for find in wanted)


def _has(find: FromLibrary) -> bool:
    if find.country not in holidays.list_supported_countries():
        return False
    return find.name in _named(find.country, 2026, 2027)


def read_rule(entry: Entry) -> Rule:
    """The rule of one special day; faults are noted in the entry."""
    base = _base(entry)
    until = None
    if entry.has("until") and isinstance(base, FromLibrary):
        until = FromLibrary(base.country, entry.text("until"))
    rule = Rule(
        base,
        shift=entry.number("shift") if entry.has("shift") else 0,
        length=entry.number("length") if entry.has("length") else 1,
        until=until,
    )
    if not 1 <= rule.length <= _LONGEST:
        entry.fault("the length is out of reach", f"write 1 to {_LONGEST} days", at="length")
    if not rule.known:
        entry.fault("the library has no day of this name", "see how-to-add.md", at="name")
    entry.complete()
    return rule


def _base(entry: Entry) -> EveryYear | NthWeekday | FromLibrary:
    if entry.has("every"):
        return _every_year(entry)
    if entry.has("country"):
        return FromLibrary(entry.text("country"), entry.text("name"))
    month, week = entry.number("month"), entry.number("week")
    weekday = entry.one_of("weekday", Weekday)
    if not (1 <= month <= 12 and 1 <= week <= 4):
        entry.fault("there is no such week", "write month 1 to 12 and week 1 to 4", at="week")
    return NthWeekday(month, weekday, week)


def _every_year(entry: Entry) -> EveryYear:
    try:
        day = date.fromisoformat(f"2026-{entry.text('every')}")
    except ValueError:
        entry.fault("this is no day of the year", 'write month and day as "07-01"', at="every")
        day = date(2026, 1, 1)
    return EveryYear(day.month, day.day)
