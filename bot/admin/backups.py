"""Backups at the command line, and the way back from one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from booth.ballots.sealing import RoundKey
from booth.needs.sealing import NeedsKey
from bot.admin.at_desk import office
from bot.admin.opened import opened
from bot.admin.refused import Refused
from bot.confirming import stop_reading
from bot.notary import UNCONFIRMED
from bot.opening import key_store
from bot.ownership import mark_as_ours
from bot.settings import Settings
from storage.backup import NotRestorable, backup, restore
from storage.keys.key_store import KeyStore

TO_CONFIRM = (
    'Start the bot. It shows nothing until two of READERS_CONFIRMED_BY typed "readers" in their '
    "chat with it and confirmed the list."
)


async def back_up(settings: Settings, file: Path) -> str:
    """Write a backup: everything but ballots, texts and messages. Never the key store."""
    count = 0
    async with opened(settings) as database:
        with _new_file(file) as out:
            async for line in backup(database):
                out.write(line + "\n")
                count += 1
    return f"{count - 1} rows written."


def _new_file(file: Path) -> TextIO:
    """A file that only the program's user can read; one that exists is never overwritten."""
    try:
        file.touch(mode=0o600, exist_ok=False)
        return file.open("w", encoding="utf-8")
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from None


async def put_back(settings: Settings, file: Path) -> str:
    """Restore a backup into an empty database; rounds that were open lapse, with their keys.

    Nothing is read afterwards before two people confirmed who may read.
    """
    if not settings.readers_confirmed_by:
        raise Refused("Nothing was restored: set READERS_CONFIRMED_BY first.")
    try:
        async with opened(settings) as database:
            await database.migrate()
            await mark_as_ours(settings, database)
            with file.open(encoding="utf-8") as lines, _nobody_reading(settings):
                count = await restore(database, lines)
    except (NotRestorable, OSError, ValueError, KeyError) as error:
        raise Refused(f"Nothing was restored: {error}") from None
    return f"{count} rows restored. Rounds that were open have lapsed. {TO_CONFIRM}"


async def ask_readers(settings: Settings, _argument: str) -> str:
    """Nothing is read before two people confirmed who may read, and what is there is sealed."""
    if not settings.readers_confirmed_by:
        raise Refused("Nothing was done: set READERS_CONFIRMED_BY first.")
    async with office(settings) as here:
        stop_reading(here.keys)
    return TO_CONFIRM


@contextmanager
def _nobody_reading(settings: Settings) -> Iterator[None]:
    """Reading stops before the first row is back, and goes on when none came.

    No round comes back to life: what could open its ballots goes too.
    """
    keys = key_store(settings)
    waited = UNCONFIRMED in keys.names()
    stop_reading(keys)
    try:
        yield
    except BaseException:
        if not waited:
            keys.delete(UNCONFIRMED)
        raise
    else:
        _forget_round_keys(keys)
    finally:
        keys.close()


def _forget_round_keys(keys: KeyStore) -> None:
    endings = tuple(f"-{kind}" for kind in (*RoundKey, *NeedsKey))
    for name in keys.names():
        if name.endswith(endings):
            keys.delete(name)
