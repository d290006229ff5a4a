"""How fast proactive messages are sent: the limits of Teams, kept by all replicas together.

One clock of moments per organisation lies in the database; a replica takes a few at a time and
lets one message go at each. The limits of one chat follow from what was sent there.
"""

import asyncio
import math
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage.people.pace import LONGEST_PAUSE
from storage.work import Desk

PER_CHAT = ((7, 1), (8, 2), (60, 30), (1_800, 3_600))
"""Messages within seconds that Teams takes in one chat
(platform.md, "Limits to honour in the sender")."""
LONGEST_WINDOW = timedelta(hours=1)
TAKEN_AT_ONCE = 0.25
"""Seconds of the common pace that a replica takes at a time."""
HEADROOM = 0.03
"""Part of the pace that stays free: what leaves evenly never arrives quite so."""
LATE = 0.02
"""Seconds after which a moment has passed. Used all the same, it would fall into the next one."""
NEAR = 0.25
"""Seconds before its moment that a message is looked at for the last time."""


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
    """Lets one message go at a time: each takes a tick, comes near it, and goes when it is reached.

    `per_second` is what may arrive in any second, of all replicas together.
    """

    desk: Desk
    now: Callable[[], datetime]
    per_second: float
    _taken: dict[str, _Moments] = field(default_factory=dict)
    _held: datetime | None = None
    _asked: float = -math.inf
    """When the database was last asked for a pause, on the monotonic clock."""

    async def tick(self, tenant: str) -> float:
        """The next moment that is free, on the monotonic clock."""
        moments = self._taken.setdefault(tenant, _Moments())
        async with moments.lock:
            while moments.ticks and moments.ticks[0] < time.monotonic() - LATE:
                moments.ticks.popleft()
            if not moments.ticks:
                await self._take(tenant, moments.ticks)
            return moments.ticks.popleft()

    async def _take(self, tenant: str, ticks: deque[float]) -> None:
        apart = (1 + HEADROOM) / self.per_second
        count = max(1, round(TAKEN_AT_ONCE / apart))
        async with self.desk.writing() as work:
            wait = await work.pace.reserve(tenant, count, apart)
            await work.commit()
        first = time.monotonic() + wait
        ticks.extend(first + n * apart for n in range(count))

    async def near(self, tick: float) -> datetime | None:
        """Wait until a tick is near; the end of the pause when Teams wants one."""
        await _until(tick - NEAR)
        if time.monotonic() - self._asked > NEAR:
            self._asked = time.monotonic()
            self._held = await self.held_until()
        return self._held if self._held is not None and self._held > self.now() else None

    async def reached(self, tick: float) -> bool:
        """Wait for a tick; False when it has passed, and another must be taken."""
        await _until(tick)
        return time.monotonic() - tick <= LATE

    async def pause(self, tenant: str, seconds: float) -> None:
        """Teams asked for a pause: nobody sends to this organisation until it is over."""
        until = self.now() + min(timedelta(seconds=seconds), LONGEST_PAUSE)
        async with self.desk.writing() as work:
            await work.pace.pause(tenant, until)
            await work.commit()
        self._asked = -math.inf

    async def held_until(self) -> datetime | None:
        """The end of the pause that holds now, if there is one."""
        async with self.desk.reading() as work:
            return await work.pace.held_until(self.now())


async def _until(tick: float) -> None:
    await asyncio.sleep(max(0.0, tick - time.monotonic()))
