"""Reports told back: how many there were, without giving a few away (listening.md, "Reports").

A table is a sum and its parts: a half year's number of the municipality with those of its clusters,
of a cluster with those of its directorates, or the outcomes of a year in at most three classes. The
parts are told all or not at all. `tests/trajectory/listening/test_reported.py` tries every small
table, and shows what hiding only the few, with one more beside them, gives away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

FEWEST: Final = 5
"""Reports from which on there is a number."""
MOST_CLASSES: Final = 3
"""Of outcomes."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a table: None for a sum that is fewer than five, no parts when one is."""

    total: int | None
    parts: tuple[int, ...] = ()


def told_of(counts: Sequence[int]) -> Told:
    """What is told of a table with these parts, to somebody who may know how it is decided."""
    total = sum(counts)
    if total < FEWEST:
        return Told(None)
    return Told(total, tuple(counts) if min(counts) >= FEWEST else ())


def may_correct(before: Told, after: Told) -> bool:
    """Whether a table may be told again with other numbers: not when what differs between the two
    tells of a few, and not when only one of them was told."""
    if before.total is None or after.total is None or len(before.parts) != len(after.parts):
        return before == after
    pairs = [(before.total, after.total), *zip(before.parts, after.parts, strict=True)]
    return all(old == new or abs(old - new) >= FEWEST for old, new in pairs)
