"""A crash anywhere in closing: doing it again ends the round the same way, without keys."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from booth.closing import close_round, rounds_without_keys, sweep, withdraw_round
from storage.keys import FileKeyStore, KeyMissing
from tests.booth.ballots.play import CLOSES, answers
from trajectory.rounds import RoundState

BALLOT_KEYS = {"slot", "private", "mac"}


class PowerCut(Exception):
    """The machine stops."""


class Machine:
    """Counts everything that touches disk or network, and stops at one of them."""

    def __init__(self, stops_at=None):
        self.stops_at = stops_at
        self.passed = 0

    def step(self, *_ignored):
        self.passed += 1
        if self.passed == self.stops_at:
            raise PowerCut

    @contextmanager
    def running(self):
        """Before and after each statement, each commit, and each use of the key store."""
        moments = [
            (Engine, "before_cursor_execute"),
            (Engine, "after_cursor_execute"),
            (Engine, "commit"),
            (Session, "after_commit"),
        ]
        for target, moment in moments:
            event.listen(target, moment, self.step)
        try:
            yield
        finally:
            for target, moment in moments:
                event.remove(target, moment, self.step)


class WatchedKeys:
    """The key store of a machine that may stop before or after each use of it."""

    def __init__(self, keys, machine):
        self._keys, self._machine = keys, machine

    def __getattr__(self, name):
        def use(*arguments):
            self._machine.step()
            found = getattr(self._keys, name)(*arguments)
            self._machine.step()
            return found

        return use


FILLED = [answers(5, safe_help=1, text=f"Tekst {number}.") for number in range(6)]


async def a_full_round(play, filled=FILLED):
    play.now = CLOSES - timedelta(days=1)
    scan_round = await play.opened()
    await play.everybody(scan_round, *filled)
    play.now = CLOSES
    return scan_round


async def stop_at(play, step, work, scan_round):
    """Do `work`, stopping at `step`; whether it came that far, and how many steps there were."""
    machine = Machine(step)
    services = play.given(keys=WatchedKeys(play.keys, machine))
    with machine.running():
        try:
            await work(services, scan_round)
        except PowerCut:
            return True, machine.passed
    return False, machine.passed


async def ended_well(play, scan_round, state):
    assert await play.state(scan_round) is state
    assert await play.ballots(scan_round) == []
    assert not play.keys_of(scan_round) & BALLOT_KEYS


@pytest.mark.parametrize("afterwards", ["the job comes again", "the program starts again"])
async def test_closing_stopped_at_every_step(play, afterwards):
    whole = await a_full_round(play)
    stopped, steps = await stop_at(play, None, close_round, whole)
    words = (await play.release(whole)).words()
    assert not stopped
    assert steps > 30

    for step in range(1, steps + 1):
        scan_round = await a_full_round(play)
        stopped, _ = await stop_at(play, step, close_round, scan_round)
        assert stopped, step
        assert await nothing_lost(play, scan_round), step

        if afterwards == "the program starts again":
            await sweep(play.services)
        await close_round(play.services, scan_round)

        await ended_well(play, scan_round, RoundState.RELEASED)
        assert (await play.release(scan_round)).words() == words, step
        texts = (await play.trainer_reads(scan_round)).said["texts"]
        assert sorted(texts) == [f"Tekst {number}." for number in range(6)], step


async def nothing_lost(play, scan_round):
    """Either all ballots and the keys that open them are there, or the release is."""
    if await play.release(scan_round) is not None:
        return await play.ballots(scan_round) == []
    return len(await play.ballots(scan_round)) == 6 and play.keys_of(scan_round) >= BALLOT_KEYS


async def test_too_few_stopped_at_every_step(play):
    few = [answers(5, text="Lees dit.", deliver=True), answers(4), answers(3, text="Dit niet.")]
    _, steps = await stop_at(play, None, close_round, await a_full_round(play, few))
    for step in range(1, steps + 1):
        scan_round = await a_full_round(play, few)
        assert (await stop_at(play, step, close_round, scan_round))[0]
        await sweep(play.services)
        await close_round(play.services, scan_round)
        await ended_well(play, scan_round, RoundState.TOO_FEW)
        assert (await play.trainer_reads(scan_round)).said["texts"] == ["Lees dit."]


async def test_withdrawing_stopped_at_every_step(play):
    _, steps = await stop_at(play, None, withdraw_round, await a_full_round(play))
    for step in range(1, steps + 1):
        scan_round = await a_full_round(play)
        assert (await stop_at(play, step, withdraw_round, scan_round))[0]
        await withdraw_round(play.services, scan_round)
        await ended_well(play, scan_round, RoundState.WITHDRAWN)
        assert play.keys_of(scan_round) == set()


async def test_sending_stopped_at_every_step_loses_nothing_that_was_acknowledged(play):
    scan_round = await play.opened()
    steps = 40
    acknowledged = 0
    for step in range(1, steps + 1):
        member = play.member(f"member-{step}", scan_round)
        ticket = (await member.opens()).said["waiting"][0]["ticket"]
        machine = Machine(step)
        with machine.running():
            reply = await member.sends(ticket)
        if machine.passed < step:
            break
        assert (reply.status, reply.error) == (503, "not-arrived")
        again = await member.sends(ticket)
        assert again.outcome in ("sealed", "already")
        acknowledged += 1
        assert len(await play.ballots(scan_round)) == acknowledged
    assert acknowledged >= 5
    assert acknowledged < steps, "every step was reached"


# ---- at the start of the program


async def test_the_start_finishes_a_closing_and_deletes_keys_left_behind(play):
    half_closed, running = await a_full_round(play), await play.opened()
    await play.by_hand("UPDATE round SET state = 'closing' WHERE id = :id", id=half_closed)
    for name in ("slot", "private", "mac", "texts"):
        play.keys.put(f"{'a' * 32}-{name}", b"of a round that nobody knows")

    await sweep(play.services)

    await ended_well(play, half_closed, RoundState.RELEASED)
    assert play.keys_of("a" * 32) == set()
    assert play.keys_of(running) == BALLOT_KEYS
    assert {"booth", "origin"} <= play.keys.names(), "standing keys stay"


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
    ballots = await play.ballots(scan_round)
    await close_round(play.services, scan_round)
    await play.by_hand("DELETE FROM release")
    await play.by_hand("UPDATE round SET state = 'open'")
    async with play.boxes.writing() as box:
        for ballot in ballots:
            await box.ballots.record(ballot)
        await box.commit()
    assert [asked.id for asked in await rounds_without_keys(play.services)] == [scan_round]

    await sweep(play.services)

    await ended_well(play, scan_round, RoundState.LAPSED)
    assert await rounds_without_keys(play.services) == []


# ---- the key store is not there, not readable, or another one


class Unreadable:
    def get(self, name):
        raise PermissionError

    put = delete = get

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


@pytest.mark.parametrize("lost", sorted(BALLOT_KEYS - {"slot"}))
async def test_a_key_that_was_deleted_ends_the_round(play, lost):
    scan_round = await a_full_round(play)
    play.keys.delete(f"{scan_round}-{lost}")
    await close_round(play.services, scan_round)
    await ended_well(play, scan_round, RoundState.LAPSED)
    assert await play.release(scan_round) is None


async def test_a_draft_of_a_key_is_deleted_with_the_key(play, tmp_path):
    scan_round = await a_full_round(play)
    draft = tmp_path / "keys" / f"{scan_round}-private.0123456789abcdef.draft"
    draft.write_bytes(b"left by a crash")
    await close_round(play.services, scan_round)
    assert not draft.exists()
