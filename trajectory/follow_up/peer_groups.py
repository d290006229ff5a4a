"""Groups of peer consultation: three to five people, never the same company twice.

People meet with others each time (product.md, "Peer consultation"), can sit out for a while,
and whoever is left over is told so.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations, product
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
_TRIES = 12
"""Divisions from which the search by swapping begins anew."""
_THIRD_TIME, _WHOLE = 40, 1_000
"""What it weighs that two people meet for a third time, and that a company comes back whole; two
people who meet again weigh one."""


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
    """Groups of three to five, with as few people together again as a search by swapping finds.

    Groups are of four and five; of three where that lets fewer people meet again. Who fits in one
    group always meets as one: there is no other company to choose. With fewer than three there is
    no group.
    """
    if len(people) < FEWEST:
        return Grouping((), tuple(people))
    if len(people) <= MOST:
        return Grouping((tuple(sorted(people)),), ())
    known = _Known.of(earlier)
    usual = max(ceil(len(people) / MOST), len(people) // 4)
    best = _best(people, usual, known, chance)
    for count in range(usual + 1, len(people) // FEWEST + 1):
        if known.cost_of(best) == 0:
            break
        best = min(best, _best(people, count, known, chance), key=known.cost_of)
    return Grouping(tuple(sorted(tuple(sorted(group)) for group in best)), ())


_Groups = list[list[str]]


@dataclass(frozen=True, slots=True)
class _Known:
    """How often two people were in a group together, and which companies there were."""

    met: Counter[frozenset[str]]
    companies: frozenset[frozenset[str]]

    @classmethod
    def of(cls, earlier: Iterable[Iterable[str]]) -> "_Known":
        companies = [frozenset(group) for group in earlier]
        pairs = (frozenset(pair) for group in companies for pair in combinations(group, 2))
        return cls(Counter(pairs), frozenset(companies))

    def cost_of(self, groups: Iterable[Sequence[str]]) -> int:
        """What meeting again weighs in these groups; 0 when nobody does."""
        return sum(map(self._of_group, groups))

    def _of_group(self, group: Sequence[str]) -> int:
        again = _WHOLE if frozenset(group) in self.companies else 0
        return again + sum(self._of_pair(frozenset(pair)) for pair in combinations(group, 2))

    def _of_pair(self, pair: frozenset[str]) -> int:
        times = self.met[pair]
        return times + (_THIRD_TIME * (times - 1) if times > 1 else 0)


def _best(people: Sequence[str], count: int, known: _Known, chance: Random) -> _Groups:
    """The best of some divisions into so many groups, each improved by swapping people."""
    best: _Groups | None = None
    for _ in range(_TRIES):
        order = chance.sample(sorted(people), len(people))
        groups = _improved([order[nth::count] for nth in range(count)], known)
        if best is None or known.cost_of(groups) < known.cost_of(best):
            best = groups
        if known.cost_of(best) == 0:
            break
    assert best is not None, "there is a try"
    return best


def _improved(groups: _Groups, known: _Known) -> _Groups:
    """Two people of different groups change places as long as that helps."""
    while any(_swapped(one, other, known) for one, other in combinations(groups, 2)):
        continue
    return groups


def _swapped(one: list[str], other: list[str], known: _Known) -> bool:
    """Let one of each change places, when that lets fewer people meet again; whether it did."""
    before = known.cost_of((one, other))
    if before == 0:
        return False
    for here, there in product(range(len(one)), range(len(other))):
        one[here], other[there] = other[there], one[here]
        if known.cost_of((one, other)) < before:
            return True
        one[here], other[there] = other[there], one[here]
    return False


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
