"""Whether words for people are written as we write: short, plain, and nothing but words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.finding import Finding, Spoken
from content.yaml_file import Entry
from trajectory.language import Language

FILE: Final = Path(__file__).parent.parent / "style.yaml"
PROMISE: Final = "promise.ftl"
"""The one file that promises: each of its sentences names the attacks that carry it
(trust.md, rule 13)."""
_SENTENCE_END: Final = re.compile(r"(?<=[.?!:…])[\"”’')]*\s+|\n+")
_WORD: Final = re.compile(r"\{[^}]*\}|\S*\w\S*")
_MARKDOWN: Final = re.compile(r"\*\*|__|`|\[[^\]]*\]\(|^#+ |</?\w+>", re.MULTILINE)
_FEW_WORDS: Final = r"(?:[ ,\n]+[^\s.?!:]+){0,6}[ ,\n]+"
_PICTURE: Final = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A word we do not use, and what to do instead."""

    word: str
    instead: str
    pattern: re.Pattern[str]
    allowed: frozenset[str] = frozenset()
    """Names of the files where it may stand all the same."""

    def stands_in(self, spoken: Spoken, small: str) -> bool:
        """Whether it stands there; `small` is the text in small letters, in which its beginning is
        looked for first: that is quick, and nearly every word stands in nearly no text."""
        return (
            self.word.removesuffix("*").partition(" … ")[0].lower() in small
            and spoken.file.name not in self.allowed
            and bool(self.pattern.search(spoken.text))
        )


@dataclass(frozen=True, slots=True)
class Style:
    """How we write, per language."""

    longest: Mapping[Language, int]
    not_sentences: frozenset[str]
    forbidden: Mapping[Language, tuple[Forbidden, ...]]
    promising: Mapping[Language, tuple[Forbidden, ...]]
    """What only the promise itself may say."""
    one_word: Mapping[Language, tuple[Forbidden, ...]]
    """Other words for things that have a word of ours already."""

    def findings(self, spoken: Spoken, *, sentence: bool = True) -> Iterator[Finding]:
        """Everything about one wording that should be written otherwise."""
        for problem, remedy in self._faults(spoken, sentence=sentence):
            yield Finding(spoken.file, spoken.line, problem, remedy)

    def _faults(self, spoken: Spoken, *, sentence: bool) -> Iterator[tuple[str, str]]:
        if sentence:
            yield from self._too_long(spoken)
        yield from self._wrong_words(spoken)
        if spoken.file.name != PROMISE:
            for promising in self.promises_in(spoken.text, spoken.language):
                yield f'"{promising.word}" promises too much', promising.instead
        if _MARKDOWN.search(spoken.text):
            yield "markup in a text", "write words only; cards and pages do the looks"
        if _PICTURE.search(spoken.text):
            yield "an emoji or picture sign in a text", "say it in words"

    def _wrong_words(self, spoken: Spoken) -> Iterator[tuple[str, str]]:
        small = spoken.text.lower()
        for forbidden in self.forbidden[spoken.language]:
            if forbidden.stands_in(spoken, small):
                yield f'"{forbidden.word}" is a word we do not use', forbidden.instead
        for other in self.one_word[spoken.language]:
            if other.stands_in(spoken, small):
                yield f'"{other.word}" is another word for what has one', other.instead

    def promises_in(self, text: str, language: Language) -> Iterator[Forbidden]:
        """What this text promises in words of its own."""
        return (said for said in self.promising[language] if said.pattern.search(text))

    def _too_long(self, spoken: Spoken) -> Iterator[tuple[str, str]]:
        most = self.longest[spoken.language]
        for sentence in _SENTENCE_END.split(spoken.text):
            words = _WORD.findall(sentence)
            if len(words) > most:
                begin = " ".join(words[:5])
                yield f'a sentence of {len(words)} words: "{begin} …"', f"at most {most}: make two"


def read_style(top: Entry) -> Style:
    """How we write; faults are noted in the entry."""
    longest, forbidden = top.entry("longest_sentence"), top.entry("forbidden")
    promising, one_word = top.entry("promising"), top.entry("one_word")
    instead = promising.text("instead")
    style = Style(
        longest={language: longest.number(language) for language in Language},
        not_sentences=frozenset(top.texts("not_sentences")),
        forbidden=_in_every_language(forbidden),
        promising={
            language: tuple(
                Forbidden(word, instead, _pattern(word)) for word in promising.texts(language)
            )
            for language in Language
        },
        one_word=_in_every_language(one_word),
    )
    for entry in (longest, forbidden, promising, one_word, top):
        entry.complete()
    return style


def _in_every_language(lists: Entry) -> dict[Language, tuple[Forbidden, ...]]:
    return {language: tuple(map(_forbidden, lists.entries(language))) for language in Language}


def _forbidden(entry: Entry) -> Forbidden:
    word, instead = entry.text("word"), entry.text("instead")
    allowed = entry.texts("allowed") if entry.has("allowed") else ()
    entry.complete()
    return Forbidden(word, instead, _pattern(word), frozenset(allowed))


def _pattern(word: str) -> re.Pattern[str]:
    """A word or a few; "…" between two stands for up to six other words of the same sentence."""
    parts = word.removesuffix("*").split(" … ")
    stem = _FEW_WORDS.join(map(re.escape, parts))
    before = r"(?<!\w)" if word[:1].isalnum() else ""
    after = r"(?!\w)" if word[-1:].isalnum() else ""
    return re.compile(before + stem + after, re.IGNORECASE)
