"""What Teams allows is used and never exceeded: in one chat, in the organisation, by replicas."""

import asyncio
import time
from datetime import timedelta

from bot.sending.pace import LATE, chat_free
from storage.people.outbox_rows import Notice
from tests.deliveries.test_faults import ON_ONE
from tests.deliveries.wave import MONDAY, a_wave, plan, replica
from tests.fakes import PER_CHAT, Failure, Limits
from use_cases.notices import NoticeKind

SECOND = timedelta(seconds=1)


# ---- one chat


def as_fast_as_allowed(count):
    now, sent = MONDAY, []
    for _ in range(count):
        now = chat_free(sent, now)
        sent.append(now)
    return sent


def test_a_chat_never_gets_more_than_teams_takes_of_it():
    """As Teams documents it, and not as the bot repeats it."""
    sent = as_fast_as_allowed(4_000)
    for most, seconds in PER_CHAT:
        window = timedelta(seconds=seconds)
        for first, last in zip(sent, sent[most:], strict=False):
            assert last - first >= window


def test_and_what_teams_takes_is_used():
    sent = as_fast_as_allowed(1_800)
    assert sent[6] == MONDAY
    assert sent[7] == MONDAY + SECOND
    assert sent[59] <= MONDAY + 15 * SECOND
    assert sent[-1] <= MONDAY + timedelta(minutes=16)


def test_a_chat_at_rest_takes_a_message_at_once():
    sent = as_fast_as_allowed(60)
    now = sent[-1] + 40 * SECOND
    assert chat_free(sent, now) == now


@ON_ONE
async def test_many_messages_for_one_person_come_one_after_the_other(database, desk, teams, clock):
    """Ten at the same moment: seven go, the eighth a second later, all in their order."""
    wave = await a_wave(desk, teams, 1)
    [person] = wave.members
    kind, later = NoticeKind.RELEASE_EARLY, timedelta(minutes=1)
    early = [Notice(kind, person, wave.scan.id, MONDAY + n * later, n) for n in range(1, 10)]
    await plan(desk, early)
    clock.on(minutes=20)
    async with replica(database, clock) as delivery:
        await delivery.send_due()
        assert wave.got() == [7]
        clock.on(seconds=1)
        await delivery.send_due()
        assert wave.got() == [8]
        clock.on(seconds=1)
        await delivery.send_due()
    assert wave.got() == [10]


# ---- the organisation


async def test_two_replicas_use_the_pace_together_and_teams_says_no_to_nobody(
    database, desk, teams, clock
):
    """Real time: 24 messages at 24 a second, and Teams takes hardly more."""
    wave = await a_wave(desk, teams, 24)
    teams.limits = Limits(per_tenant=((27, 1),))
    async with (
        replica(database, clock, per_second=24) as one,
        replica(database, clock, per_second=24) as other,
    ):
        began = time.monotonic()
        await asyncio.gather(one.send_due(), other.send_due())
        took = time.monotonic() - began
    assert wave.got() == [1] * 24
    assert teams.limits.throttled == 0
    assert took > 0.8, "never faster than allowed"


@ON_ONE
async def test_what_teams_refuses_comes_when_it_said_on_every_replica(database, desk, teams, clock):
    wave = await a_wave(desk, teams, 12)
    teams.refusals["a:lid0"] = Failure(429, retry_after="120")
    async with replica(database, clock) as one, replica(database, clock) as other:
        [first] = await one._claim(1)
        await one._handle(first)
        throttled = "a:lid0" in [call.path.split("/")[1] for call in teams.calls]
        if not throttled:
            await one.send_due()
        before = sum(wave.got())
        await other.send_due()
        assert sum(wave.got()) == before, "the other one keeps the pause too"
        assert await other.next_due() >= MONDAY + timedelta(seconds=120)
        teams.refusals.clear()
        clock.on(seconds=150)
        await other.send_due()
    assert wave.got() == [1] * 12


@ON_ONE
async def test_a_moment_that_has_passed_is_not_used_any_more(database, clock):
    """Whoever was held up takes another: two at once would be one too many."""
    async with replica(database, clock, per_second=50) as delivery:
        first, second = await delivery.pace.tick("city"), await delivery.pace.tick("city")
        await delivery.pace.near(second)
        held_up = second + LATE + 0.01 - time.monotonic()
        time.sleep(max(0, held_up))  # noqa: ASYNC251 - the whole program is held up
        assert not await delivery.pace.reached(first)
        assert not await delivery.pace.reached(second)
        third = await delivery.pace.tick("city")
        assert third > second
        assert await delivery.pace.reached(third)


@ON_ONE
async def test_whoever_waits_for_a_moment_hears_of_a_pause_before_it(database, clock):
    async with replica(database, clock) as one, replica(database, clock) as other:
        tick = await other.pace.tick("city")
        await one.pace.pause("city", 60)
        assert await other.pace.near(tick) == MONDAY + timedelta(seconds=60)
        clock.on(minutes=2)
        assert await other.pace.near(tick) is None


@ON_ONE
async def test_however_long_a_pause_teams_asks_for_sending_is_tried_again_within_the_hour(
    database, clock
):
    """A number that is a mistake would silence everybody, or be taken for no pause at all."""
    async with replica(database, clock) as one:
        await one.pace.pause("city", 24 * 3600)
        assert await one.pace.held_until() == MONDAY + timedelta(hours=1)
