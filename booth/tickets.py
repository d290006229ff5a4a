"""Tickets: sealed notes that the bot makes and the booth reads, all of one size per kind.

A ticket carries rounds, slots and trajectories, never a person who answers. It is worth what
it says until it is late; nothing about a ticket is kept (anonymity.md §1).
"""

import json
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import token_bytes
from typing import Any

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from booth.day_keys import DayKeys
from booth.door_notes import (
    NAME_BYTES,
    cut,
    door_content,
    door_entry,
    input_entry,
    packed,
    slot_in,
)
from booth.padding import padded, unpadded
from trajectory.errors import Invalid, Stale
from trajectory.language import Language
from trajectory.rounds.slots import DoorEntry, Slot
from trajectory.separate_input import InputEntry, Sort

VALID = timedelta(minutes=30)
"""How long a page may be opened after the ticket was made (anonymity.md §1)."""
LEFT_OPEN = timedelta(hours=12)
"""How long something may be written on a page that was opened in time."""
KEY_SERVES = timedelta(days=2)
"""How long the keys of a day open what they closed: that day and the next (trust.md, rule 5)."""
MOST_ROUNDS = 8
MOST_INPUTS = 4

_SHORTER = (NAME_BYTES, 64, 48, 32, 24)
"""How far names are cut when many stand on one ticket."""
_DOOR_BYTES = 1_344
"""The address with key and ticket in it stays below the 2,048 characters that the schema of Teams
gives a dialog."""
_SMALL_BYTES = 384
_PAGE_BYTES = 1_024
_SEED_BYTES = 16


@dataclass(frozen=True, slots=True)
class DoorTicket:
    """Opens the private page for one unnamed reader: every round that waits, and every
    trajectory whose trainer can be written to."""

    entries: tuple[DoorEntry, ...]
    inputs: tuple[InputEntry, ...] = ()
    seed: bytes = b""
    """What the slots of messages are made of: however often it is opened, they are the same."""
    issued_ms: int = 0
    too_often: bool = False
    """Whether the questions of a round were left out: their reader has had every ticket for it."""


@dataclass(frozen=True, slots=True)
class SendingTicket:
    """Lets answers into one slot; `issued_ms` since 1970 tells which of two is the later one."""

    slot: Slot
    issued_ms: int


@dataclass(frozen=True, slots=True)
class ReadingTicket:
    """Opens one reading page: `about` is the round of its texts, with the id of who reads them, or
    a needs box."""

    about: str
    team: str
    reader: str = ""


@dataclass(frozen=True, slots=True)
class InputTicket:
    """Lets one packet into a mailbox, sealed with this key of it. `slot` is a random number: two
    messages of one person share nothing. Used for a second packet it is refused."""

    sort: Sort
    trajectory: str
    key: str
    slot: bytes
    issued_ms: int


@dataclass(frozen=True, slots=True)
class InboxTicket:
    """Opens what was delivered to one reader, on one of the trainer's reading pages."""

    trajectory: str
    team: str
    reader: str


@dataclass(frozen=True, slots=True)
class ThreadTicket:
    """For one conversation on a reading page: to reply to it, or to wipe it."""

    trajectory: str
    reader: str
    thread: str
    turn: int = 0
    shelf: str = ""
    """Where it lay when the page was opened: to the key of that place a reply is sealed."""


@dataclass(frozen=True, slots=True)
class FileTicket:
    """Fetches one document about a round, such as its "briefing" as "pdf"."""

    round: str
    kind: str
    format: str
    language: Language


