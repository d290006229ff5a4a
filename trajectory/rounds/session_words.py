"""What sessions of one version of a programme say together, and no word of one of them.

The middle word of the words that were released after each session: a function of released words
only. Everybody reads it, so everybody who sees the words of some of its sessions counts: trainer,
coach, manager and members. Whoever they are, two of them together never learn the word of another
session for certain, nor with more than nine in ten (docs/proof/pictures.md, "The words of
sessions"). Six sessions of three trainers, two of each, do not hold: two trainers would know four
of the six. So it takes seven sessions or more, and of those no reader knows more than two.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trajectory.rounds.pictures import MOST_TEAMS, Picture, fewest_teams, known_together

MOST_OF_ONE: Final = 2
"""Sessions of which one reader may know the words (programme.md, "Two kinds of view")."""
FEWEST_SESSIONS: Final = 6
FEWEST_TRAINERS: Final = 3


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A session whose words its team sees, by its round; `readers` are all who see them, its
    trainer too."""

    round: str
    trainer: str
    readers: frozenset[str]
    visible: datetime


def sessions_together(evaluated: Collection[Evaluated]) -> Picture | None:
    """Of which of these sessions words can be told together; None when the proof allows none.

    It follows from who has which part and from which sessions have a result, and from no word:
    that there is something to tell, or nothing, tells nothing.
    """
    in_order = sorted(evaluated, key=lambda one: (one.visible, one.round))
    # One session of each reader needs the fewest; only where that is not enough two of each.
    found = (_picture(_of_each(in_order, most)) for most in range(1, MOST_OF_ONE + 1))
    return next((one for one in found if one is not None), None)


def _of_each(evaluated: Sequence[Evaluated], most: int) -> list[Evaluated]:
    """The first ones of which no reader knows more than so many."""
    knows: Counter[str] = Counter()
    chosen: list[Evaluated] = []
    for one in evaluated:
        people = one.readers | {one.trainer}
        if len(chosen) < MOST_TEAMS and all(knows[person] < most for person in people):
            chosen.append(one)
            knows.update(people)
    return chosen


def _picture(chosen: Sequence[Evaluated]) -> Picture | None:
    trainers = {one.trainer for one in chosen}
    if len(chosen) < FEWEST_SESSIONS or len(trainers) < FEWEST_TRAINERS:
        return None
    fewest = fewest_teams(known_of(chosen))
    if fewest is None or len(chosen) < fewest:
        return None
    return Picture(frozenset(one.round for one in chosen), fewest)


def known_of(evaluated: Sequence[Evaluated]) -> int:
    """Of how many of these sessions any two readers together know the words."""
    people = {person for one in evaluated for person in (*one.readers, one.trainer)}
    return known_together(
        [
            frozenset(one.round for one in evaluated if person in {*one.readers, one.trainer})
            for person in people
        ]
    )
