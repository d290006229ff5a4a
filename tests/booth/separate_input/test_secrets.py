"""What lies in the database and the key store, who could make something of it, and its end."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Boolean, Date, DateTime, Integer, Time, text
from structlog.testing import capture_logs

from booth.separate_input import destroying
from booth.separate_input.batches import deliver_due, next_due
from booth.separate_input.destroying import sweep
from booth.separate_input.mailbox_keys import mailbox_entry, reader_entry
from booth.separate_input.message_sealing import MESSAGE_BYTES, ROWS_AT_ONCE, open_messages
from storage.ballots.mailboxes import Mailboxes
from storage.tables import METADATA
from tests.booth.separate_input.play import ANONYMOUS, CODE, NAME, TARIQ, mailbox_in

CANARY = "kanariepietgeel"
NAMED = "Fatima Kanariebont"


@pytest.fixture
async def read(mail):
    """Two people wrote, and the trainer has it."""
    writer = await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    return writer


def own_keys(mail):
    """What the key store holds of separate input."""
    kinds = ("mailbox-", "reader-", "input-", "proposals-")
    return {name for name in mail.play.keys.names() if name.startswith(kinds)}


# ---- what is in the tables


async def test_no_table_of_input_has_a_date_a_number_a_flag_or_a_person():
    for column in METADATA.tables["message"].columns:
        assert not isinstance(column.type, Date | DateTime | Time | Integer | Boolean), column
        assert not column.foreign_keys, column
    assert set(METADATA.tables["message"].columns.keys()) == {"id", "shelf", "ciphertext"}


async def test_the_table_around_it_knows_fixed_moments_only(mail):
    await mail.next_moment()
    quiet = await mail.mailbox()
    writer = await mail.wrote("Een.")
    await writer.returns()
    assert await mail.mailbox() == quiet, "writing and coming back do not touch it"


async def test_how_much_was_written_does_not_show(mail):
    for number in range(5):
        await mail.wrote(f"{number}")
    await mail.moments(2)
    assert len(await mail.rows((await mail.mailbox()).key)) == ROWS_AT_ONCE
    await mail.all_delivered()
    [reader] = await mail.readers()
    assert len(await mail.rows(reader.shelf)) == ROWS_AT_ONCE


async def test_everything_is_as_long_as_everything_else(mail):
    await mail.wrote("a", ANONYMOUS)
    await mail.wrote("\x01" * 1000, NAME, "Fatima")
    await mail.wrote("😀" * 1000, CODE)
    await mail.all_delivered()
    trainer = await mail.trainer()
    assert (await trainer.replies("😀" * 1000, "\x01" * 1000)).outcome == "in"
    assert {len(row) for row in await mail.rows()} == {MESSAGE_BYTES + 40}


async def test_a_word_a_name_and_a_code_are_nowhere_in_any_file(play, mail, tmp_path):
    writer = await mail.wrote(f"Ik zag een {CANARY}.", NAME, NAMED)
    await mail.wrote(f"Ook een {CANARY}.")
    found = [await everything(play, tmp_path)]
    await mail.delivered()
    await (await mail.trainer()).replies(f"Ik zag een {CANARY}.", f"Welke {CANARY}?")
    assert len(await writer.reads()) == 2
    found.append(await everything(play, tmp_path))
    for told in found:
        for canary in (CANARY, "Kanariebont", writer.code):
            assert canary not in told
        assert "Inkomen Noord" in told, "the control: what is not sealed is found"


async def everything(play, folder: Path) -> str:
    """All bytes of all files, and on PostgreSQL all rows of all tables, as one text."""
    told = await asyncio.to_thread(
        lambda: [path.read_bytes().decode(errors="replace") for path in folder.rglob("*.*")]
    )
    async with play.database.session(reading=True) as session:
        connection = await session.connection()
        for table in METADATA.sorted_tables:
            told += [repr(row) for row in await connection.execute(table.select())]
    return "\n".join(told)


async def test_no_log_tells_that_somebody_wrote(mail):
    with capture_logs() as logs:
        writer = await mail.wrote(CANARY, NAME, NAMED)
        await mail.wrote("Een.")
        await mail.delivered()
        await writer.returns()
        await (await mail.trainer()).replies("Een.", "Antwoord.")
    assert logs == []


async def test_after_a_fixed_moment_no_order_of_arrival_is_left(play, mail):
    for number in range(4):
        await mail.wrote(f"{number}")
    await mail.moments(2)
    before = set(await mail.rows((await mail.mailbox()).key))
    await mail.next_moment()
    assert not before & set(await mail.rows((await mail.mailbox()).key))
    if not play.database.is_sqlite:
        found = "SELECT count(DISTINCT xmin::text) FROM message WHERE shelf = :shelf"
        async with play.database.session(reading=True) as session:
            shelf = {"shelf": (await mail.mailbox()).key}
            counted = await (await session.connection()).execute(text(found), shelf)
        assert counted.scalar() == 1


# ---- keys


async def test_every_fixed_moment_takes_other_keys_and_deletes_those_of_two_before(mail):
    seen = []
    for _ in range(4):
        seen.append(await mail.mailbox())
        await mail.next_moment()
    now = await mail.mailbox()
    assert now.before == seen[-1].key
    assert len({mailbox.key for mailbox in seen}) == 4
    alive = {mailbox_entry(now.key), mailbox_entry(now.before)}
    assert {name for name in own_keys(mail) if name.startswith("mailbox-")} == alive


async def test_a_copied_key_opens_nothing_that_was_sent_later(mail):
    """Somebody copied every key once, and has every backup from then on."""
    stolen = {name: mail.play.keys.get(name) for name in own_keys(mail)}
    await mail.moments(2)
    await mail.wrote(CANARY)
    await mail.wrote("Een ander.")
    await mail.moments(2)
    assert not stolen.keys() & own_keys(mail) - {reader_entry((await mail.readers())[0].shelf)}


async def test_nobody_but_who_reads_has_a_shelf_that_opens(mail, read):
    copy = await mail.rows((await mail.readers())[0].shelf)
    [reader] = await mail.readers()
    opened, forged = open_messages(mail.play.keys, reader_entry(reader.shelf), copy)
    assert ({one.text for one in opened}, forged) == ({"Een.", "Twee."}, 0)
    other = mailbox_entry((await mail.mailbox()).key)
    assert open_messages(mail.play.keys, other, copy) == ([], ROWS_AT_ONCE)


# ---- somebody who can write in the database


async def test_who_writes_in_the_database_can_put_in_nothing(mail):
    await mail.wrote("Echt een.")
    await mail.wrote("Echt twee.")
    await mail.moments(2)
    shelf = (await mail.mailbox()).key
    false = [b"", b"nep", b"x" * (MESSAGE_BYTES + 40)]
    async with mail.play.boxes.writing() as box:
        await box.sealed_messages.fill(shelf, [*await box.sealed_messages.on_shelf(shelf), *false])
        await box.commit()
    with capture_logs() as logs:
        await mail.delivered()
    assert sorted((await mail.trainer()).texts) == [["Echt een."], ["Echt twee."]]
    assert [(line["event"], line["count"]) for line in logs] == [("input-unreadable", 3)]


async def test_a_copied_message_is_no_company_for_a_lone_one(mail):
    await mail.wrote("Alleen.")
    await mail.moments(2)
    shelf = (await mail.mailbox()).key
    async with mail.play.boxes.writing() as box:
        await box.sealed_messages.fill(shelf, await box.sealed_messages.on_shelf(shelf) * 3)
        await box.commit()
    await mail.moments(3)
    assert (await mail.trainer()).threads == []


async def test_rows_that_are_taken_out_of_the_box_are_seen_and_nothing_is_read(mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()
    pool = f"input-{(await mail.mailbox()).before}"
    async with mail.play.boxes.writing() as box:
        rows = await box.packets.of_pool(pool)
    await mail.play.by_hand("DELETE FROM packet WHERE row = :row", row=next(iter(rows)))
    with capture_logs() as logs:
        await mail.delivered()
    assert (await mail.trainer()).threads == []
    assert ("input-unreadable", 1) in [(line["event"], line["count"]) for line in logs]


async def test_a_reader_that_was_made_up_in_the_database_opens_nothing(mail, read):
    await mail.play.by_hand(
        "INSERT INTO mailbox_reader (trajectory_id, reader_id, shelf) VALUES (:id, :me, :shelf)",
        id=mail.trajectory,
        me="0" * 32,
        shelf=(await mail.readers())[0].shelf,
    )
    assert (await mail.trainer("mallory")).reply.error == "input-gone"
    assert (await mail.trainer(TARIQ)).threads


# ---- wiping, on the trainer's word


async def test_a_conversation_that_is_wiped_is_gone_for_both_and_a_copy_cannot_be_read(mail, read):
    [before] = await mail.readers()
    copy = await mail.rows(before.shelf)
    trainer = await mail.trainer()
    await trainer.replies("Een.", "Goed.")
    trainer = await mail.trainer()
    assert trainer.thread("Een.")["unread"], "the page says that the writer may not have read it"
    assert (await trainer.wipes("Een.")).outcome == "wiped"

    assert (await mail.trainer()).texts == [["Twee."]], "per conversation"
    assert await read.reads() == []
    [after] = await mail.readers()
    assert reader_entry(before.shelf) not in own_keys(mail)
    assert open_messages(mail.play.keys, reader_entry(after.shelf), copy) == ([], ROWS_AT_ONCE)


async def test_an_own_reply_is_read_again_after_another_conversation_was_wiped(mail, read):
    await (await mail.trainer()).replies("Een.", "Goed.")
    await (await mail.trainer()).wipes("Twee.")
    assert (await mail.trainer()).texts == [["Een.", "Goed."]]
    assert await read.reads() == [("writer", "Een."), ("trainer", "Goed.")]


async def test_what_still_waits_is_not_thrown_away_unread(mail, read):
    writer = await mail.wrote("Nog niet gelezen.")
    await mail.moments(2)
    for text_ in ("Een.", "Twee."):
        await (await mail.trainer()).wipes(text_)
    assert await writer.reads() == [("writer", "Nog niet gelezen.")]


async def test_a_page_opened_before_the_wiping_cannot_reply_to_what_is_gone(mail, read):
    trainer = await mail.trainer()
    await trainer.wipes("Een.")
    assert (await trainer.replies("Een.", "Te laat.")).error == "input-gone"


async def test_a_crash_while_wiping_leaves_no_old_key_after_the_next_start(mail, read, monkeypatch):
    old = own_keys(mail)

    def cut(*_):
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(destroying, "destroy_reader_key", cut)
        assert (await (await mail.trainer()).wipes("Een.")).error == "not-arrived"
    assert old < own_keys(mail), "the control: the old key is still there"
    await sweep(mail.play.services)
    assert len(own_keys(mail)) == len(old)
    assert (await mail.trainer()).texts == [["Twee."]]


async def test_a_crash_before_it_is_certain_wipes_nothing(mail, read, monkeypatch):
    async def cut(*_):
        raise OSError

    trainer = await mail.trainer()
    with monkeypatch.context() as broken:
        broken.setattr("storage.ballots.box.Box.commit", cut)
        assert (await trainer.wipes("Een.")).error == "not-arrived"
    await sweep(mail.play.services)
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]


# ---- faults


async def test_without_its_key_nothing_is_touched_until_it_is_back(play, mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.moments(2)
    entry = mailbox_entry((await mail.mailbox()).key)
    kept = play.keys.get(entry)
    play.keys.delete(entry)
    with capture_logs() as logs:
        await mail.moments(2)
    assert {line["event"] for line in logs} == {"input-unreadable"}
    assert (await play.post("/prive/open", {"ticket": mail.door()})).error == "not-arrived"
    play.keys.put(entry, kept)
    await mail.delivered()
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]


async def test_a_moment_that_is_cut_short_is_done_again(mail, monkeypatch):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.moments(2)
    before = await mail.rows()
    mail.play.now = await next_due(mail.play.services)

    async def cut(*_, **__):
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(Mailboxes, "forget_readers", cut)
        with pytest.raises(OSError):  # noqa: PT011 - the fault that was put in
            await deliver_due(mail.play.services)
    assert await mail.rows() == before
    await deliver_due(mail.play.services)
    await mail.delivered()
    assert len((await mail.trainer()).threads) == 2


async def test_a_trajectory_that_ends_just_before_its_moment_stops_no_other(mail, monkeypatch):
    """Between finding whose moment it is and passing over it, another replica may end one."""
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    due = Mailboxes.due

    async def with_one_that_ended(mailboxes, moment):
        return ["a-trajectory-that-ended", *await due(mailboxes, moment)]

    monkeypatch.setattr(Mailboxes, "due", with_one_that_ended)
    await mail.delivered()
    assert len((await mail.trainer()).threads) == 2


async def test_keys_that_nobody_uses_go_at_the_next_start_and_the_others_stay(mail):
    south = await mailbox_in(mail.play, await mail.play.enrol("Inkomen Zuid"))
    await south.wrote("Voor hun trainer.")
    only_south = own_keys(mail)
    await mail.wrote("Een.")
    both = own_keys(mail)
    async with mail.play.boxes.writing() as box:
        await box.mailboxes.close(south.trajectory)
        await box.commit()
    await sweep(mail.play.services)
    assert len(own_keys(mail)) == len(both) / 2
    assert len(own_keys(mail) & only_south) == 2, "its mailbox, and who reads it"
    await mail.wrote("Twee.")
    await mail.delivered()
    assert len((await mail.trainer()).threads) == 2


async def test_a_key_that_was_cut_off_costs_nobody_what_they_wrote(mail):
    """It is not taken for a key that opens nothing: what was sent waits until it is whole again."""
    await mail.wrote("Dit moet blijven.")
    await mail.wrote("Dit ook.")
    entry = mailbox_entry((await mail.mailbox()).key)
    whole = mail.play.keys.get(entry)
    await mail.next_moment()
    mail.play.keys.replace(entry, whole[:9])
    with capture_logs() as logs:
        await mail.next_moment()
    assert {line["event"] for line in logs} >= {"input-unreadable"}
    mail.play.keys.replace(entry, whole)
    await mail.delivered()
    assert sorted(text for [text] in (await mail.trainer()).texts) == [
        "Dit moet blijven.",
        "Dit ook.",
    ]
