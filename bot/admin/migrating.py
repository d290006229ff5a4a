"""Bringing the tables up to date before the bots start: what a platform runs at each release."""

import asyncio

from bot import parts
from bot.admin.refused import Refused
from bot.settings import Settings
from bot.start.version import VERSION


async def migrate(settings: Settings, version: str) -> str:
    """Make the tables, or bring them up to date, as a start does; then end.

    `version` is that of the release (such as of the chart), or nothing to take this program's.

    Raises:
        Refused: this program is of another version.
        SettingsRefused: database or key store cannot be opened, or belong to another program.
    """
    if version and version != VERSION:
        raise Refused(
            f"Nothing was done: this program is version {VERSION} and the release is {version}. "
            "Give both one version."
        )
    database, keys = await parts.opened(settings)
    revision = await database.revision()
    await asyncio.to_thread(keys.close)
    await database.close()
    return f"The tables are those of version {VERSION} ({revision})."
