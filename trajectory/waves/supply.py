"""What there is to plan with: grants of the planner, trainers and coaches with their months."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from trajectory.waves.months import Month, Quarter

MOST_RUNNING: Final = 5
"""Teams that one trainer goes on with at once (programme.md, "The rules of waves")."""


class Craft(StrEnum):
    """What a guide is for a group."""

    TRAINER = "trainer"
    COACH = "coach"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A group that a guide cannot take; with `month` only when it would begin in that month.

    What is in the way (`Hindrance`) is of no use here.
    """

    group: str
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class Capacity:
    """A trainer or a coach, with what is left of their months.

    `half_days` are those that they still have for the groups of this problem, by month, preparation
    included; a month that is not there has none. What they promised to other units has been taken
    off already: of that a lead sees only "bezet". `running` are the last months of those other
    groups, of trainers only, one for each that still runs. `own` are the units that they work in,
    lead, direct or plan for, and no group of these or under them is theirs.
    """

    id: str
    craft: Craft
    half_days: Mapping[Month, int]
    own: frozenset[str] = frozenset()
    running: tuple[Month, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    price: int | None = None
    """Cents for one half-day, where somebody typed a price."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Half-days of trainers that the planner gives a unit for a quarter.

    A group draws on the nearest unit of its line that was granted anything, and on no other.
    """

    unit: str
    quarter: Quarter
    half_days: int


@dataclass(frozen=True, slots=True)
class Supply:
    """Everything there is to plan with."""

    guides: tuple[Capacity, ...] = field(default=())
    grants: tuple[Grant, ...] = field(default=())

    def of(self, craft: Craft) -> tuple[Capacity, ...]:
        return tuple(one for one in self.guides if one.craft is craft)
