"""Backups at the command line, and the way back from one."""

from pathlib import Path
from typing import TextIO

from booth.ballots.sealing import RoundKey
from bot.admin.opened import opened
from bot.admin.refused import Refused
from bot.ownership import mark_as_ours
from bot.settings import Settings
from bot.wiring import key_store
from storage.backup import NotRestorable, backup, restore


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
    """Restore a backup into an empty database; rounds that were open lapse, with their keys."""
    try:
        async with opened(settings) as database:
            await database.migrate()
            await mark_as_ours(settings, database)
            with file.open(encoding="utf-8") as lines:
                count = await restore(database, lines)
    except (NotRestorable, OSError, ValueError, KeyError) as error:
        raise Refused(f"Nothing was restored: {error}") from None
    _forget_round_keys(settings)
    return f"{count} rows restored. Rounds that were open have lapsed."


def _forget_round_keys(settings: Settings) -> None:
    """No round comes back to life: what could open its ballots goes too."""
    keys = key_store(settings)
    endings = tuple(f"-{kind}" for kind in RoundKey)
    for name in keys.names():
        if name.endswith(endings):
            keys.delete(name)
    keys.close()
