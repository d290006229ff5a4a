"""Proposals for the norm: sealed and delivered as separate input is, and never mixed up with it."""

import asyncio

import pytest

from booth.api import MEMBER_REPLY, READING_REPLY
from booth.separate_input.message_sealing import open_messages
from tests.booth.separate_input.play import ANONYMOUS
from trajectory.separate_input import InputEntry

WRITTEN = "We groeten elkaar bij binnenkomst."


async def offered(mail, *, writes=True, proposes=True):
    """What the door offers to somebody of this team."""
    entry = InputEntry(mail.trajectory, "Inkomen Noord", "Tariq", writes, proposes)
    door = mail.play.services.tickets.door([], mail.play.now, [entry])
    return (await mail.play.post("/prive/open", {"ticket": door})).said


async def proposes(mail, text=WRITTEN, **changes):
    [offer] = (await offered(mail))["proposing"]
    message = {"ticket": offer["ticket"], "theme": "others", "kind": "do", "text": text}
    return await mail.play.post("/prive/voorstel/send", message | changes)


async def read(mail):
    ticket = mail.play.services.tickets.proposals(mail.trajectory, "Inkomen Noord", mail.play.now)
    return await mail.play.post("/voorstellen/open", {"ticket": ticket})


async def texts(mail):
    return [
        (kind["kind"], kind["texts"])
        for theme in (await read(mail)).said["themes"]
        for kind in theme["kinds"]
    ]


async def test_proposals_come_together_by_theme_and_kind_and_in_no_order(mail):
    for text, kind in ((WRITTEN, "do"), ("Grappen.", "do_not"), ("Aandacht geven.", "do")):
        assert (await proposes(mail, text, kind=kind)).outcome == "received"
    assert await texts(mail) == [], "nothing before the fixed moment"
    await mail.next_moment()
    assert await texts(mail) == [("do", ["Aandacht geven.", WRITTEN]), ("do_not", ["Grappen."])]


async def test_a_lone_proposal_waits_and_separate_input_is_no_company_for_it(mail):
    await proposes(mail)
    await mail.wrote("Iets anders.", ANONYMOUS)
    await mail.next_moment()
    assert await texts(mail) == []
    assert (await mail.trainer()).threads == []
    await proposes(mail, "Nog een.")
    await mail.next_moment()
    assert len((await texts(mail))[0][1]) == 2
    assert (await mail.trainer()).threads == [], "the input still waits for company of its own"


async def test_wiping_separate_input_leaves_proposals(mail):
    for text in (WRITTEN, "Nog een."):
        await proposes(mail, text)
        await mail.wrote(text, ANONYMOUS)
    await mail.next_moment()
    await (await mail.trainer()).wipes()
    assert (await mail.trainer()).threads == []
    assert len((await texts(mail))[0][1]) == 2


async def test_nothing_in_the_database_tells_a_proposal_from_separate_input(mail):
    await proposes(mail)
    await mail.wrote("Iets voor de trainer.")
    rows = await mail.rows()
    assert len({len(row.ciphertext) for row in rows}) == 1
    mailbox = await mail.mailbox()
    opened = await asyncio.to_thread(open_messages, mail.play.keys, mailbox, rows)
    assert {one.message.theme for one in opened} == {"others", ""}
    assert all(WRITTEN.encode() not in row.ciphertext for row in rows)


async def test_sent_twice_it_is_one_and_the_reply_always_has_one_size(mail):
    [offer] = (await offered(mail))["proposing"]
    message = {"ticket": offer["ticket"], "theme": "others", "kind": "do", "text": WRITTEN}
    sizes = {
        len(reply.body)
        for reply in [await mail.play.post("/prive/voorstel/send", message) for _ in range(2)]
    }
    assert sizes == {MEMBER_REPLY}
    await proposes(mail, "Nog een.")
    await mail.next_moment()
    assert await texts(mail) == [("do", ["Nog een.", WRITTEN])]
    assert len((await read(mail)).body) == READING_REPLY


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"theme": "salaris"}, "request-malformed"),
        ({"theme": ["others"]}, "request-malformed"),
        ({"kind": "praise"}, "request-malformed"),
        ({"text": 5}, "request-malformed"),
        ({"text": "  "}, "norm-empty"),
        ({"text": "x" * 301}, "norm-too-long"),
        ({"ticket": "abc"}, "ticket-invalid"),
    ],
)
async def test_what_no_page_of_ours_would_send_is_refused(mail, changes, key):
    reply = await proposes(mail, **changes)
    assert (reply.status, reply.error) == (200, key)
    assert await mail.rows() == []


async def test_whoever_may_only_propose_writes_no_separate_input_with_that_ticket(mail):
    said = await offered(mail, writes=False)
    assert said["trainers"] == []
    [offer] = said["proposing"]
    message = {"ticket": offer["ticket"], "way": ANONYMOUS, "name": "", "text": "Iets."}
    refused = await mail.play.post("/prive/inbreng/send", message)
    assert (refused.status, refused.error) == (200, "ticket-invalid")
    assert (await offered(mail, proposes=False))["proposing"] == []
