"""What a closed round may say: one word per item, and functions of those words only.

The numbers of anonymity.md §4 stand here and nowhere else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low

from trajectory.rounds.instrument import Answers, Instrument, Item

FLOOR = 5
"""Fewest answers to one item that may be spoken of. A constant: settings can only raise it."""

SMALLEST_SCAN = 7
"""Fewest invited members of a scan: with 5 needed, two may stay silent (anonymity.md §4)."""

FIVE_WORDS_FROM = 8
"""Answers from which the ends can be a quarter each, so that five words fit."""

FIVE_WORDS_INVITED = 10
"""Fewest invited people for five words. Two words exist only from eight answers on: in a group
of eight such a word would tell that everybody answered, so two must be able to stay silent."""

END_WIDTH = 3
"""Counts that each end word covers at least, so that no word means "everybody" or "nobody"."""


class Word(StrEnum):
    """A share of people in words, such as the share that agrees; declared from least to most."""

    FEW = "few"
    LESS_THAN_HALF = "less_than_half"
    ABOUT_HALF = "about_half"
    MORE_THAN_HALF = "more_than_half"
    MOST = "most"

    @property
    def step(self) -> int:
        """Position from 1 to 5, the length of the bar that shows the word."""
        return list(Word).index(self) + 1

    @property
    def coarse(self) -> "Word":
        """The same in three words: an end is no more than below or above half."""
        return _COARSE.get(self, self)


_COARSE = {Word.FEW: Word.LESS_THAN_HALF, Word.MOST: Word.MORE_THAN_HALF}


@dataclass(frozen=True, slots=True)
class ItemRelease:
    """The word of one item; None when fewer than the threshold answered it."""

    item: str
    word: Word | None


@dataclass(frozen=True, slots=True)
class Release:
    """All that remains of a round: words in the order of the instrument."""

    instrument: str
    items: tuple[ItemRelease, ...]

    def words(self) -> dict[str, Word | None]:
        return {entry.item: entry.word for entry in self.items}


def word_for(agreeing: int, answered: int, *, invited: int) -> Word:
    """The word for `agreeing` of `answered` people, of so many who were asked (anonymity.md §4).

    n=5 {0-2, 3-5}; n=6 {0-2, 3, 4-6}; n=7 {0-2, 3-4, 5-7}; from 8 on, when ten or more were
    asked, five words. Ends are a quarter each and at least three counts; with three words
    they reach to the middle.
    """
    if answered < FLOOR or not 0 <= agreeing <= answered:
        raise ValueError("outside what may be released")
    if _in_five_words(answered, invited):
        end = max(END_WIDTH - 1, answered // 4)
        if agreeing <= end:
            return Word.FEW
        if agreeing >= answered - end:
            return Word.MOST
    return _of_three(agreeing, answered)


def middle_word(answers: Sequence[int], *, invited: int) -> Word:
    """The word of an item on a scale of shares: the answer in the middle, of two the lower one.

    An answer is the step of a word, 1 to 5. Half of the people or more said this or less, and half
    or more said this or more: at least two others may have said anything, also where five answered
    (docs/proof/releases.md). Five words are possible where they are for any item.
    """
    if len(answers) < FLOOR:
        raise ValueError("outside what may be released")
    word = list(Word)[median_low(answers) - 1]
    return word if _in_five_words(len(answers), invited) else word.coarse


def _in_five_words(answered: int, invited: int) -> bool:
    return answered >= FIVE_WORDS_FROM and invited >= FIVE_WORDS_INVITED


def _of_three(agreeing: int, answered: int) -> Word:
    """Below, about or above half. The middle never eats into the three counts of an end."""
    off_centre = 2 * agreeing - answered
    at_end = min(agreeing, answered - agreeing) < END_WIDTH
    if abs(off_centre) <= max(1, answered // 5) and not at_end:
        return Word.ABOUT_HALF
    return Word.LESS_THAN_HALF if off_centre < 0 else Word.MORE_THAN_HALF


def release_of(
    instrument: Instrument, ballots: Sequence[Answers], *, threshold: int, invited: int
) -> Release | None:
    """The release of a round, or None when too few people answered anything.

    `ballots` are the opened answers in any order; blank ones do not count; `invited` is how
    many people were asked, fixed at opening. The threshold
    holds for the round and again for every item (anonymity.md §3, §4). An instrument of open
    questions only has a release without words, so that its texts are delivered.
    """
    threshold = max(threshold, FLOOR)
    filled = [ballot for ballot in ballots if not ballot.blank]
    items = tuple(
        _item_release(instrument, item, filled, threshold, invited) for item in instrument.items
    )
    if all(entry.word is None for entry in items) and (items or len(filled) < threshold):
        return None
    return Release(instrument=instrument.key, items=items)


def _item_release(
    instrument: Instrument, item: Item, ballots: Sequence[Answers], threshold: int, invited: int
) -> ItemRelease:
    values = [value for b in ballots if (value := b.choices.get(item.id)) is not None]
    if len(values) < threshold:
        return ItemRelease(item.id, None)
    if instrument.scale_of(item).agrees_from is None:
        return ItemRelease(item.id, middle_word(values, invited=invited))
    agreeing = sum(instrument.agrees(item, value) for value in values)
    return ItemRelease(item.id, word_for(agreeing, len(values), invited=invited))


def theme_word(words: Sequence[Word | None]) -> Word | None:
    """The middle word of a theme: a function of released words only; None without any."""
    steps = sorted(word.step for word in words if word is not None)
    return list(Word)[median_low(steps) - 1] if steps else None
