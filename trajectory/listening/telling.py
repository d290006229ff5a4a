"""Messages about the programme, made out per audience: first a text, that somebody else puts where
people read it (listening.md, "Telling")."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.errors import Invalid
from trajectory.language import Language, Words

LONGEST_CONTACT: Final = 80
_PLACE: Final = re.compile(r"\{([a-z]*)\}?|\}")


class MessageAudience(StrEnum):
    """For whom a message is, which says where it stands."""

    EMPLOYEES = "employees"
    """On the intranet."""
    MANAGERS = "managers"
    """In the update for managers."""
    DAY_START = "day_start"
    """Half a page to read out at the start of a day, for people without Teams."""


class MessageFact(StrEnum):
    """What is filled in where it stands between braces."""

    UNIT = "unit"
    TEAMS = "teams"
    """How many teams take part."""
    DAY = "day"
    CONTACT = "contact"
    """Whom to ask, by function."""


class MessageState(StrEnum):
    """Where a message stands."""

    LAID = "laid"
    APPROVED = "approved"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class MessageText:
    """A message for one audience, with its places to fill in."""

    subject: Words
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the programme, and what is told of it to each audience."""

    id: str
    title: Words
    texts: Mapping[MessageAudience, MessageText]


@dataclass(frozen=True, slots=True)
class MadeOut:
    """A message with everything filled in, in one language: nothing of it changes any more."""

    subject: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnMessage:
    """A message of a unit, in every language, and where it stands; `author` is a person id, ""
    once they are gone."""

    id: str
    unit: str
    moment: str
    audience: MessageAudience
    made: Mapping[Language, MadeOut]
    state: MessageState
    day: date
    author: str


def places_in(text: str) -> list[str]:
    """What stands between braces, in order; "" for a brace that belongs to nothing."""
    return [found[1] or "" if found[0].endswith("}") and found[1] else "" for found in _found(text)]


def _found(text: str) -> list[re.Match[str]]:
    return list(_PLACE.finditer(text))


def checked_contact(contact: str) -> str:
    """Whom to ask, as it may stand in a message.

    Raises:
        Invalid: nothing, too much, or a place that was left open.
    """
    if not contact or len(contact) > LONGEST_CONTACT or "{" in contact or "}" in contact:
        raise Invalid("telling-contact", most=LONGEST_CONTACT)
    return contact


def made_out(
    text: MessageText,
    always: Sequence[Words],
    facts: Mapping[MessageFact, str],
    language: Language,
) -> MadeOut:
    """The message with its facts, and with what is always in it.

    Raises:
        Invalid: a fact is missing that has a place in it.
    """
    subject = _filled(text.subject[language], facts)
    lines = [_filled(line[language], facts) for line in (*text.lines, *always)]
    return MadeOut(subject, tuple(lines))


def _filled(text: str, facts: Mapping[MessageFact, str]) -> str:
    if any(not facts.get(MessageFact(place)) for place in places_in(text)):
        raise Invalid("telling-fact-missing")
    return _PLACE.sub(lambda found: facts[MessageFact(found[1])], text)
