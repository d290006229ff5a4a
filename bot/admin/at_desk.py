"""A desk for a command: the database and the key store of the settings, closed afterwards."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.admin.opened import opened
from bot.notary import KeyStoreNotary
from bot.sealing import Sealing
from bot.settings import Settings
from bot.start.opening import key_store
from storage.engine.database import Database
from storage.keys.key_store import KeyStore
from storage.work import Desk


@dataclass(frozen=True, slots=True)
class Office:
    """What a command may need."""

    database: Database
    keys: KeyStore
    notary: KeyStoreNotary

    @property
    def desk(self) -> Desk:
        return Desk(self.database, self.notary)

    @property
    def sealing(self) -> Sealing:
        return Sealing(self.database, self.keys, self.notary)


@asynccontextmanager
async def office(settings: Settings) -> AsyncIterator[Office]:
    """The database and the key store, as the running bot has them.

    Raises:
        SettingsRefused: they belong to another kind of program.
    """
    async with opened(settings) as database:
        keys = await asyncio.to_thread(key_store, settings)
        try:
            yield Office(database, keys, KeyStoreNotary(keys, settings.tenant_id))
        finally:
            await asyncio.to_thread(keys.close)
