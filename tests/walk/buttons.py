"""The buttons of a card as a person can press them, with its fields filled in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tests.chat import csv_of, pressable, upn
from tests.fakes import JSON

TYPED = {
    "csv": csv_of("Werkplein Nieuw"),
    "new": upn("walker"),
    "person": upn("walker"),
    "manager": upn("walker"),
    "trainer": upn("walker"),
    "coach": upn("walker"),
    "medewerkers": "\n".join(upn(f"new.{number}") for number in range(8)),
    "team": "Werkplein Nieuw",
    "present": "8",
    "starts": "10.00",
    "werktijden": "",
}
"""What is typed in a field by its name; in others a few words."""
WORDS = "Een paar woorden"


@dataclass(frozen=True)
class Button:
    """One button: what it is called, and what it sends with the fields of its card."""

    title: str
    verb: str
    sent: str
    """The data as JSON, so that two of the same are one."""
    form: bool
    """Whether fields go along: then what is filled in wrongly may be refused."""

    @property
    def data(self) -> dict[str, str]:
        return dict(json.loads(self.sent))


def buttons_of(card: JSON, today: date) -> Iterator[Button]:
    """Every button and row that sends something to the bot."""
    fields = dict(_filled_in(card, today))
    for action in pressable(card):
        data = dict(action.get("data", {}))
        if action["type"] != "Action.Execute":
            continue
        verb = data.pop("verb")
        along = fields if action.get("associatedInputs") == "auto" else {}
        sent = json.dumps({**along, **data}, sort_keys=True)
        yield Button(action["title"], verb, sent, bool(along))


def leads_on(card: JSON) -> bool:
    """Whether anything on a card leads to another card, or to the private page."""
    return any(action["type"] != "Action.OpenUrl" for action in pressable(card))


def opens_something(card: JSON) -> bool:
    return bool(pressable(card))


def _filled_in(card: JSON, today: date) -> Iterator[tuple[str, str]]:
    for part in card.get("body", []):
        if part["type"].startswith("Input."):
            yield part["id"], part.get("value") or _typed(part, today)


def _typed(part: JSON, today: date) -> str:
    if part["type"] == "Input.Date":
        return (today + timedelta(days=21)).isoformat()
    if part["type"] == "Input.ChoiceSet":
        return str(part["choices"][0]["value"]) if part["choices"] else ""
    return TYPED.get(part["id"], WORDS)
