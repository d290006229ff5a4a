"""Separate input: what one member and the trainer write each other, outside the group.

A `thread` is one conversation, a `message` one turn in it. Nobody's name, no date and no order
of arrival belongs to it; who holds the receipt code may come back (anonymity.md §5).
"""

import hashlib
import hmac
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from trajectory.errors import Invalid
from trajectory.norms import NormKind
from trajectory.planning.working_days import ZONE, WorkCalendar, at
from trajectory.roles import Role
from trajectory.rounds.instrument import TEXT_LIMIT

FEWEST = 2
"""Threads that must wait before a batch is delivered: two turns of one person are no company."""
LONGEST = 10
"""Working days after which a lone message is delivered all the same."""
TUESDAY, THURSDAY = 1, 3
DELIVERY_DAYS = (TUESDAY, THURSDAY)
DELIVERED_AT = time(9, 30)
LINE_DAY = THURSDAY
"""Once a week everybody in a team hears that an answer may be waiting."""

NAME_LIMIT = 80
MOST_TURNS = 20
"""Messages in one thread: so many fit in the one size of a reply."""
MOST_MESSAGES = 500
"""Messages in one trajectory, so that nobody can fill the disk."""

CODE_DIGITS = 16
_GROUP = 4
_LONGEST_TYPED = 80
_BETWEEN = frozenset(" -.\t\n")
_LOOKALIKES = str.maketrans({"o": "0", "O": "0", "l": "1", "I": "1"})
_HARMLESS = 3
"""Wrong codes that cost nothing: people mistype."""
_FIRST_PAUSE = 0.25
LONGEST_PAUSE = 15.0


class Author(StrEnum):
    """Who wrote a message; the writer is unknown, even when a name stands under it."""

    WRITER = "writer"
    TRAINER = "trainer"


class Way(StrEnum):
    """How somebody writes to the trainer."""

    ANONYMOUS = "anonymous"
    CODE = "code"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class InputEntry:
    """Where somebody may write: a trajectory, with the names to show."""

    trajectory: str
    team: str
    trainer: str
    writes: bool = True
    """Whether separate input may be sent here."""
    proposes: bool = False
    """Whether norms may be proposed here."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The separate input of one trajectory, from the outside.

    `handled` is the last fixed moment that passed over it and `told` the last one of which
    people heard; both are the same for every trajectory and say nothing about a message.
    """

    trajectory: str
    key: str
    """Names the key pair in use; wiping takes another one."""
    handled: datetime
    told: datetime
    news: bool
    """Whether a batch was delivered of which the trainer has not heard."""


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a thread, as it stands inside the seal."""

    id: str
    thread: str
    author: Author
    turn: int
    text: str
    name: str = ""
    has_code: bool = False
    waited: int | None = None
    """Working days it waited for certain; None until a fixed moment passed over it."""
    delivered: date | None = None
    """The fixed day on which the trainer could first read it."""
    theme: str = ""
    """The theme of the norm that it is a proposal for; "" for separate input."""
    kind: NormKind = NormKind.DO

    @property
    def proposes(self) -> bool:
        """Whether this is a proposal for the norm, and no separate input."""
        return bool(self.theme)

    @property
    def waiting(self) -> bool:
        return self.author is Author.WRITER and self.delivered is None


def may_write(roles: frozenset[Role]) -> bool:
    """Whether these roles in a team may write to its trainer: members, never who leads or reads."""
    return Role.MEMBER in roles and roles.isdisjoint({Role.MANAGER, Role.TRAINER})


def checked(text: str) -> str:
    """A text as it is kept, without space around it.

    Raises:
        Invalid: nothing was written, or too much.
    """
    text = text.strip()
    if not text:
        raise Invalid("input-empty")
    if len(text) > TEXT_LIMIT:
        raise Invalid("answer-too-long", limit=TEXT_LIMIT)
    return text


def checked_name(name: str) -> str:
    """A name as somebody typed it, on one line.

    Raises:
        Invalid: nothing was typed, or too much.
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= NAME_LIMIT:
        raise Invalid("input-name")
    return name


# ---- the receipt code


def receipt_code(randomness: bytes) -> str:
    """Sixteen digits in groups of four, from at least sixteen random bytes."""
    digits = f"{int.from_bytes(randomness) % 10**CODE_DIGITS:0{CODE_DIGITS}}"
    return " ".join(digits[n : n + _GROUP] for n in range(0, CODE_DIGITS, _GROUP))


