"""Days that mean something to colleagues: what a planner should know before choosing a date.

Sessions keep clear of public and great religious days, so that everybody can take part
(plan P&O, action B6; product.md, "Diversity calendar"). The days are content; here is only
how they are asked for.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from trajectory.language import Words

_DAY = timedelta(days=1)


class Advice(StrEnum):
    """What a planner does with a date on such a day."""

    AVOID = "avoid"
    """Plan nothing: many people are free, fast, or keep the day."""
    MENTION = "mention"
    """Planning is possible; say what day it is, so that people can say what they need."""


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One day, or days in a row from `first` to `last`, both included.

    `certain` is false where the moon or the organiser decides later: the day may then come
    one day earlier or later.
    """

    id: str
    """The same every year, such as "eid-al-fitr"."""
    first: date
    last: date
    name: Words
    meaning: Words
    advice: Advice
    certain: bool
    also: tuple[str, ...] = ()
    """Other names people use for it, in any language."""

    def covers(self, day: date) -> bool:
        """Whether it lies on this day, by what is known now."""
        return self.first <= day <= self.last

    def may_touch(self, first: date, last: date) -> bool:
        """Whether it may lie in this period, the day of doubt included."""
        doubt = timedelta(0) if self.certain else _DAY
        return self.first - doubt <= last and first <= self.last + doubt


@dataclass(frozen=True, slots=True)
class SpecialDays:
    """The table of some years, in order of date."""

    all: tuple[SpecialDay, ...]
    known_until: date
    """The last day the table knows; after it, nothing found means nothing."""
    _found: dict[date, tuple[SpecialDay, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What is on each day that was asked about: planning a series asks hundreds of times."""

    def on(self, day: date) -> tuple[SpecialDay, ...]:
        """What is, or may be, on this day; what to avoid stands first."""
        if day not in self._found:
            self._found[day] = self.between(day, day)
        return self._found[day]

    def between(self, first: date, last: date) -> tuple[SpecialDay, ...]:
        """What is, or may be, in this period; what to avoid stands first on each day."""
        touching = (day for day in self.all if day.may_touch(first, last))
        return tuple(sorted(touching, key=lambda day: (max(day.first, first), day.advice)))

    def coming(self, day: date, most: int) -> tuple[SpecialDay, ...]:
        """The next ones from this day on, those that run now included."""
        return tuple(one for one in self.all if one.last >= day)[:most]
