"""The pace that all replicas share: evenly, together, and never by a clock that is wrong."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from storage.people.pace import AHEAD, LONGEST_PAUSE, PaceRow
from tests.storage.conftest import NOW

MINUTE = timedelta(minutes=1)


async def reserve(desk, count=5, apart=0.1, tenant="city"):
    async with desk.writing() as work:
        wait = await work.pace.reserve(tenant, count, apart)
        await work.commit()
    return wait


async def pause(desk, until):
    async with desk.writing() as work:
        await work.pace.pause("city", until)
        await work.commit()


async def held(desk, now=NOW):
    async with desk.reading() as work:
        return await work.pace.held_until(now)


async def test_the_first_may_go_at_once_and_the_next_after_them(desk):
    assert await reserve(desk) == 0
    assert await reserve(desk) == pytest.approx(0.5, abs=0.3)
    assert await reserve(desk) == pytest.approx(1.0, abs=0.3)


async def test_replicas_that_ask_together_never_get_the_same_moment(desk):
    waits = sorted(await asyncio.gather(*(reserve(desk, 5, 0.2) for _ in range(6))))
    gaps = [later - earlier for earlier, later in pairwise(waits)]
    assert all(gap == pytest.approx(1.0, abs=0.6) for gap in gaps)


async def test_another_organisation_has_a_pace_of_its_own(desk):
    await reserve(desk, 50)
    assert await reserve(desk, tenant="other") == 0


async def test_what_was_handed_out_by_a_clock_far_ahead_counts_for_nothing(database, desk):
    await reserve(desk)
    async with database.session(reading=False) as session:
        await session.exec(PaceRow.__table__.update().values(free=PaceRow.free + 3_600))
        await session.commit()
    assert await reserve(desk) == 0
    assert await reserve(desk) < AHEAD


async def test_a_pause_holds_until_its_end_and_a_shorter_one_changes_nothing(desk):
    assert await held(desk) is None
    await pause(desk, NOW + 5 * MINUTE)
    await pause(desk, NOW + MINUTE)
    assert await held(desk) == NOW + 5 * MINUTE
    assert await held(desk, NOW + 5 * MINUTE) is None
    await reserve(desk)
    assert await held(desk) == NOW + 5 * MINUTE


async def test_a_pause_without_end_is_a_mistake(desk):
    await pause(desk, NOW + LONGEST_PAUSE + MINUTE)
    assert await held(desk) is None
