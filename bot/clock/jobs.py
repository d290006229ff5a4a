"""The jobs of the clock: what each looks for when the clock looks, and when it will be due."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from booth.ballots import closing
from booth.ballots.old_texts import destroy_old_texts
from booth.day_keys import DayKeys
from booth.needs.ending import destroy_boxes
from booth.separate_input import batches
from booth.services import BoothServices
from bot.clock.clockwork import CLOSING, DAY_KEYS, NIGHTLY, Clock, Job
from bot.monitoring.watch import Watch
from bot.sealing import Sealing
from bot.sending.delivery import Delivery
from storage.engine.database import Database
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE, WorkCalendar, at
from use_cases import morning, separate_input
from use_cases.norms import deciding
from use_cases.planning import needs, settling
from use_cases.retention import forget_tickets, forget_what_ended
from use_cases.rounds.opening import open_due_rounds
from use_cases.services import Services
from use_cases.sessions import room_roster

MORNING = time(8, 0)
"""Before work begins: what is due today is found, and sent at its own time."""
NIGHT = time(3, 0)
"""When nobody works: retention and compaction."""

_log = logging.getLogger(__name__)


def jobs(
    services: Services, booth: BoothServices, sender: Delivery, clock: Clock, nightly: "Nightly"
) -> tuple[Job, ...]:
    """Every job, in the order in which they run when several are due."""
    opening = Opening(services, clock)
    holding = Holding(services, clock)
    closings = Closing(services, booth, clock)
    input_ = SeparateInput(services, booth)
    norms = Norms(services, clock)
    ending = Ending(services, booth, clock)
    days = KeysOfTheDay(booth.days, clock)
    every_morning = Morning(services, clock, services.library.calendar)
    return (
        Job(DAY_KEYS, days.run, days.next_due),
        Job("ending", ending.run, ending.next_due),
        Job("opening", opening.run, opening.next_due),
        Job(CLOSING, closings.run, closings.next_due),
        Job("delivering", input_.run, input_.next_due),
        Job("norms", norms.run, norms.next_due),
        Job("morning", every_morning.run, every_morning.next_due),
        Job("sending", sender.send_due, sender.next_due, sender.stop),
        Job("holding", holding.run, holding.next_due),
        Job(NIGHTLY, nightly.run, nightly.next_due),
        Job("seals", nightly.sealing.look_again, _whenever),
        Job("servers", nightly.watch.look, _whenever),
    )


@dataclass(frozen=True, slots=True)
class KeysOfTheDay:
    """Makes the keys of tomorrow when a day begins, and deletes those of the day before yesterday;
    first of all jobs, so that whatever runs in a new day finds them."""

    keys: DayKeys
    clock: Clock

    async def run(self) -> int:
        now = self.clock.now()
        if self.keys.kept(now):
            return 0
        await asyncio.to_thread(self.keys.keep, now)
        return 1

    async def next_due(self) -> datetime | None:
        now = self.clock.now()
        return None if self.keys.kept(now) else now


async def _whenever() -> datetime | None:
    """Of something that has no moment: it is looked at in every pass."""
    return None


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens rounds whose moment has come."""

    services: Services
    clock: Clock

    async def run(self) -> int:
        return await open_due_rounds(self.services, self.clock.now())

    async def next_due(self) -> datetime | None:
        if not self.services.may_open_rounds:
            return None
        async with self.services.desk.reading() as work:
            return await work.rounds.next_opening()


@dataclass(frozen=True, slots=True)
class Holding:
    """Notes that sessions were held, when their last meeting is over."""

    services: Services
    clock: Clock

    async def run(self) -> int:
        return await settling.hold_ended(self.services, self.clock.now())

    async def next_due(self) -> datetime | None:
        async with self.services.desk.reading() as work:
            return await work.sessions.next_end()


@dataclass(frozen=True, slots=True)
class Closing:
    """Closes rounds whose time is over; one that cannot be closed keeps no other open."""

    services: Services
    booth: BoothServices
    clock: Clock

    async def run(self) -> int:
        async with self.services.desk.reading() as work:
            due = await work.rounds.due_to_close(self.clock.now())
        return sum([await self._close(round_id) for round_id in due])

    async def _close(self, round_id: str) -> int:
        try:
            await closing.close_round(self.booth, round_id)
        except Exception as error:
            # Nothing was destroyed that can still be read; the next pass tries again.
            _log.error("closing failed", extra={"error": type(error).__name__})
            return 0
        return 1

    async def next_due(self) -> datetime | None:
        async with self.services.desk.reading() as work:
            return await work.rounds.next_closing()


