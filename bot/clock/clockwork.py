"""The clock: what is due is done, in the order of its moments, and again after a crash."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from trajectory.errors import StandsStill

EVERY_SECONDS = 2
"""How often the clock looks for what is due."""
DAY_KEYS = "day-keys"
"""Name of the job that comes first in a new day, so that whatever runs in it finds its keys."""
CLOSING = "closing"
"""Name of the job that closes rounds."""
NIGHTLY = "nightly"
"""Name of the job that forgets and compacts every night, and makes up for nights it missed."""

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
    at which something waits, past or future, or None. With `stop` the work may take long: it
    keeps no other job waiting, and `stop` asks it to come to an end.
    """

    name: str
    run_due: Callable[[], Awaitable[int]]
    next_due: Callable[[], Awaitable[datetime | None]]
    stop: Callable[[], None] | None = None

    @property
    def of_the_day(self) -> bool:
        return self.name != NIGHTLY


@dataclass(slots=True)
class _Lane:
    """Jobs that wait for each other. `moved` is when one of them last came to its end."""

    jobs: Sequence[Job]
    one_pass: asyncio.Lock = field(default_factory=asyncio.Lock)
    moved: float = field(default_factory=time.monotonic)

    async def run(self, only: Collection[str] | None = None) -> int:
        async with self.one_pass:
            wanted = [job for job in self.jobs if only is None or job.name in only]
            return sum([await self._one(job) for job in wanted])

    async def _one(self, job: Job) -> int:
        done = await _run(job)
        self.moved = time.monotonic()
        return done


async def _run(job: Job) -> int:
    try:
        return await job.run_due()
    except StandsStill:
        return 0  # readiness says it, and so does the log
    except Exception as error:
        # The next pass tries again; the text of an error may hold what people wrote.
        _log.error("job failed", extra={"job": job.name, "error": type(error).__name__})
        return 0


class Clockwork:
    """Runs the jobs, one pass at a time; APScheduler only says when to look."""

    def __init__(self, jobs: Sequence[Job], *, every: float = EVERY_SECONDS) -> None:
        self._every = every
        self._jobs = {job.name: job for job in jobs}
        together = _Lane([job for job in jobs if job.stop is None])
        self._together = together
        self._lanes = [together, *(_Lane([job]) for job in jobs if job.stop is not None)]
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    @property
    def quiet(self) -> float:
        """Seconds since a job last came to its end; those that may take long do not count."""
        return time.monotonic() - self._together.moved

    def start(self) -> None:
        """Look every so many seconds; a pass that takes longer is not started twice."""
        for lane in self._lanes:
            self._scheduler.add_job(
                lane.run,
                "interval",
                seconds=self._every,
                max_instances=1,
                coalesce=True,
                misfire_grace_time=None,
            )
        self._scheduler.start()

    async def stop(self) -> None:
        """Start no further pass, and wait for those that run."""
        self._scheduler.remove_all_jobs()
        for job in self._jobs.values():
            if job.stop is not None:
                job.stop()
        for lane in self._lanes:
            await lane.one_pass.acquire()
        # Shutting down cancels what runs, so it waits for the end of the passes.
        self._scheduler.shutdown(wait=False)

    async def run_due(self) -> int:
        """Do everything that is due now; returns how many things were done."""
        return sum([await lane.run() for lane in self._lanes])

    # ---- for a clock that is moved on

    @contextmanager
    def held(self) -> Iterator[None]:
        """While a clock is moved on, nobody looks but whoever moves it: in between it is a moment
        at which far too much would be due, such as a night of every day on the way."""
        self._scheduler.pause()
        try:
            yield
        finally:
            self._scheduler.resume()

    async def waiting(self, *, nights: bool = True) -> dict[str, datetime]:
        """By job the earliest moment at which something waits. A clock that is moved on sleeps
        through `nights`, and lives the last one when it has come where it goes."""
        asked = [job for job in self._jobs.values() if nights or job.of_the_day]
        moments = {job.name: await job.next_due() for job in asked}
        return {name: moment for name, moment in moments.items() if moment is not None}

    async def run_only(self, waiting: Collection[str]) -> int:
        """Do what is due now of these jobs; returns how many things were done."""
        only = {DAY_KEYS, *waiting}
        return sum([await lane.run(only) for lane in self._lanes])

    async def next_closing(self) -> datetime | None:
        """The earliest moment at which a round closes; for the try-out's clock."""
        return await self._jobs[CLOSING].next_due()
