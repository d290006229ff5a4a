"""Whether somebody types about something that happened: a list decides, nothing is kept."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.commands import fold
from content.yaml_file import Entry
from trajectory.language import Language

FILE: Final = Path(__file__).parent / "incidents.yaml"
_GAP: Final = "…"
_FEW_WORDS: Final = r"(?:\w+ ){0,5}"


@dataclass(frozen=True, slots=True)
class Signals:
    """The lists of the file, each as one pattern over folded text."""

    danger: re.Pattern[str]
    tells: re.Pattern[str]
    acts: re.Pattern[str]
    topics: re.Pattern[str]
    me: re.Pattern[str]
    others: re.Pattern[str]
    happened: re.Pattern[str]
    about: re.Pattern[str]

    def warn(self, text: str) -> bool:
        """Whether these words are about not wanting to live, violence now or danger."""
        return self.danger.search(fold(text)) is not None

    def tell(self, text: str) -> bool:
        """Whether these words are about something that happened to somebody."""
        words = fold(text)

        def has(pattern: re.Pattern[str]) -> bool:
            return pattern.search(words) is not None

        if has(self.danger) or has(self.tells) or (has(self.acts) and has(self.me)):
            return True
        if has(self.about):
            return False
        people = has(self.me) or has(self.others)
        return people and (has(self.acts) or (has(self.topics) and has(self.happened)))


def read_signals(top: Entry) -> Signals:
    """The lists; faults are noted in the entry."""
    lists = {name: _pattern(top.entry(name)) for name in Signals.__slots__}
    top.complete()
    return Signals(**lists)


def _pattern(entry: Entry) -> re.Pattern[str]:
    phrases = [phrase for language in Language for phrase in entry.texts(language)]
    entry.complete()
    if not phrases:
        entry.fault("the list is empty", "write at least one word")
        return re.compile(r"(?!)")
    return re.compile(r"\b(?:" + "|".join(map(_phrase, phrases)) + r")\b")


def _phrase(phrase: str) -> str:
    words = [_FEW_WORDS if word == _GAP else _word(word) for word in phrase.split()]
    return "".join(words).removesuffix(" ")


def _word(word: str) -> str:
    ending = r"\w*" if word.endswith("*") else ""
    return fold(word) + ending + " "