@dataclass(frozen=True, slots=True)
class SeparateInput:
    """Delivers separate input to trainers at its fixed moments."""

    services: Services
    booth: BoothServices

    async def run(self) -> int:
        passed = await batches.deliver_due(self.booth)
        return passed + await separate_input.tell(self.services)

    async def next_due(self) -> datetime | None:
        return await batches.next_due(self.booth)


@dataclass(frozen=True, slots=True)
class Norms:
    """Settles norms under reserve, makes norm guides, and shows one norm a week."""

    services: Services
    clock: Clock

    async def run(self) -> int:
        return await deciding.run_due(self.services, self.clock.now())

    async def next_due(self) -> datetime | None:
        async with self.services.desk.reading() as work:
            return await deciding.next_due(work)


@dataclass(frozen=True, slots=True)
class Ending:
    """Destroys what a trajectory that is over leaves: the open rounds that ended with it, unread.

    It looks again every time, so that a crash after the last word of a person leaves nothing.
    """

    services: Services
    booth: BoothServices
    clock: Clock

    async def run(self) -> int:
        left = await self._left()
        for trajectory in left:
            with suppress(StandsStill):
                await self._end(trajectory)
        return len(left)

    async def _left(self) -> list[str]:
        async with self.services.desk.reading() as work:
            return await work.steps.with_remains()

    async def _end(self, id: str) -> None:
        async with self.services.desk.reading() as work:
            trajectory = await work.trajectories.get(id)
            rounds = await work.rounds.of_trajectory(id)
        for round_ in rounds:
            if trajectory is not None and trajectory.ends(round_.kind) and not round_.state.over:
                await closing.withdraw_round(self.booth, round_.id)

    async def next_due(self) -> datetime | None:
        return self.clock.now() if await self._left() else None


@dataclass(slots=True)
class Morning:
    """Finds what is late or due, every working morning; a start looks at once."""

    services: Services
    clock: Clock
    calendar: WorkCalendar
    _next: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._next = self.clock.now()

    async def run(self) -> int:
        now = self.clock.now()
        if now < self._next:
            return 0
        self._next = self._morning_after(now)
        await morning.keep(self.services, now)
        return 1

    async def next_due(self) -> datetime | None:
        return self._next

    def _morning_after(self, now: datetime) -> datetime:
        today = now.astimezone(ZONE).date()
        first = today if now < at(today, MORNING) else today + timedelta(days=1)
        return at(self.calendar.working_day_from(first), MORNING)


@dataclass(frozen=True, slots=True)
class Periods:
    """How long something is kept after it is over."""

    sent: timedelta
    """Messages that were sent."""
    people: timedelta
    """People whose last part ended, and what was decided in a trajectory that ended."""


@dataclass(slots=True)
class Nightly:
    """Retention and compaction, once a night; tells what it did in counts."""

    services: Services
    booth: BoothServices
    database: Database
    sealing: Sealing
    clock: Clock
    keep: Periods
    watch: Watch
    _next: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._next = self._night_after(self.clock.now())

    async def run(self) -> int:
        now = self.clock.now()
        if now < self._next:
            return 0
        self._next = self._night_after(now)
        await self._forget(now)
        await self.sealing.change_key(now.date())
        await self.database.compact()
        await asyncio.to_thread(self.booth.keys.compact)
        return 1

    async def _forget(self, now: datetime) -> None:
        await destroy_old_texts(self.booth, now)
        await room_roster.forget_over(self.services, now)
        await forget_tickets(self.services)
        await destroy_boxes(self.booth, await needs.ended(self.services, now))
        async with self.services.desk.writing() as work:
            seen = await work.seen_activities.forget_before((now - timedelta(days=1)).date())
            sent = await work.outbox.forget_before(now - self.keep.sent)
            await work.commit()
        ended = await forget_what_ended(self.services, now, self.keep.people)
        for kind, count in {"activities": seen, "sent": sent, **ended}.items():
            _log.info("retention", extra={"kind": kind, "count": count})

    async def next_due(self) -> datetime | None:
        return self._next

    @staticmethod
    def _night_after(now: datetime) -> datetime:
        tonight = at(now.astimezone(ZONE).date(), NIGHT)
        return tonight if now < tonight else at(tonight.date() + timedelta(days=1), NIGHT)
