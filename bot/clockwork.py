"""The clock: what is due is done, in the order of its moments, and again after a crash."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

EVERY_SECONDS = 2
"""How often the clock looks for what is due."""
CLOSING = "closing"
"""Name of the job that closes rounds."""

_log = logging.getLogger(__name__)


class Clock(Protocol):
    """Tells the time; the try-out's can be moved on."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        ...


class WallClock:
    """The real time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Job:
    """Work that waits in the database for its moment.

    `run_due` does all that is due and says how much; `next_due` names the earliest moment
    at which something waits, past or future, or None.
    """

    name: str
    run_due: Callable[[], Awaitable[int]]
    next_due: Callable[[], Awaitable[datetime | None]]


class Clockwork:
    """Runs the jobs, one pass at a time; APScheduler only says when to look."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._jobs = {job.name: job for job in jobs}
        self._one_pass = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Look every few seconds; a pass that takes longer is not started twice."""
        self._scheduler.add_job(
            self.run_due,
            "interval",
            seconds=EVERY_SECONDS,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Start no further pass, and wait for the one that runs."""
        self._scheduler.remove_all_jobs()
        async with self._one_pass:
            # Shutting down cancels what runs, so it waits for the end of the pass.
            self._scheduler.shutdown(wait=False)

    async def run_due(self) -> int:
        """Do everything that is due now; returns how many things were done."""
        async with self._one_pass:
            return sum([await self._run(job) for job in self._jobs.values()])

    async def _run(self, job: Job) -> int:
        try:
            return await job.run_due()
        except Exception as error:
            # The next pass tries again; the text of an error may hold what people wrote.
            _log.error("job failed", extra={"job": job.name, "error": type(error).__name__})
            return 0

    async def next_due(self) -> datetime | None:
        """The earliest moment at which something waits; for the try-out's clock."""
        moments = [await job.next_due() for job in self._jobs.values()]
        return min((moment for moment in moments if moment), default=None)

    async def next_closing(self) -> datetime | None:
        """The earliest moment at which a round closes; for the try-out's clock."""
        return await self._jobs[CLOSING].next_due()
