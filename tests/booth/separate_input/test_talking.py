"""What members write, the trainer reads and answers, and nobody else learns."""

import asyncio
from dataclasses import replace

import pytest

from booth.api import OPENING_REPLY, READING_REPLY
from booth.separate_input.batches import deliver_due, next_due
from tests.booth.ballots.play import OPENS
from tests.booth.separate_input import paper
from tests.booth.separate_input.play import ANONYMOUS, CODE, NAME, Writer, mailbox_in

SHY = "Ik durf dit niet in de groep te zeggen."


async def test_a_conversation_of_several_turns_between_two_who_never_met(mail):
    fatima = await mail.wrote(SHY)
    await mail.wrote("Van een ander.", ANONYMOUS)
    await mail.next_moment()
    assert (await mail.trainer()).threads == [], "one moment passes over everything"

    await mail.delivered()
    trainer = await mail.trainer()
    assert sorted(trainer.texts) == [[SHY], ["Van een ander."]]
    assert (await trainer.replies(SHY, "Wat zou helpen?")).outcome == "in"
    assert await fatima.reads() == [("writer", SHY), ("trainer", "Wat zou helpen?")]

    assert (await fatima.answers("Een kleinere groep.")).outcome == "in"
    await mail.wrote("Van een derde.", ANONYMOUS)
    await mail.delivered()
    trainer = await mail.trainer()
    whole = [SHY, "Wat zou helpen?", "Een kleinere groep."]
    assert whole in trainer.texts
    await trainer.replies("Een kleinere groep.", "Goed idee.")
    assert [text for _, text in await fatima.reads()] == [*whole, "Goed idee."]


async def test_what_was_sent_is_found_again_before_the_trainer_reads_it(mail):
    fatima = await mail.wrote(SHY)
    assert await fatima.reads() == [], "it lies sealed in the box"
    await mail.moments(2)
    assert await fatima.reads() == [("writer", SHY)]


async def test_a_lone_message_waits_ten_to_fifteen_working_days_after_its_week(mail):
    await mail.wrote("Ik ben de enige.")
    days = []
    while not (await mail.trainer()).threads:
        await mail.next_moment()
        days.append(mail.play.now.day)
    assert days[-1] in (28, 2, 4), "a Thursday, a Tuesday or a Thursday of January and February"


async def test_two_messages_of_one_writer_wait_like_one(mail):
    jan = await mail.wrote("Een.")
    await mail.moments(2)
    await jan.answers("Twee.")
    await mail.moments(2)
    assert (await mail.trainer()).threads == []


async def test_the_newest_batch_comes_first(mail):
    for day in range(2):
        await mail.wrote(f"Een {day}.")
        await mail.wrote(f"Twee {day}.")
        await mail.delivered()
    days = [batch["delivered"] for batch in (await mail.trainer()).batches]
    assert days == sorted(days, reverse=True)
    assert len(set(days)) == len(days)


@pytest.mark.parametrize("way", [ANONYMOUS, CODE, NAME])
async def test_a_message_says_no_more_than_its_writer_chose(mail, way):
    writer = await mail.wrote("Dit.", way, "Fatima")
    await mail.wrote("Ander.")
    await mail.delivered()
    thread = (await mail.trainer()).thread("Dit.")
    assert [turn["name"] for turn in thread["turns"]] == ["Fatima" if way == NAME else ""]
    assert bool(thread["ticket"]) is (way != ANONYMOUS)
    assert bool(await writer.reads()) is (way != ANONYMOUS)


# ---- sending


async def test_a_ticket_brings_one_message_whatever_comes_after_it(mail):
    writer = await mail.wrote("Eerst.")
    assert (await writer.sends("Daarna.")).outcome == "in", "the same ticket, so nothing new"
    again = await mail.writer()
    both = [again.offered["tickets"][0], (await mail.offered())["tickets"][0]]
    assert both[0] != both[1]
    await mail.wrote("Van een ander.")
    await mail.delivered()
    assert sorted(text for [text] in (await mail.trainer()).texts) == ["Eerst.", "Van een ander."]


async def test_a_door_that_is_opened_again_gives_no_second_message(mail):
    door = mail.door()
    first, second = await mail.offered(door), await mail.offered(door)
    assert (await Writer(mail, first).sends("Een.")).outcome == "in"
    assert (await Writer(mail, second).sends("Twee.")).outcome == "used"


