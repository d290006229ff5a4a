"""Receipt codes are tried one at a time, slower after every wrong one.

It knows trajectories and counts, in memory only: nobody can find out who tried, or when. The
pause is the same for whoever comes next, with a right code too, so it tells nothing either.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

import structlog

from trajectory.separate_input import pause_after

PATIENCE: Final = 20.0
"""Seconds that somebody waits at most; who would wait longer is asked to come back later."""
FORGETS: Final = 15 * 60.0
"""Seconds without a wrong code after which a trajectory starts afresh."""
MOST_GATES: Final = 1_000

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Gate:
    wrong: int = 0
    free: float = 0.0
    """When the next one may try."""
    last: float = 0.0


class Turnstile:
    """One for the whole booth; what it remembers is bounded, whatever happens."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._gates: dict[str, _Gate] = {}
        self._counted = 0

    async def enter(self, trajectory: str) -> bool:
        """Wait for a turn to try a code; False when too many came before.

        Each try counts as wrong until `right` says otherwise, so that many at once gain
        nothing.
        """
        gate, now = self._gate(trajectory), self._clock()
        if now - gate.last > FORGETS:
            gate.wrong = 0
        wait = max(0.0, gate.free - now)
        if wait > PATIENCE:
            return False
        gate.wrong, gate.last = gate.wrong + 1, now
        gate.free = now + wait + pause_after(gate.wrong)
        self._counted += 1
        if wait:
            await self._sleep(wait)
        return True

    def right(self, trajectory: str) -> None:
        """The code was right. That takes back this try only: whoever holds one code could
        otherwise try for others without end."""
        gate = self._gate(trajectory)
        gate.wrong = max(0, gate.wrong - 1)
        self._counted = max(0, self._counted - 1)

    def take_count(self) -> int:
        """How many wrong codes there were in all trajectories since this was asked."""
        counted, self._counted = self._counted, 0
        return counted

    def _gate(self, trajectory: str) -> _Gate:
        if trajectory not in self._gates and len(self._gates) >= MOST_GATES:
            del self._gates[next(iter(self._gates))]
        return self._gates.setdefault(trajectory, _Gate())


def report_wrong_codes(turnstile: Turnstile) -> None:
    """One count for all trajectories and a whole day: it cannot point at anybody."""
    log.info("receipt-codes-wrong", count=turnstile.take_count())
