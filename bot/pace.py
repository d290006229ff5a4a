"""How fast the bot sends by itself: the limits of Teams, kept by all replicas together.

One clock of moments per organisation lies in the database; a replica takes a few at a time and
lets one message go at each. The limits of one chat follow from what was sent there.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage.pace import LONGEST_PAUSE
from storage.work import Desk

PER_CHAT = ((7, 1), (8, 2), (60, 30), (1_800, 3_600))
"""Messages within seconds that Teams takes in one chat (platform.md, "Limits")."""
LONGEST_WINDOW = timedelta(hours=1)
TAKEN_AT_ONCE = 0.25
"""Seconds of the common pace that a replica takes at a time."""
USELESS = 1.0
"""Seconds after which a moment that nobody used is not used any more."""


def chat_free(sent: Sequence[datetime], now: datetime) -> datetime:
    """When a chat takes one more message: now, or when enough of what was sent is long ago."""
    moment = now
    for most, seconds in PER_CHAT:
        window = timedelta(seconds=seconds)
        # Only the last `most` messages can fill the window, the oldest of them leaves it first.
        if len(sent) >= most and sent[-most] + window > moment:
            moment = sent[-most] + window
    return moment


@dataclass(slots=True)
class _Moments:
    """What this replica took of an organisation's pace: ticks of the monotonic clock."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ticks: deque[float] = field(default_factory=deque)


@dataclass(slots=True)
class SendingPace:
    """Lets one message go at a time."""

    desk: Desk
    now: Callable[[], datetime]
    per_second: float
    _taken: dict[str, _Moments] = field(default_factory=dict)

    async def turn(self, tenant: str) -> datetime | None:
        """Wait for a moment to send; the end of the pause when Teams wants one."""
        moments = self._taken.setdefault(tenant, _Moments())
        async with moments.lock:
            while moments.ticks and moments.ticks[0] < time.monotonic() - USELESS:
                moments.ticks.popleft()
            if not moments.ticks and (held := await self._take(tenant, moments.ticks)):
                return held
            tick = moments.ticks.popleft()
        await asyncio.sleep(max(0.0, tick - time.monotonic()))
        return None

    async def _take(self, tenant: str, ticks: deque[float]) -> datetime | None:
        count = max(1, round(self.per_second * TAKEN_AT_ONCE))
        async with self.desk.writing() as work:
            held = await work.pace.held_until(self.now())
            if held is not None:
                return held
            wait = await work.pace.reserve(tenant, count, self.per_second)
            await work.commit()
        first = time.monotonic() + wait
        ticks.extend(first + n / self.per_second for n in range(count))
        return None

    async def pause(self, tenant: str, seconds: float) -> None:
        """Teams asked for a pause: nobody sends to this organisation until it is over."""
        until = self.now() + min(timedelta(seconds=seconds), LONGEST_PAUSE)
        self._taken.pop(tenant, None)
        async with self.desk.writing() as work:
            await work.pace.pause(tenant, until)
            await work.commit()

    async def held_until(self) -> datetime | None:
        """The end of the pause that holds now, if there is one."""
        async with self.desk.reading() as work:
            return await work.pace.held_until(self.now())
