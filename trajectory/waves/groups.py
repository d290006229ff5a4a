"""Groups that a wave is made of: teams and management teams, and what keeps them from beginning."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.rounds.instrument import Level

NOTICE_WEEKS: Final = 8
"""Weeks that a roster is known before, at the least (programme.md, "The rules of waves")."""


@dataclass(frozen=True, slots=True)
class Group:
    """A team or a management team.

    `line` is its own unit and all above it, from below, as `Tree.line` gives them; the first is the
    department whose teams are counted together. `people` are ids of everybody who takes part, the
    manager included; `size` counts those whose account is not known as well. `shares` are keys of
    the counters and shifts that it covers: two with a key in common never run at once.
    """

    id: str
    level: Level
    line: tuple[str, ...]
    programme: str
    """Key of its `Demand`."""
    size: int
    people: frozenset[str] = frozenset()
    manager: str = ""
    shares: frozenset[str] = frozenset()
    notice_weeks: int = NOTICE_WEEKS

    @property
    def unit(self) -> str:
        """Its own unit; of a team its department."""
        return self.line[0] if self.line else ""

    @property
    def is_mt(self) -> bool:
        return self.level is not Level.TEAM


class BlackoutKind(StrEnum):
    """Why a unit has no room in a period; a closed list (programme.md, "Things")."""

    INTRODUCTION = "introduction"
    """Invoering."""
    YEAR_END = "year_end"
    """Jaarafsluiting."""
    ELECTIONS = "elections"
    SURVEY = "survey"
    """MWO of RI&E."""
    REORGANISATION = "reorganisation"
    HOLIDAYS = "holidays"


@dataclass(frozen=True, slots=True)
class Blackout:
    """No session in a unit and in all under it, from the first day to the last."""

    unit: str
    since: date
    until: date
    kind: BlackoutKind


@dataclass(frozen=True, slots=True)
class Rest:
    """A hold of one group as planning sees it: the days, and never a reason
    (`trajectory.units.holding.Hold`)."""

    group: str
    since: date
    until: date
