"""Shelves: how messages lie in the database, all closed, all of one size, in rows that fill up.

What waits lies on a shelf of its own until the next fixed moment; what was delivered on the shelf
of its reader, closed with a key that is gone with that reader's right.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from booth.padding import padded, unpadded
from booth.separate_input.mailbox_keys import shelf_key
from storage.keys.key_store import KeyStore
from trajectory.norms import NormKind
from trajectory.separate_input import Author, Message, Wait, once

MESSAGE_BYTES: Final = 20 * 1024
"""One size for every message: a reply, sealed to both who may read it, is the longest."""
ROWS_AT_ONCE: Final = 16
"""A shelf grows by so many rows: fewer messages than that do not show."""


def seal_messages(store: KeyStore, entry: str, messages: Sequence[Message]) -> list[bytes]:
    """A shelf full: each message closed by itself, and blanks beside them.

    Raises:
        KeyMissing: nobody could ever open them.
    """
    box = SecretBox(shelf_key(store, entry))
    whole = -(-max(len(messages), 1) // ROWS_AT_ONCE) * ROWS_AT_ONCE
    notes = [*map(_written, messages), *[b""] * (whole - len(messages))]
    return [bytes(box.encrypt(padded(note, MESSAGE_BYTES))) for note in notes]


def open_messages(
    store: KeyStore, entry: str, sealed: Iterable[bytes]
) -> tuple[list[Message], int]:
    """What lies on a shelf, each message once, in no order; and how many rows were not ours.

    Raises:
        KeyMissing: its key is not here.
    """
    box = SecretBox(shelf_key(store, entry))
    read = [_opened(box, one) for one in sealed]
    found = once(one for one in read if isinstance(one, Message))
    return found, sum(one is _FORGED for one in read)


_FORGED: Final = object()


def _opened(box: SecretBox, sealed: bytes) -> Message | object | None:
    try:
        note = unpadded(box.decrypt(sealed), MESSAGE_BYTES)
        return _read(json.loads(note)) if note else None
    except (CryptoError, ValueError, TypeError, KeyError):
        return _FORGED


def _written(message: Message) -> bytes:
    wait = message.wait
    fields = {
        "id": message.id,
        "thread": message.thread,
        "author": message.author,
        "turn": message.turn,
        "text": message.text,
        "name": message.name,
        "lock": message.lock,
        "sealed": message.sealed,
        "reader": message.reader,
        "succeeds": message.succeeds,
        "wait": [wait.moments, wait.counts, wait.alone] if wait else None,
        "delivered": message.delivered.isoformat() if message.delivered else None,
        "theme": message.theme,
        "kind": message.kind,
        "seen": message.seen,
        "used": message.used,
    }
    return json.dumps(fields, ensure_ascii=False).encode()


def _read(fields: dict[str, Any]) -> Message:
    day = fields["delivered"]
    return Message(
        id=fields["id"],
        thread=fields["thread"],
        author=Author(fields["author"]),
        turn=fields["turn"],
        text=fields["text"],
        name=fields["name"],
        lock=fields["lock"],
        sealed=fields["sealed"],
        reader=fields["reader"],
        succeeds=fields["succeeds"],
        wait=Wait(*fields["wait"]) if fields["wait"] else None,
        delivered=date.fromisoformat(day) if day else None,
        theme=fields["theme"],
        kind=NormKind(fields["kind"]),
        seen=fields.get("seen", False),  # what was sealed before has neither
        used=fields.get("used", False),
    )
