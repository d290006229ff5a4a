"""The database that a command works on: it must be one of production's."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.ownership import refuse_what_is_not_ours
from bot.settings import Settings
from storage.engine.database import Database


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database of the settings, for as long as the command lasts.

    Raises:
        SettingsRefused: it belongs to another kind of program.
    """
    database = Database(settings.database_url)
    try:
        await refuse_what_is_not_ours(settings, database)
        yield database
    finally:
        await database.close()
