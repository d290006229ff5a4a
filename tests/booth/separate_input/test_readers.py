"""Who reads, when that changes, and what happens after that; and the end of a trajectory."""

from datetime import timedelta

from booth.separate_input.batches import next_due
from booth.separate_input.mailbox_keys import reader_entry
from tests.booth.separate_input.play import NOOR, TARIQ


async def until_day(mail, day):
    """Every fixed moment up to this one comes."""
    while await next_due(mail.play.services) <= day:
        await mail.next_moment()
        if await mail.mailbox() is None:
            return
    mail.play.now = max(mail.play.now, day)
    await mail.play.night()


async def read_on_until(mail):
    [before] = [one for one in await mail.readers() if one.until is not None]
    return before.until


# ---- another trainer


async def test_who_comes_after_reads_what_writers_allowed_and_nothing_else(mail):
    await mail.wrote("Alleen voor Tariq.")
    shared = await mail.wrote("Ook voor wie na hem komt.", succeeds=True)
    await mail.delivered()
    await (await mail.trainer()).replies("Ook voor wie na hem komt.", "Dank je.")
    assert (await mail.trainer(NOOR)).reply.error == "input-gone"

    await mail.is_read_by(NOOR)
    assert len((await mail.trainer(TARIQ)).threads) == 2, "the trainer of before reads on"
    assert (await mail.trainer(NOOR)).threads == [], "nothing before a fixed moment"
    await mail.next_moment()
    assert (await mail.trainer(NOOR)).texts == [["Ook voor wie na hem komt.", "Dank je."]]
    await (await mail.trainer(NOOR)).replies("Dank je.", "Ik ben Noor.")
    assert [text for _, text in await shared.reads()][-1] == "Ik ben Noor."


async def test_what_was_written_to_one_reader_and_not_allowed_goes_with_them(mail):
    lone = await mail.wrote("Alleen voor Tariq.")
    await mail.wrote("Ook voor wie na hem komt.", succeeds=True)
    await mail.delivered()
    await mail.is_read_by(NOOR)
    end = await read_on_until(mail)
    assert timedelta(days=28) <= end - mail.play.now <= timedelta(days=35)
    [before] = [one for one in await mail.readers() if one.until is not None]

    await until_day(mail, end - timedelta(minutes=1))
    assert (await mail.trainer(TARIQ)).threads
    await until_day(mail, end)
    assert (await mail.trainer(TARIQ)).reply.error == "input-gone"
    assert reader_entry(before.shelf) not in mail.play.keys.names()
    assert await mail.rows(before.shelf) == []
    assert await lone.reads() == []
    assert (await mail.trainer(NOOR)).texts == [["Ook voor wie na hem komt."]]


async def test_what_waits_when_the_trainer_changes_goes_to_whom_it_was_written(mail):
    await mail.wrote("Voor Tariq.")
    await mail.wrote("Ook voor Tariq.")
    await mail.wrote("Voor wie er is.", succeeds=True)
    await mail.is_read_by(NOOR)
    late = await mail.wrote("Voor Noor.")
    assert late.offered["trainer"] == "Noor", "the page names who reads"
    await mail.moments(8)
    assert sorted((await mail.trainer(TARIQ)).texts) == [["Ook voor Tariq."], ["Voor Tariq."]]
    assert sorted((await mail.trainer(NOOR)).texts) == [["Voor Noor."], ["Voor wie er is."]]


async def test_a_trainer_who_comes_back_reads_what_is_left(mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    await mail.is_read_by(NOOR)
    await mail.is_read_by(TARIQ)
    await mail.delivered()
    assert len((await mail.trainer(TARIQ)).threads) == 2
    assert (await mail.trainer(NOOR)).threads == []


async def test_while_nobody_reads_everything_waits(mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.is_read_by("")
    third = await mail.wrote("Drie.")
    assert third.offered["reader"] == ""
    await mail.moments(6)
    await mail.is_read_by(NOOR)
    await mail.moments(1)
    assert (await mail.trainer(NOOR)).threads == [], "a lone one has to wait"
    assert len((await mail.trainer(TARIQ)).threads) == 2


async def test_a_page_never_names_somebody_who_reads_no_longer(mail):
    """The link was made before the hand-over, and opened after it."""
    old = mail.door()
    await mail.is_read_by(NOOR)
    assert (await mail.play.post("/prive/open", {"ticket": old})).error == "ticket-expired"
    assert (await mail.offered())["trainer"] == "Noor"


# ---- the end


async def test_at_the_end_what_waits_is_delivered_and_there_is_time_to_read_the_answer(mail):
    writer = await mail.wrote("Alleen.")
    end = await mail.ends()
    assert timedelta(days=28) <= end - mail.play.now <= timedelta(days=35)
    over = await mail.writer()
    assert (over.offered["tickets"], over.offered["over"]) == (None, True)
    await mail.moments(2)
    assert (await mail.trainer()).texts == [["Alleen."]], "without company, and at once"
    await (await mail.trainer()).replies("Alleen.", "Dank je.")

    await until_day(mail, end - timedelta(minutes=1))
    assert await writer.reads() == [("writer", "Alleen."), ("trainer", "Dank je.")]
    shelves = {one.shelf for one in await mail.readers()}
    await until_day(mail, end)
    assert await mail.mailbox() is None
    assert [row for shelf in shelves for row in await mail.rows(shelf)] == []
    kinds = ("mailbox-", "reader-", "input-", "proposals-")
    assert [name for name in mail.play.keys.names() if name.startswith(kinds)] == []
    page = await mail.play.post("/prive/open", {"ticket": mail.door()})
    assert page.said["trainers"] == []
    assert await next_due(mail.play.services) is None


async def test_a_page_that_stood_open_at_the_end_is_told_and_sends_nothing(mail):
    writer = await mail.writer()
    await mail.ends()
    assert (await writer.sends("Te laat.")).outcome == "toolate"
    await mail.moments(3)
    assert (await mail.trainer()).threads == []
