"""What lies in the database and the key store, who could make something of it, and its end."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Boolean, Date, DateTime, Integer, Time, text
from structlog.testing import capture_logs

from booth.separate_input import destroying
from booth.separate_input.batches import deliver_due, next_due
from booth.separate_input.destroying import close_mailbox, sweep
from booth.separate_input.message_sealing import (
    MESSAGE_BYTES,
    InputKey,
    missing_keys,
    open_messages,
)
from storage.ballots.mailboxes import Mailboxes
from storage.keys.key_store import KeyMissing
from storage.tables import METADATA
from tests.booth.separate_input.play import ANONYMOUS, CODE, NAME, mailbox_in

CANARY = "kanariepietgeel"
NAMED = "Fatima Kanariebont"


# ---- what is in the tables


async def test_no_table_of_input_has_a_date_a_number_a_flag_or_a_person():
    for column in METADATA.tables["message"].columns:
        assert not isinstance(column.type, Date | DateTime | Time | Integer | Boolean), column
        assert not column.foreign_keys, column
    assert set(METADATA.tables["message"].columns.keys()) == {"id", "trajectory_id", "ciphertext"}


async def test_the_table_around_it_knows_fixed_moments_only(mail):
    await mail.next_moment()
    quiet = await mail.mailbox()
    writer = await mail.wrote("Een.")
    await writer.returns()
    assert await mail.mailbox() == quiet, "writing and coming back do not touch it"


async def test_the_database_itself_numbers_no_message(play):
    statement = (
        "SELECT rowid FROM message" if play.database.is_sqlite else "SELECT oid FROM message"
    )
    with pytest.raises(Exception, match=r"no such column|does not exist"):
        await play.by_hand(statement)


async def test_everything_is_as_long_as_everything_else(mail):
    await mail.wrote("a", ANONYMOUS)
    await mail.wrote("\x01" * 1000, NAME, "\x01" * 80)
    await mail.wrote("😀" * 1000, CODE)
    before = {len(row.ciphertext) for row in await mail.rows()}
    await mail.next_moment()
    trainer = await mail.trainer()
    await trainer.replies("😀" * 1000, "\x01" * 1000)
    assert {len(row.ciphertext) for row in await mail.rows()} | before == {MESSAGE_BYTES + 48}


async def test_a_word_a_name_and_a_code_are_nowhere_in_any_file(play, mail, tmp_path):
    writer = await mail.wrote(f"Ik zag een {CANARY}.", NAME, NAMED)
    await mail.wrote(f"Ook een {CANARY}.")
    found = [await everything(play, tmp_path)]
    await mail.next_moment()
    await (await mail.trainer()).replies(f"Ik zag een {CANARY}.", f"Welke {CANARY}?")
    assert len(await writer.reads()) == 2
    found.append(await everything(play, tmp_path))
    digits = writer.code.replace(" ", "")
    for told in found:
        for canary in (CANARY, "Kanariebont", digits, writer.code):
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
        await writer.returns()
        await mail.next_moment()
        await mail.wrote("Een.")
        await mail.next_moment()
        await (await mail.trainer()).replies("Een.", "Antwoord.")
    assert logs == []


# ---- order


async def test_after_a_fixed_moment_no_order_of_arrival_is_left(play, mail):
    for number in range(6):
        await mail.wrote(f"{number}")
    before = {row.id: row.ciphertext for row in await mail.rows()}
    assert await traces(play) == 6 or play.database.is_sqlite, "the control: one per sending"
    await mail.next_moment()
    after = {row.id: row.ciphertext for row in await mail.rows()}
    assert len(after) == 6
    assert not before.keys() & after.keys()
    assert not set(before.values()) & set(after.values())
    assert await traces(play) == 1


async def test_what_still_waits_loses_its_order_too(play, mail):
    jan = await mail.wrote("Een.")
    for word in ("Twee.", "Drie."):
        await jan.returns()
        await jan.answers(word)
    before = {row.id for row in await mail.rows()}
    await mail.next_moment()
    assert (await mail.trainer()).threads == []
    assert not before & {row.id for row in await mail.rows()}
    assert await traces(play) == 1


async def traces(play):
    """How many different transactions PostgreSQL remembers in the rows."""
    if play.database.is_sqlite:
        return 1
    async with play.database.session(reading=True) as session:
        connection = await session.connection()
        found = await connection.execute(text("SELECT count(DISTINCT xmin::text) FROM message"))
        return found.scalar()


async def test_the_order_in_the_database_is_that_of_chance(mail):
    orders = set()
    for _ in range(4):
        for number in range(4):
            await mail.wrote(f"{number}")
        await mail.next_moment()
        opened = open_messages(mail.play.keys, await mail.mailbox(), await mail.rows())
        orders.add("".join(one.message.text for one in opened)[:4])
    assert len(orders) > 1


# ---- somebody who can write in the database


async def test_who_writes_in_the_database_can_put_in_nothing(mail):
    await mail.wrote("Echt een.")
    await mail.wrote("Echt twee.")
    async with mail.play.boxes.writing() as box:
        await box.sealed_messages.record(
            mail.trajectory, [b"", b"nep", b"x" * (MESSAGE_BYTES + 48)]
        )
        await box.commit()
    with capture_logs() as logs:
        await mail.next_moment()
    assert sorted((await mail.trainer()).texts) == [["Echt een."], ["Echt twee."]]
    assert [(line["event"], line["count"]) for line in logs] == [("input-unreadable", 3)]


async def test_a_copied_message_is_no_company_for_a_lone_one(mail):
    await mail.wrote("Alleen.")
    (row,) = await mail.rows()
    async with mail.play.boxes.writing() as box:
        await box.sealed_messages.record(mail.trajectory, [row.ciphertext] * 3)
        await box.commit()
    await mail.next_moment()
    assert (await mail.trainer()).threads == []
    assert len(await mail.rows()) == 1


async def test_a_delivered_message_put_back_as_new_is_no_company_either(mail):
    await mail.wrote("Een.")
    old = await mail.rows()
    await mail.wrote("Twee.")
    await mail.next_moment()
    await mail.wrote("Alleen.")
    async with mail.play.boxes.writing() as box:
        await box.sealed_messages.record(mail.trajectory, [row.ciphertext for row in old])
        await box.commit()
    await mail.next_moment()
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]


async def test_the_public_half_is_not_in_the_database_and_does_not_open_anything(
    play, mail, tmp_path
):
    mailbox = await mail.mailbox()
    public = play.keys.get(InputKey.PUBLIC.of(mailbox))
    await mail.wrote(CANARY)
    rows = await mail.rows()
    database = [p.read_bytes() for p in tmp_path.glob("*.db*")]
    assert not any(public in found for found in database)
    play.keys.delete(InputKey.PRIVATE.of(mailbox))
    await mail.wrote("Schrijven kan met de publieke helft alleen.")
    with pytest.raises(KeyMissing):
        open_messages(play.keys, mailbox, rows)


# ---- wiping, on the trainer's word


async def test_wiped_is_gone_for_everybody_and_a_copy_cannot_be_read(mail):
    writer = await mail.wrote("Weg ermee.")
    await mail.wrote("Ook weg.")
    await mail.next_moment()
    copy, keys = await mail.rows(), mail.keys()
    trainer = await mail.trainer()
    await trainer.replies("Weg ermee.", "Goed.")
    assert (await trainer.wipes()).outcome == "wiped"

    assert (await mail.trainer()).threads == []
    assert await mail.rows() == []
    assert (await writer.returns()).outcome == "unknown"
    assert not keys & mail.keys(), "another key pair"
    async with mail.play.boxes.writing() as box:
        await box.sealed_messages.record(mail.trajectory, [row.ciphertext for row in copy])
        await box.commit()
    assert (await mail.trainer()).threads == [], "a restored backup shows nothing"
    assert (await writer.returns()).outcome == "unknown"


async def test_what_still_waits_is_not_thrown_away_unread(mail):
    await mail.wrote("Gelezen een.")
    await mail.wrote("Gelezen twee.")
    await mail.next_moment()
    writer = await mail.wrote("Nog niet gelezen.")
    await (await mail.trainer()).wipes()
    assert await writer.reads() == [("writer", "Nog niet gelezen.")]
    await mail.wrote("Nieuw.")
    await mail.next_moment()
    assert sorted((await mail.trainer()).texts) == [["Nieuw."], ["Nog niet gelezen."]]


async def test_a_copy_put_back_before_the_wiping_does_not_survive_it(mail):
    await mail.wrote("Een.")
    old = await mail.rows()
    await mail.wrote("Twee.")
    await mail.next_moment()
    async with mail.play.boxes.writing() as box:
        await box.sealed_messages.record(mail.trajectory, [row.ciphertext for row in old])
        await box.commit()
    await (await mail.trainer()).wipes()
    assert await mail.rows() == []


async def test_a_page_opened_before_the_wiping_can_still_write_and_cannot_reply(mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()
    trainer = await mail.trainer()
    mail.play.now = mail.play.now.replace(hour=10)
    late = await mail.writer()
    await trainer.wipes()
    assert (await late.sends("Na het wissen.")).outcome == "received"
    assert (await trainer.replies("Een.", "Te laat.")).error == "input-gone"


async def test_a_crash_while_wiping_leaves_no_old_key_after_the_next_start(mail, monkeypatch):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()
    old = mail.keys()

    def cut(*_):
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(destroying, "destroy_input_keys", cut)
        assert (await (await mail.trainer()).wipes()).error == "not-arrived"
    assert old < mail.keys(), "the control: the old keys are still there"
    await sweep(mail.play.services)
    assert not old & mail.keys()
    assert len(mail.keys()) == 2
    await mail.wrote("Het werkt weer.")


async def test_a_crash_before_it_is_certain_wipes_nothing(mail, monkeypatch):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()

    async def cut(*_):
        raise OSError

    trainer = await mail.trainer()
    with monkeypatch.context() as broken:
        broken.setattr("storage.ballots.box.Box.commit", cut)
        assert (await trainer.wipes()).error == "not-arrived"
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]
    await sweep(mail.play.services)
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]
    assert len(mail.keys()) == 2


# ---- the end of a trajectory


async def test_at_the_end_everything_is_destroyed_delivered_or_not(mail):
    writer = await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()
    mail.play.now = mail.play.now.replace(hour=10)
    late, trainer = await mail.writer(), await mail.trainer()
    await mail.wrote("Wacht nog.")
    again = (await mail.writer()).offered["return_ticket"]

    await close_mailbox(mail.play.services, mail.trajectory)
    await close_mailbox(mail.play.services, mail.trajectory)

    assert (await mail.rows(), mail.keys(), await mail.mailbox()) == ([], set(), None)
    assert (await late.sends("Te laat.")).outcome == "closed"
    back = {"ticket": again, "code": writer.code}
    assert (await mail.play.post("/prive/inbreng/return", back)).error == "input-gone"
    assert (await trainer.replies("Een.", "Te laat.")).error == "input-gone"
    assert (await trainer.wipes()).error == "input-gone"
    assert (await mail.trainer()).reply.error == "input-gone"
    page = await mail.play.post("/prive/open", {"ticket": mail.door()})
    assert page.said["trainers"] == []
    assert await next_due(mail.play.services) is None


async def test_keys_of_a_trajectory_that_nobody_knows_are_deleted_at_the_next_start(mail):
    async with mail.play.boxes.writing() as box:
        await box.mailboxes.close(mail.trajectory)
        await box.commit()
    assert mail.keys()
    await sweep(mail.play.services)
    assert mail.keys() == set()


# ---- faults


async def test_without_its_key_nothing_is_acknowledged_and_nothing_destroyed(play, mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    mailbox = await mail.mailbox()
    kept = {key.of(mailbox): play.keys.get(key.of(mailbox)) for key in InputKey}
    writer = await mail.writer()
    for name in kept:
        play.keys.delete(name)

    assert (await writer.sends("Komt dit aan?")).error == "not-arrived"
    assert (await writer.returns()).error == "not-arrived"
    assert (await mail.trainer()).reply.error == "not-arrived"
    await mail.next_moment()
    assert len(await mail.rows()) == 2

    for name, secret in kept.items():
        play.keys.put(name, secret)
    await mail.next_moment()
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]


async def test_a_moment_that_is_cut_short_is_done_again(mail, monkeypatch):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    before = await mail.rows()
    mail.play.now = await next_due(mail.play.services)

    async def cut(*_, **__):
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(Mailboxes, "pass_over", cut)
        with pytest.raises(OSError):  # noqa: PT011 - the fault that was put in
            await deliver_due(mail.play.services)
    assert await mail.rows() == before
    assert (await mail.trainer()).threads == []
    await deliver_due(mail.play.services)
    assert len((await mail.trainer()).threads) == 2


async def test_a_trajectory_that_ends_just_before_its_moment_stops_no_other(mail, monkeypatch):
    """Between finding whose moment it is and passing over it, another replica may end one."""
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    mail.play.now = await next_due(mail.play.services)
    due = Mailboxes.due

    async def with_one_that_ended(mailboxes, moment):
        return ["a-trajectory-that-ended", *await due(mailboxes, moment)]

    monkeypatch.setattr(Mailboxes, "due", with_one_that_ended)
    await deliver_due(mail.play.services)
    assert len((await mail.trainer()).threads) == 2


async def test_a_sending_that_is_not_certain_is_not_acknowledged(mail, monkeypatch):
    async def cut(*_):
        raise OSError

    writer = await mail.writer()
    with monkeypatch.context() as broken:
        broken.setattr("storage.ballots.box.Box.commit", cut)
        reply = await writer.sends("Komt dit aan?")
    assert reply.error == "not-arrived"
    assert await mail.rows() == []
    assert (await writer.sends("Komt dit aan?")).outcome == "received"


async def test_a_mailbox_that_exists_keeps_its_keys(mail):
    keys = mail.keys()
    await mailbox_in(mail.play)
    assert mail.keys() == keys


async def test_the_end_of_one_trajectory_takes_nothing_from_another(mail):
    south = await mailbox_in(mail.play, await mail.play.enrol("Inkomen Zuid"))
    await mail.wrote("Hier.")
    await south.wrote("Daar.")
    await close_mailbox(mail.play.services, mail.trajectory)
    assert await mail.rows() == []
    assert len(await south.rows()) == 1
    await south.moments(6)
    assert (await south.trainer()).texts == [["Daar."]]


async def test_only_a_mailbox_without_its_keys_gets_new_ones(mail):
    south = await mailbox_in(mail.play, await mail.play.enrol("Inkomen Zuid"))
    mailboxes = [await mail.mailbox(), await south.mailbox()]
    assert missing_keys(mail.play.keys, mailboxes) == []
    mail.play.keys.delete(InputKey.PRIVATE.of(mailboxes[1]))
    assert missing_keys(mail.play.keys, mailboxes) == [mailboxes[1]]
