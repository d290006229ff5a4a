"""Separate input: what somebody of the team and the trainer write each other, outside the group.

A `thread` is one conversation, a `message` one turn in it. Nobody's name, no date and no order
of arrival belongs to it; who holds the receipt code may come back (anonymity.md §5).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from trajectory.errors import Invalid
from trajectory.norms import NormKind
from trajectory.roles import Role

NAME_LIMIT = 80
MESSAGE_LIMIT = 1_000
"""Characters of one message or reply: a whole conversation travels in a reply of one size."""
MOST_TURNS = 20
"""Messages in one thread: so many fit in the one size of a reply."""
ROOM = 500
"""Threads or proposals that a trainer keeps before there is no room for new ones."""
MARK = 6
"""Letters of a reader's id that stand on a ticket: enough to see that somebody else reads now."""
NEARLY = 400
"""So many, and the trainer hears that it is time to wipe."""


class Sort(StrEnum):
    """What a page can send, each with a quota and a pool of its own."""

    INPUT = "input"
    PROPOSALS = "proposals"

    @property
    def daily(self) -> int:
        """Tickets that one person gets in one day and trajectory, used or not."""
        return 10 if self is Sort.INPUT else 15

    @property
    def at_once(self) -> int:
        """Tickets that one opening of the page gives."""
        return 1 if self is Sort.INPUT else 3


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
    """Where somebody may write or come back: a trajectory, with the names to show.

    `writes` and `proposes` are how many messages and proposals this opening may send, 0 when this
    day had all of them; None for whoever may send none at all, and comes back with a code. `reads`
    begins the id of the trainer as reader; it and `trainer` are "" when nobody reads.
    """

    trajectory: str
    team: str
    trainer: str
    writes: int | None = 1
    proposes: int | None = None
    reads: str = ""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The separate input of one trajectory, from the outside.

    `handled` is the last fixed moment that passed over it and `told` the last one of which
    people heard; both are the same for every trajectory and say nothing about a message.
    """

    trajectory: str
    key: str
    """Names the keys to which pages seal now; every fixed moment takes others."""
    before: str
    """Names those of the fixed moment before, for pages that are still open; "" when none."""
    reader: str
    """Names the key of whoever reads; "" as long as nobody does."""
    handled: datetime
    told: datetime
    news: bool
    """Whether a batch was delivered of which the trainer has not heard."""
    ends: datetime | None = None
    """When it is deleted with everything in it; None as long as the trajectory goes on."""

    @property
    def mark(self) -> str:
        """What a ticket says of who reads."""
        return self.reader[:MARK]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who may read in a mailbox, as an id that only the key store makes of an account.

    `until` is None for who reads now, and for one before the moment at which their key ends.
    """

    trajectory: str
    id: str
    shelf: str
    """Where what is theirs lies; names its key."""
    until: datetime | None = None

    def reads_at(self, moment: datetime) -> bool:
        return self.until is None or moment < self.until


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a message has waited, in fixed moments, and how long it has to by chance."""

    moments: int
    counts: int
    """So many moments pass over it before it counts as waiting."""
    alone: int
    """After so many moments it goes without company."""

    @property
    def is_company(self) -> bool:
        return self.moments > self.counts

    @property
    def is_over(self) -> bool:
        return self.moments >= self.alone


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a thread, as it stands inside the seal."""

    id: str
    thread: str
    author: Author
    turn: int
    text: str
    """What the writer wrote; of a reply what only the reader's key opens, in base64."""
    name: str = ""
    lock: str = ""
    """The public key to which replies are sealed, and the private one closed with the receipt
    code, in base64; "" without a code."""
    sealed: str = ""
    """A reply, sealed in the trainer's page to the public key of its thread, in base64."""
    reader: str = ""
    """The reader who was named on the page."""
    succeeds: bool = False
    """Whether who comes after that reader may read it too."""
    wait: Wait | None = None
    delivered: date | None = None
    """The fixed day on which the trainer could first read it."""
    theme: str = ""
    """The theme of the norm that it is a proposal for; "" for separate input."""
    kind: NormKind = NormKind.DO
    seen: bool = False
    """Whether its reader said of the page with this proposal that they had read it."""
    used: bool = False
    """Whether a norm was worded of this proposal."""

    @property
    def proposes(self) -> bool:
        """Whether this is a proposal for the norm, and no separate input."""
        return bool(self.theme)

    @property
    def waiting(self) -> bool:
        return self.author is Author.WRITER and self.delivered is None


def may_write(roles: frozenset[Role]) -> bool:
    """Whether these roles in a team may write to its trainer: members and, who may be unsafe too
    (002 §5.1.1), its manager; never who reads."""
    return bool(roles & {Role.MEMBER, Role.MANAGER}) and Role.TRAINER not in roles


def checked(text: str) -> str:
    """A text as it is kept, without space around it.

    Raises:
        Invalid: nothing was written, or too much.
    """
    text = text.strip()
    if not text:
        raise Invalid("input-empty")
    if len(text) > MESSAGE_LIMIT:
        raise Invalid("answer-too-long", limit=MESSAGE_LIMIT)
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
