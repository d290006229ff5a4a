"""What waits for the works council, as `cultuurtraject check` tells it: how many things, and which,
by the names that the administrator knows. Never what was decided, nor by whom."""

import asyncio
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.notary import KeyStoreNotary
from bot.settings import Settings
from bot.start import opening
from bot.start.consented import waits
from bot.start.content import checked_library
from storage import address
from storage.engine.database import Database
from storage.work import Desk

NOTHING = "nothing waits"


async def what_waits(settings: Settings) -> str:
    """One line; nothing is made where nothing is yet."""
    if not _are_there(settings):
        return f"{NOTHING}; no bot has started here yet"
    database = opening.database_of(settings)
    try:
        with opening.explained():
            if not await database.is_current():
                return "not looked at before the start, which brings the tables up to date"
            names = await _names(settings, database)
    finally:
        await database.close()
    return f"{len(names)} waiting for it, {', '.join(names)}" if names else NOTHING


def _are_there(settings: Settings) -> bool:
    """Whether the files are there in which a bot writes things down, where these are files."""
    file, keys = address.file_of(settings.database_url), settings.key_store
    return (file is None or file.exists()) and (not isinstance(keys, Path) or keys.exists())


async def _names(settings: Settings, database: Database) -> list[str]:
    library = await asyncio.to_thread(checked_library, settings)
    with closing(await asyncio.to_thread(opening.store_of, settings)) as keys:
        desk = Desk(database, KeyStoreNotary(keys, settings.tenant_id))
        _, waiting = await waits(settings, desk, library, datetime.now(UTC))
    return [one.subject for one in waiting]
