"""Tickets: sealed notes that the bot makes and the booth reads, all of one size per kind.

A ticket carries rounds, slots and trajectories, never a person who answers. It is worth what
it says until it is late; nothing about a ticket is kept (anonymity.md §1).
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from booth.day_keys import DayKeys
from booth.padding import padded, unpadded
from trajectory.errors import Invalid, Stale
from trajectory.language import Language
from trajectory.rounds.slots import Slot
from trajectory.separate_input import Author, InputEntry

VALID = timedelta(minutes=30)
"""How long a page may be opened after the ticket was made (anonymity.md §1)."""
LEFT_OPEN = timedelta(hours=12)
"""How long something may be written on a page that was opened in time."""
KEY_SERVES = timedelta(days=2)
"""How long the keys of a day open what they closed: that day and the next (trust.md, rule 5)."""
MOST_ROUNDS = 8
MOST_INPUTS = 4
NAME_BYTES = 96
"""Of a name on a ticket: room for eighty letters, some with accents."""

_SHORTER = (NAME_BYTES, 64, 48, 32, 24)
"""How far names are cut when many stand on one ticket."""
_DOOR_BYTES = 1_344
"""The address with key and ticket in it stays below the 2,048 characters that the schema of Teams
gives a dialog."""
_SMALL_BYTES = 384
_WRITES, _PROPOSES = 1, 2


@dataclass(frozen=True, slots=True)
class DoorEntry:
    """One open round on a door ticket: the reader's slot in it, and the name of the team."""

    slot: Slot
    team: str


@dataclass(frozen=True, slots=True)
class DoorTicket:
    """Opens the private page for one unnamed reader: every round that waits, and every
    trajectory whose trainer can be written to."""

    entries: tuple[DoorEntry, ...]
    inputs: tuple[InputEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class SendingTicket:
    """Lets answers into one slot; `issued_ms` since 1970 tells which of two is the later one."""

    slot: Slot
    issued_ms: int


@dataclass(frozen=True, slots=True)
class ReadingTicket:
    """Opens the texts of one round, on the trainer's reading page."""

    round: str
    team: str


@dataclass(frozen=True, slots=True)
class WritingTicket:
    """Lets one message into one thread of separate input; used twice it is still one."""

    trajectory: str
    message: str
    thread: str
    turn: int
    author: Author


@dataclass(frozen=True, slots=True)
class ProposalTicket:
    """Lets one proposal for the norm into a trajectory; used twice it is still one."""

    trajectory: str
    message: str
    thread: str


@dataclass(frozen=True, slots=True)
class InboxTicket:
    """Opens what was written in one trajectory, on one of the trainer's reading pages."""

    trajectory: str
    team: str


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
        self, entries: Sequence[DoorEntry], now: datetime, inputs: Sequence[InputEntry] = ()
    ) -> str:
        """A ticket for the private page, for half an hour; eight rounds at most, and four
        trainers to write to."""
        rounds, trainers, until = entries[:MOST_ROUNDS], inputs[:MOST_INPUTS], _until(now)
        contents = (_door_content(rounds, trainers, most) for most in _SHORTER)
        fitting = next(one for one in contents if len(_note("door", one, until)) < _DOOR_BYTES)
        return self._made("door", fitting, until, now, _DOOR_BYTES)

    def open_door(self, ticket: str, now: datetime) -> DoorTicket:
        names, rounds, trainers = self._opened("door", ticket, now, _DOOR_BYTES)
        return DoorTicket(
            tuple(DoorEntry(_slot(packed), names[team]) for packed, team in rounds),
            tuple(_input_entry(names, *entry) for entry in trainers),
        )

    def sending(self, slot: Slot, now: datetime) -> str:
        """A ticket that serves as long as its key, while the round takes answers."""
        content = [_packed(slot), int(now.timestamp() * 1_000)]
        return self._made("sending", content, _until(now, KEY_SERVES), now)

    def open_sending(self, ticket: str, now: datetime) -> SendingTicket:
        packed, issued_ms = self._opened("sending", ticket, now)
        return SendingTicket(_slot(packed), issued_ms)

    def reading(self, round_id: str, team: str, now: datetime) -> str:
        """A ticket for the texts of a round, for half an hour."""
        return self._made("reading", [round_id, _cut(team)], _until(now), now)

    def open_reading(self, ticket: str, now: datetime) -> ReadingTicket:
        return ReadingTicket(*self._opened("reading", ticket, now))

    def writing(self, turn: WritingTicket, now: datetime) -> str:
        """A ticket for one message, for the rest of the day."""
        content = [turn.trajectory, turn.message, turn.thread, turn.turn, turn.author]
        return self._made("writing", content, _until(now, LEFT_OPEN), now)

    def open_writing(self, ticket: str, author: Author, now: datetime) -> WritingTicket:
        content = self._opened("writing", ticket, now)
        trajectory, message, thread, turn, written_by = content
        if written_by != author:
            raise Invalid("ticket-invalid")
        return WritingTicket(trajectory, message, thread, turn, author)

    def returning(self, trajectory: str, now: datetime) -> str:
        """A ticket to try receipt codes of this trajectory, for the rest of the day."""
        return self._made("returning", trajectory, _until(now, LEFT_OPEN), now)

    def open_returning(self, ticket: str, now: datetime) -> str:
        return str(self._opened("returning", ticket, now))

    def inbox(self, trajectory: str, team: str, now: datetime) -> str:
        """A ticket for the separate input of a trajectory, for half an hour."""
        return self._made("inbox", [trajectory, _cut(team)], _until(now), now)

    def open_inbox(self, ticket: str, now: datetime) -> InboxTicket:
        return InboxTicket(*self._opened("inbox", ticket, now))

    def proposal(self, place: ProposalTicket, now: datetime) -> str:
        """A ticket for one proposal, for the rest of the day."""
        content = [place.trajectory, place.message, place.thread]
        return self._made("proposal", content, _until(now, LEFT_OPEN), now)

    def open_proposal(self, ticket: str, now: datetime) -> ProposalTicket:
        return ProposalTicket(*self._opened("proposal", ticket, now))

    def proposals(self, trajectory: str, team: str, now: datetime) -> str:
        """A ticket for the proposals in a trajectory, for half an hour."""
        return self._made("proposals", [trajectory, _cut(team)], _until(now), now)

    def open_proposals(self, ticket: str, now: datetime) -> InboxTicket:
        return InboxTicket(*self._opened("proposals", ticket, now))

    def wiping(self, trajectory: str, now: datetime) -> str:
        """A ticket to wipe the separate input of a trajectory, for the rest of the day."""
        return self._made("wiping", trajectory, _until(now, LEFT_OPEN), now)

    def open_wiping(self, ticket: str, now: datetime) -> str:
        return str(self._opened("wiping", ticket, now))

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


