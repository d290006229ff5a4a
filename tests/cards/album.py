"""The album: every different card of a play, each with who saw it and why."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.cards.standings import Standing
from tests.chat import pressable, words_of
from trajectory.language import Language

JSON = dict[str, Any]


@dataclass(frozen=True)
class Shot:
    """One card as somebody saw it."""

    chapter: str
    caption: str
    card: JSON

    @property
    def where(self) -> str:
        """What a failing test says."""
        return f"{self.chapter}: {self.caption}"

    @property
    def looks(self) -> str:
        """All that can be seen of it; cards that look the same are one picture."""
        values = [part.get("value", "") for part in self.card["body"]]
        buttons = [action["title"] for action in self.card["actions"]]
        return json.dumps([words_of(self.card), values, buttons])

    @property
    def buttons(self) -> list[JSON]:
        return [one for one in pressable(self.card) if one["type"] != "Action.OpenUrl"]


@dataclass(frozen=True)
class Reading:
    """A card as somebody read it, with who that was and where their team stood."""

    shot: Shot
    standing: Standing


@dataclass
class Album:
    """What a play in one language showed, and what of the bot it touched."""

    language: Language
    chapter: str = ""
    shots: list[Shot] = field(default_factory=list)
    unasked: list[JSON] = field(default_factory=list)
    """Cards that the bot sent by itself."""
    summaries: set[str] = field(default_factory=set)
    commands: set[str] = field(default_factory=set)
    verbs: set[str] = field(default_factory=set)
    notices: set[str] = field(default_factory=set)
    said: set[tuple[str, str]] = field(default_factory=set)
    """Keys of texts, each with the variant that was chosen by name, or ""."""
    papers: dict[str, bytes] = field(default_factory=dict)
    """Documents by file name."""
    readings: dict[tuple[str, Standing], Reading] = field(default_factory=dict)
    """Every different card for every reader it had, by its look and the reader."""
    spoken: dict[str, set[str]] = field(default_factory=dict)
    """Keys of texts by what was said with them, as it stands on a card."""
    repeated: set[tuple[str, str]] = field(default_factory=set)
    """What a card said that asked for something, and the card of what was done said again."""
    _seen: set[str] = field(default_factory=set)

    def take(self, caption: str, card: JSON) -> None:
        shot = Shot(self.chapter, caption, card)
        if shot.looks not in self._seen:
            self._seen.add(shot.looks)
            self.shots.append(shot)

    def read(self, caption: str, card: JSON, standing: Standing) -> None:
        """The same, and who read it."""
        self.take(caption, card)
        shot = Shot(self.chapter, caption, card)
        self.readings.setdefault((shot.looks, standing), Reading(shot, standing))

    def said_with(self, key: str) -> list[str]:
        """Everything that was said with a text."""
        return [said for said, keys in self.spoken.items() if key in keys]

    def compare(self, verb: str, asked: JSON, done: JSON) -> None:
        """Note the sentences that are said again after somebody pressed the button that does it."""
        lines = [{part.get("text", "") for part in card["body"][1:]} for card in (asked, done)]
        self.repeated |= {(verb, line) for line in lines[0] & lines[1] if line.endswith(".")}

    def chapters(self) -> dict[str, list[Shot]]:
        grouped: dict[str, list[Shot]] = {}
        for shot in self.shots:
            grouped.setdefault(shot.chapter, []).append(shot)
        return grouped
