"""Who was asked, against who was asked before: how far two rounds of one instrument must differ
(anonymity.md §4). Time lifts nothing.

Circles are sets of persons, and are compared by persons.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from trajectory.rounds.comparison import too_alike
from trajectory.rounds.release import FLOOR

Circle = frozenset[str]
APART = timedelta(weeks=8)
"""Between the ends of two rounds of one instrument in one circle."""


@dataclass(frozen=True, slots=True)
class Changed:
    """How many persons came into a circle and went out of it since it was asked last; at least so
    many, when somebody of then is forgotten by now."""

    came: int
    went: int

    @property
    def count(self) -> int:
        return self.came + self.went

    def many(self, threshold: int) -> bool:
        """Whether so many changed that the words of both rounds may stand side by side."""
        return self.count >= max(threshold, FLOOR)


def changed(before: Circle, *, invited: int, now: Circle) -> Changed:
    """How a circle changed. `before` holds whoever is still known of the `invited` people of then;
    whoever is forgotten may be back as somebody new."""
    forgotten = max(0, invited - len(before))
    return Changed(came=max(0, len(now - before) - forgotten), went=len(before - now))


def tells_of_few(
    circle: Circle, others: Iterable[Circle], own: Iterable[Circle], *, threshold: int
) -> bool:
    """Whether a release of this circle, beside those of circles that were asked, would speak of the
    few in whom it differs from another one, or from two put together or taken apart. What it was
    asked itself it may be asked again: then its words are held (`held.py`)."""
    others = list(others)
    known = [*others, *_put_together([*others, *own])]
    return any(too_alike(circle, other, threshold=threshold) for other in known)


def _put_together(asked: list[Circle]) -> Iterator[Circle]:
    """What the words of two circles tell of a third: both together, or one without the other."""
    for one, other in combinations(asked, 2):
        if one.isdisjoint(other):
            yield one | other
        elif one < other or other < one:
            yield one ^ other


def free_from(last_end: date) -> date:
    """The first day on which the next round of the same instrument may end."""
    return last_end + APART
