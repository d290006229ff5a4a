"""The keys of separate input, each with a short life (trust.md, rule 5).

A mailbox takes another pair with every fixed moment; pages that were opened before it seal to the
one before, which is opened and deleted at the next. A reader has a key for as long as they may
read. Nothing of them stands in the database.
"""

import hashlib
import hmac
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Set
from dataclasses import replace
from typing import Final

from booth.hpke import Unopened, new_key_pair, public_of, seal, unseal
from booth.pools.seals import RENEWED, PoolKey, Terms, destroy_pool_keys, rows_for
from storage.keys.key_store import KEY_BYTES, KeyStore, made_once, standing_key
from trajectory.separate_input import Author, Mailbox, Message, Reader, Sort

READERS: Final = "readers"
"""The standing key that makes a reader's id of an account."""
OWN_COPY: Final = b"cultuurtraject/own-reply/1"
"""To what the copy of a reply is bound that its reader keeps."""
LONGEST_DAYS: Final = 6
"""Days between two fixed moments at most, holidays counted."""

TERMS: Final = Terms(RENEWED, first_counts=True)
"""What is fixed for every pool of a mailbox."""

_OWN: Final = re.compile(r"(mailbox|reader)-([0-9a-f]{32})")
_POOL: Final = re.compile(r"((?:input|proposals)-([0-9a-f]{32}))-(?:box|terms|record)")


def mailbox_entry(key: str) -> str:
    return f"mailbox-{key}"


def reader_entry(shelf: str) -> str:
    return f"reader-{shelf}"


def pool_name(sort: Sort, key: str) -> str:
    """The pool to which pages send that seal with this key."""
    return f"{sort}-{key}"


def pools_of_key(key: str) -> list[str]:
    return [pool_name(sort, key) for sort in Sort]


def sort_and_key(pool: str) -> tuple[Sort, str]:
    """Of which sort a pool is, and with which key pages seal to it."""
    sort, _, key = pool.partition("-")
    return Sort(sort), key


def rows_of(sort: Sort) -> int:
    """So many rows that one person who takes every ticket leaves room for all others."""
    return rows_for(0) + LONGEST_DAYS * sort.daily


# ---- a mailbox


def make_mailbox_key(store: KeyStore, mailbox: Mailbox) -> None:
    """Make the key pair to which pages seal from now on. May be repeated."""
    made_once(store, mailbox_entry(mailbox.key), lambda: new_key_pair().private)


def public_key(store: KeyStore, key: str) -> bytes:
    """What pages seal to.

    Raises:
        KeyMissing: it is gone.
    """
    return public_of(store.get(mailbox_entry(key)))


def destroy_mailbox_keys(store: KeyStore, key: str) -> None:
    """Delete the keys of one time between two fixed moments. May be repeated."""
    store.delete(mailbox_entry(key))
    for pool in pools_of_key(key):
        destroy_pool_keys(store, pool)


# ---- readers


def reader_id(store: KeyStore, trajectory: str, account: str) -> str:
    """How a mailbox names whoever has this account; nobody makes it without the key store."""
    secret = standing_key(store, READERS)
    return hmac.new(secret, f"{trajectory}:{account}".encode(), hashlib.sha256).hexdigest()[:32]


def make_reader_key(store: KeyStore, reader: Reader) -> None:
    made_once(store, reader_entry(reader.shelf), lambda: new_key_pair().private)


def destroy_reader_key(store: KeyStore, reader: Reader) -> None:
    """What lies on this shelf of a reader cannot be opened any more. May be repeated."""
    store.delete(reader_entry(reader.shelf))


def resealed(store: KeyStore, message: Message, before: Reader, after: Reader) -> Message:
    """A message for the key of another shelf; only of a reply something is sealed to a key. What
    does not open stays as it is: it says nothing any more."""
    if message.author is not Author.TRAINER:
        return message
    old, new = (store.get(reader_entry(one.shelf)) for one in (before, after))
    try:
        own = unseal(old, OWN_COPY, b64decode(message.text))
    except (Unopened, ValueError):
        return message
    return replace(message, text=b64encode(seal(public_of(new), OWN_COPY, own)).decode())


def shelf_key(store: KeyStore, entry: str) -> bytes:
    """With what a shelf is closed, from the key of the time or of the reader that it is for.

    Raises:
        KeyMissing: nobody could ever open it.
    """
    return hmac.new(store.get(entry), b"shelf", hashlib.sha256).digest()[:KEY_BYTES]


# ---- what a crash leaves


def destroy_other_keys(
    store: KeyStore, mailboxes: Iterable[Mailbox], readers: Iterable[Reader]
) -> None:
    """Delete every key of separate input that none of these has."""
    used = {key for mailbox in mailboxes for key in (mailbox.key, mailbox.before)}
    used |= {reader.shelf for reader in readers}
    for name in store.names():
        own, pool = _OWN.fullmatch(name), _POOL.fullmatch(name)
        if (own and own[2] not in used) or (pool and pool[2] not in used):
            store.delete(name)


def lacks_pool_keys(names: Set[str], pool: str) -> bool:
    """Whether nothing in this pool can be opened; `names` are those of the key store."""
    return not {entry.of(pool) for entry in PoolKey} <= names
