"""The tree of units: cluster, directorate, department, each from a day to a day.

A reorganisation changes no unit: the old one ends and a new one begins, so whatever ran keeps the
unit that it had (programme.md, "Things").
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

LONGEST_NAME: Final = 80


class Rank(StrEnum):
    """What a unit is."""

    CLUSTER = "cluster"
    DIRECTORATE = "directorate"
    DEPARTMENT = "department"

    @property
    def on_top(self) -> bool:
        """Whether it may stand under nothing."""
        return self is not Rank.DEPARTMENT

    def stands_under(self, above: "Rank") -> bool:
        """Whether it may stand right under this; departments may have departments."""
        return above in _UNDER[self]


_UNDER: Final[Mapping[Rank, frozenset[Rank]]] = {
    Rank.CLUSTER: frozenset(),
    Rank.DIRECTORATE: frozenset({Rank.CLUSTER}),
    Rank.DEPARTMENT: frozenset({Rank.DIRECTORATE, Rank.DEPARTMENT}),
}


@dataclass(frozen=True, slots=True)
class Period:
    """From a day up to and including a day; None is without an end."""

    since: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        return self.since <= day and not self.over(day)

    def over(self, day: date) -> bool:
        return self.until is not None and self.until < day

    def overlaps(self, other: "Period") -> bool:
        return not self.over(other.since) and not other.over(self.since)

    def within(self, other: "Period") -> bool:
        """Whether it begins no earlier and ends no later."""
        ends = other.until is None or (self.until is not None and self.until <= other.until)
        return other.since <= self.since and ends


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in its place. `above` is the id of the one that it stands under; "" on top."""

    id: str
    name: str
    rank: Rank
    above: str
    period: Period

    @property
    def key(self) -> str:
        """The name, folded: two units of one time never share it."""
        return self.name.casefold()


@dataclass(frozen=True, slots=True)
class Tree:
    """Every unit that ever was, by id."""

    units: Mapping[str, Unit]

    @classmethod
    def of(cls, units: Iterable[Unit]) -> "Tree":
        return cls({unit.id: unit for unit in units})

    def line(self, unit_id: str) -> tuple[str, ...]:
        """This unit and all above it, from below; a unit that is not known has no line."""
        line: list[str] = []
        while unit_id in self.units and unit_id not in line:
            line.append(unit_id)
            unit_id = self.units[unit_id].above
        return tuple(line)

    def under(self, unit_id: str) -> frozenset[str]:
        """This unit and all under it."""
        return frozenset(id for id in self.units if unit_id in self.line(id))

    def below(self, unit_id: str) -> list[Unit]:
        """The units right under this one, by name; with "" those on top."""
        found = (unit for unit in self.units.values() if unit.above == unit_id)
        return sorted(found, key=lambda unit: (unit.key, unit.period.since))

    def named(self, name: str, day: date) -> Unit | None:
        """The unit that had this name on this day."""
        return next((one for one in self.called(name) if one.period.holds(day)), None)

    def called(self, name: str) -> Iterator[Unit]:
        """Every unit that ever had this name."""
        return (one for one in self.units.values() if one.key == name.casefold())