def typed_code(typed: str) -> str | None:
    """The sixteen digits that somebody meant; None when they cannot be a code.

    Spaces, dashes and dots do not matter, digits of any script count, and an O or an l is
    taken for the digit it looks like.
    """
    plain = unicodedata.normalize("NFKC", typed[:_LONGEST_TYPED]).translate(_LOOKALIKES)
    digits = [unicodedata.decimal(char, None) for char in plain if char not in _BETWEEN]
    if len(digits) != CODE_DIGITS or None in digits:
        return None
    return "".join(str(digit) for digit in digits)


def thread_of(pepper: bytes, *, trajectory: str, code: str) -> str:
    """How a thread is known inside the seal; `code` as `typed_code` gives it.

    Without the pepper from the key store nobody can try codes on what was copied.
    """
    return hmac.new(pepper, f"{trajectory}:{code}".encode(), hashlib.sha256).hexdigest()


def pause_after(wrong: int) -> float:
    """Seconds between two tries after so many wrong codes in a trajectory."""
    if wrong <= _HARMLESS:
        return 0.0
    return min(_FIRST_PAUSE * 2.0 ** min(wrong - _HARMLESS - 1, 16), LONGEST_PAUSE)


# ---- threads


def once(messages: Iterable[Message]) -> list[Message]:
    """Each message once. Sending may have been repeated, and an old copy may have been put
    back: what was delivered before stays delivered."""
    by_id: dict[str, Message] = {}
    for message in messages:
        if message.id not in by_id or by_id[message.id].waiting:
            by_id[message.id] = message
    return list(by_id.values())


def in_order(messages: Iterable[Message]) -> list[Message]:
    """The turns of one thread as a conversation."""
    return sorted(messages, key=lambda one: (one.turn, one.author is Author.TRAINER, one.id))


def threads_of(messages: Iterable[Message]) -> dict[str, list[Message]]:
    """The turns by thread, each in order; the threads in an order that says nothing."""
    turns: dict[str, list[Message]] = {}
    for message in messages:
        turns.setdefault(message.thread, []).append(message)
    return {thread: in_order(turns[thread]) for thread in sorted(turns)}


# ---- delivery


def pass_over(
    messages: Sequence[Message], *, working_days: int, today: date
) -> tuple[list[Message], bool]:
    """What messages become at a fixed moment, and whether a batch was delivered.

    `working_days` passed since the moment before. What arrived since then may have waited no
    time at all, so that its wait begins now. Separate input and proposals for the norm are no
    company for each other: each waits for a batch of its own.
    """
    aged = [_aged(message, working_days) for message in once(messages)]
    ready = {sort for sort in (True, False) if _is_batch(m for m in aged if m.proposes is sort)}
    return [_delivered(m, today) if m.proposes in ready else m for m in aged], bool(ready)


def _is_batch(messages: Iterable[Message]) -> bool:
    waiting = [message for message in messages if message.waiting]
    enough = len({message.thread for message in waiting}) >= FEWEST
    return enough or any((message.waited or 0) >= LONGEST for message in waiting)


def _aged(message: Message, working_days: int) -> Message:
    if not message.waiting:
        return message
    waited = 0 if message.waited is None else message.waited + working_days
    return replace(message, waited=waited)


def _delivered(message: Message, today: date) -> Message:
    return replace(message, delivered=today, waited=None) if message.waiting else message


def next_delivery(calendar: WorkCalendar, now: datetime) -> datetime:
    """The first fixed moment after this one."""
    return min(moment for moment in _moments(calendar, now, DELIVERY_DAYS) if moment > now)


def last_delivery(calendar: WorkCalendar, now: datetime) -> datetime:
    """The last fixed moment that has come."""
    return max(moment for moment in _moments(calendar, now, DELIVERY_DAYS) if moment <= now)


def weekly_line(calendar: WorkCalendar, *, since: datetime, until: datetime) -> datetime | None:
    """The last moment after `since`, up to `until`, at which everybody gets the weekly line."""
    moments = _moments(calendar, until, (LINE_DAY,))
    return max((moment for moment in moments if since < moment <= until), default=None)


def _moments(calendar: WorkCalendar, around: datetime, weekdays: Sequence[int]) -> list[datetime]:
    """The fixed moments of five weeks; one on a holiday moves to the next working day."""
    today = around.astimezone(ZONE).date()
    days = (today + timedelta(days=n) for n in range(-21, 15))
    return [
        at(calendar.working_day_from(day), DELIVERED_AT)
        for day in days
        if day.weekday() in weekdays
    ]
