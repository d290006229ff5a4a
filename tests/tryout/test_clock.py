"""The clock moves on, and on the way every job has its own moment."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from trajectory.planning.working_days import WorkCalendar, at
from tryout.clock import Destination, MovableClock, begins_at, target, travel

CHRISTMAS = frozenset({date(2026, 12, 25)})
CALENDAR = WorkCalendar(CHRISTMAS, ())
TUESDAY = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)


class Diary:
    """A clockwork with appointments; `stuck` ones stay due for ever."""

    def __init__(self, clock, *moments, stuck=()):
        self.clock, self.moments, self.stuck = clock, sorted(moments), stuck
        self.kept = []

    async def run_due(self):
        done = [m for m in self.moments if m <= self.clock.now() and m not in self.stuck]
        self.kept += [(m, self.clock.now()) for m in done]
        self.moments = [m for m in self.moments if m not in done]
        return len(done)

    async def run_only(self, waiting):
        return await self.run_due() if "diary" in waiting else 0

    async def waiting(self, *, nights=True):
        return {"diary": min(self.moments)} if self.moments else {}

    async def next_closing(self):
        return None


@pytest.fixture
def clock():
    return MovableClock(real=lambda: TUESDAY)


def test_it_never_goes_back(clock):
    clock.set(TUESDAY - timedelta(days=1))
    assert clock.now() == TUESDAY


async def test_every_due_job_runs_at_its_own_time(clock):
    wednesday, thursday = TUESDAY + timedelta(days=1), TUESDAY + timedelta(days=2)
    diary = Diary(clock, thursday, wednesday)
    friday = TUESDAY + timedelta(days=3)
    steps = [moment async for moment in travel(clock, diary, friday)]
    assert diary.kept == [(wednesday, wednesday), (thursday, thursday)]
    assert steps == [wednesday, thursday, friday]


async def test_what_is_due_later_waits(clock):
    diary = Diary(clock, TUESDAY + timedelta(days=9))
    assert [moment async for moment in travel(clock, diary, TUESDAY + timedelta(days=1))]
    assert diary.kept == []


async def test_a_job_that_never_gets_done_does_not_stop_time(clock):
    stuck = TUESDAY + timedelta(days=1)
    diary = Diary(clock, stuck, stuck=(stuck,))
    friday = TUESDAY + timedelta(days=3)
    steps = [moment async for moment in travel(clock, diary, friday)]
    assert steps[-1] == friday


@pytest.mark.parametrize(
    ("now", "begins"),
    [
        (at(date(2026, 12, 1), time(11, 0)), at(date(2026, 12, 1), time(11, 0))),
        (at(date(2026, 12, 1), time(7, 0)), at(date(2026, 12, 1), time(9, 30))),
        (at(date(2026, 12, 1), time(16, 30)), at(date(2026, 12, 2), time(9, 30))),
        (at(date(2026, 12, 5), time(8, 0)), at(date(2026, 12, 7), time(9, 30))),
        (at(date(2026, 12, 24), time(20, 0)), at(date(2026, 12, 28), time(9, 30))),
    ],
)
def test_it_begins_while_people_are_at_work(now, begins):
    assert begins_at(now, CALENDAR) == begins


async def test_the_next_working_day_skips_weekends_and_holidays():
    clock = MovableClock(real=lambda: at(date(2026, 12, 24), time(12, 0)).astimezone(UTC))
    until = await target(Destination.WORKING_DAY, clock, CALENDAR, Diary(clock))
    assert until == at(date(2026, 12, 28), time(9, 30))


@pytest.mark.parametrize("begun", [date(2026, 12, 1), date(2026, 12, 29), date(2027, 3, 1)])
async def test_three_months_are_thirteen_weeks_and_the_same_hour_in_summer_and_winter(begun):
    morning = at(begun, time(9, 30))
    clock = MovableClock(real=lambda: morning.astimezone(UTC))
    until = await target(Destination.MONTHS, clock, CALENDAR, Diary(clock))
    assert until == at(begun + timedelta(weeks=13), time(9, 30))


async def test_without_open_questions_there_is_no_closing_to_go_to(clock):
    assert await target(Destination.CLOSING, clock, CALENDAR, Diary(clock)) is None


async def test_two_hours_on_is_still_the_same_day(clock):
    until = await target(Destination.HOURS, clock, CALENDAR, Diary(clock))
    assert until == TUESDAY + timedelta(hours=2)
