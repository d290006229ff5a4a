"""Notaries for tests: real ones, over a key store in memory or the one of the test."""

import asyncio
import hashlib
import secrets
import sqlite3
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any

from bot.notary import KEY, KeyStoreNotary
from bot.settings import Settings
from bot.start.opening import key_store
from storage.engine.database import Database
from storage.keys.key_store import KEY_BYTES, FileKeyStore, KeyMissing, KeyStore
from storage.seals.whole import seal_everything
from tests.run_folder import run_folder


class MemoryKeys:
    """A key store that is gone after the test."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, name: str, secret: bytes) -> None:
        if name in self.kept:
            raise FileExistsError(name)
        self.kept[name] = secret

    def replace(self, name: str, secret: bytes) -> None:
        self.get(name)
        self.kept[name] = secret

    def get(self, name: str) -> bytes:
        if name not in self.kept:
            raise KeyMissing
        return self.kept[name]

    def many(self, names: Collection[str]) -> Mapping[str, bytes]:
        return {name: self.kept[name] for name in names if name in self.kept}

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)

    def names(self) -> frozenset[str]:
        return frozenset(self.kept)

    def compact(self) -> None:
        """Nothing is left to do."""

    def close(self) -> None:
        """Nothing is held open."""


def a_notary(
    keys: KeyStore | None = None, clock: Callable[[], float] = time.monotonic
) -> KeyStoreNotary:
    """A notary that has a key, as after the first start; for no organisation, as in the try-out."""
    keys = MemoryKeys() if keys is None else keys
    if not any(name.startswith(KEY) for name in keys.names()):
        keys.put(f"{KEY}2026-01-01", secrets.token_bytes(KEY_BYTES))
    return KeyStoreNotary(keys, "", clock)


def notary_of(settings: Settings) -> KeyStoreNotary:
    """A notary beside the one of a town that is at work, over the same keys."""
    return a_notary(key_store(settings))


def notary_for(url: str) -> KeyStoreNotary:
    """The same one for everybody in this run who has this database, in whatever process."""
    name = hashlib.sha256(url.encode()).hexdigest()[:16]
    return a_notary(FileKeyStore(run_folder() / "keys" / name))


@contextmanager
def by_hand(town: Any) -> Iterator[sqlite3.Connection]:
    """The SQLite database of a town, for rows that take too long to play: they are true."""
    with closing(sqlite3.connect(town.folder / "town.db")) as connection, connection:
        yield connection
    sealed_anew(town.settings)


def sealed_anew(settings: Settings) -> None:
    """A test wrote rows by hand, for something that takes too long to play: they are true."""

    async def seal() -> None:
        database = Database(settings.database_url)
        await seal_everything(database, notary_of(settings))
        await database.close()

    # In a thread of its own: an event loop may be at work in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, seal()).result()
