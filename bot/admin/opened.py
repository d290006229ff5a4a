"""The database that a command works on: it must be one of production's."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.ownership import refuse_what_is_not_ours
from bot.settings import Settings
from bot.settings.refusal import about
from bot.start import opening
from storage import address
from storage.engine.database import Database


@asynccontextmanager
async def opened(settings: Settings, *, new: bool = False) -> AsyncIterator[Database]:
    """The database of the settings, for as long as the command lasts; a `new` one may be made.

    Raises:
        SettingsRefused: it is not there, of an older version, or of another kind of program.
    """
    file = address.file_of(settings.database_url)
    if file is not None and not new and not file.exists():
        raise about("database_url", f"there is no database {file}: a bot makes one when it starts")
    database = opening.database_of(settings)
    try:
        with opening.explained():
            await refuse_what_is_not_ours(settings, database)
            if not new:
                await _refuse_other_tables(database)
            yield database
    finally:
        await database.close()


async def _refuse_other_tables(database: Database) -> None:
    revision = await database.revision()
    if revision is None:
        raise about("database_url", "the database has no tables: a bot makes them when it starts")
    if not await database.is_current():
        raise about(
            "database_url",
            f"the tables are of an older version ({revision}): start a bot of this version once",
        )
