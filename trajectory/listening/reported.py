"""Reports told back: how many there were, without giving a few away (listening.md, "Reports").

A table is a sum and its parts: a half year's number of the municipality with those of its clusters,
of a cluster with those of its directorates, or the outcomes of a year in at most three classes. The
parts are told all or not at all. `tests/trajectory/listening/test_reported.py` tries every small
table, and shows what hiding only the few, with one more beside them, gives away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Final

FEWEST: Final = 5
"""Reports from which on there is a number."""
MOST_CLASSES: Final = 3
"""Of outcomes."""


LONGEST_NAME: Final = 60
"""Letters of a class of outcomes."""
LARGEST: Final = 100_000


class Half(StrEnum):
    """Half of a year, or the whole of it."""

    FIRST = "H1"
    SECOND = "H2"
    WHOLE = "Y"
    """Of outcomes only."""


@dataclass(frozen=True, slots=True, order=True)
class ReportedPeriod:
    """What a table is about: "2027-H1", or "2027-Y" for the outcomes of a year."""

    year: int
    half: Half

    @classmethod
    def called(cls, name: str) -> "ReportedPeriod | None":
        """The period with this name; None when it names none."""
        year, _, half = name.partition("-")
        if len(year) != 4 or not year.isdecimal() or half not in list(Half):
            return None
        return cls(int(year), Half(half))

    def __str__(self) -> str:
        return f"{self.year}-{self.half}"

    @property
    def over(self) -> date:
        """The first day after it."""
        if self.half is Half.FIRST:
            return date(self.year, 7, 1)
        return date(self.year + 1, 1, 1)

    @property
    def halves(self) -> tuple["ReportedPeriod", ...]:
        return tuple(ReportedPeriod(self.year, half) for half in (Half.FIRST, Half.SECOND))

    @classmethod
    def ended(cls, today: date) -> "tuple[ReportedPeriod, ReportedPeriod]":
        """The half year that ended last, and the year that ended last."""
        if today.month > 6:
            return cls(today.year, Half.FIRST), cls(today.year - 1, Half.WHOLE)
        return cls(today.year - 1, Half.SECOND), cls(today.year - 1, Half.WHOLE)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a table: None for a sum that is fewer than five, no parts when one is."""

    total: int | None
    parts: tuple[int, ...] = ()


def told_of(counts: Sequence[int]) -> Told:
    """What is told of a table with these parts, to somebody who may know how it is decided."""
    total = sum(counts)
    if total < FEWEST:
        return Told(None)
    return Told(total, tuple(counts) if min(counts) >= FEWEST else ())


def may_correct(before: Iterable[Told], after: Told) -> bool:
    """Whether a table may be told again with other numbers, after all that was told of it before:
    not when what differs from any of it tells of a few, and not when only one of them was told.

    The last one alone is not enough: 12, 18 and then 13 tell of one report.
    """
    return all(_is_far(one, after) for one in before)


def _is_far(before: Told, after: Told) -> bool:
    if before.total is None or after.total is None or len(before.parts) != len(after.parts):
        return before == after
    pairs = [(before.total, after.total), *zip(before.parts, after.parts, strict=True)]
    return not any(tells_of_few(old, new) for old, new in pairs)


def tells_of_few(one: int, other: int) -> bool:
    """Whether what is between two numbers is few, and not nothing."""
    return 0 < abs(one - other) < FEWEST


def fits_halves(outcomes: Iterable[Told], halves: Iterable[Iterable[Told]]) -> bool:
    """Whether the outcomes of a year may stand beside its half years, as each of them was ever
    told: who subtracts the one from the other learns of no few that have no outcome."""
    totals = [one.total for one in outcomes if one.total is not None]
    told = [[one.total for one in half if one.total is not None] for half in halves]
    return not any(tells_of_few(a, sum(both)) for a in totals for both in product(*told))


@dataclass(frozen=True, slots=True)
class ReportedTable:
    """A table as it was told; `unit` is "" for the whole municipality, `names` of its parts, in
    their order. Numbers that were not told are nowhere."""

    unit: str
    period: ReportedPeriod
    names: tuple[str, ...]
    told: Told
    day: date
    before: tuple[Told, ...] = ()
    """What it said earlier, and was read by then."""

    @property
    def ever(self) -> tuple[Told, ...]:
        """All that was told of it, what it says now last."""
        return (*self.before, self.told)
