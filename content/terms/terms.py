"""The shared terms of the programme, in plain words (product.md, "Terms")."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.commands import fold
from content.yaml_file import Entry
from trajectory.language import Language, Words

FILE: Final = Path(__file__).parent / "glossary.yaml"
OWN_WORDS: Final = Path(__file__).parent / "own_words.yaml"


@dataclass(frozen=True, slots=True)
class Term:
    """A word people should mean the same by."""

    id: str
    name: Words
    definition: Words
    example: Words
    """What it looks like at work."""
    source: str
    also: Mapping[Language, tuple[str, ...]]
    """Other words people use for it."""
    own: bool
    """A word that the bot itself uses, such as "pre-intake"."""

    def called(self) -> frozenset[str]:
        """Every way to name it, in every language, folded."""
        names = [self.name[language] for language in Language]
        others = [word for language in Language for word in self.also[language]]
        return frozenset(map(fold, [*names, *others]))


def read_own_words(top: Entry, others: Iterable[Term]) -> tuple[Term, ...]:
    """The words of the bot itself beside other terms; faults are noted in the entry."""
    terms = read_terms(top, own=True, others=others)
    top.complete()
    return terms


def read_terms(top: Entry, *, own: bool = False, others: Iterable[Term] = ()) -> tuple[Term, ...]:
    """The terms of a file; faults are noted in the entry, which others may read on."""
    entries = top.entries("terms")
    terms = tuple(_term(entry, own=own) for entry in entries)
    taken = {word: term.id for term in others for word in term.called()}
    for term, entry in zip(terms, entries, strict=True):
        for word in sorted(term.called()):
            if taken.setdefault(word, term.id) != term.id:
                entry.fault(f'"{word}" already means {taken[word]}', "keep it in one place")
    return terms


def _term(entry: Entry, *, own: bool) -> Term:
    also = entry.entry("also")
    term = Term(
        id=entry.text("id"),
        name=entry.words("name"),
        definition=entry.words("definition"),
        example=entry.words("example"),
        source=entry.text("source"),
        also={language: also.texts(language) for language in Language},
        own=own,
    )
    also.complete()
    entry.complete()
    return term
