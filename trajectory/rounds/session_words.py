"""What sessions of one version of a programme say together, and no word of one of them.

The middle word of the words that were released after each session: a function of released words
only. Everybody reads it, so everybody who sees the words of some of its sessions counts: trainer,
coach, manager and members. Whoever they are, two of them together never learn the word of another
session for certain, nor with more than nine in ten (docs/proof/pictures.md, "The words of
sessions"). Six sessions of three trainers, two of each, do not hold, though the programme asks no
more (programme.md, "Reports"): two trainers would know four of the six. So no reader knows more
than one of them, and it takes seven sessions, so of seven trainers.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trajectory.rounds.pictures import FEWEST_TEAMS, MOST_TEAMS, Picture

FEWEST_SESSIONS: Final = FEWEST_TEAMS
"""Sessions that are told of together: as many as teams of a picture, where two readers know two."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A session whose words its team sees, by its round; `readers` are all who see them, its
    trainer too."""

    round: str
    readers: frozenset[str]
    visible: datetime


def sessions_together(evaluated: Collection[Evaluated]) -> Picture | None:
    """Of which of these sessions words are told together: the first ones of which nobody knows more
    than one; None when those are too few.

    It follows from who has which part and from which sessions have a result, and from no word:
    that there is something to tell, or nothing, tells nothing.
    """
    chosen: list[Evaluated] = []
    known: set[str] = set()
    for one in sorted(evaluated, key=lambda one: (one.visible, one.round)):
        if len(chosen) < MOST_TEAMS and known.isdisjoint(one.readers):
            chosen.append(one)
            known |= one.readers
    if len(chosen) < FEWEST_SESSIONS:
        return None
    return Picture(frozenset(one.round for one in chosen), FEWEST_SESSIONS)
