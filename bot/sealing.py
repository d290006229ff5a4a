"""Seals at the first start, after a crash and every night (trust.md, rule 4)."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

import structlog

from bot.notary import UNCONFIRMED, KeyStoreNotary
from storage.engine.database import Database
from storage.keys.key_store import KeyStore, keep
from storage.seals.whole import Broken, broken, has_seals, reseal, seal_everything, settle_all

AGAIN: Final = 60.0
"""Seconds until a team that stands still is looked at again."""
SEALED: Final = "seals-made"
"""Stands in the key store once everything that was there before was sealed. Who has only the
database cannot take it away, and so cannot have edited rows sealed."""

log: Final = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Sealing:
    """Keeps the seals of one installation."""

    database: Database
    keys: KeyStore
    notary: KeyStoreNotary
    clock: Callable[[], float] = time.monotonic

    async def begin(self, today: date) -> None:
        """At every start: seal what an older version left, once; finish what a crash cut off.

        A database that was sealed with another key store is read by nobody until its readers
        are confirmed.
        """
        first = SEALED not in await asyncio.to_thread(self.keys.names)
        if first and await self._of_another_store():
            log.error("seals-of-another-key-store")
            await asyncio.to_thread(keep, self.keys, UNCONFIRMED, b"{}")
        await self.notary.begin(today)
        if first:
            await self._seal_what_is_there()
        await settle_all(self.database, self.notary)
        await self.look()

    async def _of_another_store(self) -> bool:
        return not await self.notary.has_keys() and await has_seals(self.database)

    async def _seal_what_is_there(self) -> None:
        count = 0
        if await self.notary.may_read():
            count = await seal_everything(self.database, self.notary)
        await asyncio.to_thread(keep, self.keys, SEALED, b"")
        log.info("sealed", count=count)

    async def look(self) -> list[Broken]:
        """Look through all seals: the rows that do not fit. Their teams stand still from now on,
        and every other goes on."""
        self.notary.suspects.clear()
        found = await broken(self.database, self.notary)
        new = {one.kind for one in found if one.team not in self.notary.standing_still}
        for kind in sorted(new):
            log.error("seal-does-not-fit", kind=kind)
        self.notary.standing_still = frozenset(one.team for one in found)
        return found

    async def look_again(self) -> int:
        """Look when somebody read something that did not fit, and once a minute whether what
        stands still was put right."""
        waited = self.clock() - self.notary.looked > AGAIN
        if self.notary.suspects or (self.notary.standing_still and waited):
            self.notary.looked = self.clock()
            await self.look()
        return 0

    async def change_key(self, today: date) -> None:
        """Seal everything anew with a key of this day; the ones before go when all could be."""
        await self.look()
        await self.notary.change_key(today)
        if await self.notary.may_read() and await reseal(self.database, self.notary):
            await self.notary.forget_keys()
