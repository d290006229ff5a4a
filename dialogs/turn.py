"""What a conversation gets and gives: a Turn goes in, a Reply comes out, nothing is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dialogs.card import Card
from trajectory.language import Language
from use_cases.services import Place, Scope


class Event(StrEnum):
    """Why the bot was called."""

    TEXT = "text"
    """Somebody typed words, or sent a file."""
    ACTION = "action"
    """Somebody pressed a button of a card."""
    DOOR = "door"
    """Somebody pressed "Privépagina" (task/fetch). Nothing at all is written for it."""
    INSTALLED = "installed"
    """The app was added to a personal chat or to a team."""
    REMOVED = "removed"
    UNSHOWN = "unshown"
    """What was answered just now fits on no card that Teams shows."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The authenticated person who speaks, as Teams names them."""

    object_id: str
    """Entra object id, lower case."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file somebody sent into the chat, already fetched and decoded by the edge."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One event, free of Bot Framework.

    `verb` is the button's name ("" for words), `data` its context and inputs: strings as
    the client sent them, checked by whoever reads them. `now` is aware, in UTC.
    """

    event: Event
    actor: Actor
    place: Place
    now: datetime
    language: Language
    text: str = ""
    verb: str = ""
    data: Mapping[str, str] = field(default_factory=dict)
    file: File | None = None
    time_zone: str = ""
    """Where the client says it is ("Europe/Amsterdam"); "" when it does not say."""

    @property
    def personal(self) -> bool:
        return self.place.scope is Scope.PERSONAL


@dataclass(frozen=True, slots=True)
class Reply:
    """The card that answers. For ACTION it takes the place of the card that was pressed."""

    card: Card
    fresh: bool = False
    """For ACTION: a new message below instead of replacing the pressed card."""
    lasting: bool = False
    """For ACTION: the message itself changes too. Without it Teams shows the old card again
    after a while, which is right for what is fetched and wrong for what is done."""


@dataclass(frozen=True, slots=True)
class DoorReply:
    """The address of the private page for this person, for a dialog or a browser."""

    url: str
    title: str