async def test_a_page_that_stood_open_while_the_keys_changed_still_sends(mail):
    mail.play.now = (await next_due(mail.play.services)).replace(hour=6)
    await mail.play.night()
    writer = await mail.writer()
    await mail.next_moment()
    assert (await writer.sends("Net op tijd.")).outcome == "in"
    await mail.wrote("Van een ander.")
    await mail.delivered()
    assert ["Net op tijd."] in (await mail.trainer()).texts


async def test_a_copied_packet_sent_with_another_ticket_is_nothing(mail):
    writer, thief = await mail.writer(), await mail.writer()
    ticket = writer.offered["tickets"][0]
    packet = paper.packed("input", writer.offered, ticket, writer.content("Van mij."))
    assert (await writer.brings(ticket, packet)).outcome == "in"
    assert (await thief.brings(thief.offered["tickets"][0], packet)).outcome == "in"
    await mail.wrote("Van een ander.")
    await mail.delivered()
    assert sorted(text for [text] in (await mail.trainer()).texts) == ["Van een ander.", "Van mij."]


# ---- who learns what


async def test_the_trainers_page_is_the_same_whether_something_waits_or_not(mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    before = await mail.trainer()
    await mail.wrote("Dit wacht.")
    after = await mail.trainer()
    assert bare(after) == bare(before)
    assert len(after.reply.body) == len(before.reply.body) == READING_REPLY


def bare(trainer):
    """The page without its tickets, which are new each time."""
    page = {k: v for k, v in trainer.reply.said.items() if k not in ("batches", "own_key")}
    kept = [
        [{k: v for k, v in t.items() if "ticket" not in k} for t in b["threads"]]
        for b in trainer.batches
    ]
    return page, kept


async def test_a_writer_cannot_find_out_whether_others_wrote(mail):
    """Who writes something to look whether it was delivered would know that somebody else did."""
    probe = await mail.wrote("Proef.")
    await mail.moments(2)
    alone = (await probe.returns()).said
    await mail.wrote("Van een ander.")
    await mail.moments(5)
    assert (await mail.trainer()).threads, "the control: it was delivered"
    assert (await probe.returns()).said == alone


async def test_what_one_team_writes_no_other_trainer_reads(mail):
    other = await another_mailbox(mail.play)
    writer = await mail.wrote("Voor Tariq.")
    await mail.wrote("Ook.")
    await mail.delivered()
    assert (await mail.trainer()).threads
    assert (await other.trainer()).threads == []
    elsewhere = await other.writer()
    elsewhere.code = writer.code
    assert await elsewhere.reads() == []


async def another_mailbox(play):
    async with play.desk.writing() as work:
        [trajectory] = await work.trajectories.all()
        team = await work.teams.get(trajectory.team)
        [other] = await work.teams.enrol([replace(team, name="Werkplein Zuid")])
        started = await work.trajectories.start(
            team_id=other.id,
            language=trajectory.language,
            with_scan=False,
            programme="team@1",
            now=play.now,
        )
        await work.commit()
    return await mailbox_in(play, started.id)


# ---- the moments


async def test_without_a_trajectory_no_moment_is_waited_for(play):
    assert await next_due(play.services) is None
    assert await deliver_due(play.services) == 0


async def test_two_replicas_at_once_age_a_message_once(mail):
    await mail.wrote("Alleen.")
    for _ in range(5):
        mail.play.now = await next_due(mail.play.services)
        await asyncio.gather(*(deliver_due(mail.play.services) for _ in range(3)))
    assert (await mail.trainer()).threads == [], "not before the sixth moment of two weeks"


async def test_a_page_with_everything_on_it_is_as_long_as_an_empty_one(mail):
    play = mail.play
    play.now = OPENS.replace(hour=11)
    member = play.member("samira", *[await play.opened() for _ in range(8)])
    entries = [member.entry(id) for id in member.rounds]
    [own] = mail.inputs(proposes=3)
    others = [own, *(replace(own, team=f"Team {n}") for n in range(3))]
    ticket = play.services.tickets.door(entries, play.now, others)
    page = await play.post("/prive/open", {"ticket": ticket})
    assert (len(page.said["waiting"]), len(page.said["trainers"])) == (8, 4)
    assert (len(page.body), page.said["more"]) == (OPENING_REPLY, False)
