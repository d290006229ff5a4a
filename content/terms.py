"""The shared terms of the programme, in plain words (product.md, "Terms")."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.reading import Entry
from trajectory.language import Words

FILE: Final = Path(__file__).parent / "terms" / "glossary.yaml"


@dataclass(frozen=True, slots=True)
class Term:
    """A word people should mean the same by."""

    id: str
    name: Words
    definition: Words
    source: str


def read_terms(top: Entry) -> tuple[Term, ...]:
    """The glossary; faults are noted in the entry."""
    terms = tuple(map(_term, top.entries("terms")))
    top.complete()
    return terms


def _term(entry: Entry) -> Term:
    term = Term(
        entry.text("id"), entry.words("name"), entry.words("definition"), entry.text("source")
    )
    entry.complete()
    return term
