"""What may stand beside a release: an earlier one, a department's picture, another group's.

All are functions of released words or of who was invited, never of answers (anonymity.md §4).
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from statistics import median_low

from trajectory.rounds.release import FLOOR, ItemRelease, Release, Word

TELLING_STEPS = 2
"""Words apart before a difference is spoken of: the smallest change that can be told from
chance is about 0.7-0.9 on a five-point scale at n=8 (platform.md, "Asking sensitive questions")."""

FEWEST_TEAMS = 3
"""Releases in a department's picture: with two, each team could subtract itself."""


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


def department_picture(releases: Sequence[Release]) -> Release | None:
    """The middle word per item over the teams of a department; None with fewer than three.

    An item is withheld when fewer than three teams have a word for it. Answers of different
    teams are never put together: whoever knows the releases of all other teams can at most
    learn the released word of the last one, and nothing about anybody in it.

    Raises:
        ValueError: releases of different instruments.
    """
    if len({release.instrument for release in releases}) > 1:
        raise ValueError("a picture is of one instrument")
    if len(releases) < FEWEST_TEAMS:
        return None
    words = [release.words() for release in releases]
    items = tuple(
        ItemRelease(entry.item, _middle([team.get(entry.item) for team in words]))
        for entry in releases[0].items
    )
    return Release(instrument=releases[0].instrument, items=items)


def _middle(words: Sequence[Word | None]) -> Word | None:
    steps = [word.step for word in words if word is not None]
    return list(Word)[median_low(steps) - 1] if len(steps) >= FEWEST_TEAMS else None


def too_alike(one: frozenset[str], other: frozenset[str], *, threshold: int) -> bool:
    """Whether two groups of invited people are so alike that their releases, side by side,
    would speak of the few in whom they differ.

    Groups without anybody in common are never alike. The threshold is that of the rounds.
    """
    return not one.isdisjoint(other) and len(one ^ other) < max(threshold, FLOOR)
