"""Risks of a plan: few, each with what is done about it and the function that owns it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from trajectory.errors import Invalid
from trajectory.units.conditions import Solver

MOST_RISKS: Final = 7
"""Of one unit: more than that nobody watches."""
LONGEST_RISK: Final = 280


@dataclass(frozen=True, slots=True)
class Risk:
    """What may go wrong in a unit, and what is done about it. Owned by a function, never a name."""

    id: str
    unit: str
    words: str
    measure: str
    owner: Solver
    typed: date


def check_risk(words: str, measure: str, owner: str, known: int) -> Solver:
    """The function that owns a risk, when it can be added beside so many others.

    Raises:
        Invalid: something is missing, too long or not in the list, or there are enough.
    """
    if not words or not measure or owner not in list(Solver):
        raise Invalid("risk-empty")
    if max(len(words), len(measure)) > LONGEST_RISK:
        raise Invalid("risk-long", most=LONGEST_RISK)
    if known >= MOST_RISKS:
        raise Invalid("risk-enough", most=MOST_RISKS)
    return Solver(owner)
