"""Whose database and key store these are: production's, or a play's (trust.md, rule 6).

The first program that opens them marks both. Another kind refuses them before it writes anything,
and says what to do. An installation from before there were marks gets them from production; a
play opens nothing that holds people or keys and no mark. Whoever looks asks what is inside first
and for the mark after it: a play marks before it puts anything inside, so what another replica
puts there meanwhile is never met without its mark.
"""

import asyncio
from contextlib import suppress
from typing import Final, NoReturn

from bot.settings import Mode, Settings, SettingsRefused
from storage import installation
from storage.engine.database import Database
from storage.keys.key_store import KeyMissing, KeyStore, made_once

MARK: Final = "mode"
"""The entry of the key store that says whose it is."""
SERVES: Final = "serves"
"""The entry of the key store with the identity of the database whose keys it holds."""
_TO_DO = {
    Mode.PRODUCTION: "Production does not open it: whoever played with it could be anybody. Set "
    "DATABASE_URL and KEY_STORE to an empty database and an empty place for keys.",
    Mode.TRYOUT: "A play does not open it: it would show who took part, and make its player "
    "anybody. Unset DATABASE_URL and KEY_STORE; `make run ARGS=--fresh` makes a play of its own.",
}


async def refuse_what_is_not_ours(settings: Settings, database: Database) -> None:
    """Look whose database this is, before anything is written in it.

    Raises:
        SettingsRefused: another kind of program made it, or a play met people.
    """
    inhabited = await installation.holds_people(database)
    marked = await installation.mode_of(database)
    _refuse(settings.mode, "The database", marked, inhabited=inhabited)


async def mark_as_ours(settings: Settings, database: Database) -> str:
    """Mark a database, which has its tables now; returns its identity.

    Raises:
        SettingsRefused: another kind of program was first.
    """
    identity = await installation.mark(database, settings.mode)
    await refuse_what_is_not_ours(settings, database)
    return identity


# ---- one key store serves one database, from elsewhere


async def refuse_one_server(database: Database, keys: KeyStore) -> None:
    """Ask both servers who they are: one server can have many names, and many databases.

    Raises:
        SettingsRefused: keys would lie where the ballots lie.
    """
    if await database.server() & await asyncio.to_thread(keys.server):
        raise SettingsRefused(
            "Keys would lie beside the ballots: KEY_STORE is on the server of DATABASE_URL, or a "
            "copy of it, by whatever name. Set KEY_STORE to a database on a server of its own."
        )


async def refuse_keys_of_another(database: Database, keys: KeyStore) -> None:
    """Look whose keys these are, before anything is written.

    Raises:
        SettingsRefused: they are those of another database.
    """
    served = await asyncio.to_thread(serves, keys)
    if served is not None and served != await installation.identity_of(database):
        _refuse_keys()


async def pair(identity: str, keys: KeyStore) -> None:
    """From now on this key store serves this database.

    Raises:
        SettingsRefused: it serves another one.
    """
    served = await asyncio.to_thread(made_once, keys, SERVES, identity.encode)
    if served.decode() != identity:
        _refuse_keys()


def serves(keys: KeyStore) -> str | None:
    """The identity of the database that this key store serves; None when it never served one."""
    try:
        return keys.get(SERVES).decode()
    except KeyMissing:
        return None


def _refuse_keys() -> NoReturn:
    raise SettingsRefused(
        "KEY_STORE holds the keys of another database, and one key store serves one database. Set "
        "DATABASE_URL to that database, or KEY_STORE to an empty place."
    )


def own_keys(mode: Mode, keys: KeyStore) -> None:
    """Look whose key store this is, and mark it when it has no mark.

    Raises:
        SettingsRefused: another kind of program made it, or a play met keys.
    """
    inhabited = bool(keys.names())
    marked = _mark_of(keys)
    _refuse(mode, "The key store", marked, inhabited=inhabited)
    if marked is None:
        with suppress(FileExistsError):  # another replica was first
            keys.put(MARK, mode.encode())
        _refuse(mode, "The key store", _mark_of(keys), inhabited=False)


def _mark_of(keys: KeyStore) -> str | None:
    try:
        return keys.get(MARK).decode()
    except KeyMissing:
        return None


def _refuse(mode: Mode, what: str, marked: str | None, *, inhabited: bool) -> None:
    if marked is not None and marked != mode:
        raise SettingsRefused(f"{what} was made by a program of mode {marked!r}. {_TO_DO[mode]}")
    if marked is None and inhabited and mode is not Mode.PRODUCTION:
        raise SettingsRefused(f"{what} is in use, and not by a play. {_TO_DO[mode]}")
