"""Tickets: sealed notes that the bot makes and the booth reads, all of one size per kind.

A ticket carries rounds and slots, never a person. It is worth what it says until it is late;
nothing about a ticket is kept (anonymity.md §1).
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from booth.sealing import padded, unpadded
from storage.keys import KeyStore, standing_key
from trajectory.anonymity import Slot
from trajectory.errors import Invalid, Stale
from trajectory.language import Language

VALID = timedelta(minutes=30)
"""How long a page may be opened after the ticket was made (anonymity.md §1)."""
MOST_ROUNDS = 8
NAME_BYTES = 96
"""Of a team's name on a ticket: room for eighty letters, some with accents."""

_DOOR_BYTES = 1_536
_SMALL_BYTES = 384


@dataclass(frozen=True, slots=True)
class DoorEntry:
    """One open round on a door ticket: the reader's slot in it, and the name of the team."""

    slot: Slot
    team: str


@dataclass(frozen=True, slots=True)
class DoorTicket:
    """Opens the private page, on every round that waits for one unnamed reader."""

    entries: tuple[DoorEntry, ...]


@dataclass(frozen=True, slots=True)
class SendingTicket:
    """Lets answers into one slot, for as long as the round is open."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class ReadingTicket:
    """Opens the texts of one round, on the trainer's reading page."""

    round: str
    team: str


@dataclass(frozen=True, slots=True)
class FileTicket:
    """Fetches one document about a round, such as its "briefing" as "pdf"."""

    round: str
    kind: str
    format: str
    language: Language


class TicketOffice:
    """Makes tickets and reads them again; needs the standing key `booth` for both.

    Whoever reads a ticket may meet `Invalid("ticket-invalid")`, for one that is not ours or
    of another kind, and `Stale("ticket-expired")`.
    """

    def __init__(self, keys: KeyStore) -> None:
        self._box = SecretBox(standing_key(keys, "booth"))

    def door(self, entries: Sequence[DoorEntry], now: datetime) -> str:
        """A ticket for the private page, for half an hour; eight rounds at most."""
        rounds = [[_packed(entry.slot), _cut(entry.team)] for entry in entries[:MOST_ROUNDS]]
        return self._made("door", rounds, _until(now), _DOOR_BYTES)

    def open_door(self, ticket: str, now: datetime) -> DoorTicket:
        rounds = self._opened("door", ticket, _DOOR_BYTES, now)
        return DoorTicket(tuple(DoorEntry(_slot(packed), team) for packed, team in rounds))

    def sending(self, slot: Slot) -> str:
        """A ticket that is valid until the round of the slot closes."""
        return self._made("sending", _packed(slot), None, _SMALL_BYTES)

    def open_sending(self, ticket: str) -> SendingTicket:
        return SendingTicket(_slot(self._opened("sending", ticket, _SMALL_BYTES)))

    def reading(self, round_id: str, team: str, now: datetime) -> str:
        """A ticket for the texts of a round, for half an hour."""
        return self._made("reading", [round_id, _cut(team)], _until(now), _SMALL_BYTES)

    def open_reading(self, ticket: str, now: datetime) -> ReadingTicket:
        return ReadingTicket(*self._opened("reading", ticket, _SMALL_BYTES, now))

    def file(self, document: FileTicket, now: datetime) -> str:
        """A ticket for one document, for half an hour."""
        named = [document.round, document.kind, document.format, document.language]
        return self._made("file", named, _until(now), _SMALL_BYTES)

    def open_file(self, ticket: str, now: datetime) -> FileTicket:
        round_id, kind, form, language = self._opened("file", ticket, _SMALL_BYTES, now)
        return FileTicket(round_id, kind, form, Language(language))

    def _made(self, kind: str, content: object, until: int | None, size: int) -> str:
        note = json.dumps([kind, until, content], ensure_ascii=False, separators=(",", ":"))
        return urlsafe_b64encode(self._box.encrypt(padded(note.encode(), size))).decode()

    def _opened(self, kind: str, ticket: str, size: int, now: datetime | None = None) -> Any:
        try:
            sealed = urlsafe_b64decode(ticket.encode("ascii"))
            found, until, content = json.loads(unpadded(self._box.decrypt(sealed), size))
        except (CryptoError, ValueError, TypeError):
            raise Invalid("ticket-invalid") from None
        if found != kind:
            raise Invalid("ticket-invalid")
        if now is not None and now.timestamp() >= until:
            raise Stale("ticket-expired")
        return content


def _until(now: datetime) -> int:
    return int((now.astimezone(UTC) + VALID).timestamp())


def _packed(slot: Slot) -> str:
    return urlsafe_b64encode(bytes.fromhex(slot.round) + slot.value).decode()


def _slot(packed: str) -> Slot:
    both = urlsafe_b64decode(packed)
    return Slot(round=both[:16].hex(), value=both[16:])


def _cut(name: str) -> str:
    """A name at the length that a ticket has room for."""
    while len(json.dumps(name, ensure_ascii=False).encode()) > NAME_BYTES:
        name = name.rstrip("…")[:-1] + "…"
    return name
