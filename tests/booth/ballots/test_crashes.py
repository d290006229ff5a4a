"""A crash anywhere: doing it again ends the round the same way, without keys."""

from datetime import timedelta
from itertools import count

import pytest

from booth.ballots.closing import (
    close_round,
    rounds_without_keys,
    sweep,
    withdraw_round,
)
from booth.ballots.old_texts import destroy_old_texts
from storage.keys.key_store import FileKeyStore, KeyMissing
from tests.booth.ballots.crash import fails_at, killed_at
from tests.booth.ballots.play import CLOSES, COUNTED, answers, played
from tests.databases import sqlite_in
from trajectory.rounds.rounds import RoundState

pytestmark = pytest.mark.timeout(400)
"""Some of these start a program for every step."""

BALLOT_KEYS = {"slot", "private", "mac", "box", "terms", "record"}
FILLED = [answers(5, safe_help=1, text=f"Tekst {number}.") for number in range(6)]
MANY = [f"mens-{number}" for number in range(100)]
FEW = [answers(5, text="Lees dit.", deliver=True), answers(4), answers(3, text="Dit niet.")]


async def a_full_round(play, filled=FILLED):
    play.now = CLOSES - timedelta(days=1)
    scan_round = await play.opened()
    await play.fill(scan_round, *filled)
    play.now = COUNTED
    return scan_round


async def a_round_alone(play, step, filled=FILLED):
    """A full round of a team that has no other, while nothing is left of those before."""
    await destroy_old_texts(play.services, CLOSES + timedelta(days=31))
    await play.enrol(f"Inkomen {step}")
    return await a_full_round(play, filled)


async def ended_well(play, scan_round, state):
    assert await play.state(scan_round) is state
    assert await play.rows(scan_round) == {}
    assert not play.keys_of(scan_round) & BALLOT_KEYS


async def crashes(play, work, filled):
    """A round for every step at which the program can be killed in this work."""
    for step in count(1):
        scan_round = await a_round_alone(play, step, filled)
        if not await killed_at(play, step, work, scan_round):
            assert step > 15, "the control: it was killed at many steps"
            return
        yield step, scan_round


async def done_again(play, step, scan_round):
    """The job comes again, or the program was started again before."""
    if step % 2:
        await sweep(play.services)
    await close_round(play.services, scan_round)


async def test_closing_killed_at_every_step(play):
    whole = await a_full_round(play)
    await close_round(play.services, whole)
    words = (await play.release(whole)).words()

    async for step, scan_round in crashes(play, "close", FILLED):
        assert await nothing_lost(play, scan_round), step
        await done_again(play, step, scan_round)
        await ended_well(play, scan_round, RoundState.RELEASED)
        assert (await play.release(scan_round)).words() == words, step
        texts = (await play.trainer_reads(scan_round)).said["texts"]
        assert sorted(texts) == [f"Tekst {number}." for number in range(6)], step


async def nothing_lost(play, scan_round):
    """Either all ballots and the keys that open them are there, or the release is."""
    if await play.release(scan_round) is not None:
        return await play.rows(scan_round) == {}
    return len(await play.ballots(scan_round)) == 6 and play.keys_of(scan_round) >= BALLOT_KEYS


async def test_closing_with_too_few_killed_at_every_step(tmp_path):
    async with played(sqlite_in(tmp_path), tmp_path) as play:
        async for step, scan_round in crashes(play, "close", FEW):
            await done_again(play, step, scan_round)
            await ended_well(play, scan_round, RoundState.TOO_FEW)
            assert (await play.trainer_reads(scan_round)).said["texts"] == ["Lees dit."]


async def test_withdrawing_killed_at_every_step(play):
    async for _, scan_round in crashes(play, "withdraw", FILLED):
        await withdraw_round(play.services, scan_round)
        await ended_well(play, scan_round, RoundState.WITHDRAWN)
        assert play.keys_of(scan_round) == set()


async def test_sending_killed_at_every_step(play):
    scan_round = await play.opened(people=MANY)
    for step, name in enumerate(MANY, start=1):
        message = await play.member(name, scan_round).message(**answers(3))
        if not await killed_at(play, step, "send", message):
            break
        assert (await play.member(name, scan_round).sends_packet(**message)).outcome == "in"
        assert len(await play.ballots(scan_round)) == step
    assert step > 15, "the control: it was killed at many steps"
    assert step < len(MANY), "and it came to the end"


# ---- a step that fails: a full disk, a database that is locked or gone


async def test_closing_while_any_step_fails(tmp_path):
    async with played(sqlite_in(tmp_path), tmp_path) as play:
        await closing_while_any_step_fails(play)


async def closing_while_any_step_fails(play):
    whole = await a_full_round(play)
    await close_round(play.services, whole)
    words = (await play.release(whole)).words()
    for step in count(1):
        scan_round = await a_round_alone(play, step)
        _, steps = await fails_at(play, step, "close", scan_round)
        assert await nothing_lost(play, scan_round), step
        await done_again(play, step, scan_round)
        await ended_well(play, scan_round, RoundState.RELEASED)
        assert (await play.release(scan_round)).words() == words, step
        if step > steps:
            break
    assert step > 20, "the control: it failed at many steps"


async def test_sending_while_any_step_fails(play):
    """Who is not told that it arrived sends again, and counts once."""
    scan_round = await play.opened(people=MANY)
    for step, name in enumerate(MANY, start=1):
        member = play.member(name, scan_round)
        message = await member.message(**answers(3))
        came, steps = await fails_at(play, step, "send", message)
        if came == "in":
            assert len(await play.ballots(scan_round)) == step, "acknowledged, so it is there"
        assert (await member.sends_packet(**message)).outcome == "in"
        assert len(await play.ballots(scan_round)) == step
        if step > steps:
            break
    assert step > 20, "the control: it failed at many steps"
    assert step < len(MANY), "and it came to the end"


