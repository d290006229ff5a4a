"""Instruments from YAML: the questions themselves, and the words around their result.

The domain's `Instrument` is what a round asks and counts. A `Questionnaire` adds what people
read about the outcome; all of it follows from released words only (anonymity.md §4).
"""

from collections import Counter
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


def _sides(words: Sequence[Word | None]) -> Counter[Group]:
    """How many of the released words are on each side of half."""
    return Counter(_side(word) for word in words if word is not None)


def _side(word: Word) -> Group:
    if word in (Word.FEW, Word.LESS_THAN_HALF):
        return Group.LOW
    return Group.MIDDLE if word is Word.ABOUT_HALF else Group.HIGH


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """What is said about a theme: one sentence in the result, points for the conversation."""

    sentences: Mapping[Group, Words]
    """Empty in a version that counts."""
    conversation: Mapping[Group, tuple[Words, ...]]


@dataclass(frozen=True, slots=True)
class CountedWords:
    """What a version says of any theme that only counts: of how many statements the word is on one
    side of half. `{count}` and `{all}` in its sentences are numbers of statements."""

    from_items: int
    """Fewest statements that point one way before anything is said."""
    sentences: Mapping[Group, Words]
    """For below and above half."""

    def side(self, words: Sequence[Word | None]) -> Group | None:
        """The side of half that enough of these words are on; None when there is not one."""
        sides = _sides(words)
        telling = [side for side in self.sentences if sides[side] >= self.from_items]
        return telling[0] if len(telling) == 1 else None

    def said(self, words: Sequence[Word | None]) -> tuple[Words, ...]:
        """The sentence about a theme; none when too few of its words point one way."""
        side = self.side(words)
        if side is None:
            return ()
        numbers = {"count": _sides(words)[side], "all": len(words)}
        said = self.sentences[side]
        return ({language: said[language].format(**numbers) for language in said},)


@dataclass(frozen=True, slots=True)
class PairWords:
    """What is said when more people hold a view than believe that colleagues hold it."""

    own: str
    others: str
    sentence: Words
    conversation: Words
    steps: int = 1
    """Words apart before anything is said."""

    def applies(self, words: Mapping[str, Word | None]) -> bool:
        """Whether people's own view stands so far above what colleagues seem to think."""
        own, others = words.get(self.own), words.get(self.others)
        return own is not None and others is not None and own.step - others.step >= self.steps


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """An instrument with the words around its result."""

    instrument: Instrument
    origin: Origin
    themes: Mapping[str, ThemeWords]
    pairs: tuple[PairWords, ...]
    file: Path
    line: int
    counted: CountedWords | None = None
    """What it says of its themes instead of a sentence for each; None when it does not count."""
    waits_for: str = ""
    """What must happen before this version is adopted; no round begins with it until then."""
    corrects: int = 0
    """The version that this one only spells better: it goes with that one, and the works council is
    told afterwards. 0 for a version that is new in itself."""

    @classmethod
    def around(cls, instrument: Instrument) -> "Questionnaire":
        """An instrument made for one round: its words, and nothing said about the outcome."""
        return cls(instrument, Origin.OWN, {}, (), Path(), 0)

    def group(self, theme: str, words: Mapping[str, Word | None]) -> Group:
        """The group of a theme for released words by item id."""
        return group_of(self._of(theme, words))

    def pointing(self, theme: str, words: Mapping[str, Word | None]) -> Group | None:
        """LOW or HIGH when the words of a theme point one way, as its own sentence says."""
        if self.counted is not None:
            return self.counted.side(self._of(theme, words))
        group = self.group(theme, words)
        return group if group in (Group.LOW, Group.HIGH) else None

    def _of(self, theme: str, words: Mapping[str, Word | None]) -> list[Word | None]:
        return [words.get(item.id) for item in self.instrument.items if item.theme == theme]

    def said_about(self, theme: str, words: Mapping[str, Word | None]) -> tuple[Words, ...]:
        """Every sentence about a theme; none where the content says nothing about it."""
        if theme not in self.themes:
            return ()
        return (*self.sentence(theme, words), *self.pair_sentences(theme, words))

    def sentence(self, theme: str, words: Mapping[str, Word | None]) -> tuple[Words, ...]:
        """The one sentence of a theme in the result; a version that counts may have none."""
        if self.counted is not None:
            return self.counted.said(self._of(theme, words))
        return (self.themes[theme].sentences[self.group(theme, words)],)

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
