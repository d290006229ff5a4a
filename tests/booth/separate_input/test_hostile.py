"""What no page of ours would send: it is refused, or dropped unread, and harms nothing."""

from datetime import timedelta

import pytest

from booth.api import MEMBER_REPLY, READING_REPLY
from booth.tickets import LEFT_OPEN, VALID, InboxTicket, ThreadTicket
from tests.booth.ballots.play import REQUEST
from tests.booth.separate_input import paper
from tests.booth.separate_input.play import ANONYMOUS, CODE, NAME
from tests.booth.separate_input.test_proposals import shown
from tests.databases import sqlite_in


@pytest.fixture
def database_url(tmp_path):
    """All of this is refused before it comes near a database; one kind is enough."""
    return sqlite_in(tmp_path)


def refused(reply, key, size=MEMBER_REPLY):
    assert reply.status == 200
    assert reply.error == key
    assert len(reply.body) == size


WRONG = {
    "text": [None, 5, ["Kofi"], "", " \n\t ", "a" * 1001, "😀" * 1001, "\x01" * 1001],
    "name": [None, 5, "", "   ", "a" * 81],
    "way": [None, "secret", ["code"], {"code": "code"}],
    "thread": [None, "", "x" * 64, "0" * 63, ["0" * 64]],
    "turn": [None, -1, 20, 1.5, True, "1"],
    "lock": [None, "", "AAAA", "a" * 2_000, ["x"]],
    "reader": [None, "x", "0" * 31],
    "succeeds": [None, 1, "ja"],
}


@pytest.mark.parametrize("field", WRONG)
async def test_a_packet_with_something_else_in_it_is_dropped_and_nothing_else_is(mail, field):
    """Nobody reads a packet before its moment, so it is acknowledged as any other."""
    for wrong in WRONG[field]:
        writer = await mail.writer()
        way = NAME if field == "name" else CODE
        ticket = writer.offered["tickets"][0]
        content = writer.content("Iets.", way, "Fatima") | {field: wrong}
        packet = paper.packed("input", writer.offered, ticket, content)
        assert (await writer.brings(ticket, packet)).outcome == "in"
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]


@pytest.mark.parametrize(
    "changes",
    [{"theme": "salaris"}, {"theme": ["others"]}, {"kind": "praise"}, {"text": 5},
     {"text": "  "}, {"text": "x" * 301}, {"reader": 5}, {"trajectory": "0" * 32}],
)  # fmt: skip
async def test_a_proposal_with_something_else_in_it_is_dropped(mail, changes):
    await (await mail.writer(proposes=3)).proposes("Iets.", **changes)
    for text in ("Een.", "Twee."):
        await (await mail.writer(proposes=3)).proposes(text)
    await mail.delivered()
    assert [one["text"] for one in shown((await mail.proposals()).said)] == ["Een.", "Twee."]


async def test_garbage_or_half_a_letter_in_a_packet_is_dropped(mail):
    for made in ("\ud83d", "x"):
        writer = await mail.writer()
        ticket = writer.offered["tickets"][0]
        packet = paper.packed("proposals" if made == "x" else "input", writer.offered, ticket, {})
        assert (await writer.brings(ticket, packet)).outcome == "in"
    await mail.delivered()
    assert (await mail.trainer()).threads == []


@pytest.mark.parametrize("packet", [None, 5, "", "x" * 100, "A" * 30_000, ["A"]])
async def test_a_packet_of_another_size_or_kind_is_refused(mail, packet):
    writer = await mail.writer()
    reply = await writer.brings(writer.offered["tickets"][0], packet)
    assert reply.error in ("request-malformed", "request-size")


@pytest.mark.parametrize("page", ["/inbreng", "/voorstellen", "/lezen"])
async def test_a_message_of_another_size_or_none_at_all(mail, page):
    for size in (0, 2, REQUEST - 1, REQUEST, REQUEST + 1):
        reply = await mail.play.post_bytes(page, bytes(size))
        assert (reply.status, reply.body) == (400, bytes(READING_REPLY))


@pytest.mark.parametrize("locator", [None, 5, ["1"], {}, "' OR 1=1 --", "%", "0" * 63, "G" * 64])
async def test_a_place_that_is_none_is_refused(mail, locator):
    writer = await mail.writer()
    message = {"ticket": writer.offered["return_ticket"], "locator": locator}
    refused(await mail.play.post("/prive/inbreng/return", message), "request-malformed")


