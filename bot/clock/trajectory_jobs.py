"""Two jobs of the clock that keep a trajectory honest: what ended is destroyed, and what waits
is not forgotten."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from booth.ballots import closing
from booth.separate_input.destroying import close_mailbox
from booth.services import BoothServices
from bot.clock.clockwork import Clock
from trajectory.planning.working_days import ZONE, WorkCalendar, at
from use_cases import morning
from use_cases.services import Services

MORNING = time(8, 0)
"""Before work begins: what is due today is found, and sent at its own time."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Destroys what a trajectory that is over leaves: open rounds unread, and separate input.

    It looks again every time, so that a crash after the last word of a person leaves nothing.
    """

    services: Services
    booth: BoothServices
    clock: Clock

    async def run(self) -> int:
        left = await self._left()
        for trajectory in left:
            await self._end(trajectory)
        return len(left)

    async def _left(self) -> list[str]:
        async with self.services.desk.reading() as work:
            return await work.steps.with_remains()

    async def _end(self, trajectory: str) -> None:
        async with self.services.desk.reading() as work:
            rounds = await work.rounds.of_trajectory(trajectory)
        for one in rounds:
            if not one.state.over:
                await closing.withdraw_round(self.booth, one.id)
        await close_mailbox(self.booth, trajectory)

    async def next_due(self) -> datetime | None:
        return self.clock.now() if await self._left() else None


@dataclass(slots=True)
class Keeping:
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
