"""Seals of separate input: one key pair per trajectory, and messages that all look the same.

Writing needs the public key only. The private key opens in memory: at the fixed moments, on
the trainer's reading page, and for a writer who returns. Both keys stand in the key store and
not in the database, so that nobody with write access there can put in a key, or a message.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from booth.padding import padded, unpadded
from storage.ballots.sealed_messages import SealedMessage
from storage.keys.key_store import KeyStore, made_once, standing_key
from trajectory.norms import NormKind
from trajectory.separate_input import Author, Mailbox, Message, thread_of

MESSAGE_BYTES: Final = 8 * 1024
"""One size for every message: the limit in characters of six bytes each, a name, and padding."""
_PEPPER: Final = "receipt"
_KEY_NAME: Final = re.compile(r"([0-9a-f]{32})-input-([0-9a-f]{32})-(?:private|public)")


class InputKey(StrEnum):
    """The entries of separate input in the key store."""

    PRIVATE = "private"
    PUBLIC = "public"

    def of(self, mailbox: Mailbox) -> str:
        return f"{mailbox.trajectory}-input-{mailbox.key}-{self}"


@dataclass(frozen=True, slots=True)
class Opened:
    """A message, and the id under which it lies in the database."""

    row: str
    message: Message


# ---- keys


def make_input_keys(store: KeyStore, mailbox: Mailbox) -> None:
    """Make the key pair of a mailbox, or keep the one it has; and the pepper of codes."""
    standing_key(store, _PEPPER)
    private = made_once(store, InputKey.PRIVATE.of(mailbox), lambda: bytes(PrivateKey.generate()))
    public = PrivateKey(private).public_key
    made_once(store, InputKey.PUBLIC.of(mailbox), lambda: bytes(public))


def destroy_input_keys(store: KeyStore, mailbox: Mailbox) -> None:
    """Delete a key pair; nothing sealed with it can be read any more. May be repeated."""
    for key in InputKey:
        store.delete(key.of(mailbox))


def destroy_other_input_keys(store: KeyStore, mailboxes: Iterable[Mailbox]) -> None:
    """Delete every key pair of separate input that belongs to none of these mailboxes."""
    in_use = {(mailbox.trajectory, mailbox.key) for mailbox in mailboxes}
    for name in store.names():
        key = _KEY_NAME.fullmatch(name)
        if key and (key[1], key[2]) not in in_use:
            store.delete(name)


def thread_behind(store: KeyStore, trajectory: str, code: str) -> str:
    """The thread that a receipt code belongs to."""
    return thread_of(store.get(_PEPPER), trajectory=trajectory, code=code)


# ---- messages


def seal_messages(store: KeyStore, mailbox: Mailbox, messages: Iterable[Message]) -> list[bytes]:
    """Close each message by itself, all at one size.

    Raises:
        KeyMissing: nobody could ever open them.
    """
    box = SealedBox(PublicKey(store.get(InputKey.PUBLIC.of(mailbox))))
    return [box.encrypt(padded(_written(message), MESSAGE_BYTES)) for message in messages]


def open_messages(
    store: KeyStore, mailbox: Mailbox, sealed: Iterable[SealedMessage]
) -> list[Opened]:
    """What can be opened, in no order; the rest was forged, or sealed with a destroyed key.

    Raises:
        KeyMissing: the key of the mailbox is not here.
    """
    box = SealedBox(PrivateKey(store.get(InputKey.PRIVATE.of(mailbox))))
    return list(_opened(box, sealed))


def _opened(box: SealedBox[PrivateKey], sealed: Iterable[SealedMessage]) -> Iterator[Opened]:
    for one in sealed:
        try:
            yield Opened(one.id, _read(unpadded(box.decrypt(one.ciphertext), MESSAGE_BYTES)))
        except (CryptoError, ValueError, TypeError, KeyError):
            continue


def _written(message: Message) -> bytes:
    fields = {
        "id": message.id,
        "thread": message.thread,
        "author": message.author,
        "turn": message.turn,
        "text": message.text,
        "name": message.name,
        "has_code": message.has_code,
        "waited": message.waited,
        "delivered": message.delivered.isoformat() if message.delivered else None,
        "theme": message.theme,
        "kind": message.kind,
    }
    return json.dumps(fields, ensure_ascii=False).encode()


def _read(note: bytes) -> Message:
    fields = json.loads(note)
    day = fields["delivered"]
    return Message(
        id=fields["id"],
        thread=fields["thread"],
        author=Author(fields["author"]),
        turn=fields["turn"],
        text=fields["text"],
        name=fields["name"],
        has_code=fields["has_code"],
        waited=fields["waited"],
        delivered=date.fromisoformat(day) if day else None,
        theme=fields.get("theme", ""),  # not there in what an older version sealed
        kind=NormKind(fields.get("kind", NormKind.DO)),
    )


def missing_keys(store: KeyStore, mailboxes: Iterable[Mailbox]) -> list[Mailbox]:
    """Mailboxes in which nobody can write, because a key is not there."""
    names = store.names()
    return [mailbox for mailbox in mailboxes if not {k.of(mailbox) for k in InputKey} <= names]
