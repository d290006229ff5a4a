"""Groups of peer consultation: three to five people, never the same company twice.

People meet with others each time (product.md, "Peer consultation"), can sit out for a while,
and whoever is left over is told so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from math import ceil
from random import Random

from trajectory.errors import Invalid
from trajectory.postponing import LONGEST_POSTPONEMENT

FEWEST, MOST = 3, 5
"""People in one group."""
FORMED_BEFORE = 10
"""Working days before the session that groups are made, when nobody made them earlier."""
ANSWER_WITHIN = 5
"""Working days after the session in which a group says whether it met."""
_TRIES = 400


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """One group of one session; `met` is what it said itself, None as long as it did not."""

    id: str
    session: str
    people: tuple[str, ...]
    met: bool | None


@dataclass(frozen=True, slots=True)
class Grouping:
    """Who meets with whom, and who is left over."""

    groups: tuple[tuple[str, ...], ...]
    left_over: tuple[str, ...]


class Met(StrEnum):
    """How many groups met: all that is told."""

    NONE = "none"
    SOME = "some"
    MANY = "many"


def groups_of(people: Sequence[str], earlier: Iterable[Iterable[str]], chance: Random) -> Grouping:
    """Groups of three to five that never were together before, with as few known pairs as can be.

    Who fits in one group always meets as one: there is no other company to choose. With fewer
    than three there is no group. When every division would repeat a company, fewest known
    pairs decides alone.
    """
    if len(people) < FEWEST:
        return Grouping((), tuple(people))
    if len(people) <= MOST:
        return Grouping((tuple(sorted(people)),), ())
    known = [frozenset(group) for group in earlier]
    best = _divided(people, chance)
    for _ in range(_TRIES):
        if _repeats(best, known) == (0, 0):
            break
        best = min(best, _divided(people, chance), key=lambda groups: _repeats(groups, known))
    return Grouping(best, ())


def _divided(people: Sequence[str], chance: Random) -> tuple[tuple[str, ...], ...]:
    """A division by chance, into groups that differ by one person at most."""
    count = max(ceil(len(people) / MOST), len(people) // 4)
    order = chance.sample(sorted(people), len(people))
    return tuple(sorted(tuple(sorted(order[nth::count])) for nth in range(count)))


def _repeats(groups: Iterable[tuple[str, ...]], known: Sequence[frozenset[str]]) -> tuple[int, int]:
    """Companies that were together before, and pairs that were."""
    whole = sum(frozenset(group) in known for group in groups)
    pairs = sum(
        frozenset(pair) <= before
        for group in groups
        for pair in combinations(group, 2)
        for before in known
    )
    return whole, pairs


def group_for(groups: Sequence[PeerGroup]) -> PeerGroup | None:
    """The group that somebody who comes in later joins: the smallest with room."""
    roomy = [group for group in groups if len(group.people) < MOST]
    return min(roomy, key=lambda group: (len(group.people), group.id), default=None)


def met_in_words(groups: Sequence[PeerGroup]) -> Met:
    """What is told after the deadline. A group that said nothing did not meet."""
    met = sum(group.met is True for group in groups)
    if met == 0:
        return Met.NONE
    return Met.MANY if 2 * met > len(groups) else Met.SOME


def check_sitting_out(until: date, today: date) -> None:
    """Refuse a day that has passed, or one too far: whoever wants longer says so again.

    Raises:
        Invalid: the day is not between tomorrow and three months ahead.
    """
    if not today < until <= today + LONGEST_POSTPONEMENT:
        raise Invalid("sit-out-day")
