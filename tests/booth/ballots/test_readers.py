"""Who reads the texts of a round: whom the page named, and a successor if the writer ticked so."""

from datetime import timedelta

from booth.ballots.closing import close_round
from booth.ballots.old_texts import destroy_old_texts
from booth.ballots.packing import packed
from booth.ballots.texts import TEXT_BYTES
from tests.booth.ballots.play import CLOSES, NOOR, TARIQ, answers, sheet
from trajectory.input_delivery import reads_until
from trajectory.planning.working_days import ZONE
from trajectory.rounds.rounds import LAST_TICK, TEXTS_LIVE

OWN, SHARED = "Alleen voor Tariq.", "Ook voor wie na hem komt."
LEAD = ""
"""A programme lead is trainer: nobody reads."""


async def written(play, *, deliver=False):
    """A round that asks, in which two people wrote to whoever their page named."""
    id = await play.opened()
    own, shared = (
        answers(4, OWN, deliver=deliver),
        answers(4, SHARED, deliver=deliver, succeeds=True),
    )
    await play.everybody(id, own, shared)
    return id


async def closes(play, id, others=5):
    people = [play.member(name, id) for name in ("jan", "oksana", "priya", "ravi", "fatima")]
    for one in people[:others]:
        await one.sends()
    play.now = CLOSES + LAST_TICK
    await close_round(play.services, id)


async def reads(play, id, account):
    return sorted((await play.trainer_reads(id, account)).said["texts"])


async def refused(play, id, account):
    return (await play.trainer_reads(id, account)).said.get("error")


async def night(play, now):
    play.now = now
    await play.night()
    await destroy_old_texts(play.services, now)


# ---- what the page says


async def test_the_page_names_who_reads_before_anything_is_written(play):
    id = await play.opened()
    asked = await play.member("samira", id).asked()
    assert (asked["trainer"], asked["reader"]) == ("Tariq", play.reader_id(TARIQ))
    await play.is_read_by(NOOR)
    asked = await play.member("samira", id).asked()
    assert (asked["trainer"], asked["reader"]) == ("Noor", play.reader_id(NOOR))


async def test_a_page_never_names_somebody_who_reads_no_longer(play):
    id = await play.opened()
    old = play.member("samira", id).ticket()
    await play.is_read_by(NOOR)
    assert (await play.member("samira", id).opens(old)).error == "ticket-expired"


# ---- another trainer


async def test_what_was_written_before_another_trainer_came_is_read_by_the_one_before(play):
    id = await written(play)
    await closes(play, id)
    assert await reads(play, id, TARIQ) == [OWN, SHARED]
    assert await refused(play, id, NOOR) == "texts-not-yours"

    await play.is_read_by(NOOR)
    assert await reads(play, id, TARIQ) == [OWN, SHARED], "who read before reads on"
    assert await reads(play, id, NOOR) == [SHARED]


async def test_a_text_keeps_the_reader_of_its_page_while_the_round_is_open(play):
    """Noor is trainer when it closes; what was written to Tariq is not hers, nor the other way."""
    id = await written(play)
    await play.is_read_by(NOOR)
    for name, text, ticked in (("mei", "Voor Noor.", False), ("kwame", "En wie volgt.", True)):
        await play.member(name, id).sends(**answers(4, text, succeeds=ticked))
    await closes(play, id, others=3)
    assert await reads(play, id, TARIQ) == [OWN, SHARED]
    assert await reads(play, id, NOOR) == ["En wie volgt.", SHARED, "Voor Noor."]


async def test_after_twenty_working_days_it_is_gone_and_what_was_ticked_stays(play):
    id = await written(play)
    await closes(play, id)
    until = reads_until(play.services.calendar, play.now)
    await play.is_read_by(NOOR)
    assert (await play.trainer_reads(id, TARIQ)).said["until"] == until.isoformat()

    await night(play, until - timedelta(minutes=1))
    assert await reads(play, id, TARIQ) == [OWN, SHARED]
    play.now = until
    assert await refused(play, id, TARIQ) == "texts-not-yours"
    await night(play, until)
    await play.is_read_by(TARIQ)
    assert await reads(play, id, TARIQ) == [SHARED], "it comes back for nobody"


