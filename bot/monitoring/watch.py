"""Looks once a minute whether a server began to tell more than its tables (trust.md, rule 10).

Readiness says so to whoever asks; this says it in the log, once, also when nobody asks.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import structlog

from storage.address import TROUBLE
from storage.engine.database import Database
from storage.keys.key_store import KeyStore
from storage.leaks import Leak

EVERY: Final = 60.0
"""Seconds between two looks."""
Told = frozenset[tuple[str, str]]
"""Which server, and the setting or view by which it tells."""

log: Final = structlog.get_logger()


@dataclass(slots=True)
class Watch:
    """What both servers tell, as it was at the last look."""

    database: Database
    keys: KeyStore
    allowed: Sequence[Leak]
    """What the main database may tell, because the settings say so."""
    clock: Callable[[], float] = time.monotonic
    _looked: float = float("-inf")
    _told: Told = field(default_factory=frozenset)

    async def look(self) -> int:
        """Log what is new since the last look, and what is over."""
        if self.clock() - self._looked < EVERY:
            return 0
        self._looked = self.clock()
        try:
            told = await self._asked()
        except TROUBLE:
            return 0  # readiness says that it does not answer
        for kind, reason in sorted(told - self._told):
            log.error("server-tells", kind=kind, reason=reason)
        for kind, reason in sorted(self._told - told):
            log.info("server-tells-no-more", kind=kind, reason=reason)
        self._told = told
        return 0

    async def _asked(self) -> Told:
        of_keys = await asyncio.to_thread(self.keys.tells)
        of_database = await self.database.tells()
        return frozenset(
            [("key-store", one.name) for one in of_keys]
            + [("database", one.name) for one in of_database if one.leak not in self.allowed]
        )
