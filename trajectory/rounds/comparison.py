"""What may stand beside a release: an earlier one, or another group's.

All are functions of released words or of who was invited, never of answers (anonymity.md §4).
"""

from collections.abc import Mapping
from enum import StrEnum

from trajectory.rounds.release import FLOOR, Release, Word

TELLING_STEPS = 2
"""Words apart before a difference is spoken of: the smallest change that can be told from
chance is about 0.7-0.9 on a five-point scale at n=8 (platform.md, "Asking sensitive questions")."""


class Change(StrEnum):
    """How a later round compares with an earlier one."""

    HIGHER = "higher"
    LOWER = "lower"
    UNSAID = "unsaid"
    """Too close to tell, or a word is missing."""


def compare(before: Release, after: Release) -> Mapping[str, Change]:
    """The change of every item of the later release, by item id.

    Items are the same when their ids are: ids are never reused for another wording.
    """
    earlier = before.words()
    return {entry.item: _change(earlier.get(entry.item), entry.word) for entry in after.items}


def _change(before: Word | None, after: Word | None) -> Change:
    if before is None or after is None or abs(after.step - before.step) < TELLING_STEPS:
        return Change.UNSAID
    return Change.HIGHER if after.step > before.step else Change.LOWER


def too_alike(one: frozenset[str], other: frozenset[str], *, threshold: int) -> bool:
    """Whether two groups of invited people are so alike that their releases, side by side,
    would speak of the few in whom they differ.

    Groups without anybody in common are never alike. The threshold is that of the rounds.
    """
    return not one.isdisjoint(other) and len(one ^ other) < max(threshold, FLOOR)
