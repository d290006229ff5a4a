"""What members write, the trainer reads and answers, and nobody else learns."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from booth.api import MEMBER_REPLY, READING_REPLY
from booth.separate_input import writing
from booth.separate_input.batches import deliver_due, next_due
from booth.tickets import DoorEntry
from tests.booth.ballots.play import OPENS, answers
from tests.booth.separate_input.play import ANONYMOUS, CODE, NAME, mailbox_in
from trajectory.separate_input import next_delivery


async def test_a_conversation_of_several_turns_between_two_who_never_met(mail):
    fatima = await mail.wrote("Ik durf dit niet in de groep te zeggen.")
    await mail.wrote("Van een ander.", ANONYMOUS)
    assert (await mail.trainer()).threads == [], "nothing before the fixed moment"

    await mail.next_moment()
    trainer = await mail.trainer()
    assert sorted(trainer.texts) == [
        ["Ik durf dit niet in de groep te zeggen."],
        ["Van een ander."],
    ]
    assert [batch["delivered"] for batch in trainer.batches] == ["2027-01-12"]
    assert (
        await trainer.replies("Ik durf dit niet in de groep te zeggen.", "Wat zou helpen?")
    ).outcome == "received"

    assert await fatima.reads() == [
        ("writer", "Ik durf dit niet in de groep te zeggen."),
        ("trainer", "Wat zou helpen?"),
    ]
    assert (await fatima.answers("Een kleinere groep.")).outcome == "received"
    await mail.wrote("Van een derde.", ANONYMOUS)
    await mail.next_moment()

    trainer = await mail.trainer()
    whole = ["Ik durf dit niet in de groep te zeggen.", "Wat zou helpen?", "Een kleinere groep."]
    assert whole in trainer.texts
    await trainer.replies("Een kleinere groep.", "Goed idee.")
    assert [text for _, text in await fatima.reads()] == [*whole, "Goed idee."]
    assert (await fatima.answers("Dank je.")).outcome == "received"
    assert (await fatima.reads())[-1] == ("writer", "Dank je.")


async def test_a_lone_message_waits_and_after_ten_working_days_goes_alone(mail):
    await mail.wrote("Ik ben de enige.")
    for _ in range(4):
        await mail.next_moment()
        assert (await mail.trainer()).threads == []
    await mail.next_moment()
    assert mail.play.now.day == 26
    assert (await mail.trainer()).texts == [["Ik ben de enige."]]


async def test_two_messages_of_one_writer_wait_like_one(mail):
    jan = await mail.wrote("Een.")
    await jan.returns()
    await jan.answers("Twee.")
    await mail.next_moment()
    assert (await mail.trainer()).threads == []
    await mail.wrote("Van een ander.")
    await mail.next_moment()
    assert ["Een.", "Twee."] in (await mail.trainer()).texts


async def test_an_answer_to_a_reply_waits_for_company_too(mail):
    jan = await mail.wrote("Een.")
    await mail.wrote("Ander.")
    await mail.next_moment()
    await (await mail.trainer()).replies("Een.", "En?")
    await jan.returns()
    await jan.answers("Dit.")
    await mail.next_moment()
    assert ["Een.", "En?"] in (await mail.trainer()).texts


async def test_the_newest_batch_comes_first(mail):
    for day in range(2):
        await mail.wrote(f"Een {day}.")
        await mail.wrote(f"Twee {day}.")
        await mail.next_moment()
    assert [b["delivered"] for b in (await mail.trainer()).batches] == ["2027-01-14", "2027-01-12"]


# ---- the three ways


async def test_a_name_is_for_the_trainer_only_and_inside_the_seal(mail):
    writer = await mail.wrote("Bel me gerust.", NAME, "  Fatima El Amrani ")
    await mail.wrote("Anders.", ANONYMOUS)
    await mail.next_moment()
    thread = (await mail.trainer()).thread("Bel me gerust.")
    assert thread["turns"][0]["name"] == "Fatima El Amrani"
    assert thread["has_code"], "who gives a name gets a code too"
    assert "Fatima" not in str((await writer.returns()).said)


async def test_without_a_code_there_is_no_way_back_for_anybody(mail):
    writer = await mail.wrote("Zeg maar niets terug.", ANONYMOUS)
    await mail.wrote("Anders.")
    assert (await writer.returns()).outcome == "unknown"
    await mail.next_moment()
    thread = (await mail.trainer()).thread("Zeg maar niets terug.")
    assert not thread["has_code"]
    assert thread["ticket"] == ""
    assert (await writer.returns()).outcome == "unknown"


async def test_a_name_that_was_typed_and_not_chosen_goes_nowhere(mail):
    await mail.wrote("Toch liever zonder.", CODE, "Fatima")
    await mail.wrote("Anders.")
    await mail.next_moment()
    assert "Fatima" not in str((await mail.trainer()).reply.said)


async def test_every_page_gets_another_code(mail):
    codes = {(await mail.writer()).code for _ in range(5)}
    assert len(codes) == 5


async def test_the_code_works_however_it_is_typed(mail):
    writer = await mail.wrote()
    for typed in (writer.code.replace(" ", ""), f" {writer.code.replace(' ', '-')} "):
        assert (await writer.returns(typed)).outcome == "found"


# ---- sending


async def test_sending_again_leaves_one_message_also_after_delivery(mail):
    mail.play.now += timedelta(hours=19)  # Tuesday, just before the fixed moment
    mei = await mail.wrote("Kwam dit aan?")
    assert (await mei.sends("Kwam dit aan?")).outcome == "received"
    await mail.wrote("Ander.")
    await mail.next_moment()
    assert (await mei.sends("Kwam dit aan?")).outcome == "received"
    await mail.next_moment()
    assert sorted((await mail.trainer()).texts) == [["Ander."], ["Kwam dit aan?"]]
    assert await mei.reads() == [("writer", "Kwam dit aan?")]
    assert len(await mail.rows()) == 2


async def test_twelve_writers_at_once_all_arrive(mail):
    writers = [await mail.writer() for _ in range(12)]
    replies = await asyncio.gather(*(one.sends(f"{n}") for n, one in enumerate(writers)))
    assert {reply.outcome for reply in replies} == {"received"}
    await mail.next_moment()
    assert len((await mail.trainer()).threads) == 12


async def test_nobody_can_fill_the_disk(mail, monkeypatch):
    monkeypatch.setattr(writing, "MOST_MESSAGES", 2)
    await mail.wrote()
    await mail.wrote()
    assert (await (await mail.writer()).sends()).outcome == "full"
    assert len(await mail.rows()) == 2


async def test_a_conversation_ends_before_it_outgrows_the_page(mail, monkeypatch):
    monkeypatch.setattr(writing, "MOST_TURNS", 2)
    jan = await mail.wrote("Een.")
    await jan.returns()
    await jan.answers("Twee.")
    assert (await jan.returns()).said["ticket"] == ""


# ---- what the line shows


async def test_every_reply_to_a_sending_looks_the_same(mail, monkeypatch):
    writer = await mail.writer()
    replies = [await writer.sends("Kort."), await writer.sends("😀" * 1000, NAME, "Fatima")]
    monkeypatch.setattr(writing, "MOST_MESSAGES", 0)
    replies.append(await writer.sends("Kort."))
    assert [reply.outcome for reply in replies] == ["received", "received", "full"]
    assert {reply.status for reply in replies} == {200}
    assert {len(reply.body) for reply in replies} == {MEMBER_REPLY}


async def test_a_right_and_a_wrong_code_look_the_same(mail):
    writer = await mail.wrote("Iets.")
    replies = [await writer.returns(code) for code in (None, "0" * 16, "geen code", "")]
    assert [reply.outcome for reply in replies] == ["found", "unknown", "unknown", "unknown"]
    assert {reply.status for reply in replies} == {200}
    assert {len(reply.body) for reply in replies} == {MEMBER_REPLY}


async def test_the_longest_conversation_is_as_long_as_none(mail):
    writer = await mail.wrote("\x01" * 1000)
    for _ in range(19):
        await writer.returns()
        await writer.answers("\x01" * 1000)
    reply = await writer.returns()
    assert len(reply.said["turns"]) == 20
    assert len(reply.body) == MEMBER_REPLY


async def test_the_door_is_as_long_with_a_trainer_behind_it_as_without(mail):
    tickets, now = mail.play.services.tickets, mail.play.now
    pages = [
        await mail.play.post("/prive/open", {"ticket": ticket})
        for ticket in (tickets.door([], now), mail.door())
    ]
    assert len(tickets.door([], now)) == len(mail.door())
    assert {len(page.body) for page in pages} == {MEMBER_REPLY}


async def test_a_writing_ticket_takes_no_ballot_and_a_ballot_ticket_no_message(mail):
    writer = await mail.writer()
    reply = await mail.play.post("/prive/send", {"ticket": writer.offered["ticket"], **answers(4)})
    assert (reply.status, reply.error) == (200, "ticket-invalid")


# ---- who learns what


async def test_the_trainers_page_is_the_same_whether_something_waits_or_not(mail):
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.next_moment()
    before = await mail.trainer()
    await mail.wrote("Dit wacht.")
    after = await mail.trainer()
    assert bare(after) == bare(before)
    assert len(after.reply.body) == len(before.reply.body) == READING_REPLY


def bare(trainer):
    """The page without its tickets, which are new each time."""
    page = {k: v for k, v in trainer.reply.said.items() if k not in ("wipe_ticket", "batches")}
    return page, [
        [t | {"ticket": bool(t["ticket"])} for t in b["threads"]] for b in trainer.batches
    ]


async def test_a_writer_cannot_find_out_whether_others_wrote(mail):
    """Who writes something to look whether it was delivered would know that somebody else did."""
    probe = await mail.wrote("Proef.")
    alone = (await probe.returns()).said
    await mail.wrote("Van een ander.")
    waiting = (await probe.returns()).said
    await mail.next_moment()
    assert (await mail.trainer()).threads, "the control: it was delivered"
    delivered = (await probe.returns()).said
    seen = [{**said, "ticket": "", "pad": ""} for said in (alone, waiting, delivered)]
    assert seen[0] == seen[1] == seen[2]


async def test_what_one_team_writes_no_other_trainer_reads(mail):
    other = await another_mailbox(mail.play)
    writer = await mail.wrote("Voor Tariq.")
    await mail.wrote("Ook.")
    await mail.next_moment()
    assert (await mail.trainer()).threads
    assert (await other.trainer()).threads == []
    elsewhere = await other.writer()
    message = {"ticket": elsewhere.offered["return_ticket"], "code": writer.code}
    assert (await mail.play.post("/prive/inbreng/return", message)).outcome == "unknown"


async def another_mailbox(play):
    async with play.desk.writing() as work:
        (trajectory,) = await work.trajectories.all()
        team = await work.teams.get(trajectory.team)
        (other,) = await work.teams.enrol([replace(team, name="Werkplein Zuid")])
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
    mail.play.now = await next_due(mail.play.services)
    await asyncio.gather(*(deliver_due(mail.play.services) for _ in range(3)))
    await mail.moments(3)
    assert (await mail.trainer()).threads == []
    await mail.next_moment()
    assert (await mail.trainer()).texts == [["Alleen."]]


async def test_moments_missed_while_the_machine_was_off_are_made_up_for(mail):
    await mail.wrote("Alleen.")
    await mail.next_moment()
    for _ in range(4):
        mail.play.now = next_delivery(mail.play.services.calendar, mail.play.now)
    await deliver_due(mail.play.services)
    assert (await mail.trainer()).texts == [["Alleen."]]


@pytest.mark.parametrize("way", [ANONYMOUS, CODE, NAME])
async def test_a_message_waits_as_long_whichever_way_it_came(mail, way):
    await mail.wrote("Alleen.", way, "Fatima")
    await mail.moments(4)
    assert (await mail.trainer()).threads == []
    await mail.next_moment()
    assert (await mail.trainer()).texts == [["Alleen."]]


async def test_a_page_with_everything_on_it_is_as_long_as_an_empty_one(mail):
    play = mail.play
    play.now = OPENS + timedelta(hours=1)
    member = play.member("samira", *[await play.opened() for _ in range(8)])
    entries = [DoorEntry(member.slot(id), "Inkomen Noord") for id in member.rounds]
    others = [mail.inputs[0], *(replace(mail.inputs[0], team=f"Team {n}") for n in range(3))]
    ticket = play.services.tickets.door(entries, play.now, others)
    page = await play.post("/prive/open", {"ticket": ticket})
    assert (len(page.said["waiting"]), len(page.said["trainers"])) == (8, 4)
    assert len(page.body) == MEMBER_REPLY
