"""The keys of a pool, and its rows: sealed once more by us, all of one size.

Three entries per pool in the key store: `box`, the key of its rows; `terms`, what was fixed when it
opened; `record`, written anew by every tick. Terms and record are sealed with the box key: whatever
a disk or a log keeps of older ones cannot be read any more when that key is gone.
"""

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from booth.hpke import OVERHEAD
from booth.padding import padded, unpadded
from booth.pools.record import Held, Record, Row, digest_of, read, record_bytes, written
from storage.engine.columns import new_id
from storage.keys.key_store import KEY_BYTES, KeyMissing, KeyStore, made_once
from trajectory.errors import DomainError
from trajectory.rounds.roster import Named

CONTENT_BYTES: Final = 16 * 1024
"""What a page fills a packet up to before it seals it; one size for everything it sends."""
PACKET_BYTES: Final = CONTENT_BYTES + OVERHEAD
FEWEST_ROWS: Final = 24
ROWS_A_PERSON: Final = 3
"""Most rows stay empty, so that what is sent soon finds room (trust.md, rule 2)."""
RENEWED: Final = 2
"""Rows that a tick writes anew, where people do not all send at once."""

_SLOT_BYTES = 32
_TICKET_BYTES = 32
_TIME_BYTES = 8
_HEAD_BYTES = _SLOT_BYTES + _TIME_BYTES + _TICKET_BYTES
_NOTHING = bytes(_HEAD_BYTES + PACKET_BYTES)


class PoolKey(StrEnum):
    """The entries of a pool in the key store."""

    BOX = "box"
    TERMS = "terms"
    RECORD = "record"

    def of(self, pool: str) -> str:
        return f"{pool}-{self}"


class SealBroken(DomainError):
    """Somebody edited what was sealed: it takes nothing, and is not opened."""

    def __init__(self) -> None:
        super().__init__("seal-broken")


@dataclass(frozen=True, slots=True)
class Sending:
    """A packet on its way into a pool, sealed in the page.

    `slot` is the place of whoever sends, 32 bytes; `issued` is when its ticket was made, in
    milliseconds since 1970; `ticket` is the SHA-256 of that ticket, which the packet is bound to.
    """

    pool: str
    slot: bytes
    issued: int
    ticket: bytes
    packet: bytes

    @property
    def held(self) -> Held:
        return Held(self.slot, self.issued, self.ticket)


@dataclass(frozen=True, slots=True)
class Terms:
    """What is fixed when a pool opens. `renewed` is how many rows a tick writes anew; `roster` the
    slots that may send, None for whoever has a ticket; `names` are shown on the page. A slot keeps
    what it sent last, or what it sent first where `first_counts`."""

    renewed: int
    roster: frozenset[bytes] | None = None
    names: tuple[Named, ...] = ()
    first_counts: bool = False

    def admits(self, slot: bytes) -> bool:
        return self.roster is None or slot in self.roster


@dataclass(frozen=True, slots=True)
class Pool:
    """A pool as the key store knows it."""

    name: str
    key: bytes
    terms: Terms
    record: Record

    def with_record(self, record: Record) -> "Pool":
        return replace(self, record=record)


# ---- opening, reading, keeping


def rows_for(invited: int) -> int:
    """How many rows the pool of so many people has."""
    return max(FEWEST_ROWS, ROWS_A_PERSON * invited)


def open_pool(
    store: KeyStore, name: str, terms: Terms, *, rows: int, holding: Sequence[Sending] = ()
) -> dict[str, bytes]:
    """Make the keys of a pool; the rows to lay for it, empty but for what it is `holding`.

    May be repeated until the rows are there for others: the last one counts.
    """
    key = made_once(store, PoolKey.BOX.of(name), lambda: secrets.token_bytes(KEY_BYTES))
    contents = [*holding, *[None] * (rows - len(holding))]
    laid = {new_id(): (sending, seal_row(key, sending)) for sending in contents}
    record = Record(
        {
            id: Row(digest_of(id, sealed), sending.held if sending else None)
            for id, (sending, sealed) in laid.items()
        }
    )
    terms_note = bytes(SecretBox(key).encrypt(_terms_note(terms)))
    for entry, secret in (
        (PoolKey.TERMS, terms_note),
        (PoolKey.RECORD, _sealed_record(key, terms, record)),
    ):
        _put_or_replace(store, entry.of(name), secret)
    return {id: sealed for id, (_, sealed) in laid.items()}


