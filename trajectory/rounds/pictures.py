"""The picture of a department: what its teams say together, and no word of one of them.

`make proof` goes through every picture that these rules can give (docs/proof/pictures.md): two
readers who put the words they see beside the picture never learn another team's word for certain,
nor with more than nine in ten (trust.md, rule 11).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from statistics import median_low

from trajectory.rounds.release import ItemRelease, Release, Word

READERS_TOGETHER = 2
"""Readers who may put what they see side by side: any two managers."""

FEWEST_BY_KNOWN = {2: 7, 3: 11, 4: 13}
"""Teams that must have a word, by how many of them two readers together know: the least with which
the proof holds. With more known there is no picture."""

FEWEST_TEAMS = FEWEST_BY_KNOWN[READERS_TOGETHER]
"""When everybody sees the words of one team only."""

MOST_TEAMS = 16
"""Teams of one picture: as far as the proof goes."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was made, once: of these rounds, and never of others.

    A picture of one team more or less beside it would tell that team's word.
    """

    rounds: frozenset[str]
    fewest: int
    """Teams that must have a word on an item."""

    def holds(self, known: int) -> bool:
        """Whether it may be shown while two readers together know the words of so many of its
        teams: that can become more when somebody gets a part in another team."""
        needed = fewest_teams(known)
        return needed is not None and needed <= self.fewest


def known_together(sights: Collection[frozenset[str]]) -> int:
    """Of how many teams of a picture any two of its readers together see the words.

    `sights` are, for every reader, the teams whose words this reader sees.
    """
    pairs = combinations_with_replacement(set(sights), READERS_TOGETHER)
    return max((len(one | other) for one, other in pairs), default=0)


def fewest_teams(known: int) -> int | None:
    """Teams that a picture needs when two readers together know the words of so many; None when
    that is more than the proof covers.

    It follows from numbers that everybody may know and from no word: that there is a picture, or
    none, tells nothing.
    """
    return FEWEST_BY_KNOWN.get(max(known, READERS_TOGETHER))


def department_picture(releases: Sequence[Release], *, fewest: int) -> Release:
    """Per item the middle word of the teams, in three words; none where fewer than `fewest`
    teams have a word.

    Three words, because only large teams have five: an outer word would point at them.

    Raises:
        ValueError: no releases, or of different instruments.
    """
    [instrument] = {release.instrument for release in releases}
    words = [release.words() for release in releases]
    items = tuple(
        ItemRelease(entry.item, middle([team.get(entry.item) for team in words], fewest=fewest))
        for entry in releases[0].items
    )
    return Release(instrument, items)


def middle(words: Sequence[Word | None], *, fewest: int) -> Word | None:
    """The middle of three words over the teams that have one; None when those are too few."""
    steps = [word.coarse.step for word in words if word is not None]
    return list(Word)[median_low(steps) - 1] if len(steps) >= fewest else None
