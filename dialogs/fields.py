"""Fields of a card, in which people type or choose; each has a label."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from content.texts.texts import plain

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TextInput:
    """A field for words. `label` says "(verplicht)" itself where it is required."""

    id: str
    label: str
    value: str = ""
    multiline: bool = False
    required: str = ""
    """The sentence shown when the field is left empty; "" when it may be."""
    max_length: int = 0

    def element(self) -> JSON:
        return _input("Input.Text", self.id, self.label, self.value, self.required) | {
            **({"isMultiline": True} if self.multiline else {}),
            **({"maxLength": self.max_length} if self.max_length else {}),
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice from a closed list: pairs of value and label.

    With `multiple` people tick any number; what comes back are values separated by commas.
    """

    id: str
    label: str
    options: Sequence[tuple[str, str]]
    value: str = ""
    required: str = ""
    multiple: bool = False

    def element(self) -> JSON:
        choices = [{"title": title, "value": value} for value, title in self.options]
        return _input("Input.ChoiceSet", self.id, self.label, self.value, self.required) | {
            **({"isMultiSelect": True} if self.multiple else {}),
            "choices": choices,
            "style": "expanded" if self._fits_open() else "compact",
            "wrap": True,
        }

    def _fits_open(self) -> bool:
        """Whether a short list of buttons will do. Clients differ in whether they read Markdown
        there; a closed list shows every name as it stands, so that one is for such names."""
        literal = all(plain(title) == title for _, title in self.options)
        return self.multiple or (literal and len(self.options) <= 4)


@dataclass(frozen=True, slots=True)
class DateInput:
    """A day, as YYYY-MM-DD."""

    id: str
    label: str
    value: str
    required: str

    def element(self) -> JSON:
        return _input("Input.Date", self.id, self.label, self.value, self.required)


def _input(kind: str, id: str, label: str, value: str, required: str) -> JSON:
    shared: JSON = {"type": kind, "id": id, "label": label, "value": value}
    if required:
        shared |= {"isRequired": True, "errorMessage": required}
    return shared
