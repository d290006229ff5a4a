"""What no page of ours would send: it is refused kindly, and harms nothing."""

from datetime import timedelta

import pytest

from booth.api import MEMBER_REPLY, READING_REPLY
from booth.tickets import LEFT_OPEN, VALID
from tests.booth.ballots.play import REQUEST
from tests.booth.separate_input.play import ANONYMOUS, CODE, NAME
from tests.databases import sqlite_in


@pytest.fixture
def database_url(tmp_path):
    """All of this is refused before it comes near a database; one kind is enough."""
    return sqlite_in(tmp_path)


@pytest.fixture
async def writer(mail):
    """Somebody with the page open; at the end, none of it has become a message."""
    writer = await mail.writer()
    yield writer
    assert await mail.rows() == []


def refused(reply, key, size=MEMBER_REPLY):
    assert reply.status == 200
    assert reply.error == key
    assert len(reply.body) == size


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": None},
        {"text": 5},
        {"text": ["Kofi"]},
        {"name": None},
        {"name": 5},
        {"way": None},
        {"way": "secret"},
        {"way": ["code"]},
        {"way": {"code": "code"}},
    ],
)
async def test_fields_of_another_kind(writer, wrong):
    refused(await writer.sends(**wrong), "request-malformed")


@pytest.mark.parametrize("text", ["", " \n\t "])
async def test_a_message_without_words(writer, text):
    refused(await writer.sends(text), "input-empty")


@pytest.mark.parametrize("letter", ["a", "😀", "\x01"])
async def test_a_message_one_letter_over_the_limit(writer, letter):
    refused(await writer.sends(letter * 1001), "answer-too-long")


@pytest.mark.parametrize("name", ["", "   ", "a" * 81])
async def test_a_name_that_is_none(writer, name):
    refused(await writer.sends("Iets.", NAME, name), "input-name")


@pytest.mark.parametrize("missing", ["ticket", "way", "name", "text"])
async def test_a_field_that_lacks(mail, writer, missing):
    message = {"ticket": writer.offered["ticket"], "way": CODE, "name": "", "text": "Iets."}
    del message[missing]
    refused(await mail.play.post("/prive/inbreng/send", message), "request-malformed")


async def test_a_field_too_many(writer):
    refused(await writer.sends(trajectory="0" * 32), "request-malformed")


async def test_half_a_letter(mail, writer):
    message = {"ticket": writer.offered["ticket"], "way": CODE, "name": "", "text": "\ud83d"}
    assert (await mail.play.post("/prive/inbreng/send", message)).status == 400


@pytest.mark.parametrize("page", ["/inbreng", "/voorstellen", "/lezen"])
async def test_a_message_of_another_size_or_none_at_all(mail, page):
    for size in (0, 2, REQUEST - 1, REQUEST, REQUEST + 1):
        reply = await mail.play.post_bytes(page, bytes(size))
        assert (reply.status, reply.body) == (400, bytes(READING_REPLY))


@pytest.mark.parametrize("code", [None, 5, 1234567890123450, ["1"], {}])
async def test_a_code_that_is_no_text(mail, writer, code):
    message = {"ticket": writer.offered["return_ticket"], "code": code}
    reply = await mail.play.post("/prive/inbreng/return", message)
    refused(reply, "request-malformed")


@pytest.mark.parametrize("code", ["' OR 1=1 --", "%", "\0" * 16, "9" * 20_000, "../../x", "½" * 16])
async def test_a_code_made_to_hurt_is_an_unknown_one(mail, code):
    writer = await mail.wrote()
    reply = await writer.returns(code)
    assert (reply.status, reply.outcome, len(reply.body)) == (200, "unknown", MEMBER_REPLY)


# ---- tickets


async def test_no_ticket_serves_for_something_else(mail):
    writer = await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()
    trainer = await mail.trainer()
    await writer.returns()
    writing, answering = writer.talk["ticket"], trainer.thread("Een.")["ticket"]
    returning = (await mail.writer()).offered["return_ticket"]
    wiping = trainer.reply.said["wipe_ticket"]
    inbox = mail.play.services.tickets.inbox(mail.trajectory, "Inkomen Noord", mail.play.now)
    reading = mail.play.services.tickets.reading("0" * 32, "Inkomen Noord", mail.play.now)
    everything = {writing, answering, returning, wiping, inbox, reading, mail.door()}
    before = await mail.rows()

    async def tries(path, right, **fields):
        for ticket in everything - {right}:
            reply = await mail.play.post(path, {"ticket": ticket, **fields})
            assert (reply.status, reply.error) == (200, "ticket-invalid"), path

    await tries("/prive/inbreng/send", writing, way=CODE, name="", text="Iets.")
    await tries("/prive/inbreng/return", returning, code=writer.code)
    await tries("/inbreng/open", inbox)
    await tries("/inbreng/reply", answering, text="Iets.")
    await tries("/inbreng/wipe", wiping)
    assert await mail.rows() == before


async def test_a_page_left_open_serves_for_the_rest_of_the_day(mail, writer):
    mail.play.now += LEFT_OPEN
    refused(await writer.sends(), "ticket-expired")
    message = {"ticket": writer.offered["return_ticket"], "code": writer.code}
    refused(await mail.play.post("/prive/inbreng/return", message), "ticket-expired")


async def test_a_reading_page_is_opened_within_half_an_hour(mail):
    ticket = mail.play.services.tickets.inbox(mail.trajectory, "Inkomen Noord", mail.play.now)
    mail.play.now += VALID - timedelta(seconds=1)
    assert (await mail.play.post("/inbreng/open", {"ticket": ticket})).accepted
    mail.play.now += timedelta(seconds=1)
    refused(
        await mail.play.post("/inbreng/open", {"ticket": ticket}), "ticket-expired", READING_REPLY
    )


async def test_somebody_who_has_a_code_cannot_give_the_thread_a_name(mail):
    writer = await mail.wrote("Een.")
    await writer.returns()
    for way in (ANONYMOUS, NAME):
        reply = await writer.sends("Twee.", way, "Fatima", ticket=writer.talk["ticket"])
        refused(reply, "request-malformed")
    assert len(await mail.rows()) == 1


# ---- the trainer


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "input-empty"), ("a" * 1001, "answer-too-long"), (None, "request-malformed")],
)
async def test_a_reply_that_is_none(mail, text, key):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()
    refused(await (await mail.trainer()).replies("Een.", text), key, READING_REPLY)
    assert len(await mail.rows()) == 2
