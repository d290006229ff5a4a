"""Rounds, invitations, releases and texts: found when due, extended once, never mixed up."""

import asyncio
from datetime import timedelta

import pytest

from storage.ballots.box import Boxes
from tests.storage.conftest import DAY, NOW, a_round, a_team, plan
from trajectory.errors import Stale
from trajectory.rounds.release import ItemRelease, Release, Word
from trajectory.rounds.rounds import LAST_TICK, RoundState

TICK = timedelta(microseconds=1)


@pytest.fixture
async def team(desk):
    return await a_team(desk)


@pytest.fixture
async def scan(desk, team):
    return await a_round(desk, team)


async def opens(desk, scan):
    async with desk.writing() as work:
        await work.rounds.open(scan.id, invited=8, public_key=b"key", seal=b"seal")
        await work.commit()


async def moves(desk, scan, state):
    async with desk.writing() as work:
        await work.rounds.move_to(scan.id, state)
        await work.commit()


async def extends(desk, scan, days=21):
    async with desk.writing() as work:
        await work.rounds.extend(scan.id, plan=plan(scan.opens, days), seal=b"new")
        await work.commit()


async def test_a_scheduled_round_opens_at_its_moment_and_not_before(desk, scan):
    async with desk.reading() as work:
        assert await work.rounds.due_to_open(scan.opens - TICK) == []
        assert await work.rounds.due_to_open(scan.opens) == [scan.id]
        assert await work.rounds.next_opening() == scan.opens
        assert await work.rounds.next_closing() is None


async def test_an_open_round_closes_at_its_moment_and_not_before(desk, scan):
    await opens(desk, scan)
    async with desk.reading() as work:
        assert await work.rounds.due_to_open(scan.closes) == []
        assert await work.rounds.due_to_close(scan.counted_from - TICK) == []
        assert await work.rounds.due_to_close(scan.counted_from) == [scan.id]
        assert await work.rounds.next_closing() == scan.counted_from == scan.closes + LAST_TICK
        found = await work.rounds.get(scan.id)
    assert (found.state, found.public_key, found.seal) == (RoundState.OPEN, b"key", b"seal")


async def test_a_closing_cut_short_is_due_at_once(desk, scan):
    await moves(desk, scan, RoundState.CLOSING)
    async with desk.reading() as work:
        assert await work.rounds.due_to_close(NOW) == [scan.id]


@pytest.mark.parametrize("state", [state for state in RoundState if state.over])
async def test_a_round_that_is_over_is_never_due_again(desk, scan, state):
    await moves(desk, scan, state)
    async with desk.reading() as work:
        assert await work.rounds.due_to_open(NOW + 365 * DAY) == []
        assert await work.rounds.due_to_close(NOW + 365 * DAY) == []
        assert [found.id for found in await work.rounds.in_state(state)] == [scan.id]


async def test_a_round_is_extended_once_also_when_the_button_is_pressed_twice(desk, scan):
    await opens(desk, scan)
    outcomes = await asyncio.gather(
        extends(desk, scan), extends(desk, scan), return_exceptions=True
    )
    assert sorted(type(outcome) for outcome in outcomes if outcome) == [Stale]
    async with desk.reading() as work:
        found = await work.rounds.get(scan.id)
    assert found.extended
    assert found.closes == scan.opens + 21 * DAY


@pytest.mark.parametrize("state", [state for state in RoundState if state is not RoundState.OPEN])
async def test_a_round_that_is_not_open_is_never_extended(desk, scan, state):
    await moves(desk, scan, state)
    with pytest.raises(Stale):
        await extends(desk, scan)
    async with desk.reading() as work:
        assert (await work.rounds.get(scan.id)).closes == scan.closes


async def test_the_rounds_of_a_trajectory_come_in_order(desk, scan):
    async with desk.writing() as work:
        earlier = await work.rounds.schedule(
            trajectory_id=scan.trajectory,
            kind=scan.kind,
            instrument=scan.instrument,
            threshold=7,
            plan=plan(scan.opens - 7 * DAY),
        )
        await work.commit()
    async with desk.reading() as work:
        found = await work.rounds.of_trajectory(scan.trajectory)
        assert [one.id for one in found] == [earlier.id, scan.id]
        assert found[0].threshold == 7
        assert await work.rounds.get("nothing") is None


async def test_only_who_was_asked_and_only_while_it_is_open(desk, team, scan):
    samira, kofi = team.members
    async with desk.writing() as work:
        await work.invitations.freeze(scan.id, (samira,))
        await work.commit()
    async with desk.reading() as work:
        assert await work.invitations.open_for(samira) == []
    await opens(desk, scan)
    async with desk.reading() as work:
        assert [one.id for one in await work.invitations.open_for(samira)] == [scan.id]
        assert await work.invitations.open_for(kofi) == []
        assert await work.invitations.of_round(scan.id) == (samira,)
    await moves(desk, scan, RoundState.CLOSING)
    async with desk.reading() as work:
        assert await work.invitations.open_for(samira) == []


# ---- what remains of a round


async def test_a_release_is_words_in_the_order_of_the_instrument(database, notary, desk, scan):
    release = Release(
        "teamscan@1", (ItemRelease("safe-help", Word.MOST), ItemRelease("be-self", None))
    )
    async with Boxes(database, notary).writing() as box:
        await box.releases.record(scan.id, release)
        await box.commit()
    async with desk.reading() as work:
        assert await work.releases.get(scan.id) == release
        assert await work.releases.get("r2") is None


async def test_texts_lie_in_an_order_that_says_nothing_about_arrival(database, notary):
    texts = [bytes([n]) for n in range(30)]
    async with Boxes(database, notary).writing() as box:
        await box.round_texts.record("r1", texts)
        await box.round_texts.record("r2", [b"other"])
        await box.commit()
    async with Boxes(database, notary).reading() as box:
        found = await box.round_texts.of_round("r1")
    assert sorted(found) == texts
    assert found != texts
    async with Boxes(database, notary).writing() as box:
        await box.round_texts.destroy("r1")
        assert await box.round_texts.of_round("r1") == []
        assert await box.round_texts.of_round("r2") == [b"other"]


async def test_a_handled_activity_is_known_for_a_day_and_then_forgotten(desk):
    today = NOW.date()

    async def first_time(digest, day=today):
        async with desk.writing() as work:
            new = await work.seen_activities.remember([digest], day)
            await work.commit()
        return digest in new

    assert await first_time(b"one")
    assert not await first_time(b"one")
    assert await first_time(b"two", today + DAY)
    async with desk.writing() as work:
        await work.seen_activities.forget_before(today + DAY)
        await work.commit()
    assert not await first_time(b"two")
    assert await first_time(b"one")


async def test_one_delivery_of_several_at_once_is_the_first(desk):
    async def first_time():
        async with desk.writing() as work:
            new = await work.seen_activities.remember([b"one"], NOW.date())
            await work.commit()
        return b"one" in new

    assert sorted(await asyncio.gather(*(first_time() for _ in range(4)))) == [False] * 3 + [True]
