"""What an attack is, when it holds, and how it is repeated before we call it a hole.

An attack looks at the evidence of one played round. The same attack also looks at rounds of a
deliberately broken build, and must succeed there: else its silence would prove nothing.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from random import Random
from typing import Any

CONTROL = 0.9
"""Share of the rounds of a broken build in which an attack must succeed."""


class Backend(StrEnum):
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


BOTH = (Backend.SQLITE, Backend.POSTGRESQL)


class Kind(StrEnum):
    """What counts as a hit (anonymity.md §7)."""

    LINKAGE = "linkage"
    """A person and something of theirs put together; blind guessing gives one per round."""
    PRESENCE = "presence"
    """Something is there that may never be there."""


@dataclass(frozen=True)
class Stage:
    """Where rounds are played: on which database, how many, and with which luck."""

    backend: Backend
    rounds: int
    seed: str

    @property
    def luck(self) -> Random:
        """Who finishes when and answers what; keys and slots are never drawn from it."""
        return Random(self.seed)  # noqa: S311


@dataclass(frozen=True)
class Hits:
    """What an attack found in one round, and what it could have found at most."""

    found: int
    of: int = 1


Evidence = Any
Scene = Callable[[Stage], AsyncIterator[Evidence]]
"""Plays rounds, and gives the evidence of each."""
Mutant = Callable[[], AbstractContextManager[Any]]
"""A broken build, for as long as the context lasts."""
sound: Mutant = nullcontext


@dataclass(frozen=True)
class Attack:
    """One way to find out who answered what, or whether somebody answered."""

    name: str
    kind: Kind
    adversary: str
    scene: Scene
    look: Callable[[Evidence], Hits]
    mutant: Mutant
    backends: Sequence[Backend] = BOTH

    def bound(self, trials: int) -> float:
        return 1 + 3 / sqrt(trials) if self.kind is Kind.LINKAGE else 0.0

    def holds(self, mean: float, trials: int) -> bool:
        """Whether it found no more than chance, and, where chance finds something, no less: who is
        wrong more often than by lot has learned something too."""
        bound = self.bound(trials)
        return abs(mean - 1) <= bound - 1 if self.kind is Kind.LINKAGE else mean <= bound

    def succeeded(self, hits: Hits) -> bool:
        """Whether a control did what it must: every pair found, or anything at all."""
        return hits.found >= (hits.of if self.kind is Kind.LINKAGE else 1)


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    kind: Kind
    adversary: str
    backend: Backend
    trials: int
    mean_hits: float
    bound: float
    holds: bool
    control_rate: float

    @property
    def z(self) -> float:
        """How many standard deviations the mean lies above blind guessing, which has mean 1 and
        variance 1 in each round, whatever the number of people; beyond 3, above or below, the row
        does not hold."""
        return (self.mean_hits - 1) * sqrt(self.trials)

    @property
    def sound(self) -> bool:
        return self.holds and self.control_rate >= CONTROL


def row(attack: Attack, backend: Backend, found: Sequence[Hits], control: Sequence[Hits]) -> Row:
    """The line of an attack on a backend."""
    mean = sum(hits.found for hits in found) / len(found)
    bound = attack.bound(len(found))
    succeeded = sum(map(attack.succeeded, control))
    return Row(
        name=attack.name,
        kind=attack.kind,
        adversary=attack.adversary,
        backend=backend,
        trials=len(found),
        mean_hits=round(mean, 4),
        bound=round(bound, 4),
        holds=attack.holds(mean, len(found)),
        control_rate=round(succeeded / len(control), 4) if control else 0.0,
    )


def paired(people: Sequence[str], things: Sequence[Any], truth: dict[str, Any]) -> Hits:
    """How many are right when the first person is put to the first thing, and so on."""
    right = sum(truth[one] == thing for one, thing in zip(people, things, strict=True))
    return Hits(right, len(people))