def _note(kind: str, content: object, until: int) -> bytes:
    note = json.dumps([kind, until, content], ensure_ascii=False, separators=(",", ":"))
    return note.encode()


def _door_content(
    rounds: Sequence[DoorEntry], trainers: Sequence[InputEntry], most: int
) -> list[object]:
    """What stands on a door ticket; each name once, cut to `most` bytes."""
    said = [entry.team for entry in rounds]
    said += [name for entry in trainers for name in (entry.team, entry.trainer)]
    place = {name: number for number, name in enumerate(dict.fromkeys(said))}
    return [
        [_cut(name, most) for name in place],
        [[_packed(entry.slot), place[entry.team]] for entry in rounds],
        [_input_content(entry, place) for entry in trainers],
    ]


def _input_content(entry: InputEntry, place: Mapping[str, int]) -> list[object]:
    may = _WRITES * entry.writes + _PROPOSES * entry.proposes
    return [entry.trajectory, place[entry.team], place[entry.trainer], may]


def _input_entry(
    names: Sequence[str], trajectory: str, team: int, trainer: int, may: int
) -> InputEntry:
    writes, proposes = bool(may & _WRITES), bool(may & _PROPOSES)
    return InputEntry(trajectory, names[team], names[trainer], writes, proposes)


def _until(now: datetime, life: timedelta = VALID) -> int:
    return int((now.astimezone(UTC) + life).timestamp())


def _bytes_of(ticket: str) -> bytes:
    """The bytes of a ticket; a second spelling of the same bytes is none."""
    sealed = urlsafe_b64decode(ticket.encode("ascii"))
    if urlsafe_b64encode(sealed).decode() != ticket:
        raise ValueError("not how we write it")
    return sealed


def _packed(slot: Slot) -> str:
    return urlsafe_b64encode(bytes.fromhex(slot.round) + slot.value).decode()


def _slot(packed: str) -> Slot:
    both = urlsafe_b64decode(packed)
    return Slot(round=both[:16].hex(), value=both[16:])


def _cut(name: str, most: int = NAME_BYTES) -> str:
    """A name at the length that a ticket has room for."""
    while len(json.dumps(name, ensure_ascii=False).encode()) > most:
        name = name.rstrip("…")[:-1] + "…"
    return name
