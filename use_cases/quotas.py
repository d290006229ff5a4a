"""How many tickets one person gets: in a day to write (trust.md, rule 9), and for one round
(trust.md, rule 2).

Counted when a ticket is given, used or not, so it says nothing about who wrote or answered. In
memory only: what is counted is nowhere kept, and a start begins anew.
"""

from collections import Counter
from collections.abc import Container, Iterable
from datetime import date
from typing import Final

from trajectory.rounds.slots import Slot
from trajectory.separate_input import Sort

MOST_FOR_A_ROUND: Final = 30


class Quotas:
    """One for each bot; every sort counts by itself, for each person in each trajectory."""

    def __init__(self) -> None:
        self._today = date.min
        self._given: Counter[tuple[str, str, Sort]] = Counter()

    def take(self, person: str, trajectory: str, sort: Sort, today: date) -> int:
        """So many tickets are given now; none when this day has had all of them."""
        if today != self._today:
            self._today = today
            self._given.clear()
        place = (person, trajectory, sort)
        given = min(sort.at_once, sort.daily - self._given[place])
        self._given[place] += given
        return given


class RoundTickets:
    """One for each bot; every slot of a round counts by itself."""

    def __init__(self) -> None:
        self._given: Counter[Slot] = Counter()

    def take(self, slots: Iterable[Slot]) -> frozenset[Slot]:
        """For which of these a ticket is given now: all but those that have had every one."""
        given = frozenset(slot for slot in slots if self._given[slot] < MOST_FOR_A_ROUND)
        self._given.update(given)
        return given

    def keep(self, rounds: Container[str]) -> None:
        """Forget what was counted for every other round: it is over."""
        self._given = Counter({slot: n for slot, n in self._given.items() if slot.round in rounds})
