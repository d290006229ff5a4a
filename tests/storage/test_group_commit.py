"""Work that many ask for at once shares a transaction, and nobody hears before it is done."""

import asyncio

import pytest

from storage.engine.group_commit import MOST, GroupCommit


class Counter:
    """Answers each with its double, and notes who shared a turn."""

    def __init__(self, fails=()):
        self.turns, self.fails = [], fails

    async def __call__(self, asked):
        self.turns.append(list(asked))
        await asyncio.sleep(0.01)
        if set(asked) & set(self.fails):
            raise OSError("no space left on device")
        return [2 * one for one in asked]


async def test_who_comes_while_one_is_under_way_shares_the_next_turn():
    counter = Counter()
    together = GroupCommit(counter)
    assert await asyncio.gather(*map(together.done, range(10))) == [2 * one for one in range(10)]
    assert [len(turn) for turn in counter.turns] == [10]
    assert await together.done(11) == 22


async def test_a_turn_is_never_larger_than_it_may_be():
    counter = Counter()
    await asyncio.gather(*map(GroupCommit(counter).done, range(3 * MOST + 1)))
    assert [len(turn) for turn in counter.turns] == [MOST, MOST, MOST, 1]


async def test_a_turn_that_fails_fails_for_all_who_shared_it_and_for_nobody_after():
    together = GroupCommit(Counter(fails=[3]))
    outcomes = await asyncio.gather(*map(together.done, range(5)), return_exceptions=True)
    assert all(isinstance(one, OSError) for one in outcomes)
    assert await together.done(7) == 14


async def test_an_error_among_the_outcomes_is_raised_for_one_and_for_nobody_else():
    async def half(numbers):
        return [one // 2 if one % 2 == 0 else ValueError("odd") for one in numbers]

    together = GroupCommit(half)
    outcomes = await asyncio.gather(*map(together.done, range(4)), return_exceptions=True)
    assert [outcomes[0], outcomes[2]] == [0, 1]
    assert all(isinstance(outcomes[odd], ValueError) for odd in (1, 3))


async def test_who_stops_waiting_takes_nobody_along():
    together = GroupCommit(Counter())
    impatient = asyncio.create_task(together.done(1))
    patient = asyncio.create_task(together.done(2))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient == 4
    with pytest.raises(asyncio.CancelledError):
        await impatient
