"""The list of readers, as two people confirm it before anything is read again
(trust.md, rule 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from trajectory.units.parts import UnitPart

CONFIRMATIONS: Final = 2
"""How many different people must confirm the same list."""
NOT_CONFIRMED: Final = "readers-not-confirmed"
"""The key of what stands still until they did."""
TO_CONFIRM: Final = "readers-yours"
"""The same, said to whoever may confirm."""
LIST_CHANGED: Final = "readers-changed"
"""The key of a list that is another one by the time that it is confirmed."""


@dataclass(frozen=True, slots=True)
class Readers:
    """Who guides a team, by name, and how many are in it."""

    team: str
    manager: str
    trainer: str
    coach: str
    members: int


@dataclass(frozen=True, slots=True)
class PartHolder:
    """Who has a part in a unit, by name; what they may read follows from it."""

    unit: str
    part: UnitPart
    deputy: bool
    name: str


@dataclass(frozen=True, slots=True)
class ReaderList:
    """Every team with its readers, and whoever has a part in a unit, by unit; `digest` is of all
    that is sealed by confirming it."""

    digest: str
    teams: Sequence[Readers]
    parts: Sequence[PartHolder] = ()
