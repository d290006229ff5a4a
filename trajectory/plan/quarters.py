"""Quarters of a year, in which actions begin and end and in which their owners are asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

from trajectory.units.files import day_of

_WRITTEN: Final = re.compile(r"(\d{4})-Q([1-4])")
_FOUND: Final = re.compile(
    r"\bQ\s?(\d{1,2})[\s/-]*(\d{4})\b|\b(\d{4})[\s/-]*Q\s?(\d{1,2})\b"
    r"|\b(?P<day>\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """One quarter, such as the first one of 2027: `number` is 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def read(cls, written: str) -> Self | None:
        """As `str` writes it; None for anything else."""
        found = _WRITTEN.fullmatch(written)
        return cls(int(found[1]), int(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.plus(1).first - timedelta(days=1)

    @property
    def asked(self) -> date:
        """From this day on owners are asked: the first of its last month."""
        return date(self.year, self.number * 3, 1)

    def plus(self, quarters: int) -> "Quarter":
        """So many later, or earlier when it is negative."""
        count = self.year * 4 + self.number - 1 + quarters
        return Quarter(count // 4, count % 4 + 1)


def around(day: date) -> list[Quarter]:
    """Those between which people choose: a year back and three years on."""
    return [Quarter.of(day).plus(n) for n in range(-4, 13)]


def quarters_in(text: str) -> Iterator[Quarter | str]:
    """Every quarter that words name, such as "Q3 2026", and that of every day such as 2026-09-30;
    one that cannot be, as it was written."""
    for found in _FOUND.finditer(text):
        if found["day"]:
            yield _of_day(found["day"])
            continue
        number, year = int(found[1] or found[4]), int(found[2] or found[3])
        yield Quarter(year, number) if 1 <= number <= 4 else found[0].strip()


def _of_day(written: str) -> Quarter | str:
    day = day_of(written)
    return Quarter.of(day) if day else written
