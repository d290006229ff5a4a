"""What the code of conduct says about each theme of the norm, in own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.language import Words
from trajectory.rounds.instrument import Theme

FILE: Final = Path(__file__).parent / "conduct.yaml"
_THEME: Final = "{ $theme }"


@dataclass(frozen=True, slots=True)
class Conduct:
    """What the code says about one theme, where it stands, and how to talk about it."""

    says: Words
    reference: Words
    example: Words
    question: Words


def read_conduct(top: Entry, themes: Sequence[Theme]) -> dict[str, Conduct]:
    """By theme of the norm; faults are noted in the entry."""
    reference = top.words("reference")
    titles = {theme.id: theme.title for theme in themes}
    found = dict(_conduct(entry, reference, titles) for entry in top.entries("themes"))
    top.complete()
    for id in titles.keys() ^ found.keys():
        top.fault(f"the theme {id} stands on one side only", "write one for each", at="themes")
    return found


def _conduct(entry: Entry, reference: Words, titles: Mapping[str, Words]) -> tuple[str, Conduct]:
    id = entry.text("id")
    named = titles.get(id, {})
    own = entry.words("reference") if entry.has("reference") else _about(reference, named)
    conduct = Conduct(entry.words("says"), own, entry.words("example"), entry.words("question"))
    entry.complete()
    return id, conduct


def _about(reference: Words, theme: Words) -> Words:
    """Where it stands, by the name of its theme."""
    return {
        language: text.replace(_THEME, theme.get(language, ""))
        for language, text in reference.items()
    }
