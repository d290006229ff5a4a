"""The periods of which a unit gives account: quarters, half years and years of the calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_MONTHS: Final = 3
_QUARTERS: Final = 4


class ReportKind(StrEnum):
    """What a report is of (programme.md, "Reports")."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    RECALIBRATION = "recalibration"
    """Once a year: Plan, Do, Check, Act."""
    PILOT = "pilot"
    """The end of a pilot, which is a decision of its own."""

    @property
    def quarters(self) -> int:
        """How many quarters it is of; 0 for one that ends on any day."""
        return _LENGTHS[self]


_LENGTHS: Final = {
    ReportKind.QUARTER: 1,
    ReportKind.HALF_YEAR: 2,
    ReportKind.RECALIBRATION: _QUARTERS,
    ReportKind.PILOT: 0,
}


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day up to and including the last."""

    first: date
    last: date

    @property
    def nth(self) -> int:
        """Which of its kind it is in the year: the fourth quarter is 4, the second half 2."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        return -(-self.last.month // months)


def last_ended(today: date) -> date:
    """The last day of the newest quarter that is over."""
    begins = date(today.year, (today.month - 1) // _MONTHS * _MONTHS + 1, 1)
    return begins - timedelta(days=1)


def ended(today: date) -> Iterator[tuple[ReportKind, Span]]:
    """Every period of the last four quarters of which a report can be made, the newest first."""
    last = last_ended(today)
    for _ in range(_QUARTERS):
        for kind in ReportKind:
            if kind.quarters and last.month % (kind.quarters * _MONTHS) == 0:
                yield kind, Span(_begins(last, kind.quarters), last)
        last = _begins(last, 1) - timedelta(days=1)


def _begins(last: date, quarters: int) -> date:
    """The first day of so many quarters of one year that end on this day."""
    return date(last.year, last.month - quarters * _MONTHS + 1, 1)
