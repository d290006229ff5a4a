"""Events between trajectories: announced, with seats of our own, or open to walk in
(listening.md, §2)."""

import random
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from trajectory.errors import Invalid
from trajectory.planning.sessions import Part
from trajectory.planning.special_days import Advice, SpecialDays
from trajectory.planning.working_days import WorkCalendar

MOST_SEATS: Final = 500
FARTHEST: Final = timedelta(days=366)
LONGEST_TITLE: Final = 80
LONGEST_WHAT: Final = 400
LONGEST_PLACE: Final = 200
LONGEST_LINK: Final = 300
FEWEST_SHOWN: Final = 5
"""Fewer people than this who came are not told as a number."""


class EventKind(StrEnum):
    """How somebody takes part."""

    LINKED = "linked"
    """The sign-up is elsewhere: it is announced, with a link."""
    OWN = "own"
    """A place is asked for here."""
    OPEN = "open"
    """Nobody signs up; for what people come to who went through something, this is the only kind
    of our own."""


class EventAudience(StrEnum):
    """For whom it is, in its unit and what is under it."""

    EVERYBODY = "everybody"
    MANAGERS = "managers"


class SeatState(StrEnum):
    """Where somebody stands who asked for a place."""

    HAS = "has"
    WAITS = "waits"
    """All were given when they asked; on the closing day there may be one."""
    MISSED = "missed"
    """None was left on the closing day."""


@dataclass(frozen=True, slots=True)
class EventText:
    """An event as somebody announces it.

    `link` only of one that is linked; `seats` and `closes`, the last day on which a place can be
    asked for, only of one with seats here. `sensitive`: people come who went through something.
    """

    title: str
    what: str
    kind: EventKind
    audience: EventAudience
    place: str
    part: Part
    link: str = ""
    seats: int = 0
    closes: date | None = None
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a unit; `organiser` is a person id, "" once they are gone. `came` is what was
    counted at the door."""

    id: str
    unit: str
    organiser: str
    text: EventText
    off: bool = False
    drawn: bool = False
    came: int | None = None

    @property
    def day(self) -> date:
        return self.text.part.day

    def takes_requests(self, today: date) -> bool:
        """Whether a place can be asked for, or given back, today."""
        closes = self.text.closes
        return not self.off and not self.drawn and closes is not None and today <= closes

    def is_to_come(self, today: date) -> bool:
        return not self.off and today <= self.day


def checked(text: EventText, today: date, calendar: WorkCalendar, days: SpecialDays) -> EventText:
    """The same, when there can be such an event.

    Raises:
        Invalid: words are missing or too long; a day that is past, too far, free or to be avoided;
            a sensitive event with a list of who comes; a link that is none, no seats, or a closing
            day that is not before the event.
    """
    _check_words(text)
    day = text.part.day
    if not today < day <= today + FARTHEST:
        raise Invalid("event-day-range")
    if not calendar.is_working_day(day):
        raise Invalid("event-day-free")
    avoided = [one for one in days.on(day) if one.advice is Advice.AVOID]
    if avoided:
        raise Invalid("event-day-avoid", name=avoided[0].name)
    if text.part.minutes <= 0:
        raise Invalid("event-times")
    if text.sensitive and text.kind is not EventKind.OPEN:
        raise Invalid("event-sensitive-open")
    _check_kind(text, today)
    return text


def _check_words(text: EventText) -> None:
    if not text.title or not text.what or not text.place:
        raise Invalid("event-words-missing")
    lengths = ((text.title, LONGEST_TITLE), (text.what, LONGEST_WHAT), (text.place, LONGEST_PLACE))
    if any(len(words) > most for words, most in lengths):
        raise Invalid("value-too-long")


def _check_kind(text: EventText, today: date) -> None:
    if text.kind is EventKind.LINKED:
        address = urlsplit(text.link)
        if address.scheme != "https" or not address.hostname or len(text.link) > LONGEST_LINK:
            raise Invalid("event-link")
    if text.kind is EventKind.OWN:
        if not 1 <= text.seats <= MOST_SEATS:
            raise Invalid("event-seats", most=MOST_SEATS)
        if text.closes is None or not today <= text.closes < text.part.day:
            raise Invalid("event-closes")


def seat_for(seats: int, asked: int) -> SeatState:
    """What somebody gets who asks now, after so many who have a place or wait for one: a place at
    once while seats last. As long as somebody waits, whoever asks later waits too."""
    return SeatState.HAS if asked < seats else SeatState.WAITS


def drawn(waiting: Collection[str], free: int, dice: random.Random) -> frozenset[str]:
    """Who of those that wait gets one of the free places: each with the same chance, whenever they
    asked; all of them when there is room for all."""
    if free >= len(waiting):
        return frozenset(waiting)
    return frozenset(dice.sample(sorted(waiting), max(0, free)))


def shown_turnout(came: int | None) -> int | None:
    """How many came, as it may be told; None for few, and as long as nobody counted."""
    return came if came is not None and came >= FEWEST_SHOWN else None


def in_order(events: Iterable[Event]) -> list[Event]:
    """The first to come first."""
    return sorted(events, key=lambda one: (one.text.part.begins, one.text.title, one.id))