async def test_a_reader_whose_time_ends_before_the_closing_gets_nothing(play):
    id = await written(play)
    await play.is_read_by(NOOR)
    await play.by_hand("UPDATE mailbox_reader SET until = :at WHERE until IS NOT NULL", at=CLOSES)
    await closes(play, id)
    assert await refused(play, id, TARIQ) == "texts-not-yours"
    assert await reads(play, id, NOOR) == [SHARED]
    assert not [name for name in play.keys.names() if play.reader_id(TARIQ) in name]


async def test_after_thirty_days_it_is_gone_for_everybody(play):
    id = await written(play)
    await closes(play, id)
    await play.is_read_by(NOOR)
    await night(play, CLOSES + TEXTS_LIVE)
    assert await play.sealed_texts(id) == []
    assert play.keys_of(id) == set()
    assert await refused(play, id, NOOR) == "texts-gone"


async def test_with_too_few_answers_only_who_wanted_it_and_still_to_the_same_reader(play):
    id = await written(play, deliver=True)
    await play.member("mei", id).sends(**answers(4, "Dit niet.", succeeds=True))
    await play.is_read_by(NOOR)
    await closes(play, id, others=0)
    assert await play.release(id) is None
    assert await reads(play, id, TARIQ) == [OWN, SHARED]
    assert await reads(play, id, NOOR) == [SHARED]


# ---- a programme lead as trainer


async def test_while_a_lead_is_trainer_the_page_names_no_reader_and_nobody_reads(play):
    id = await written(play)
    await play.is_read_by(LEAD)
    asked = await play.member("mei", id).asked()
    assert asked["reader"] == ""
    await play.member("mei", id).sends(**answers(4, "Aan niemand."))
    await play.member("kwame", id).sends(**answers(4, "Aan wie komt.", succeeds=True))
    await closes(play, id, others=3)
    assert await refused(play, id, "lida") == "texts-not-yours"
    await play.is_read_by(NOOR)
    assert await reads(play, id, NOOR) == ["Aan wie komt.", SHARED]
    assert await reads(play, id, TARIQ) == [OWN, SHARED]


async def test_the_page_promises_no_day_after_the_end_of_the_trajectory(play):
    id = await written(play)
    await closes(play, id)
    ends = play.now.astimezone(ZONE) + timedelta(days=3)
    async with play.desk.writing() as work:
        await work.mailboxes.end(play.trajectory, ends)
        await work.commit()
    assert (await play.trainer_reads(id, TARIQ)).said["until"] == ends.isoformat()


# ---- what is trusted, and what can be seen


async def test_a_reader_that_no_page_names_makes_the_sheet_count_for_nothing(play):
    id = await play.opened()
    for name, wrong in (("mei", "noor"), ("kwame", "F" * 32), ("anna", 7), ("jan", None)):
        asked = {**await play.member(name, id).asked(), "reader": wrong}
        packet = packed(asked, sheet(**answers(4, "Verzonnen.")))
        await play.member(name, id).sends_packet(asked["ticket"], packet)
    await closes(play, id)
    assert await reads(play, id, TARIQ) == []


async def test_a_made_up_reader_reads_nothing(play):
    """Neither a ticket with somebody else's id, nor a row that was put in the database."""
    id = await written(play)
    await closes(play, id)
    await play.is_read_by(NOOR)
    made_up = "a" * 32
    await play.by_hand(
        "INSERT INTO mailbox_reader (trajectory_id, reader_id, shelf) VALUES (:of, :id, :id)",
        of=play.trajectory,
        id=made_up,
    )
    ticket = play.services.tickets.reading(id, "Inkomen Noord", play.now, made_up)
    reply = await play.post("/lezen/open", {"ticket": ticket})
    assert reply.said["texts"] == []


async def test_ticked_and_not_lie_alike_and_no_row_says_for_whom(play):
    id = await written(play)
    asked = await play.member("mei", id).asked()
    sheets = [sheet(**answers(4, OWN)), sheet(**answers(4, SHARED, succeeds=True))]
    assert len({len(packed(asked, one)) for one in sheets}) == 1
    await closes(play, id)
    assert {len(row) for row in await play.sealed_texts(id)} == {TEXT_BYTES + 40}
