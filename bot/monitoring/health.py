"""Whether the bot lives, and whether it may be trusted with people: for whoever watches it.

Answers are keys, never a round, a person or the text of an error.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from aiohttp import web

from booth.ballots.closing import rounds_without_keys
from booth.services import BoothServices
from bot.clock.clockwork import Clockwork
from bot.notary import KeyStoreNotary
from storage.engine.database import Database
from storage.figures import Figures, figures
from storage.leaks import Leak, Told

Check = Callable[[], Awaitable[bool]]
PATIENCE = 5.0
"""Seconds in which a check must have its answer."""
STUCK: Final = 300.0
"""Seconds in which the clock must have finished something; it looks every few seconds."""
LATE: Final = timedelta(hours=1)
"""A message that is due for so long is late; a wave to everybody takes less."""
CALENDAR_AHEAD: Final = timedelta(days=365)
"""A trajectory plans a year ahead; the calendar of special days must reach that far."""
_TELLING: Final = frozenset({"database-tells", "key-store-tells"})
WARNINGS: Final = frozenset({"outbox", "calendar"})
"""Checks that are told and keep nobody out: people can be answered all the same."""


@dataclass(frozen=True, slots=True)
class Health:
    """Answers the probes of a platform."""

    database: Database
    booth: BoothServices
    notary: KeyStoreNotary
    clockwork: Clockwork
    calendar_until: date
    """The last day the special days are known for."""
    allowed: Sequence[Leak] = ()
    """What the main database may tell, because the settings say so."""
    outside: Mapping[str, Check] = field(default_factory=dict)
    """What is asked of Microsoft: a token, and the keys of whoever calls."""

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/healthz", self.alive), web.get("/readyz", self.ready)]

    async def alive(self, _: web.Request) -> web.Response:
        """503 when starting the process again would help: its clock stands still."""
        ticking = await self._ticks()
        return web.json_response({"alive": ticking}, status=200 if ticking else 503)

    async def ready(self, _: web.Request) -> web.Response:
        """200 when every answer would be kept as promised, else 503 with the reasons.

        `late` names what somebody should look at, though people can come in; `tells` the settings
        of a server by which it tells too much, and `allowed` what the settings of the bot allow.
        """
        holds = await self.holds()
        failed = [key for key, well in holds.items() if not well]
        wrong = [key for key in failed if key not in WARNINGS]
        late = [key for key in failed if key in WARNINGS]
        body = {
            "ready": not wrong,
            "wrong": wrong,
            "late": late,
            "tells": await self._tells() if _TELLING & set(wrong) else [],
            "allowed": list(self.allowed),
        }
        return web.json_response(body, status=503 if wrong else 200)

    async def holds(self) -> Mapping[str, bool]:
        """Every check by its key, and whether it holds now."""
        checks = self._checks()
        well = await asyncio.gather(*map(_holds, checks.values()))
        return dict(zip(checks, well, strict=True))

    async def figures(self) -> Figures:
        return await figures(self.database, self.booth.now())

    def _checks(self) -> dict[str, Check]:
        return {
            "database": self.database.answers,
            "migrations": self.database.is_current,
            "database-tells": self._database_keeps_quiet,
            "key-store": self._takes_keys,
            "key-store-tells": self._key_store_keeps_quiet,
            # An open round without its keys takes no answers (anonymity.md §2).
            "round-keys": self._has_round_keys,
            # Somebody edited who may read, or a result (trust.md, rule 4).
            "seals": self._fits,
            "readers": self.notary.may_read,
            "clock": self._ticks,
            "outbox": self._sends,
            "calendar": self._reaches,
            **self.outside,
        }

    async def _takes_keys(self) -> bool:
        return await asyncio.to_thread(self.booth.keys.takes_keys)

    async def _database_keeps_quiet(self) -> bool:
        return not await self._of_the_database()

    async def _key_store_keeps_quiet(self) -> bool:
        return not await asyncio.to_thread(self.booth.keys.tells)

    async def _of_the_database(self) -> list[Told]:
        return [one for one in await self.database.tells() if one.leak not in self.allowed]

    async def _tells(self) -> list[str]:
        """Names of settings, never a value."""
        of_keys: Sequence[Told] = ()
        of_database: Sequence[Told] = ()
        with suppress(Exception):
            of_database = await self._of_the_database()
        with suppress(Exception):
            of_keys = await asyncio.to_thread(self.booth.keys.tells)
        return sorted({one.name for one in (*of_database, *of_keys)})

    async def _has_round_keys(self) -> bool:
        return not await rounds_without_keys(self.booth)

    async def _fits(self) -> bool:
        return not self.notary.standing_still

    async def _ticks(self) -> bool:
        return self.clockwork.quiet < STUCK

    async def _reaches(self) -> bool:
        return self.booth.now().date() + CALENDAR_AHEAD <= self.calendar_until

    async def _sends(self) -> bool:
        oldest = (await self.figures()).oldest
        return oldest is None or self.booth.now() - oldest < LATE


async def _holds(check: Check) -> bool:
    try:
        async with asyncio.timeout(PATIENCE):
            return await check()
    except Exception:
        # Whatever keeps us from looking also keeps people from sending.
        return False
