"""How many tickets for separate input and proposals one person gets in a day (trust.md, rule 9).

Counted when a ticket is given, used or not, so it says nothing about who wrote. In memory only:
what is counted is nowhere kept, and a start begins anew.
"""

from collections import Counter
from datetime import date

from trajectory.separate_input import Sort


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
