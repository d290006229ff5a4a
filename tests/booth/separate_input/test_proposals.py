"""Proposals for the norm: sealed and delivered as separate input is, and never mixed up with it."""

from booth.api import READING_REPLY
from tests.booth.separate_input.play import ANONYMOUS

WRITTEN = "We groeten elkaar bij binnenkomst."


async def proposes(mail, text=WRITTEN, **changes):
    writer = await mail.writer(proposes=3)
    return await writer.proposes(text, **changes)


async def texts(mail):
    return [
        (kind["kind"], [one["text"] for one in kind["proposals"]])
        for theme in (await mail.proposals()).said["themes"]
        for kind in theme["kinds"]
    ]


def shown(page):
    """The proposals on a reading page, as the page shows them."""
    return [one for theme in page["themes"] for kind in theme["kinds"] for one in kind["proposals"]]


async def test_proposals_come_together_by_theme_and_kind_and_in_no_order(mail):
    for text, kind in ((WRITTEN, "do"), ("Grappen.", "do_not"), ("Aandacht geven.", "do")):
        assert (await proposes(mail, text, kind=kind)).outcome == "in"
    assert await texts(mail) == [], "nothing before the fixed moment"
    await mail.all_delivered()
    assert await texts(mail) == [("do", ["Aandacht geven.", WRITTEN]), ("do_not", ["Grappen."])]
    assert len((await mail.proposals()).body) == READING_REPLY


async def test_a_lone_proposal_waits_and_separate_input_is_no_company_for_it(mail):
    await proposes(mail)
    await mail.wrote("Iets anders.", ANONYMOUS)
    await mail.moments(5)
    assert await texts(mail) == []
    assert (await mail.trainer()).threads == []


async def test_wiping_separate_input_leaves_proposals_and_the_other_way_round(mail):
    for text in (WRITTEN, "Nog een."):
        await proposes(mail, text)
        await mail.wrote(text, ANONYMOUS)
    await mail.delivered()
    await (await mail.trainer()).wipes(WRITTEN)
    assert len((await mail.trainer()).threads) == 1
    assert len((await texts(mail))[0][1]) == 2

    ticket = (await mail.proposals()).said["wipe_ticket"]
    assert (await mail.play.post("/voorstellen/wipe", {"ticket": ticket})).outcome == "wiped"
    assert await texts(mail) == []
    assert len((await mail.trainer()).threads) == 1


async def test_one_opening_gives_three_tickets_and_a_second_opening_of_it_no_more(mail):
    door = mail.door(writes=None, proposes=3)
    sent = []
    for _ in range(2):
        offered = await mail.offered(door)
        writer = await mail.writer()
        writer.offered = offered
        while offered["proposing"]["tickets"]:
            sent.append((await writer.proposes(f"Voorstel {len(sent)}")).outcome)
    assert sent == ["in"] * 3 + ["used"] * 3


async def test_who_comes_after_reads_a_proposal_that_its_writer_allowed(mail):
    await proposes(mail, succeeds=True)
    await proposes(mail, "Alleen voor Tariq.")
    await mail.delivered()
    await mail.is_read_by("noor")
    await mail.next_moment()
    page = (await mail.proposals("noor")).said
    assert [one["text"] for one in shown(page)] == [WRITTEN]


async def test_whoever_may_only_propose_gets_no_ticket_for_separate_input(mail):
    offered = await mail.offered(writes=None, proposes=3)
    assert (offered["tickets"], len(offered["proposing"]["tickets"])) == (None, 3)
    offered = await mail.offered(writes=1, proposes=None)
    assert (len(offered["tickets"]), offered["proposing"]["tickets"]) == (1, None)
