"""Answers to Teams as JSON, made from cards: messages, the answers to a button and to the door."""

from typing import Any

import orjson

from dialogs.card import Card
from dialogs.turn import DoorReply
from trajectory.errors import DomainError

JSON = dict[str, Any]
ADAPTIVE = "application/vnd.microsoft.card.adaptive"
CARD_LIMIT = 28 * 1024
"""Bytes of a card that every Teams client still shows."""


class CardTooLarge(DomainError):
    """A card that Teams would not show, because of what people wrote in it."""

    def __init__(self) -> None:
        super().__init__("card-too-large")


def adaptive(card: Card) -> JSON:
    """The card as JSON; raises CardTooLarge."""
    rendered = card.render()
    if len(orjson.dumps(rendered)) >= CARD_LIMIT:
        raise CardTooLarge
    return rendered


def message(card: Card) -> JSON:
    """A message that is one card. Never text beside it: Teams then loses the message's id."""
    attachment = {"contentType": ADAPTIVE, "content": adaptive(card)}
    return {"type": "message", "summary": card.title, "attachments": [attachment]}


def replaced(card: Card) -> JSON:
    """The answer to a pressed button that puts this card in the place of the old one."""
    return {"statusCode": 200, "type": ADAPTIVE, "value": adaptive(card)}


def kept() -> JSON:
    """The answer to a pressed button that leaves its card as it was."""
    return {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": ""}


def dialog(door: DoorReply) -> JSON:
    """The answer to `task/fetch` that opens a page, or the browser where dialogs do not exist."""
    return _task(door.title, {"url": door.url, "fallbackUrl": door.url})


def card_dialog(card: Card) -> JSON:
    """The answer to `task/fetch` that shows a card: there is no page for this person."""
    return _task(card.title, {"card": {"contentType": ADAPTIVE, "content": adaptive(card)}})


def _task(title: str, content: JSON) -> JSON:
    value = {"title": title, "height": "large", "width": "medium", **content}
    return {"task": {"type": "continue", "value": value}}