def pool_of(store: KeyStore, name: str) -> Pool:
    """A pool that is open.

    Raises:
        KeyMissing: it is over, or its keys are lost.
        SealBroken: its entries are not of one key store.
    """
    key, terms, record = (store.get(entry.of(name)) for entry in PoolKey)
    try:
        fixed = _terms(SecretBox(key).decrypt(terms))
        note = SecretBox(key).decrypt(record)
        size = len(note)
        return Pool(name, key, fixed, read(unpadded(note, size)))
    except (CryptoError, ValueError, TypeError):
        raise SealBroken from None


def holds_nothing(store: KeyStore, name: str) -> bool:
    """Whether nothing lies in a pool as far as the key store knows, because it was never laid or
    nobody sent anything yet.

    Raises:
        SealBroken: its entries are not of one key store.
    """
    try:
        record = pool_of(store, name).record
    except KeyMissing:
        return True
    return record.empty


def keep_record(store: KeyStore, pool: Pool, record: Record) -> None:
    """Put this record in the place of the one that was there."""
    sealed = _sealed_record(pool.key, pool.terms, record)
    store.replace(PoolKey.RECORD.of(pool.name), sealed)


def destroy_pool_keys(store: KeyStore, name: str) -> None:
    """Delete the keys of a pool: nothing in it can be opened any more. May be repeated."""
    for entry in PoolKey:
        store.delete(entry.of(name))


def _put_or_replace(store: KeyStore, name: str, secret: bytes) -> None:
    try:
        store.replace(name, secret)
    except KeyMissing:
        store.put(name, secret)


def _sealed_record(key: bytes, terms: Terms, record: Record) -> bytes:
    size = record_bytes(len(record.rows), terms.renewed)
    return bytes(SecretBox(key).encrypt(padded(written(record), size)))


def _terms_note(terms: Terms) -> bytes:
    roster = None if terms.roster is None else sorted(slot.hex() for slot in terms.roster)
    names = sorted((named.name, named.new) for named in terms.names)
    return json.dumps([terms.renewed, roster, names, terms.first_counts]).encode()


def _terms(note: bytes) -> Terms:
    renewed, roster, names, first_counts = json.loads(note)
    slots = None if roster is None else frozenset(map(bytes.fromhex, roster))
    return Terms(renewed, slots, tuple(Named(*named) for named in names), first_counts)


# ---- packets and rows


def info(purpose: str, *parts: bytes) -> bytes:
    """What a packet is bound to, for HPKE: no other purpose and no other parts give the same.

    Each part comes after its length in four bytes, the highest first; the pages write the same.
    """
    lengths = (len(part).to_bytes(4, "big") + part for part in parts)
    return f"cultuurtraject/{purpose}/1".encode() + b"".join(lengths)


def seal_row(key: bytes, sending: Sending | None) -> bytes:
    """A row as it lies in the database: a packet with its slot and ticket, or nothing; of one size,
    and never twice the same.

    Raises:
        ValueError: the packet is not of the size of a packet.
    """
    content = _NOTHING if sending is None else _content(sending)
    if len(content) != len(_NOTHING):
        raise ValueError("a packet of another size")
    return bytes(SecretBox(key).encrypt(content))


def open_row(pool: Pool, sealed: bytes) -> Sending | None:
    """What is in a row.

    Raises:
        SealBroken: it was not sealed by us.
    """
    try:
        content = SecretBox(pool.key).decrypt(sealed)
    except (CryptoError, ValueError):
        raise SealBroken from None
    if content == _NOTHING:
        return None
    return Sending(
        pool=pool.name,
        slot=content[:_SLOT_BYTES],
        issued=int.from_bytes(content[_SLOT_BYTES : _SLOT_BYTES + _TIME_BYTES], "big"),
        ticket=content[_SLOT_BYTES + _TIME_BYTES : _HEAD_BYTES],
        packet=content[_HEAD_BYTES:],
    )


def _content(sending: Sending) -> bytes:
    issued = sending.issued.to_bytes(_TIME_BYTES, "big")
    return sending.slot + issued + sending.ticket + sending.packet


def digests_of(rows: Mapping[str, bytes]) -> dict[str, bytes]:
    return {id: digest_of(id, sealed) for id, sealed in rows.items()}


def contents_of(pool: Pool, rows: Mapping[str, bytes]) -> list[Sending]:
    """What a pool holds, the last packet of each slot, in no order; `rows` are all its rows.

    Raises:
        SealBroken: these are other rows than were written last (trust.md, rule 3).
    """
    if not pool.record.fits(digests_of(rows)):
        raise SealBroken
    held = (id for id, row in pool.record.rows.items() if row.held)
    return list(_opened(pool, (rows[id] for id in held)))


def _opened(pool: Pool, rows: Iterable[bytes]) -> Iterable[Sending]:
    for sealed in rows:
        sending = open_row(pool, sealed)
        if sending is not None:
            yield sending
