"""The list of readers, as two people confirm it before anything is read again
(trust.md, rule 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

CONFIRMATIONS: Final = 2
"""How many different people must confirm the same list."""


@dataclass(frozen=True, slots=True)
class Readers:
    """Who guides a team, by name, and how many are in it."""

    team: str
    manager: str
    trainer: str
    coach: str
    members: int


@dataclass(frozen=True, slots=True)
class ReaderList:
    """Every team with its readers; `digest` is of all that is sealed by confirming it."""

    digest: str
    teams: Sequence[Readers]
