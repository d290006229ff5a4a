"""What a lead asks: these groups, from this month on, with this supply, and what stands already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.waves.demand import Demand
from trajectory.waves.groups import Blackout, Group, Rest
from trajectory.waves.months import Month, months_from
from trajectory.waves.supply import Supply

MOST_BLOCKS: Final = 3
"""Half-days a month of one person, over all groups (programme.md, "The rules of waves")."""
ONE_IN: Final = 4
"""At most one in so many teams of a department at once; of fewer than so many, one."""
FREE_WEEKDAYS: Final = 10
"""Weekdays that blackouts and holds must leave of a month for a session to fit in it: two weeks."""
PILOT_MONTHS: Final = 3
"""Months within which all groups of a pilot begin ("from all layers at once"): with the same first
month, whoever sits in two management teams would be away for more than three half-days."""


MOST_MONTHS: Final = 60
"""Months ahead in which a wave may begin at the latest: nobody can promise more."""


class Firmness(StrEnum):
    """Why a placement is kept."""

    ANNOUNCED = "announced"
    """People were told: it never moves by itself. What already runs is here too."""
    FIXED = "fixed"
    """The lead moved it there, or keeps it there."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A group that stays where it is. Without trainers, or without a coach, these are still to be
    found; so the planner asks for another trainer when one falls ill: month kept, trainer open."""

    group: str
    start: Month
    standing: Firmness
    trainers: tuple[str, ...] = ()
    coach: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A group with its month and its guides. `trainers` are as many as its demand asks for, in
    order; `coach` is "" when its programme asks for none."""

    group: str
    start: Month
    trainers: tuple[str, ...]
    coach: str = ""


@dataclass(frozen=True, slots=True)
class PilotWish:
    """A pilot to be composed: one directorate MT, and so many of the others, two to four of each
    (002 §5.1.2)."""

    department_mts: int = 2
    teams: int = 2


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything that a proposal is made of; the same problem gives the same proposal.

    Groups begin in one of `months` months from `first` on. Those that are kept may have begun
    before. `evaluated` says that the pilot's evaluation was decided or that there is none to wait
    for, `written_why` that the directorate wrote why a wave goes before it; a pilot needs neither.
    `last` is the proposal that was shown before: what can stay as it was, stays.

    Raises:
        ValueError: it says something that cannot be: a group twice, a programme without its demand,
            no month at all, a first month that begins in its middle, or a group that is kept and is
            not there.
    """

    today: date
    first: Month
    months: int
    demands: Mapping[str, Demand]
    """By `Demand.programme`."""
    groups: tuple[Group, ...]
    supply: Supply
    blackouts: tuple[Blackout, ...] = ()
    rests: tuple[Rest, ...] = ()
    kept: tuple[Kept, ...] = ()
    last: tuple[Place, ...] = ()
    teams_of: Mapping[str, int] = field(default_factory=dict)
    """How many teams a department has, by its unit, where more than stand in `groups`."""
    busy: Mapping[str, Mapping[Month, int]] = field(default_factory=dict)
    """Half-days that people are away for groups of other units, by person and month; for which is
    nobody's business here."""
    pilot: PilotWish | None = None
    evaluated: bool = False
    written_why: bool = False

    def __post_init__(self) -> None:
        ids = [group.id for group in self.groups]
        whole = (
            len(set(ids)) == len(ids)
            and {group.programme for group in self.groups} <= self.demands.keys()
            and self.months > 0
            and self.first.day == 1
            and {one.group for one in self.kept} <= set(ids)
        )
        if not whole:
            raise ValueError("a problem of waves that cannot be")

    @property
    def starts(self) -> tuple[Month, ...]:
        """The months in which a group may begin."""
        return months_from(self.first, self.months)

    @property
    def waits_for_pilot(self) -> bool:
        """Whether no wave may begin yet (programme.md, "The rules of waves")."""
        return self.pilot is None and not (self.evaluated or self.written_why)

    def demand(self, group: Group) -> Demand:
        return self.demands[group.programme]
