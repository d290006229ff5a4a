"""A clock that can be moved on, never back, and how far each choice moves it."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractContextManager
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from trajectory.planning.working_days import ZONE, WorkCalendar, at

DAY_BEGINS = time(9, 30)
DAY_ENDS = time(16, 30)
ONE_LOOK = time(10, 0)
TWO_HOURS = timedelta(hours=2)
"""Into a session that begins later on the day."""
THREE_MONTHS = timedelta(days=91)
"""Thirteen weeks on the calendar, so that the day of the week and the hour stay the same."""


class Clockwork(Protocol):
    """What the bot does when time has come."""

    def held(self) -> AbstractContextManager[None]: ...
    async def run_due(self) -> int: ...
    async def run_only(self, waiting: Collection[str], /) -> int: ...
    async def waiting(self, *, nights: bool = True) -> dict[str, datetime]: ...
    async def next_closing(self) -> datetime | None: ...


class Destination(StrEnum):
    """Where the person at the clock wants to go."""

    WORKING_DAY = "working_day"
    HOURS = "hours"
    CLOSING = "closing"
    MONTHS = "months"


def _real() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """Real time plus an offset that only grows."""

    def __init__(
        self, offset: timedelta = timedelta(), real: Callable[[], datetime] = _real
    ) -> None:
        self.offset = offset
        self._real = real

    def now(self) -> datetime:
        """The moment it is in the try-out, aware, in UTC."""
        return self._real() + self.offset

    def set(self, moment: datetime) -> None:
        """Move on to this moment; one that has passed changes nothing."""
        self.offset = max(self.offset, moment - self._real())


def begins_at(now: datetime, calendar: WorkCalendar) -> datetime:
    """Now when people are at work, else the morning of the next working day."""
    local = now.astimezone(ZONE)
    if calendar.is_working_day(local.date()) and DAY_BEGINS <= local.time() < DAY_ENDS:
        return now
    early = local.time() < DAY_BEGINS
    day = local.date() if early else local.date() + timedelta(days=1)
    return at(calendar.working_day_from(day), DAY_BEGINS).astimezone(UTC)


def once_a_day(calendar: WorkCalendar) -> Callable[[datetime], datetime]:
    """All that is due on a day is done at one moment, on that working day or the next one: months
    go by in a fraction of the time."""

    def looks(due: datetime) -> datetime:
        local = due.astimezone(ZONE)
        day = local.date() + timedelta(days=local.time() > ONE_LOOK)
        return at(calendar.working_day_from(day), ONE_LOOK).astimezone(UTC)

    return looks


async def target(
    where: Destination, clock: MovableClock, calendar: WorkCalendar, clockwork: Clockwork
) -> datetime | None:
    """The moment a choice means; None when no round is going to close."""
    now = clock.now()
    if where is Destination.CLOSING:
        return await clockwork.next_closing()
    if where is Destination.HOURS:
        return now + TWO_HOURS
    if where is Destination.MONTHS:
        return (now.astimezone(ZONE) + THREE_MONTHS).astimezone(UTC)
    tomorrow = calendar.after(now.astimezone(ZONE).date(), 1)
    return at(tomorrow, DAY_BEGINS).astimezone(UTC)


def its_own_time(due: datetime) -> datetime:
    return due


async def travel(
    clock: MovableClock,
    clockwork: Clockwork,
    until: datetime,
    looks: Callable[[datetime], datetime] = its_own_time,
) -> AsyncIterator[datetime]:
    """Go from due moment to due moment, so that every job runs at its own time, and none looks for
    work that cannot be there; of the nights on the way the last one is lived.

    `looks` says when somebody looks at what is due at a moment: then or later. Yields the moment
    it has become after each step; the last one is `until`.
    """
    waiting = await clockwork.waiting(nights=False)
    while waiting and looks(due := min(waiting.values())) <= until:
        clock.set(looks(due))
        yield clock.now()
        now = looks(due)
        done = await clockwork.run_only([job for job, moment in waiting.items() if moment <= now])
        waiting = await clockwork.waiting(nights=False)
        if done == 0 and due in waiting.values():
            break  # due, and yet nobody does it: going on would never end
    clock.set(until)
    await clockwork.run_due()
    yield clock.now()
