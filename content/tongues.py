"""In which language somebody writes, as far as a few small words tell."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.commands import fold
from content.yaml_file import Entry
from trajectory.language import Language

FILE: Final = Path(__file__).parent / "tongues.yaml"


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that the bot does not speak."""

    code: str
    line: str
    """How to go on, in that language."""
    words: frozenset[str]
    script: str = ""
    """How Unicode names its letters, where no other language here has them."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages of the file, by code."""

    all: Mapping[str, Tongue]

    def of(self, text: str) -> str:
        """The code of the language of a text; "" when too little tells.

        Two small words of one language, and twice as many as of any other that we speak; of a
        language that we do not speak as many as of ours, and at least one.
        """
        written = next((one.code for one in self.all.values() if _in_script(text, one)), "")
        words = fold(text).split()
        ours = {one: _count(words, one.speech.small_words) for one in Language}
        others = {code: _count(words, one.words) for code, one in self.all.items()}
        return written or _surest(ours, others)

    def line(self, code: str) -> str:
        """How to go on, in the language with this code; "" for one that we speak."""
        return self.all[code].line if code in self.all else ""


def _surest(ours: Mapping[Language, int], others: Mapping[str, int]) -> str:
    first, *rest = sorted(ours, key=lambda code: -ours[code])
    other = max(others, key=lambda code: others[code], default="")
    if others.get(other, 0) >= max(1, ours[first]):
        return other
    second = max((ours[code] for code in rest), default=0)
    return first if ours[first] >= max(2, 2 * second) else ""


def _count(words: list[str], known: frozenset[str]) -> int:
    return sum(word in known for word in words)


def _in_script(text: str, tongue: Tongue) -> bool:
    letters = [c for c in text if c.isalpha()]
    named = [unicodedata.name(c, "").startswith(tongue.script) for c in letters]
    return bool(tongue.script) and sum(named) * 2 > len(letters)


def read_tongues(top: Entry) -> Tongues:
    """The languages; faults are noted in the entry."""
    tongues = [_tongue(entry) for entry in top.entries("tongues")]
    top.complete()
    return Tongues({one.code: one for one in tongues})


def _tongue(entry: Entry) -> Tongue:
    tongue = Tongue(
        code=entry.text("code"),
        line=entry.text("line"),
        words=frozenset(map(fold, entry.texts("words"))),
        script=entry.text("script") if entry.has("script") else "",
    )
    entry.complete()
    if "hulp" not in tongue.line:
        entry.fault("the line does not say how to get help", "write the word hulp in it", at="line")
    return tongue
