"""Filling in and sending: once, for good, and the line never shows which time it was."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from booth.api import MEMBER_REPLY
from storage.tables import METADATA
from tests.booth.ballots.play import CLOSES, OPENS, answers, scan
from trajectory.rounds.rounds import RoundState


async def test_samira_opens_her_page_and_finds_the_questions(play):
    scan_round = await play.opened()

    reply = await play.member("samira", scan_round).opens()

    (waiting,) = reply.said["waiting"]
    assert waiting["team"] == "Inkomen Noord"
    assert waiting["kind"] == "scan"
    assert waiting["done"] is False
    assert waiting["threshold"] == 5
    assert waiting["closes"] == "2027-02-15T16:30:00+01:00"
    assert waiting["limit"] == 1000
    assert [item["id"] for item in waiting["items"]] == [item.id for item in scan().items]
    assert waiting["items"][0]["options"][0] == {
        "value": 5,
        "label": {"nl": "Helemaal mee eens", "en": "Strongly agree"},
    }
    assert [question["id"] for question in waiting["open"]] == ["for-trainer"]
    assert reply.said["over"] == 0


async def test_the_page_gives_away_no_finding_and_no_coding(play):
    scan_round = await play.opened()
    reply = await play.member("samira", scan_round).opens()
    assert set(reply.said["waiting"][0]["items"][0]) == {"id", "text", "options"}


async def test_kofi_sends_and_afterwards_his_page_says_it_is_done(play):
    scan_round = await play.opened()
    kofi = play.member("kofi", scan_round)

    assert (await kofi.sends()).outcome == "sealed"
    assert (await kofi.opens()).said["waiting"][0]["done"] is True
    assert (await play.member("mei", scan_round).opens()).said["waiting"][0]["done"] is False


async def test_sending_again_in_any_form_changes_nothing(play):
    scan_round = await play.opened()
    mei = play.member("mei", scan_round)
    await mei.sends(**answers(5, text="De eerste keer."))
    before = await play.ballots(scan_round)

    for again in (answers(5, text="De eerste keer."), answers(1), answers(None, text="Anders.")):
        reply = await mei.sends(**again)
        assert reply.outcome == "already"

    assert await play.ballots(scan_round) == before


async def test_the_same_person_on_two_devices_at_once_counts_once(play):
    scan_round = await play.opened()
    phone, laptop = play.member("jan", scan_round), play.member("jan", scan_round)

    replies = await asyncio.gather(
        *(device.sends(**answers(value)) for device in (phone, laptop) for value in (1, 3, 5))
    )

    assert sorted(reply.outcome for reply in replies) == ["already"] * 5 + ["sealed"]
    assert len(await play.ballots(scan_round)) == 1


async def test_twenty_people_at_once_all_arrive(play):
    scan_round = await play.opened()
    people = [play.member(f"person-{number}", scan_round) for number in range(20)]
    replies = await asyncio.gather(*(person.sends() for person in people))
    assert {reply.outcome for reply in replies} == {"sealed"}
    assert len(await play.ballots(scan_round)) == 20


async def test_whoever_opened_in_time_may_send_until_the_day_after_ends(play):
    scan_round = await play.opened()
    priya, ravi = play.member("priya", scan_round), play.member("ravi", scan_round)
    tickets = [(await one.opens()).said["waiting"][0]["ticket"] for one in (priya, ravi)]
    play.now += timedelta(days=1)
    await play.night()
    assert (await priya.sends(tickets[0])).outcome == "sealed"
    play.now += timedelta(days=1)
    await play.night()
    assert (await ravi.sends(tickets[1])).error == "ticket-invalid"


async def test_a_minute_late_is_too_late(play):
    scan_round = await play.opened()
    ravi = play.member("ravi", scan_round)
    play.now = CLOSES - timedelta(minutes=1)
    ticket = (await ravi.opens()).said["waiting"][0]["ticket"]
    play.now = CLOSES
    assert (await ravi.sends(ticket)).outcome == "toolate"
    assert await play.ballots(scan_round) == []


@pytest.mark.parametrize("state", [state for state in RoundState if state is not RoundState.OPEN])
async def test_only_an_open_round_takes_answers(play, state):
    scan_round = await play.opened()
    ravi = play.member("ravi", scan_round)
    ticket = (await ravi.opens()).said["waiting"][0]["ticket"]
    await play.by_hand("UPDATE round SET state = :state", state=state.value)
    assert (await ravi.sends(ticket)).outcome == "toolate"
    assert (await ravi.opens()).said["waiting"] == []
    assert await play.ballots(scan_round) == []


async def test_first_repeated_and_late_look_the_same_on_the_line(play):
    scan_round = await play.opened()
    fatima = play.member("fatima", scan_round)
    play.now = CLOSES - timedelta(hours=1)
    ticket = (await fatima.opens()).said["waiting"][0]["ticket"]
    first = await fatima.sends(ticket, **answers(5, text="Een lange tekst. " * 50))
    repeated = await fatima.sends(ticket, **answers())
    play.now = CLOSES + timedelta(hours=1)
    late = await fatima.sends(ticket, **answers(1))

    assert [r.outcome for r in (first, repeated, late)] == ["sealed", "already", "toolate"]
    for reply in (first, repeated, late):
        assert reply.status == 200
        assert len(reply.body) == MEMBER_REPLY
        assert reply.headers | {"Date": ""} == first.headers | {"Date": ""}


async def test_every_ballot_is_as_long_as_every_other(play):
    scan_round = await play.opened()
    await play.everybody(
        scan_round,
        answers(),
        answers(5, text="kort"),
        answers(1, text="😀" * 1000, deliver=True),
        answers(1, text="\x01" * 1000),
    )
    sizes = {(len(b.ciphertext), len(b.mac), len(b.slot)) for b in await play.ballots(scan_round)}
    assert len(sizes) == 1


async def test_a_page_with_one_round_and_with_two_is_as_long(play):
    first, second = await play.opened(), await play.opened()
    member = play.member("samira", first, second)
    nothing = await play.member("samira").opens()
    one, two = await play.member("samira", first).opens(), await member.opens()
    assert [len(reply.said["waiting"]) for reply in (nothing, one, two)] == [0, 1, 2]
    assert {len(reply.body) for reply in (nothing, one, two)} == {MEMBER_REPLY}


async def test_eight_rounds_fit_on_a_page(play):
    rounds = [await play.opened() for _ in range(8)]
    reply = await play.member("samira", *rounds).opens()
    assert len(reply.said["waiting"]) == 8
    assert len(reply.body) == MEMBER_REPLY


async def test_a_round_that_closed_meanwhile_is_counted_and_not_shown(play):
    first, second = await play.opened(), await play.opened()
    await play.by_hand("UPDATE round SET state = 'released' WHERE id = :id", id=first)
    reply = await play.member("samira", first, second).opens()
    assert (len(reply.said["waiting"]), reply.said["over"]) == (1, 1)


async def test_a_round_that_has_not_begun_is_not_shown(play):
    scan_round = await play.opened()
    play.now = OPENS - timedelta(minutes=1)
    reply = await play.member("samira", scan_round).opens()
    assert (reply.said["waiting"], reply.said["over"]) == ([], 0)


async def test_two_rounds_know_the_same_person_by_different_slots(play):
    first, second = await play.opened(), await play.opened()
    member = play.member("samira", first, second)
    assert member.slot(first).value != member.slot(second).value
    for waiting in (await member.opens()).said["waiting"]:
        assert (await member.sends(waiting["ticket"])).outcome == "sealed"


async def test_nothing_that_leaves_us_may_be_kept_or_followed(play):
    scan_round = await play.opened()
    samira = play.member("samira", scan_round)
    refused = await samira.opens("no ticket")
    assert refused.error == "ticket-invalid"
    for reply in (await samira.opens(), await samira.sends(), refused):
        assert reply.headers["Cache-Control"] == "no-store"
        assert reply.headers["Referrer-Policy"] == "no-referrer"
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert not {"Set-Cookie", "ETag", "Last-Modified"} & set(reply.headers)
        assert "python" not in reply.headers["Server"].lower()
        assert "aiohttp" not in reply.headers["Server"].lower()


async def test_opening_the_page_writes_nothing(play):
    scan_round = await play.opened()
    samira = play.member("samira", scan_round)
    await samira.sends()
    ticket = samira.ticket()

    assert await leaves_no_footprint(play, lambda: samira.opens(ticket))

    before = await footprint(play)
    await play.member("kofi", scan_round).sends()
    assert await footprint(play) != before, "the control: a sending does leave its ballot"


def read_all(*files):
    return [Path(file).read_bytes() for file in files]


async def leaves_no_footprint(play, act):
    """Whether it goes without a write at least once. Tests beside this one write on the same
    server of PostgreSQL, which counts for all of them; what writes itself is seen each time."""
    for _ in range(20):
        before = await footprint(play)
        await act()
        if await footprint(play) == before:
            return True
    return False


async def footprint(play):
    """All bytes of a SQLite database; on PostgreSQL the number of the next writing transaction."""
    if play.database.is_sqlite:
        file = play.database.url.database
        return await asyncio.to_thread(read_all, file, f"{file}-wal")
    async with play.database.session(reading=True) as session:
        connection = await session.connection()
        found = await connection.exec_driver_sql("SELECT pg_snapshot_xmax(pg_current_snapshot())")
        return found.scalar()


async def test_sending_leaves_one_ballot_and_nothing_else(play):
    scan_round = await play.opened()
    samira = play.member("samira", scan_round)
    ticket = (await samira.opens()).said["waiting"][0]["ticket"]
    before = await rows(play)
    await samira.sends(ticket)
    after = await rows(play)
    assert {table for table in after if after[table] != before[table]} == {"ballot"}


async def rows(play):
    found = {}
    async with play.database.session(reading=True) as session:
        connection = await session.connection()
        for table in METADATA.sorted_tables:
            found[table.name] = (await connection.execute(table.select())).all()
    return found
