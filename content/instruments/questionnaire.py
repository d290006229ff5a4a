"""Instruments from YAML: the questions themselves, and the words around their result.

The domain's `Instrument` is what a round asks and counts. A `Questionnaire` adds what people
read about the outcome; all of it follows from released words only (anonymity.md §4).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trajectory.language import Words
from trajectory.rounds.instrument import Instrument
from trajectory.rounds.release import Word, theme_word


class Origin(StrEnum):
    """Who made an instrument; one from elsewhere keeps its own scales and length."""

    OWN = "own"
    FOREIGN = "foreign"


class Group(StrEnum):
    """What the released words of a theme have in common, coarser than any of them."""

    LOW = "low"
    """The middle word is below half, and no word is above it."""
    MIDDLE = "middle"
    """None of the others."""
    HIGH = "high"
    """The middle word is above half, and no word is below it."""
    MIXED = "mixed"
    """Some words are below half and some above, so that one sentence for all would mislead."""
    WITHHELD = "withheld"
    """No word was released."""


def group_of(words: Sequence[Word | None]) -> Group:
    """The group of a theme; a function of released words only."""
    middle = theme_word(words)
    if middle is None:
        return Group.WITHHELD
    sides = {_side(word) for word in words if word is not None}
    return Group.MIXED if {Group.LOW, Group.HIGH} <= sides else _side(middle)


def _side(word: Word) -> Group:
    if word in (Word.FEW, Word.LESS_THAN_HALF):
        return Group.LOW
    return Group.MIDDLE if word is Word.ABOUT_HALF else Group.HIGH


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """What is said about a theme: one sentence in the result, points for the conversation."""

    sentences: Mapping[Group, Words]
    conversation: Mapping[Group, tuple[Words, ...]]


@dataclass(frozen=True, slots=True)
class PairWords:
    """What is said when more people hold a view than believe that colleagues hold it."""

    own: str
    others: str
    sentence: Words
    conversation: Words

    def applies(self, words: Mapping[str, Word | None]) -> bool:
        """Whether people's own view stands at least a word above what colleagues seem to think."""
        own, others = words.get(self.own), words.get(self.others)
        return own is not None and others is not None and own.step > others.step


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """An instrument with the words around its result."""

    instrument: Instrument
    origin: Origin
    themes: Mapping[str, ThemeWords]
    pairs: tuple[PairWords, ...]
    file: Path
    line: int

    @classmethod
    def around(cls, instrument: Instrument) -> "Questionnaire":
        """An instrument made for one round: its words, and nothing said about the outcome."""
        return cls(instrument, Origin.OWN, {}, (), Path(), 0)

    def group(self, theme: str, words: Mapping[str, Word | None]) -> Group:
        """The group of a theme for released words by item id."""
        return group_of([words.get(i.id) for i in self.instrument.items if i.theme == theme])

    def said_about(self, theme: str, words: Mapping[str, Word | None]) -> tuple[Words, ...]:
        """Every sentence about a theme; none where the content says nothing about it."""
        if theme not in self.themes:
            return ()
        return (self.sentence(theme, words), *self.pair_sentences(theme, words))

    def sentence(self, theme: str, words: Mapping[str, Word | None]) -> Words:
        """The one sentence of a theme in the result."""
        return self.themes[theme].sentences[self.group(theme, words)]

    def conversation(self, theme: str, words: Mapping[str, Word | None]) -> tuple[Words, ...]:
        """Points for the joint intake; those of a pair come last."""
        if theme not in self.themes:
            return ()
        members = {item.id for item in self.instrument.items if item.theme == theme}
        pairs = (p.conversation for p in self.pairs if p.own in members and p.applies(words))
        return (*self.themes[theme].conversation[self.group(theme, words)], *pairs)

    def pair_sentences(self, theme: str, words: Mapping[str, Word | None]) -> tuple[Words, ...]:
        """Sentences of the pairs of a theme whose own view stands above the perceived one."""
        members = {item.id for item in self.instrument.items if item.theme == theme}
        return tuple(p.sentence for p in self.pairs if p.own in members and p.applies(words))
