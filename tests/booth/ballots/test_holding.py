"""Sending, closing and a second replica at one moment: who comes second waits, or finds it done."""

import asyncio
from datetime import timedelta

import pytest

from booth.ballots.closing import close_round
from booth.pools.tick import _held
from storage.ballots.box import Box
from tests.booth.ballots.play import CLOSES, COUNTED, answers
from trajectory.rounds.rounds import RoundState

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
"""On SQLite whoever writes is alone already."""

A_MOMENT = 0.3
SIX = [answers(5, text=f"Tekst {number}.") for number in range(6)]


@pytest.fixture
async def full(play):
    """A round of which the time is over, with six answers."""
    play.now = CLOSES - timedelta(days=1)
    scan_round = await play.opened()
    await play.fill(scan_round, *SIX)
    play.now = COUNTED
    return scan_round


async def test_a_round_stays_open_until_whoever_is_sending_has_sent(play, full):
    async with play.boxes.writing() as sending:
        await sending.hold(full, alone=False)
        closing = asyncio.create_task(close_round(play.services, full))
        await asyncio.sleep(A_MOMENT)
        assert await play.state(full) is RoundState.OPEN
    await closing
    assert await play.state(full) is RoundState.RELEASED


async def test_rounds_are_held_in_one_order_so_that_nobody_waits_for_each_other(play, monkeypatch):
    order = []

    async def hold(_box, name, *, alone):
        order.append((name, alone))

    monkeypatch.setattr(Box, "hold", hold)
    async with play.boxes.writing() as box:
        await _held(box, {f"round-{number}" for number in range(20)})
    assert order == sorted(order)
    assert len(order) == 20


async def test_replicas_that_close_at_once_count_once(play, full):
    await asyncio.gather(*(close_round(play.services, full) for _ in range(4)))
    assert await play.state(full) is RoundState.RELEASED
    assert await play.rows(full) == {}
    texts = (await play.trainer_reads(full)).said["texts"]
    assert sorted(texts) == [f"Tekst {number}." for number in range(6)]
