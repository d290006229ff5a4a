"""Whether the bot lives, and whether it may be trusted with people: for whoever watches it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from booth.closing import rounds_without_keys
from booth.services import BoothServices
from storage.database import Database

Check = Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Health:
    """Answers the probes of a platform; names what is wrong by a key, never by a round."""

    database: Database
    booth: BoothServices

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/healthz", self.alive), web.get("/readyz", self.ready)]

    async def alive(self, _: web.Request) -> web.Response:
        """The process answers; restarting it would mend nothing else."""
        return web.json_response({"alive": True})

    async def ready(self, _: web.Request) -> web.Response:
        """200 when every answer would be kept as promised, else 503 with the reasons."""
        wrong = [key for key, check in self._checks().items() if not await _holds(check)]
        return web.json_response({"ready": not wrong, "wrong": wrong}, status=503 if wrong else 200)

    def _checks(self) -> dict[str, Check]:
        return {
            "database": self.database.is_current,
            # An open round without its keys takes no answers (anonymity.md §2).
            "key-store": self._has_keys,
        }

    async def _has_keys(self) -> bool:
        return not await rounds_without_keys(self.booth)


async def _holds(check: Check) -> bool:
    try:
        return await check()
    except Exception:
        # Whatever keeps us from looking also keeps people from sending.
        return False