# ---- at the start of the program


async def test_the_start_finishes_a_closing_and_deletes_keys_left_behind(play):
    half_closed, running = await a_full_round(play), await play.opened()
    await play.by_hand("UPDATE round SET state = 'closing' WHERE id = :id", id=half_closed)
    for name in (*BALLOT_KEYS, "texts"):
        play.keys.put(f"{'a' * 32}-{name}", b"of a round that nobody knows")

    await sweep(play.services)

    await ended_well(play, half_closed, RoundState.RELEASED)
    assert play.keys_of("a" * 32) == set()
    assert play.keys_of(running) == BALLOT_KEYS
    assert "origin" in play.keys.names(), "standing keys stay"


async def test_the_keys_of_a_round_that_is_about_to_open_stay(play):
    planned = await play.opened()
    await play.by_hand("UPDATE round SET state = 'scheduled'")
    await sweep(play.services)
    assert play.keys_of(planned) == BALLOT_KEYS


async def test_one_round_that_cannot_be_closed_stops_no_other(play):
    for _ in range(3):
        await a_full_round(play)
    await play.by_hand("UPDATE round SET state = 'closing'")
    async with play.boxes.reading() as box:
        first, *others = [asked.id for asked in await box.rounds.in_state(RoundState.CLOSING)]
    play.keys.delete(f"{first}-private")
    play.keys.put(f"{first}-private", b"too short")

    await sweep(play.services)

    assert await play.state(first) is RoundState.CLOSING
    assert len(await play.ballots(first)) == 6
    for other in others:
        await ended_well(play, other, RoundState.RELEASED)


async def test_a_restored_backup_brings_no_round_back_to_life(play):
    scan_round = await a_full_round(play)
    rows = await play.rows(scan_round)
    await close_round(play.services, scan_round)
    await play.by_hand("DELETE FROM release")
    await play.by_hand("UPDATE round SET state = 'open'")
    async with play.boxes.writing() as box:
        await box.empty_rows.lay(scan_round, rows)
        await box.commit()
    assert await rounds_without_keys(play.services) == {scan_round}

    await sweep(play.services)

    await ended_well(play, scan_round, RoundState.LAPSED)
    assert await rounds_without_keys(play.services) == set()


# ---- the key store is not there, not readable, or another one


class Unreadable:
    def get(self, *_):
        raise PermissionError

    put = replace = delete = get

    def names(self):
        raise PermissionError


async def test_a_key_store_that_cannot_be_read_costs_nobody_an_answer(play):
    scan_round = await a_full_round(play)
    for work in (lambda services: close_round(services, scan_round), sweep):
        with pytest.raises(PermissionError):
            await work(play.given(keys=Unreadable()))
        assert len(await play.ballots(scan_round)) == 6
    await close_round(play.services, scan_round)
    await ended_well(play, scan_round, RoundState.RELEASED)


@pytest.mark.parametrize("used_before", [False, True])
async def test_another_key_store_costs_nobody_an_answer(play, tmp_path, used_before):
    scan_round = await a_full_round(play)
    other = FileKeyStore(tmp_path / "a-disk-that-was-not-mounted")
    if used_before:
        other.put("origin", b"another key store's own secret!!")
    services = play.given(keys=other)

    with pytest.raises(KeyMissing):
        await close_round(services, scan_round)
    await sweep(services)
    assert [asked.state for asked in [await play.round(scan_round)]] == [RoundState.CLOSING]
    assert len(await play.ballots(scan_round)) == 6

    await close_round(play.services, scan_round)
    await ended_well(play, scan_round, RoundState.RELEASED)


async def test_a_start_with_another_key_store_ends_no_round_that_is_open(play, tmp_path):
    """As when the disk with the keys was not mounted: the ordinary case of a restart."""
    scan_round = await play.opened()
    await play.fill(scan_round, *[answers(5, text="Voor de trainer.")] * 6)
    other = FileKeyStore(tmp_path / "a-disk-that-was-not-mounted")
    other.put("origin", b"another key store's own secret!!")

    await sweep(play.given(keys=other))
    assert await play.state(scan_round) is RoundState.OPEN
    assert len(await play.ballots(scan_round)) == 6
    assert play.keys_of(scan_round) == BALLOT_KEYS

    play.now = COUNTED
    await close_round(play.services, scan_round)
    await ended_well(play, scan_round, RoundState.RELEASED)


async def test_an_open_round_whose_keys_were_deleted_here_lapses_at_the_start(play):
    scan_round = await play.opened()
    await play.fill(scan_round, *[answers(5)] * 6)
    play.keys.delete(f"{scan_round}-private")
    await sweep(play.services)
    await ended_well(play, scan_round, RoundState.LAPSED)


@pytest.mark.parametrize("lost", sorted(BALLOT_KEYS - {"slot"}))
async def test_a_key_that_was_deleted_ends_the_round(play, lost):
    scan_round = await a_full_round(play)
    play.keys.delete(f"{scan_round}-{lost}")
    await close_round(play.services, scan_round)
    await ended_well(play, scan_round, RoundState.LAPSED)
    assert await play.release(scan_round) is None


async def test_a_draft_of_a_key_is_deleted_with_the_key(play, tmp_path):
    scan_round = await a_full_round(play)
    draft = tmp_path / "keys" / "drafts" / f"{scan_round}-private.0123456789abcdef.draft"
    draft.write_bytes(b"left by a crash")
    await close_round(play.services, scan_round)
    assert not draft.exists()
