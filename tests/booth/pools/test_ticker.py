"""The ticker: when pools tick, and what whoever waits hears."""

import asyncio
from datetime import timedelta

import pytest

from booth.pools.placing import Outcome
from booth.pools.ticker import AFTER_OPENING, BEAT, MOST_POOLS, Ticker
from tests.booth.pools.conftest import NOW, SLOTS, sending
from trajectory.rounds.rounds import LAST_TICK


class Seen:
    """A tick that notes what it was asked, and says that all is in."""

    def __init__(self, fails=()):
        self.turns, self.fails = [], fails

    async def __call__(self, sent):
        self.turns.append({pool: list(sendings) for pool, sendings in sent.items()})
        if set(sent) & set(self.fails):
            raise OSError
        return {one: Outcome.IN for sendings in sent.values() for one in sendings}


class Clock:
    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


def now():
    return NOW


@pytest.fixture
def clock():
    return Clock()


def test_what_arrives_before_the_last_moment_has_its_tick_before_it_is_counted():
    assert timedelta(seconds=BEAT) < LAST_TICK


async def test_nothing_ticks_before_somebody_opens(clock):
    seen = Seen()
    await Ticker(seen, now, clock=clock).turn()
    assert seen.turns == []


async def test_a_pool_ticks_for_twenty_minutes_after_every_opening(clock):
    seen = Seen()
    ticker = Ticker(seen, now, clock=clock)
    ticker.opened(["r1"])
    beats = 0
    while len(seen.turns) == beats:
        await ticker.turn()
        clock.now += BEAT
        beats += 1
        assert beats < 100
    assert len(seen.turns) == AFTER_OPENING / BEAT + 1
    ticker.opened(["r1"])
    await ticker.turn()
    assert seen.turns[-1] == {"r1": []}


async def test_a_page_that_stays_open_keeps_its_pools_ticking(clock):
    seen = Seen()
    ticker = Ticker(seen, now, clock=clock)
    for _ in range(100):
        waits = asyncio.create_task(ticker.carried(["r1"]))
        await asyncio.sleep(0)
        clock.now += BEAT
        await ticker.turn()
        assert await waits is Outcome.EMPTY
    assert len(seen.turns) == 100


async def test_the_same_ticks_whatever_the_carriers_carry(clock):
    turns = []
    for sent in (None, sending(SLOTS[0], pool="r1")):
        seen = Seen()
        ticker = Ticker(seen, now, clock=clock)
        ticker.opened(["r1", "r2"])
        for _ in range(60):
            waits = asyncio.create_task(ticker.carried(["r1", "r2"], sent))
            await asyncio.sleep(0)
            await ticker.turn()
            await waits
            clock.now += BEAT
        turns.append([sorted(turn) for turn in seen.turns])
    assert turns[0] == turns[1]


async def test_all_are_answered_together_after_the_last_lot(clock):
    answered = []
    pools = [f"r{number:02}" for number in range(2 * MOST_POOLS)]

    class Watching(Seen):
        async def __call__(self, sent):
            await asyncio.sleep(0.01)
            assert answered == []
            return await super().__call__(sent)

    seen = Watching()
    ticker = Ticker(seen, now, clock=clock)

    async def carries(pool, sent):
        answered.append(await ticker.carried([pool], sent))

    async with asyncio.TaskGroup() as people:
        people.create_task(carries("r00", sending(SLOTS[0], pool="r00")))
        people.create_task(carries("r00", None))
        for pool in pools:
            people.create_task(carries(pool, None))
        await asyncio.sleep(0)
        people.create_task(ticker.turn())
    assert len(seen.turns) == 2
    assert answered[:2] == [Outcome.IN, Outcome.EMPTY]


async def test_what_found_no_room_goes_again_as_it_first_arrived_also_without_its_page(clock):
    moments = iter([NOW, NOW + timedelta(seconds=BEAT), NOW + timedelta(seconds=2 * BEAT)])
    sent, room, seen = sending(SLOTS[0], pool="r1"), iter([False, False, True]), []

    async def full_at_first(sent):
        seen.append(dict(sent["r1"]))
        how = Outcome.IN if next(room) else Outcome.WAITING
        return dict.fromkeys(sent["r1"], how)

    ticker = Ticker(full_at_first, lambda: next(moments), clock=clock)
    for comes in (True, True, False):
        carried = asyncio.create_task(ticker.carried(["r1"], sent)) if comes else None
        await asyncio.sleep(0)
        await ticker.turn()
        if carried:
            assert await carried is Outcome.WAITING
        clock.now += BEAT
    assert seen == [{sent: NOW}] * 3, "never as if it had come later"
    await ticker.turn()
    assert seen[3:] in ([], [{}])


async def test_when_a_tick_fails_everybody_who_came_with_it_hears_so(clock):
    ticker = Ticker(Seen(fails=["r1"]), now, clock=clock)
    sent = sending(SLOTS[0], pool="r1")
    with_it = [asyncio.create_task(ticker.carried(["r1"], one)) for one in (sent, None)]
    gone = asyncio.create_task(ticker.carried(["r1"]))
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.sleep(0)
    await ticker.turn()
    assert [type(one) for one in await asyncio.gather(*with_it, return_exceptions=True)] == [
        OSError,
        OSError,
    ]


async def test_it_goes_on_by_itself_at_its_own_moments():
    seen = Seen()
    ticker = Ticker(seen, now, beat=0.02)
    running = asyncio.create_task(ticker.run())
    assert await ticker.carried(["r1"], sending(SLOTS[0], pool="r1")) is Outcome.IN
    assert await ticker.carried(["r1"]) is Outcome.EMPTY
    ticker.stop()
    await running
    assert len(seen.turns) >= 2


async def test_a_program_that_stops_answers_whoever_waits_at_once():
    seen = Seen()
    ticker = Ticker(seen, now, beat=600)
    running = asyncio.create_task(ticker.run())
    sent = asyncio.create_task(ticker.carried(["r1"], sending(SLOTS[0], pool="r1")))
    await asyncio.sleep(0)
    ticker.stop()
    await running
    assert await sent is Outcome.IN
    assert len(seen.turns) == 1
