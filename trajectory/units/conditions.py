"""What a programme needs before it can go on, how it stands, and who can solve it.

From a closed list on purpose: nobody's name fits in it, and nobody is measured by it
(programme.md, "Things"). The last word counts; what was said before is not kept.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Condition(StrEnum):
    """What a programme needs."""

    CAPACITY = "capacity"
    MONEY = "money"
    WORKING_GROUP = "working_group"
    LINK = "link"
    """Between management teams and the director."""
    SPAN = "span"
    """How many people one manager has."""


class Standing(StrEnum):
    """How it stands."""

    IN_ORDER = "in_order"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    UNCLEAR = "unclear"


class Solver(StrEnum):
    """Who can solve it, by function and never by name."""

    DIRECTORATE = "directorate"
    CORE_GROUP = "core_group"
    PROGRAMME_LEAD = "programme_lead"
    DEPARTMENT_HEAD = "department_head"
    PLANNER = "planner"
    PERSONNEL = "personnel"
    FINANCE = "finance"


@dataclass(frozen=True, slots=True)
class Precondition:
    """How one of them stands in a unit, as its lead typed it on a day."""

    unit: str
    condition: Condition
    standing: Standing
    solver: Solver
    typed: date
