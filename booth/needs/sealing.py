"""The keys of a needs box: who reads it stands beside the key that opens it, not in the database.

Two entries in the key store, from the moment that dates are proposed until the day after the
session. Whoever changes who guides a team in the database changes no reader here (trust.md, rules
4 and 12).
"""

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from booth.hpke import PUBLIC_BYTES, new_key_pair, public_of
from booth.pools.seals import RENEWED, Terms, info, open_pool, rows_for
from storage.keys.key_store import KEY_BYTES, KeyMissing, KeyStore

_PRIVATE_BYTES: Final = 32
_KEY_NAME: Final = re.compile(r"([0-9a-f]{32})-needs-(?:private|public)")


class NeedsKey(StrEnum):
    """The entries of a needs box in the key store."""

    PRIVATE = "needs-private"
    """The private key, and the account of whoever reads."""
    PUBLIC = "needs-public"
    """The public key, the secret of slots, and the name of whoever reads."""

    def of(self, box_id: str) -> str:
        return f"{box_id}-{self}"


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever a box is sealed to. `account` is the Entra object id, or the account name as long
    as no id is known; `name` is what writers see."""

    account: str
    name: str


@dataclass(frozen=True, slots=True)
class NeedsSlit:
    """What the page of a writer may know of a box: `reader` is a name."""

    public: bytes
    slots: bytes
    reader: str


def open_box(store: KeyStore, box_id: str, reader: Reader, writers: int) -> dict[str, bytes]:
    """Make the keys of a box, for a reader who never changes; the empty rows to lay for it."""
    private = new_key_pair().private
    public = public_of(private) + secrets.token_bytes(KEY_BYTES) + reader.name.encode()
    store.put(NeedsKey.PRIVATE.of(box_id), private + reader.account.lower().encode())
    store.put(NeedsKey.PUBLIC.of(box_id), public)
    return open_pool(store, box_id, Terms(RENEWED), rows=rows_for(writers))


def slit_of(store: KeyStore, box_id: str) -> NeedsSlit:
    """What a page needs so that somebody can write to this box.

    Raises:
        KeyMissing: the session was, or its keys are lost.
    """
    entry, ends = store.get(NeedsKey.PUBLIC.of(box_id)), PUBLIC_BYTES + KEY_BYTES
    return NeedsSlit(entry[:PUBLIC_BYTES], entry[PUBLIC_BYTES:ends], entry[ends:].decode())


def private_of(store: KeyStore, box_id: str) -> bytes:
    """The private key of this box, 32 bytes, which opens what people wrote.

    Raises:
        KeyMissing: the session was, or its keys are lost.
    """
    return store.get(NeedsKey.PRIVATE.of(box_id))[:_PRIVATE_BYTES]


def reader_of(store: KeyStore, box_id: str) -> str:
    """The account that a box was sealed to; "" when its keys are gone."""
    try:
        return store.get(NeedsKey.PRIVATE.of(box_id))[_PRIVATE_BYTES:].decode()
    except KeyMissing:
        return ""


def destroy_needs_keys(store: KeyStore, box_id: str) -> None:
    """Delete the keys of a box; nothing in it can be read any more. May be repeated."""
    for key in NeedsKey:
        store.delete(key.of(box_id))


def destroy_other_needs_keys(store: KeyStore, boxes: Iterable[str]) -> list[str]:
    """Delete the keys of every box that is none of these; which ones those were."""
    named = ((name, _KEY_NAME.fullmatch(name)) for name in store.names())
    others = {key[1] for _, key in named if key} - set(boxes)
    for box_id in others:
        destroy_needs_keys(store, box_id)
    return sorted(others)


def needs_info(box_id: str, public: bytes, ticket: bytes) -> bytes:
    """What a packet is bound to: its box, the key it was sealed to, and the SHA-256 of its ticket,
    so that a copy with another ticket does not open. As `needs.js` writes it."""
    return info("needs", box_id.encode(), hashlib.sha256(public).digest(), ticket)
