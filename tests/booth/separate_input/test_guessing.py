"""Somebody who tries codes: slower and slower, counted, and never written down."""

import asyncio

import pytest
from structlog.testing import capture_logs

from booth.separate_input.turnstile import (
    FORGETS,
    MOST_GATES,
    PATIENCE,
    Turnstile,
    report_wrong_codes,
)
from tests.booth.ballots.play import client_of
from tests.booth.separate_input.play import mailbox_in
from trajectory.separate_input import LONGEST_PAUSE


class Hourglass:
    """Time that passes only when somebody sleeps, or when it is turned."""

    def __init__(self):
        self.now, self.slept = 1_000.0, []

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds

    def turnstile(self):
        return Turnstile(lambda: self.now, self.sleep)


@pytest.fixture
def glass():
    return Hourglass()


async def test_three_wrong_codes_cost_nothing_and_then_it_takes_longer_each_time(glass):
    turnstile = glass.turnstile()
    for _ in range(12):
        assert await turnstile.enter("north")
    assert len(glass.slept) == 8, "who mistypes three times, waits for nothing"
    assert glass.slept == sorted(glass.slept)
    assert glass.slept[-1] == LONGEST_PAUSE


async def test_whoever_came_back_with_a_right_code_may_mistype_as_often_as_anybody(glass):
    turnstile = glass.turnstile()
    for _ in range(5):
        assert await turnstile.enter("north")
        turnstile.right("north")
    for _ in range(3):
        assert await turnstile.enter("north")
    assert await turnstile.enter("north")
    assert glass.slept == []
    await turnstile.enter("north")
    assert len(glass.slept) == 1


async def test_many_at_once_gain_nothing(glass):
    turnstile = glass.turnstile()
    glass.now, start = 0.0, glass.now
    waited = []

    async def note(seconds):
        waited.append(seconds)

    turnstile._sleep = note
    let_in = [await turnstile.enter("north") for _ in range(200)]
    assert sum(let_in) < 12, "the others hear that too many are being tried"
    assert max(waited) <= PATIENCE < start


async def test_who_has_one_code_cannot_try_for_others_in_between(glass):
    turnstile = glass.turnstile()
    for _ in range(10):
        await turnstile.enter("north")
        await turnstile.enter("north")
        turnstile.right("north")
    assert glass.slept[-1] == LONGEST_PAUSE


async def test_who_comes_back_often_with_a_right_code_never_waits(glass):
    turnstile = glass.turnstile()
    for _ in range(50):
        assert await turnstile.enter("north")
        turnstile.right("north")
    assert glass.slept == []


async def test_after_a_quarter_of_an_hour_it_is_forgotten(glass):
    turnstile = glass.turnstile()
    for _ in range(8):
        await turnstile.enter("north")
    glass.now += FORGETS + LONGEST_PAUSE
    glass.slept.clear()
    assert await turnstile.enter("north")
    assert glass.slept == []


async def test_another_team_does_not_wait_for_it(glass):
    turnstile = glass.turnstile()
    for _ in range(12):
        await turnstile.enter("north")
    glass.slept.clear()
    assert await turnstile.enter("south")
    assert glass.slept == []


async def test_what_is_remembered_is_bounded(glass):
    turnstile = glass.turnstile()
    for number in range(MOST_GATES + 50):
        await turnstile.enter(f"trajectory {number}")
    assert len(turnstile._gates) == MOST_GATES


# ---- through the page


@pytest.fixture
async def guarded(play, glass):
    """The same booth with a turnstile whose time the test turns."""

    play.services = play.given(turnstile=glass.turnstile())
    mail = await mailbox_in(play)
    async with client_of(play.services) as play.client:
        yield mail


async def test_a_guesser_gets_nowhere_and_the_writer_still_comes_in(guarded, glass):
    writer = await guarded.wrote("Van mij.")
    for guess in range(12):
        assert (await writer.returns(f"{guess:016}")).outcome == "unknown"
    assert sum(glass.slept) > 20
    reply = await writer.returns()
    assert reply.outcome == "found"
    assert glass.slept[-1] == LONGEST_PAUSE, "a right code waits as long as a wrong one"


async def test_too_many_at_once_are_asked_to_come_back_later(guarded):
    async def at_once(_seconds):
        pass

    guarded.play.services.turnstile._sleep = at_once
    writer = await guarded.wrote("Van mij.")
    replies = await asyncio.gather(*(writer.returns(f"{guess:016}") for guess in range(30)))
    assert {reply.outcome for reply in replies} == {"unknown", "busy"}
    assert len({(reply.status, len(reply.body)) for reply in replies}) == 1


async def test_wrong_codes_are_counted_once_a_day_and_never_with_who_or_when(guarded):
    writer = await guarded.wrote("Van mij.")
    with capture_logs() as logs:
        for guess in (None, "0" * 16, "1" * 16, "geen"):
            await writer.returns(guess)
        assert logs == [], "a line at the moment itself would say who was there"
        report_wrong_codes(guarded.play.services.turnstile)
        report_wrong_codes(guarded.play.services.turnstile)
    assert [(line["event"], line["count"]) for line in logs] == [
        ("receipt-codes-wrong", 3),
        ("receipt-codes-wrong", 0),
    ]
    assert {key for line in logs for key in line} == {"event", "count", "log_level"}


async def test_a_wrong_code_leaves_nothing_in_the_database(guarded):
    writer = await guarded.wrote("Van mij.")
    before = await guarded.rows(), await guarded.mailbox()
    await writer.returns("0" * 16)
    assert (await guarded.rows(), await guarded.mailbox()) == before