class TicketOffice:
    """Makes tickets with the key of the day, and reads them again until the day after.

    Whoever reads a ticket may meet `Invalid("ticket-invalid")`, for one that is not ours, of
    another kind or from days ago, and `Stale("ticket-expired")`.
    """

    def __init__(self, days: DayKeys) -> None:
        self._days = days

    def door(
        self,
        entries: Sequence[DoorEntry],
        now: datetime,
        inputs: Sequence[InputEntry] = (),
        too_often: bool = False,
    ) -> str:
        """A ticket for the private page, for half an hour; eight rounds at most, and four
        trainers to write to."""
        rounds, trainers, until = entries[:MOST_ROUNDS], inputs[:MOST_INPUTS], _until(now)
        seed, issued = b64encode(token_bytes(_SEED_BYTES)).decode(), int(now.timestamp() * 1_000)
        contents = (
            [door_content(rounds, trainers, most), seed, issued, too_often] for most in _SHORTER
        )
        fitting = next(one for one in contents if len(_note("door", one, until)) < _DOOR_BYTES)
        return self._made("door", fitting, until, now, _DOOR_BYTES)

    def open_door(self, ticket: str, now: datetime) -> DoorTicket:
        noted, seed, issued, too_often = self._opened("door", ticket, now, _DOOR_BYTES)
        names, rounds, trainers = noted
        return DoorTicket(
            tuple(door_entry(names, *entry) for entry in rounds),
            tuple(input_entry(names, *entry) for entry in trainers),
            b64decode(seed),
            issued,
            too_often,
        )

    def sending(self, slot: Slot, now: datetime) -> str:
        """A ticket that serves as long as its key, while the round takes answers."""
        content = [packed(slot), int(now.timestamp() * 1_000)]
        return self._made("sending", content, _until(now, KEY_SERVES), now)

    def open_sending(self, ticket: str, now: datetime) -> SendingTicket:
        place, issued_ms = self._opened("sending", ticket, now)
        return SendingTicket(slot_in(place), issued_ms)

    def page(self, pools: Sequence[str], now: datetime) -> str:
        """A ticket with which a page that is open reports itself, for the rest of the day."""
        return self._made("page", list(pools), _until(now, LEFT_OPEN), now, _PAGE_BYTES)

    def open_page(self, ticket: str, now: datetime) -> list[str]:
        return [str(pool) for pool in self._opened("page", ticket, now, _PAGE_BYTES)]

    def reading(self, about: str, team: str, now: datetime, reader: str = "") -> str:
        """A ticket for the texts of a round, or for a needs box, for half an hour."""
        return self._made("reading", [about, cut(team), reader], _until(now), now)

    def open_reading(self, ticket: str, now: datetime) -> ReadingTicket:
        return ReadingTicket(*self._opened("reading", ticket, now))

    def input(self, place: InputTicket, now: datetime) -> str:
        """A ticket for one message or proposal, for the rest of the day."""
        slot = b64encode(place.slot).decode()
        content = [place.sort, place.trajectory, place.key, slot, place.issued_ms]
        return self._made("input", content, _until(now, LEFT_OPEN), now)

    def open_input(self, ticket: str, now: datetime) -> InputTicket:
        sort, trajectory, key, slot, issued = self._opened("input", ticket, now)
        return InputTicket(Sort(sort), trajectory, key, b64decode(slot), issued)

    def returning(self, trajectory: str, now: datetime) -> str:
        """A ticket to come back to a conversation of this trajectory, for the rest of the day."""
        return self._made("returning", trajectory, _until(now, LEFT_OPEN), now)

    def open_returning(self, ticket: str, now: datetime) -> str:
        return str(self._opened("returning", ticket, now))

    def inbox(self, inbox: InboxTicket, now: datetime) -> str:
        """A ticket for the separate input that somebody reads, for half an hour."""
        return self._made("inbox", _inbox(inbox), _until(now), now)

    def open_inbox(self, ticket: str, now: datetime) -> InboxTicket:
        return InboxTicket(*self._opened("inbox", ticket, now))

    def proposals(self, inbox: InboxTicket, now: datetime) -> str:
        """A ticket for the proposals that somebody reads, for half an hour."""
        return self._made("proposals", _inbox(inbox), _until(now), now)

    def open_proposals(self, ticket: str, now: datetime) -> InboxTicket:
        return InboxTicket(*self._opened("proposals", ticket, now))

    def replying(self, thread: ThreadTicket, now: datetime) -> str:
        """A ticket for one reply, for the rest of the day."""
        return self._made("replying", _thread(thread), _until(now, LEFT_OPEN), now)

    def open_replying(self, ticket: str, now: datetime) -> ThreadTicket:
        return ThreadTicket(*self._opened("replying", ticket, now))

    def wiping(self, thread: ThreadTicket, now: datetime) -> str:
        """A ticket to wipe a conversation, or all proposals when it names none, for the day."""
        return self._made("wiping", _thread(thread), _until(now, LEFT_OPEN), now)

    def open_wiping(self, ticket: str, now: datetime) -> ThreadTicket:
        return ThreadTicket(*self._opened("wiping", ticket, now))

    def sorting(self, inbox: InboxTicket, now: datetime) -> str:
        """A ticket to word norms of proposals and to mark these, for the rest of the day."""
        return self._made("sorting", _inbox(inbox), _until(now, LEFT_OPEN), now)

    def open_sorting(self, ticket: str, now: datetime) -> InboxTicket:
        return InboxTicket(*self._opened("sorting", ticket, now))

    def file(self, document: FileTicket, now: datetime) -> str:
        """A ticket for one document, for half an hour."""
        named = [document.round, document.kind, document.format, document.language]
        return self._made("file", named, _until(now), now)

    def open_file(self, ticket: str, now: datetime) -> FileTicket:
        round_id, kind, form, language = self._opened("file", ticket, now)
        return FileTicket(round_id, kind, form, Language(language))

    def _made(
        self, kind: str, content: object, until: int, now: datetime, size: int = _SMALL_BYTES
    ) -> str:
        box = SecretBox(self._days.today(now).tickets)
        return urlsafe_b64encode(box.encrypt(padded(_note(kind, content, until), size))).decode()

    def _opened(self, kind: str, ticket: str, now: datetime, size: int = _SMALL_BYTES) -> Any:
        try:
            note = self._decrypted(_bytes_of(ticket), now)
            sealed_as, until, content = json.loads(unpadded(note, size))
        except (CryptoError, ValueError, TypeError):
            raise Invalid("ticket-invalid") from None
        if sealed_as != kind:
            raise Invalid("ticket-invalid")
        if now.timestamp() >= until:
            raise Stale("ticket-expired")
        return content

    def _decrypted(self, sealed: bytes, now: datetime) -> bytes:
        """What is in it, by the key of today or of yesterday; CryptoError when neither opens it."""
        for day in self._days.accepted(now):
            with suppress(CryptoError):
                return SecretBox(day.tickets).decrypt(sealed)
        raise CryptoError


def _inbox(inbox: InboxTicket) -> list[object]:
    return [inbox.trajectory, cut(inbox.team), inbox.reader]


def _thread(thread: ThreadTicket) -> list[object]:
    return [thread.trajectory, thread.reader, thread.thread, thread.turn, thread.shelf]


def _note(kind: str, content: object, until: int) -> bytes:
    note = json.dumps([kind, until, content], ensure_ascii=False, separators=(",", ":"))
    return note.encode()


def _until(now: datetime, life: timedelta = VALID) -> int:
    return int((now.astimezone(UTC) + life).timestamp())


def _bytes_of(ticket: str) -> bytes:
    """The bytes of a ticket; a second spelling of the same bytes is none."""
    sealed = urlsafe_b64decode(ticket.encode("ascii"))
    if urlsafe_b64encode(sealed).decode() != ticket:
        raise ValueError("not how we write it")
    return sealed
