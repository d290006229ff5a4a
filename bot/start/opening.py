"""Opening the database and the key store of the settings: what keeps them shut is one sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.ownership import own_keys
from bot.settings import Mode, Settings
from bot.settings.refusal import about
from storage import address
from storage.engine.database import Database
from storage.keys.key_database import DatabaseKeyStore, KeyStoreUnreachable
from storage.keys.key_store import FileKeyStore, KeyStore
from storage.keys.play_keys import PlayKeys


@contextmanager
def explained() -> Iterator[None]:
    """A database that does not open is told in a sentence, and never with its address.

    Raises:
        SettingsRefused: with what to look at.
    """
    try:
        yield
    except KeyStoreUnreachable as error:
        raise about("key_store", error.why) from None
    except address.TROUBLE as error:
        raise about("database_url", address.why(error)) from None


def database_of(settings: Settings) -> Database:
    """The database of the settings, made when it is a file that is not there yet.

    Raises:
        SettingsRefused: it cannot be there.
    """
    file = address.file_of(settings.database_url)
    if file is not None:
        check_folder(file)
    with explained():
        return Database(settings.database_url, settings.own_ca)


def check_folder(file: Path) -> None:
    """Look whether a file can be where the settings say.

    Raises:
        SettingsRefused: it cannot.
    """
    folder = file.parent
    if not folder.is_dir():
        raise about("database_url", f"there is no folder {folder}: make it, or name another file")
    if file.is_dir():
        raise about("database_url", f"{file} is a folder: name a file in it")
    if not os.access(file if file.exists() else folder, os.W_OK):
        raise about("database_url", f"the bot may not write {file}")


def key_store(settings: Settings) -> KeyStore:
    """The store of the settings: a folder, or a database of its own.

    Raises:
        SettingsRefused: it belongs to another kind of program, or cannot be opened.
    """
    with explained():
        store = store_of(settings)
    try:
        own_keys(settings.mode, store)
    except BaseException:
        store.close()
        raise
    return store if settings.mode is Mode.PRODUCTION else PlayKeys(store, settings.mode)


def store_of(settings: Settings) -> KeyStore:
    """The store, whoever's it is."""
    place = settings.key_store
    return _folder(place) if isinstance(place, Path) else _server(settings)


def _folder(place: Path) -> KeyStore:
    if place.exists() and not place.is_dir():
        raise about("key_store", f"{place} is a file: name a folder")
    try:
        return FileKeyStore(place)
    except OSError as error:
        raise about("key_store", f"{place}: {error.strerror or error}") from None


def _server(settings: Settings) -> KeyStore:
    place = settings.key_store
    assert not isinstance(place, Path)
    return DatabaseKeyStore(place.get_secret_value(), settings.own_ca)
