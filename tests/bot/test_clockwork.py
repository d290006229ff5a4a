"""The clock: what is due is done, one failure stops nothing else, and stopping is clean."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from bot.clock.clockwork import CLOSING, DAY_KEYS, NIGHTLY, Clockwork, Job, WallClock

AT_ONCE = 0.02
"""Seconds between two looks of the clock."""
NOON = datetime(2027, 1, 11, 12, tzinfo=UTC)


class Work:
    """A job that notes when it ran; `broken` fails, `slow` waits until it is let go."""

    def __init__(self, name, diary, *, due=None, broken=False, slow=None, began=None):
        self.name, self.diary, self.due = name, diary, due
        self.broken, self.slow, self.began = broken, slow, began

    async def run(self):
        self.diary.append(self.name)
        if self.began is not None:
            self.began.set()
        if self.slow is not None:
            await self.slow.wait()
        if self.broken:
            raise RuntimeError("Samira zei iets")
        return 1

    async def next_due(self):
        return self.due

    def job(self):
        return Job(self.name, self.run, self.next_due)


def clockwork(*works):
    return Clockwork([work.job() for work in works], every=AT_ONCE)


async def test_every_job_is_done_in_its_order_and_counted():
    diary = []
    works = [Work(name, diary) for name in ("opening", CLOSING, "sending")]
    assert await clockwork(*works).run_due() == 3
    assert diary == ["opening", CLOSING, "sending"]


async def test_a_clock_that_is_moved_on_sleeps_through_nights_and_lives_the_last_one():
    diary = []
    night = Work(NIGHTLY, diary, due=NOON)
    day = Work("opening", diary, due=NOON + timedelta(days=3))
    clock = clockwork(day, night)
    assert await clock.waiting(nights=False) == {"opening": day.due}
    assert await clock.waiting() == {"opening": day.due, NIGHTLY: night.due}
    assert await clock.run_only(["opening"]) == 1
    assert diary == ["opening"]
    assert await clock.run_due() == 2
    assert diary == ["opening", "opening", NIGHTLY]


async def test_whatever_runs_in_a_new_day_finds_its_keys():
    diary = []
    works = [Work(name, diary) for name in (DAY_KEYS, "opening", CLOSING)]
    assert await clockwork(*works).run_only([CLOSING]) == 2
    assert diary == [DAY_KEYS, CLOSING]


async def test_a_job_that_fails_stops_no_other_and_is_tried_again(caplog):
    diary = []
    broken = Work("opening", diary, broken=True)
    clock = clockwork(broken, Work(CLOSING, diary), Work("sending", diary))
    with caplog.at_level(logging.ERROR):
        assert await clock.run_due() == 2
        assert await clock.run_due() == 2
    assert diary == ["opening", CLOSING, "sending"] * 2
    [first, _] = caplog.records
    assert (first.job, first.error) == ("opening", "RuntimeError")
    assert "Samira" not in caplog.text


async def test_two_passes_never_run_at_the_same_time():
    diary, gate = [], asyncio.Event()
    clock = clockwork(Work("opening", diary, slow=gate))
    passes = asyncio.gather(clock.run_due(), clock.run_due())
    await asyncio.sleep(0.01)
    assert diary == ["opening"]
    gate.set()
    assert await passes == [1, 1]


async def test_it_says_who_waits_for_which_moment():
    early, late = NOON, NOON + timedelta(hours=1)
    clock = clockwork(Work("a", [], due=late), Work(CLOSING, [], due=early), Work("c", []))
    assert await clock.waiting() == {"a": late, CLOSING: early}
    assert await clock.next_closing() == early
    assert await clockwork(Work("a", []), Work(CLOSING, [])).waiting() == {}


async def test_a_started_clock_runs_by_itself_until_it_is_stopped():
    diary, began = [], asyncio.Event()
    clock = clockwork(Work("sending", diary, began=began), Work(CLOSING, diary))
    clock.start()
    for _ in range(2):
        async with asyncio.timeout(10):
            await began.wait()
        began.clear()
    await clock.stop()
    told = len(diary)
    assert told >= 4
    await asyncio.sleep(0.1)
    assert len(diary) == told


async def test_stopping_waits_for_the_pass_that_runs():
    diary, gate, began = [], asyncio.Event(), asyncio.Event()
    clock = clockwork(Work("sending", diary, slow=gate, began=began), Work("last", diary))
    clock.start()
    async with asyncio.timeout(5):
        await began.wait()
    stopping = asyncio.create_task(clock.stop())
    await asyncio.sleep(0.05)
    assert not stopping.done()
    gate.set()
    await stopping
    assert diary == ["sending", "last"]


async def test_while_a_clock_is_moved_on_nobody_else_looks():
    diary, ran = [], asyncio.Event()
    clock = clockwork(Work("opening", diary, began=ran))
    clock.start()
    async with asyncio.timeout(10):
        await ran.wait()
        with clock.held():
            await asyncio.sleep(AT_ONCE)  # a look that had begun
            looked = len(diary)
            await asyncio.sleep(10 * AT_ONCE)
            assert len(diary) == looked
        ran.clear()
        await ran.wait()
        await clock.stop()


async def test_long_work_keeps_no_other_waiting_and_is_asked_to_end():
    """A wave takes a quarter of an hour; a round closes in time all the same."""
    diary, gate, closed = [], asyncio.Event(), asyncio.Event()
    wave, closing = Work("sending", diary, slow=gate), Work(CLOSING, diary, began=closed)
    long = Job(wave.name, wave.run, wave.next_due, gate.set)
    clock = Clockwork([long, closing.job()], every=AT_ONCE)
    clock.start()
    async with asyncio.timeout(10):
        while "sending" not in diary:
            closed.clear()
            await closed.wait()
        closed.clear()
        await closed.wait()
        await clock.stop()
    assert diary.count("sending") == 1


def test_the_wall_clock_knows_its_zone():
    assert WallClock().now().tzinfo is UTC
