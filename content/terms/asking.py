"""What somebody means who asks about a word: the term or the special day, or what comes close."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from content.commands import fold
from content.terms.terms import Term, read_terms
from content.yaml_file import Entry
from trajectory.language import Language
from trajectory.planning.special_days import SpecialDay

Meant = Term | SpecialDay

_WORD: Final = "…"
_SAME: Final = 0.86
"""From this likeness on it is the same word with a typing error."""
_CLOSE: Final = 0.7
"""From this likeness on a word is worth offering."""
_MOST_OFFERED: Final = 3
_ARTICLES: Final = frozenset({"een", "het", "de", "the", "a", "an"})
_LONG_ENOUGH: Final = 5
"""Letters; shorter words are like too many others."""
_LONGEST: Final = 60
"""Letters; nobody asks for a word that is longer."""


@dataclass(frozen=True, slots=True)
class Questions:
    """The ways to ask, as patterns with one group for the word."""

    meaning: tuple[re.Pattern[str], ...]
    """Surely about a word, such as "wat betekent …"."""
    maybe: tuple[re.Pattern[str], ...]
    """Also used for other things, such as "wat is …"."""
    difference: tuple[re.Pattern[str], ...]
    """About two words, such as "verschil tussen … en …"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text asks for. Neither found nor offered: a word that nobody explained."""

    found: Meant | None = None
    beside: Term | None = None
    """The other term, when somebody asks how two of them differ."""
    offered: tuple[Meant, ...] = ()


@dataclass(frozen=True)
class Explained:
    """Everything that can be asked for by its name."""

    questions: Questions
    terms: tuple[Term, ...]
    days: tuple[SpecialDay, ...]
    """One of each kind; which year does not matter."""

    @cached_property
    def names(self) -> Mapping[str, Meant]:
        """By folded name; a term wins over a day."""
        days = {name: day for day in self.days for name in _names_of(day)}
        return days | {name: term for term in self.terms for name in term.called()}

    def asked(self, text: str) -> Asked | None:
        """What the text asks for; None when it asks for no word."""
        words = fold(text)
        both = self._both(words)
        if both:
            return both
        meaning, maybe = (
            _subject(words, self.questions.meaning),
            _subject(words, self.questions.maybe),
        )
        answer = self._answer(meaning or maybe or words)
        if answer.found:
            return answer
        if meaning or (maybe and answer.offered):
            return answer
        return None

    def _both(self, words: str) -> Asked | None:
        """The two terms whose difference is asked for; the one that is known, of one that is."""
        for pattern in self.questions.difference:
            match = pattern.fullmatch(words)
            found = [self._answer(_bare(word)).found for word in match.groups()] if match else []
            known = [one for one in found if one]
            if len(known) == 2 and isinstance(known[1], Term) and known[0] != known[1]:
                return Asked(found=known[0], beside=known[1])
            if known:
                return Asked(found=known[0])
        return None

    def _answer(self, subject: str) -> Asked:
        if subject in self.names:
            return Asked(found=self.names[subject])
        likeness = {name: _likeness(subject, name) for name in self.names}
        close = sorted((n for n in likeness if likeness[n] >= _CLOSE), key=lambda n: -likeness[n])
        if close and likeness[close[0]] >= _SAME:
            return Asked(found=self.names[close[0]])
        return Asked(offered=_unique([self.names[name] for name in close])[:_MOST_OFFERED])


def _likeness(one: str, other: str) -> float:
    if not all(_LONG_ENOUGH <= len(name) <= _LONGEST for name in (one, other)):
        return 0.0
    if one in other.split():
        return _CLOSE
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _CLOSE else 0.0


def _unique(meant: list[Meant]) -> tuple[Meant, ...]:
    return tuple({one.id: one for one in meant}.values())


def _subject(words: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    """The word that is asked for, without article; "" when none of the patterns fits."""
    subjects = [match[1] for pattern in patterns if (match := pattern.fullmatch(words))]
    return _bare(min(subjects, key=len, default=""))


def _bare(words: str) -> str:
    """The word without an article before it."""
    subject = words.split()
    while len(subject) > 1 and subject[0] in _ARTICLES:
        subject = subject[1:]
    return " ".join(subject)


def _names_of(day: SpecialDay) -> list[str]:
    return [fold(name) for name in (*(day.name[language] for language in Language), *day.also)]


def read_glossary(top: Entry) -> tuple[tuple[Term, ...], Questions]:
    """The terms, and the ways to ask for them; faults are noted in the entry."""
    terms, questions = read_terms(top), read_questions(top)
    top.complete()
    return terms, questions


def read_questions(top: Entry) -> Questions:
    """The ways to ask; faults are noted in the entry."""
    entry = top.entry("questions")
    questions = Questions(
        meaning=_patterns(entry.entry("meaning")),
        maybe=_patterns(entry.entry("maybe")),
        difference=_patterns(entry.entry("difference"), words=2),
    )
    entry.complete()
    return questions


def _patterns(entry: Entry, words: int = 1) -> tuple[re.Pattern[str], ...]:
    phrases = [phrase for language in Language for phrase in entry.texts(language)]
    entry.complete()
    for phrase in phrases:
        if phrase.split().count(_WORD) != words:
            entry.fault(f'"{phrase}" does not say where the word stands', f"write {words} {_WORD}")
    return tuple(map(_pattern, phrases))


def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(" ".join("(.+)" if word == _WORD else fold(word) for word in phrase.split()))
