"""Backups at the command line, and the way back from one."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from booth.ballots.sealing import RoundKey
from booth.needs.sealing import NeedsKey
from bot.admin import backup_files, progress
from bot.admin.asking import ask
from bot.admin.at_desk import office
from bot.admin.opened import opened
from bot.admin.refused import Refused
from bot.confirming import stop_reading
from bot.notary import UNCONFIRMED
from bot.ownership import MARK, SERVES, mark_as_ours, refuse_one_server, serves
from bot.settings import Settings
from bot.start.opening import key_store
from bot.start.version import VERSION
from storage.backup import Contents, NotRestorable, backup, check_place, contents, restore
from storage.keys.erased import Erased
from storage.keys.key_store import KeyStore, keep

Lines = Callable[[], Iterator[str]]
AROUND: Final = 2
"""Lines of a backup that are no rows: the first and the last."""
UNNAMED: Final = "unnamed"
"""What a key store is called that serves a database from before these had names."""
TO_CONFIRM = (
    'Start the bot. It shows nothing until two of READERS_CONFIRMED_BY typed "readers" in their '
    "chat with it and confirmed the list."
)


async def back_up(settings: Settings, file: Path) -> str:
    """Write a backup: everything but ballots, texts and messages. Never the key store."""
    sealed_to = settings.backup_sealed_to
    async with opened(settings) as database:
        lines = progress.counted(backup(database, VERSION), "Writing")
        count = await backup_files.written(file, lines, sealed_to)
    sealed = " The file is sealed; this server cannot read it." if sealed_to else ""
    return f"{count - AROUND} rows written.{sealed}"


async def make_key(_settings: Settings, file: Path) -> str:
    """Make the pair of keys that backups are sealed and opened with."""
    public = backup_files.new_key(file)
    return (
        f"{public}\nSet BACKUP_SEALED_TO to this. {file} opens the backups: take it away from this "
        "server, and keep it where backups are not."
    )


async def put_back(settings: Settings, file: Path) -> str:
    """Restore a backup into an empty database; rounds that were open lapse, with their keys.

    Nothing is read afterwards before two people confirmed who may read.
    """
    if not settings.readers_confirmed_by:
        raise Refused("Nothing was restored: set READERS_CONFIRMED_BY first.")
    with backup_files.opened(file, settings.backup_opened_with) as lines:
        try:
            whole = contents(progress.told(lines(), "Reading"))
            count = await _put_back(settings, lines, whole)
        except (NotRestorable, UnicodeDecodeError) as error:
            raise Refused(f"Nothing was restored: {error}.") from None
    return f"{count} rows restored. Rounds that were open have lapsed. {TO_CONFIRM}"


async def _put_back(settings: Settings, lines: Lines, whole: Contents) -> int:
    async with opened(settings, new=True) as database:
        await database.migrate()
        identity = await mark_as_ours(settings, database)
        await check_place(database, whole)
        with closing(await asyncio.to_thread(key_store, settings)) as keys:
            await refuse_one_server(database, keys)
            await _take(keys, identity, whole)
            erased = Erased(keys)
            with _nobody_reading(keys):
                rows = progress.told(lines(), "Restoring")
                return await restore(
                    database, rows, lambda account: erased.since(account, whole.made)
                )


async def _take(keys: KeyStore, identity: str, whole: Contents) -> None:
    """Have a key store that serves this database and no other one.

    Raises:
        Refused: a program has it open, or nobody agreed.
    """
    if keys.in_use():
        raise Refused(
            "Nothing was restored: another program has KEY_STORE open. Stop the bot whose it is, "
            "or to practise, set KEY_STORE to an empty place."
        )
    served = serves(keys)
    moment = whole.made.strftime("%d-%m-%Y %H:%M")
    rows = sum(whole.rows.values())
    what = f"The backup of {moment} UTC ({rows} rows) goes into an empty database."
    if served != identity and (served or keys.names() - {MARK}):
        name = (served or UNNAMED)[:8]
        await ask(
            f"{what} KEY_STORE holds the keys of another database, {name}. Going on deletes the "
            "keys of its open rounds: nobody can open their answers any more. Do so only when that "
            "database is lost; to practise, set KEY_STORE to an empty place.",
            name,
        )
    else:
        await ask(f"{what} Rounds that were open in it lapse.", "yes")
    keep(keys, SERVES, identity.encode())


async def ask_readers(settings: Settings, _argument: str) -> str:
    """Nothing is read before two people confirmed who may read, and what is there is sealed."""
    if not settings.readers_confirmed_by:
        raise Refused("Nothing was done: set READERS_CONFIRMED_BY first.")
    async with office(settings) as here:
        stop_reading(here.keys)
    return TO_CONFIRM


@contextmanager
def _nobody_reading(keys: KeyStore) -> Iterator[None]:
    """Reading stops before the first row is back, and goes on when none came.

    No round comes back to life: what could open its ballots goes too.
    """
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


def _forget_round_keys(keys: KeyStore) -> None:
    endings = tuple(f"-{kind}" for kind in (*RoundKey, *NeedsKey))
    for name in keys.names():
        if name.endswith(endings):
            keys.delete(name)
