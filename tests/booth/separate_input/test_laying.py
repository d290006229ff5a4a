"""The boxes of a mailbox: there from the first opened page on, and never laid over something."""

from structlog.testing import capture_logs

from booth.pools.seals import PoolKey
from booth.separate_input.destroying import sweep
from booth.separate_input.mailbox_keys import pools_of_key, rows_of
from trajectory.separate_input import Sort


async def laid(mail, key=None):
    """How many rows lie in each box of the mailbox, of now or with this key."""
    pools = pools_of_key(key or (await mail.mailbox()).key)
    async with mail.play.boxes.reading() as box:
        return [len(await box.packets.of_pool(pool)) for pool in pools]


WHOLE = [rows_of(sort) for sort in Sort]


async def empties(mail):
    """Somebody who can write in the database throws the boxes out."""
    await mail.play.by_hand("DELETE FROM packet")


async def test_a_team_where_nobody_opens_a_page_costs_no_room(mail):
    assert await laid(mail) == [0, 0]
    with capture_logs() as logs:
        await mail.all_delivered()
    assert (await laid(mail), logs) == ([0, 0], [])


async def test_the_first_page_lays_them_whole_and_the_next_changes_nothing(mail):
    await mail.offered()
    assert await laid(mail) == WHOLE
    pools = pools_of_key((await mail.mailbox()).key)
    async with mail.play.boxes.reading() as box:
        before = [await box.packets.of_pool(pool) for pool in pools]
        await mail.offered()
        assert [await box.packets.of_pool(pool) for pool in pools] == before


async def test_after_a_fixed_moment_the_next_page_lays_others(mail):
    await mail.offered()
    await mail.next_moment()
    assert await laid(mail) == [0, 0]
    await mail.wrote("Een.")
    key = (await mail.mailbox()).key
    assert await laid(mail, key) == WHOLE
    await mail.moments(2)
    assert await laid(mail, key) == [0, 0], "what was opened lies nowhere any more"


async def test_a_crash_before_the_rows_were_there_is_made_good_by_the_next_page(mail, monkeypatch):
    async def cut(*_):
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr("storage.ballots.box.Box.commit", cut)
        reply = await mail.play.post("/prive/open", {"ticket": mail.door()})
        assert reply.error == "not-arrived"
    assert await laid(mail) == [0, 0]
    await mail.wrote("Na de storing.")
    await mail.wrote("Ook daarna.")
    await mail.delivered()
    assert len((await mail.trainer()).threads) == 2


async def test_boxes_that_somebody_emptied_are_not_laid_over_what_lay_there(mail):
    """It would be lost without a word; now it is seen."""
    await mail.wrote("Een.")
    await empties(mail)
    with capture_logs() as logs:
        writer = await mail.writer()
        assert await laid(mail) == [0, rows_of(Sort.PROPOSALS)], "nobody had proposed anything"
        assert (await writer.sends("Twee.")).error == "not-arrived"
        await mail.moments(2)
    assert {line["event"] for line in logs} == {"pool-failed", "input-unreadable"}


async def test_boxes_whose_keys_are_lost_are_laid_anew_after_the_next_start(mail):
    await mail.wrote("Een.")
    for pool in pools_of_key((await mail.mailbox()).key):
        mail.play.keys.delete(PoolKey.RECORD.of(pool))
    with capture_logs() as logs:
        await sweep(mail.play.services)
    assert "input-keys-lost" in [line["event"] for line in logs]
    await mail.wrote("Twee.")
    await mail.wrote("Drie.")
    await mail.delivered()
    assert sorted((await mail.trainer()).texts) == [["Drie."], ["Twee."]]
