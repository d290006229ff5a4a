"""What every activity of Teams needs to become a turn, whichever SDK brings it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.teams.attachments import Downloads
from bot.teams.deduplication import Deliveries
from dialogs.turn import DoorReply, Reply, Turn

Handler = Callable[[Turn], Awaitable[Reply | DoorReply | None]]
MOMENT = 2.0
"""Seconds within which the other news of an installation has come."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TeamsEdge:
    """Turns what Teams posts into turns, and replies into what Teams shows.

    With `tenant_id`, only that organisation is heard: object ids mean nothing elsewhere.
    """

    handler: Handler
    deliveries: Deliveries
    downloads: Downloads
    now: Callable[[], datetime]
    tenant_id: str | None = None
    _waiting: set[asyncio.Task[None]] = field(default_factory=set, init=False)

    async def settled(self) -> None:
        """Wait for what was promised for in a moment; nothing is dropped by a stop."""
        await asyncio.gather(*self._waiting)

    def in_a_moment(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do something shortly after this request was answered; a stop waits for it."""

        async def wait_and_work() -> None:
            await asyncio.sleep(MOMENT)
            try:
                await work()
            except Exception as error:
                _log.error("turn failed", extra={"error": type(error).__name__})

        waiting = asyncio.create_task(wait_and_work())
        self._waiting.add(waiting)
        waiting.add_done_callback(self._waiting.discard)
