"""What a tick does to a pool: the same whatever was sent, and nothing that was in gets lost."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from booth.pools.placing import Outcome
from booth.pools.seals import PoolKey, SealBroken, Terms, open_pool, pool_of
from booth.pools.tick import Tick
from storage.ballots.packets import Packets
from tests.booth.pools.conftest import NOW, POOL, SLOTS, arrived, sending

IN, WAITING, NEWER = Outcome.IN, Outcome.WAITING, Outcome.NEWER


# ---- what is sent


async def test_what_was_sent_is_in_after_its_tick(basin):
    await basin.opened()
    sent = [sending(slot, word=f"van {slot[0]}") for slot in SLOTS]
    assert await basin.ticks(*sent) == [IN] * 12
    assert await basin.contents() == {one.slot: one.packet for one in sent}


async def test_the_last_of_a_slot_counts_and_the_one_before_gives_way(basin):
    await basin.opened()
    first, second = sending(SLOTS[0], 1, "eerst"), sending(SLOTS[0], 2, "daarna")
    assert await basin.ticks(first) == [IN]
    assert await basin.ticks(second, times=5) == [IN]
    assert await basin.contents() == {SLOTS[0]: second.packet}
    assert sum(row.held is not None for row in basin.record.rows.values()) == 1


async def test_an_older_ticket_is_refused_and_the_same_ticket_changes_nothing(basin):
    await basin.opened()
    first, second = sending(SLOTS[0], 1), sending(SLOTS[0], 2, "blijft")
    await basin.ticks(second)
    again = sending(SLOTS[0], 2, "iets anders")
    assert await basin.ticks(first, again, second) == [NEWER, IN, IN]
    assert await basin.contents() == {SLOTS[0]: second.packet}


async def test_of_two_in_one_tick_the_younger_ticket_is_in_and_both_are_told(basin):
    await basin.opened()
    first, second = sending(SLOTS[0], 1), sending(SLOTS[0], 2)
    assert await basin.ticks(first, second, second) == [NEWER, IN, IN]
    assert await basin.contents() == {SLOTS[0]: second.packet}


async def test_whoever_is_not_on_the_roster_is_refused(basin):
    await basin.opened(roster=frozenset(SLOTS[:2]))
    assert await basin.ticks(sending(SLOTS[2]), sending(SLOTS[1])) == [Outcome.UNASKED, IN]
    assert set(await basin.contents()) == {SLOTS[1]}


async def test_what_finds_no_room_comes_again_and_gets_in(basin):
    await basin.opened(renewed=2)
    ended = await basin.ticks(*[sending(slot) for slot in SLOTS[:5]])
    assert Counter(ended) == {IN: 2, WAITING: 3}
    while WAITING in ended:
        ended = await basin.ticks(*[sending(slot) for slot in SLOTS])
    assert set(await basin.contents()) == set(SLOTS)


async def test_a_pool_in_which_every_row_is_taken_says_so(basin):
    await basin.opened(rows=3, renewed=3, roster=None)
    assert await basin.ticks(*[sending(slot) for slot in SLOTS[:3]]) == [IN] * 3
    assert await basin.ticks(sending(SLOTS[3])) == [Outcome.FULL]
    assert await basin.ticks(sending(SLOTS[0], 2)) == [IN], "in the place of what was its own"


async def test_a_pool_that_takes_nothing_any_more_is_left_as_it_is(basin):
    await basin.opened()
    before = await basin.rows()
    basin.takes = None
    assert await basin.ticks(sending(SLOTS[0])) == [Outcome.TOO_LATE]
    assert await basin.rows() == before


async def test_a_pool_can_open_with_something_in_it(basin):
    kept = sending(SLOTS[3], word="van de vorige keer")
    await basin.opened(holding=[kept])
    await basin.ticks(times=4)
    assert await basin.contents() == {kept.slot: kept.packet}


# ---- what is seen


async def test_a_tick_renews_as_many_rows_whatever_was_sent(basin):
    await basin.opened(renewed=2)
    for sent in ([], [sending(SLOTS[0])], [sending(slot) for slot in SLOTS]):
        before, record = await basin.rows(), basin.keys.get(PoolKey.RECORD.of(POOL))
        await basin.ticks(*sent)
        after = await basin.rows()
        assert sum(after[id] != before[id] for id in before) == 2
        assert after.keys() == before.keys()
        assert {len(sealed) for sealed in after.values()} == {len(next(iter(before.values())))}
        assert len(basin.keys.get(PoolKey.RECORD.of(POOL))) == len(record)


async def test_the_record_has_one_size_when_all_rows_change_hands(basin):
    await basin.opened()
    sizes = {len(basin.keys.get(PoolKey.RECORD.of(POOL)))}
    for issued in (1, 2, 3):
        await basin.ticks(*[sending(slot, issued) for slot in SLOTS])
        sizes.add(len(basin.keys.get(PoolKey.RECORD.of(POOL))))
    assert len(sizes) == 1


async def test_which_rows_are_renewed_does_not_depend_on_what_they_hold(basin):
    """Blind to content: a full row is renewed as often as an empty one."""
    await basin.opened(renewed=12)
    await basin.ticks(*[sending(slot) for slot in SLOTS])
    renewed = Counter()
    for _ in range(60):
        before = await basin.rows()
        await basin.ticks()
        after = await basin.rows()
        renewed.update(
            basin.record.rows[id].held is not None for id in after if after[id] != before[id]
        )
    held = sum(row.held is not None for row in basin.record.rows.values())
    assert abs(renewed[True] / 720 - held / 24) < 0.1


async def test_the_row_of_whoever_comes_first_is_drawn_by_lot(basin):
    """With the first free one of those that are renewed, a low key would say who came early."""
    places = set()
    for number in range(40):
        name = f"{number:032x}"
        await basin.opened(rows=6, renewed=6, name=name)
        await basin.ticks(sending(SLOTS[0], pool=name), name=name)
        rows = pool_of(basin.keys, name).record.rows
        places |= {nth for nth, id in enumerate(sorted(rows)) if rows[id].held}
    assert len(places) > 3


# ---- somebody changes rows


async def test_rows_that_are_not_as_they_were_written_stop_the_pool(basin):
    await basin.opened()
    await basin.ticks(sending(SLOTS[0], word="blijft"))
    before = await basin.rows()
    one, other = list(before)[:2]
    for forged in (
        {one: before[other], other: before[one]},
        {one: b"rubbish"},
        {one: before[one][:-1] + bytes([before[one][-1] ^ 1])},
    ):
        await basin_has(basin, forged)
        with capture_logs() as logs:
            assert await basin.ticks(sending(SLOTS[1])) == [Outcome.FAILED]
        assert [line["event"] for line in logs] == ["pool-failed"]
        with pytest.raises(SealBroken):
            await basin.contents()
        await basin_has(basin, before)
    assert await basin.ticks(sending(SLOTS[1])) == [IN]


async def basin_has(basin, rows):
    async with basin.boxes.writing() as box:
        await box.packets.renew(POOL, rows)
        await box.commit()


async def test_a_row_that_was_put_back_as_it_was_before_does_not_pass(basin):
    await basin.opened(renewed=24)
    await basin.ticks(sending(SLOTS[0], word="eerst"))
    old = await basin.rows()
    await basin.ticks(sending(SLOTS[0], 2, "daarna"))
    for rolled_back in (old, dict(list(old.items())[:1])):
        await basin_has(basin, rolled_back)
        with pytest.raises(SealBroken):
            await basin.contents()


async def test_rows_that_were_taken_out_or_put_in_do_not_pass(basin):
    await basin.opened()
    rows = await basin.rows()
    async with basin.boxes.writing() as box:
        await box.empty_rows.lay(POOL, {"f" * 32: next(iter(rows.values()))})
        await box.commit()
    with pytest.raises(SealBroken):
        await basin.contents()
    async with basin.boxes.writing() as box:
        await box.packets.destroy(POOL)
        await box.commit()
    with pytest.raises(SealBroken):
        await basin.contents()
    assert await basin.ticks(sending(SLOTS[0])) == [Outcome.FAILED]


async def test_entries_of_two_key_stores_do_not_go_together(basin):
    await basin.opened()
    theirs = basin.keys.get(PoolKey.RECORD.of(POOL))
    basin.keys.delete(PoolKey.BOX.of(POOL))
    open_pool(basin.keys, POOL, Terms(24), rows=24)
    basin.keys.replace(PoolKey.RECORD.of(POOL), theirs)
    assert await basin.ticks(sending(SLOTS[0])) == [Outcome.FAILED]


# ---- cut off between both stores


class Cut(BaseException):
    """A power cut."""


@pytest.mark.parametrize("where", ["before the rows", "after the rows", "after the commit"])
async def test_a_tick_that_is_cut_off_leaves_one_of_both_states(basin, monkeypatch, where):
    await basin.opened(renewed=24)
    first = sending(SLOTS[0], 1, "was er al")
    await basin.ticks(first)

    async def cut(*_args, **_named):
        raise Cut

    renew = Packets.renew

    async def renewed_and_cut(self, pool, rows):
        await renew(self, pool, rows)
        raise Cut

    with monkeypatch.context() as broken:
        if where == "before the rows":
            broken.setattr(Packets, "renew", cut)
        elif where == "after the rows":
            broken.setattr(Packets, "renew", renewed_and_cut)
        else:
            broken.setattr(Tick, "_confirm", cut)
        second = sending(SLOTS[0], 2, "kwam erbij")
        with pytest.raises(Cut):
            await basin.ticks(second)

    last = second if where == "after the commit" else first
    assert await basin.contents() == {SLOTS[0]: last.packet}
    assert await basin.ticks(second) == [IN]
    assert await basin.contents() == {SLOTS[0]: second.packet}
    assert not basin.record.before


async def test_the_moment_at_which_something_arrived_decides_and_not_that_of_the_tick(basin):
    await basin.opened()
    basin.takes = lambda moment: moment < NOW
    early, on_time, sent = sending(SLOTS[0]), sending(SLOTS[1]), sending(SLOTS[2])
    before = NOW - timedelta(milliseconds=1)
    ended = await basin.tick({POOL: {early: before, on_time: NOW}})
    assert ended == {early: IN, on_time: Outcome.TOO_LATE}
    ended = await basin.tick({POOL: {sent: NOW + timedelta(seconds=9)}})
    assert ended == {sent: Outcome.TOO_LATE}
    assert await basin.contents() == {early.slot: early.packet}


async def test_what_is_in_stays_in_also_for_whoever_asks_again_too_late(basin):
    await basin.opened()
    first = sending(SLOTS[0], 1)
    await basin.ticks(first)
    basin.takes = lambda _moment: False
    assert await basin.ticks(first, sending(SLOTS[0], 2)) == [IN, Outcome.TOO_LATE]
    assert await basin.contents() == {first.slot: first.packet}


async def test_once_a_tick_ended_well_what_was_before_is_not_accepted(basin):
    """Only a tick whose end nobody saw may have gone either way."""
    await basin.opened(renewed=2)
    before = await basin.rows()
    await basin.ticks(sending(SLOTS[0]))
    await basin_has(basin, before)
    with pytest.raises(SealBroken):
        await basin.contents()


async def test_two_bots_that_tick_at_once_lose_nothing(basin):
    await basin.opened(renewed=6)
    other = Tick(basin.boxes, basin.keys, basin._gate)
    for issued in range(1, 8):
        left, right = ([sending(slot, issued) for slot in half] for half in (SLOTS[:3], SLOTS[3:6]))
        done = await asyncio.gather(
            basin.tick({POOL: arrived(left)}), other({POOL: arrived(right)})
        )
        ended = {**done[0], **done[1]}
        there = await basin.contents()
        for one, how in ended.items():
            assert how in (IN, WAITING)
            assert how is WAITING or there[one.slot] == one.packet


async def test_a_pool_that_cannot_be_read_is_no_business_of_another(basin):
    await basin.opened()
    await basin.opened(name="d" * 32)
    basin.keys.delete(PoolKey.BOX.of("d" * 32))
    fine, lost = sending(SLOTS[0]), sending(SLOTS[0], pool="d" * 32)
    ended = await basin.tick({POOL: arrived([fine]), "d" * 32: arrived([lost])})
    assert ended == {fine: IN, lost: Outcome.FAILED}
    assert await basin.contents() == {fine.slot: fine.packet}
