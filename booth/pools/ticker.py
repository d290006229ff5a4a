"""The ticker: every half minute the rows of some pools are written anew, until nobody is near.

A pool ticks for twenty minutes after every opening of a page that could send to it, and as long as
such a page reports itself. Carriers are answered together after a tick, whatever they carried, so
neither the database nor the line tells when anything was sent (trust.md, rule 2).
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

import structlog

from booth.pools.placing import Outcome
from booth.pools.seals import Sending
from booth.pools.tick import Tick

BEAT: Final = 30.0
"""Seconds from one tick to the next."""
AFTER_OPENING: Final = 20 * 60.0
"""Seconds for which a pool ticks after somebody opened a page."""
MISSED: Final = 2
"""Beats for which a pool ticks after a carrier: the next one may be lost."""
MOST_POOLS: Final = 16
"""How many pools share a transaction; others who write in the database wait for so long."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class _Carrier:
    """A request that waits for the tick, and when it was here."""

    pools: frozenset[str]
    sending: Sending | None
    arrived: datetime
    answer: asyncio.Future[Outcome]


class Ticker:
    """One for each bot; two of them may renew the same pool."""

    def __init__(
        self,
        tick: Tick,
        now: Callable[[], datetime],
        beat: float = BEAT,
        clock: Callable[[], float] = time.monotonic,
        after_opening: float = AFTER_OPENING,
    ) -> None:
        self.beat = beat
        self._after_opening = after_opening
        self._tick = tick
        self._now = now
        self._clock = clock
        self._due: dict[str, float] = {}
        self._waiting: list[_Carrier] = []
        self._without_room: list[_Carrier] = []
        self._stopping = asyncio.Event()

    def opened(self, pools: Iterable[str]) -> None:
        """A page was opened that can send to these pools."""
        self._tick_until(pools, self._clock() + self._after_opening)

    async def carried(self, pools: Iterable[str], sending: Sending | None = None) -> Outcome:
        """A page that is open reports itself, with something to send or without: how it ended,
        after the next tick.

        Raises:
            Exception: the tick failed, for whatever came with it; it may come again.
        """
        named = frozenset(pools) | ({sending.pool} if sending else set())
        self._tick_until(named, self._clock() + MISSED * self.beat)
        answer: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Carrier(named, sending, self._now(), answer))
        return await answer

    def _tick_until(self, pools: Iterable[str], until: float) -> None:
        for pool in pools:
            self._due[pool] = max(until, self._due.get(pool, until))

    async def run(self) -> None:
        """Tick until the program stops, at moments that do not depend on what comes."""
        began = self._clock()
        while not self._stopping.is_set():
            passed = self._clock() - began
            with suppress(TimeoutError):
                async with asyncio.timeout(self.beat - passed % self.beat):
                    await self._stopping.wait()
            await self.turn()

    def stop(self) -> None:
        """Tick once more, so that whoever waits is answered, and then no more."""
        self._stopping.set()

    async def turn(self) -> None:
        """Renew every pool that is due, and then answer everybody who waits.

        What found no room goes with the next turn again, whether its page comes back or not.
        """
        now = self._clock()
        self._due = {pool: until for pool, until in self._due.items() if until >= now}
        pools_due = sorted(self._due.keys() | _reported(self._waiting))
        carriers = self._without_room + self._waiting
        self._waiting = []
        answers: dict[_Carrier, Outcome | Exception] = {}
        for pools in _lots(pools_due):
            answers |= await self._renewed(pools, carriers)
        self._without_room = [one for one, how in answers.items() if how is Outcome.WAITING]
        for carrier in carriers:
            if not carrier.answer.done():  # it was answered, or stopped waiting
                _give(carrier.answer, answers.get(carrier, Outcome.EMPTY))

    async def _renewed(
        self, pools: Sequence[str], carriers: Sequence[_Carrier]
    ) -> dict[_Carrier, Outcome | Exception]:
        sent = {pool: _sent_to(pool, carriers) for pool in pools}
        try:
            ended = await self._tick(sent)
        except Exception as failure:
            log.error("tick-failed", error=type(failure).__name__)
            return {one: failure for one in carriers if one.pools & set(pools)}
        return {one: ended[one.sending] for one in carriers if one.sending and one.sending in ended}


def _reported(carriers: Iterable[_Carrier]) -> set[str]:
    """The pools of whoever waits, also when the tick before took longer than a beat."""
    return {pool for carrier in carriers for pool in carrier.pools}


def _sent_to(pool: str, carriers: Iterable[_Carrier]) -> dict[Sending, datetime]:
    """What came twice came at the first moment."""
    arrived: dict[Sending, datetime] = {}
    for one in carriers:
        if one.sending and one.sending.pool == pool:
            arrived.setdefault(one.sending, one.arrived)
    return arrived


def _lots(pools: Iterable[str]) -> Iterator[list[str]]:
    left = iter(pools)
    while lot := list(islice(left, MOST_POOLS)):
        yield lot


def _give(answer: "asyncio.Future[Outcome]", given: Outcome | Exception) -> None:
    if isinstance(given, Exception):
        answer.set_exception(given)
    else:
        answer.set_result(given)
