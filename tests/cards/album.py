"""The album: every different card of a play, each with who saw it and why."""

import json
from dataclasses import dataclass, field
from typing import Any

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
    _seen: set[str] = field(default_factory=set)

    def take(self, caption: str, card: JSON) -> None:
        shot = Shot(self.chapter, caption, card)
        if shot.looks not in self._seen:
            self._seen.add(shot.looks)
            self.shots.append(shot)

    def chapters(self) -> dict[str, list[Shot]]:
        grouped: dict[str, list[Shot]] = {}
        for shot in self.shots:
            grouped.setdefault(shot.chapter, []).append(shot)
        return grouped
