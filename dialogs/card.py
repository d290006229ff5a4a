"""Cards as data, and the one way they become Adaptive Cards 1.5.

Look (look.md, "Cards"): a title that says what it is about, a few short lines, at most one primary
and two other actions, a quiet last line. One column, everything wraps, a label on every
input, meaning never by colour alone. Strings come in as people read them: here, and only
here, they are made harmless for the Markdown that Teams renders.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from content.texts.texts import plain
from dialogs.fields import Choice, DateInput, TextInput
from trajectory.language import Language

JSON = dict[str, Any]
CARD_VERSION = "1"
"""Travels in every button, so that a card of an older release is recognised as stale."""

_LONGEST_SPOKEN = 120
_ONE_LINE = 16
"""Characters that a label has room for on one line in Teams, where labels stay narrow."""


def _text(text: str) -> JSON:
    return {"type": "TextBlock", "text": plain(text), "wrap": True}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; `strong` for the one that matters, `quiet` for deadline or promise."""

    text: str
    strong: bool = False
    quiet: bool = False

    def element(self) -> JSON:
        look = _text(self.text) | {"spacing": "Small"}
        if self.strong:
            look["weight"] = "Bolder"
        if self.quiet:
            look |= {"isSubtle": True, "size": "Small", "spacing": "Medium"}
        return look


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a card."""

    text: str

    def element(self) -> JSON:
        return _text(self.text) | {
            "size": "Medium",
            "weight": "Bolder",
            "spacing": "Large",
            "separator": True,
            "style": "heading",
        }


@dataclass(frozen=True, slots=True)
class Facts:
    """Short labels of our own with their values, such as trainer and period."""

    rows: Sequence[tuple[str, str]]

    def element(self) -> JSON:
        facts = [{"title": _whole(label), "value": plain(value)} for label, value in self.rows]
        return {"type": "FactSet", "facts": facts, "spacing": "Medium"}


def _whole(label: str) -> str:
    """A label that stays on one line, however wide the values are, when a line is wide enough:
    one that is longer breaks between its words, and never inside one."""
    said = plain(label)
    return said.replace(" ", "\N{NO-BREAK SPACE}") if len(said) <= _ONE_LINE else said


@dataclass(frozen=True, slots=True)
class Entries:
    """Names of any length, each with a sentence below it, such as teams and where they stand."""

    rows: Sequence[tuple[str, str]]

    def element(self) -> JSON:
        lines = [line for row in self.rows for line in self._lines(*row)]
        return {"type": "Container", "spacing": "Medium", "items": lines}

    def _lines(self, name: str, sentence: str) -> tuple[JSON, JSON]:
        return (
            _text(name) | {"weight": "Bolder", "spacing": "Medium"},
            _text(sentence) | {"spacing": "None"},
        )


@dataclass(frozen=True, slots=True)
class Way:
    """A row that opens something when it is pressed: a name, and a sentence that may be "".

    For lists of which people choose one; the buttons below a card stay few.
    """

    name: str
    sentence: str
    verb: str
    context: Mapping[str, str] = field(default_factory=dict)

    def element(self) -> JSON:
        whole = f"{self.name} {self.sentence}".rstrip()
        button = Button(_spoken(whole), self.verb, self.context, check_inputs=False)
        name = _text(self.name) | {"weight": "Bolder", "color": "Accent"}
        below = [_text(self.sentence) | {"spacing": "None"}] if self.sentence else []
        return {
            "type": "Container",
            "spacing": "Medium" if self.sentence else "Small",
            "selectAction": button.action(),
            "items": [name, *below],
        }


def _spoken(row: str) -> str:
    """What a screen reader says of a row, and what can be said aloud to press it: all that is seen
    of it (WCAG 2.5.3). Of a very long one the beginning, since every button carries its title
    twice."""
    return row if len(row) <= _LONGEST_SPOKEN else f"{row[:_LONGEST_SPOKEN].rstrip()}…"


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A row that opens in the browser beside the card, which stays as it is."""

    name: str
    url: str

    def element(self) -> JSON:
        name = _text(self.name) | {"weight": "Bolder", "color": "Accent"}
        return {
            "type": "Container",
            "spacing": "Small",
            "selectAction": LinkButton(self.name, self.url).action(),
            "items": [name],
        }


@dataclass(frozen=True, slots=True)
class Bar:
    """A finding, its released word, and a bar of fixed steps that shows the same word."""

    finding: str
    word: str
    step: int
    steps: int = 5

    def element(self) -> JSON:
        full, open_ = "\u25a0" * self.step, "\u25a1" * (self.steps - self.step)
        drawn = f"{full}{open_} " if self.step else ""
        look = {"weight": "Bolder", "color": "Accent"} if self.step else {"isSubtle": True}
        word = _text(f"{drawn}{self.word}") | look | {"spacing": "None"}
        return {"type": "Container", "spacing": "Medium", "items": [_text(self.finding), word]}


@dataclass(frozen=True, slots=True)
class Button:
    """A button that sends `verb` and `context` back to the bot."""

    title: str
    verb: str
    context: Mapping[str, str] = field(default_factory=dict)
    primary: bool = False
    check_inputs: bool = True

    def action(self) -> JSON:
        data = {"verb": self.verb, "card": CARD_VERSION, **self.context}
        inputs = "auto" if self.check_inputs else "none"
        execute: JSON = {
            "type": "Action.Execute",
            "title": self.title,
            "verb": self.verb,
            "data": data,
            "associatedInputs": inputs,
            "fallback": {
                "type": "Action.Submit",
                "title": self.title,
                "data": data,
                "associatedInputs": inputs,
            },
        }
        return execute | ({"style": "positive"} if self.primary else {})


@dataclass(frozen=True, slots=True)
class DoorButton:
    """The one door: a button with the same payload on every card (anonymity.md §1)."""

    title: str
    primary: bool = True

    def action(self) -> JSON:
        return {
            "type": "Action.Submit",
            "title": self.title,
            "data": {"msteams": {"type": "task/fetch"}, "verb": "door"},
            "associatedInputs": "none",
        } | ({"style": "positive"} if self.primary else {})


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A link that opens in the browser."""

    title: str
    url: str

    def action(self) -> JSON:
        return {"type": "Action.OpenUrl", "title": self.title, "url": self.url}


Block = Line | Heading | Facts | Entries | Way | LinkRow | Bar | TextInput | Choice | DateInput
Pressable = Button | DoorButton | LinkButton


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `title` is also the summary that a notification or a screen reader says."""

    title: str
    blocks: Sequence[Block] = ()
    actions: Sequence[Pressable] = ()
    language: Language = Language.NL

    def render(self) -> JSON:
        """The Adaptive Card 1.5 as JSON."""
        title = _text(self.title) | {
            "size": "Large",
            "weight": "Bolder",
            "style": "heading",
        }
        return {
            "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
            "type": "AdaptiveCard",
            "version": "1.5",
            "lang": self.language,
            **({"rtl": True} if self.language.speech.right_to_left else {}),
            "body": [title, *self._elements()],
            "actions": [pressable.action() for pressable in self.actions],
        }

    def _elements(self) -> Iterator[JSON]:
        before: Block | None = None
        for block in self.blocks:
            yield block.element() | _spacing(before, block)
            before = block


def _spacing(before: Block | None, block: Block) -> JSON:
    """Wider where words follow a group; no rule between the title and what comes first."""
    if before is None and isinstance(block, Heading):
        return {"spacing": "Medium", "separator": False}
    if isinstance(before, Facts | Entries | Way | LinkRow | Bar) and isinstance(block, Line):
        return {"spacing": "Medium"}
    return {}