async def test_a_code_that_nobody_has_finds_nothing(mail):
    writer = await mail.wrote()
    await mail.moments(2)
    assert (await writer.returns(paper.new_code())).outcome == "unknown"


# ---- tickets


async def test_no_ticket_serves_for_something_else(mail):
    writer = await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    trainer = await mail.trainer()
    again = await mail.offered()
    tickets = mail.play.services.tickets
    inbox = InboxTicket(mail.trajectory, "Inkomen Noord", (await mail.mailbox()).reader)
    right = {
        "/prive/inbreng/send": again["tickets"][0],
        "/prive/inbreng/return": again["return_ticket"],
        "/inbreng/open": tickets.inbox(inbox, mail.play.now),
        "/voorstellen/open": tickets.proposals(inbox, mail.play.now),
        "/voorstellen/word": (sorts := tickets.sorting(inbox, mail.play.now)),
        "/voorstellen/seen": sorts,
        "/inbreng/reply": trainer.thread("Een.")["ticket"],
        "/inbreng/wipe": trainer.thread("Een.")["wipe_ticket"],
    }
    sealed = paper.reply(trainer.thread("Een."), trainer.reply.said["own_key"], "Iets.")
    packet = paper.packed("input", again, again["tickets"][0], writer.content("Iets."))
    fields = {
        "/prive/inbreng/send": {"packet": packet},
        "/prive/inbreng/return": {"locator": paper.locator(writer.code)},
        "/inbreng/reply": sealed,
        "/voorstellen/seen": {"seen": []},
        "/voorstellen/word": {
            "theme": "others",
            "kind": "do",
            "text": "Iets.",
            "used": [],
            "seen": [],
            "looked": False,
        },
    }
    for path, own in right.items():
        for ticket in {*right.values(), mail.door()} - {own}:
            reply = await mail.play.post(path, {"ticket": ticket, **fields.get(path, {})})
            assert (reply.status, reply.error) == (200, "ticket-invalid"), path
    assert sorted((await mail.trainer()).texts) == [["Een."], ["Twee."]]


async def test_a_page_left_open_serves_for_the_rest_of_the_day(mail):
    writer = await mail.writer()
    mail.play.now += LEFT_OPEN
    refused(await writer.sends(), "ticket-expired")


async def test_a_reading_page_is_opened_within_half_an_hour(mail):
    inbox = InboxTicket(mail.trajectory, "Inkomen Noord", (await mail.mailbox()).reader)
    ticket = mail.play.services.tickets.inbox(inbox, mail.play.now)
    mail.play.now += VALID - timedelta(seconds=1)
    assert (await mail.play.post("/inbreng/open", {"ticket": ticket})).accepted
    mail.play.now += timedelta(seconds=1)
    refused(
        await mail.play.post("/inbreng/open", {"ticket": ticket}), "ticket-expired", READING_REPLY
    )


# ---- the trainer


@pytest.mark.parametrize("wrong", [None, "", "Iets.", "A" * 100, ["A" * 4000]])
async def test_a_reply_that_was_not_sealed_is_refused(mail, wrong):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    trainer = await mail.trainer()
    thread = trainer.thread("Een.")
    for field in ("for_writer", "own"):
        sealed = paper.reply(thread, trainer.reply.said["own_key"], "Iets.") | {field: wrong}
        reply = await mail.play.post("/inbreng/reply", {"ticket": thread["ticket"], **sealed})
        refused(reply, "request-malformed", READING_REPLY)


async def test_a_reply_sealed_to_something_else_harms_only_itself(mail):
    writer = await mail.wrote("Een.")
    await mail.wrote("Twee.", ANONYMOUS)
    await mail.delivered()
    thread = (await mail.trainer()).thread("Een.")
    false = "A" * 8300
    message = {"ticket": thread["ticket"], "for_writer": false, "own": false}
    assert (await mail.play.post("/inbreng/reply", message)).outcome == "in"
    assert ["Een.", ""] in (await mail.trainer()).texts
    assert (await writer.returns()).outcome == "found"


async def test_a_ticket_for_all_proposals_wipes_no_conversation(mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    everything = ThreadTicket(mail.trajectory, (await mail.mailbox()).reader, "")
    ticket = mail.play.services.tickets.wiping(everything, mail.play.now)
    reply = await mail.play.post("/inbreng/wipe", {"ticket": ticket})
    refused(reply, "ticket-invalid", READING_REPLY)
    assert len((await mail.trainer()).threads) == 2
