"""Filling in and sending: the last time counts, and the line never shows which time it was."""

import asyncio
from base64 import b64encode
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from booth.api import MEMBER_REPLY, OPENING_REPLY
from booth.ballots.closing import close_round
from booth.ballots.packing import packed
from booth.ballots.sending import send
from booth.pools.ticker import Ticker
from storage.tables import METADATA
from tests.booth.ballots.play import CLOSES, COUNTED, NAMES, OPENS, answers, scan, sheet
from trajectory.rounds.rounds import RoundKind, RoundState


async def test_samira_opens_her_page_and_finds_the_questions(play):
    scan_round = await play.opened()

    reply = await play.member("samira", scan_round).opens()

    (waiting,) = reply.said["waiting"]
    assert waiting["team"] == "Inkomen Noord"
    assert waiting["kind"] == "scan"
    assert waiting["names"] == [[name.capitalize(), False] for name in sorted(NAMES)]
    assert waiting["threshold"] == 5
    assert waiting["closes"] == "2027-02-15T16:30:00+01:00"
    assert (waiting["limit"], waiting["room"]) == (4_000, 12_000)
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


async def test_whoever_answered_finds_the_same_page_as_before(play):
    """Nobody who opens it for somebody else, or looks along, sees that it was used."""
    scan_round = await play.opened()
    kofi = play.member("kofi", scan_round)
    before = await kofi.asked()
    assert (await kofi.sends()).outcome == "in"
    after = await kofi.asked()
    assert {**after, "ticket": ""} == {**before, "ticket": ""}


async def test_until_the_closing_the_last_time_counts(play):
    scan_round = await play.opened()
    mei = play.member("mei", scan_round)
    for again in (answers(5, text="De eerste keer."), answers(1), answers(None, text="Anders.")):
        message = await mei.message(**again)
        play.now += timedelta(minutes=1)
        assert (await mei.sends_packet(**message)).outcome == "in"
        [there] = await play.ballots(scan_round)
        assert b64encode(there.packet).decode() == message["packet"]


async def test_the_same_person_on_two_devices_at_once_counts_once(play):
    scan_round = await play.opened()
    phone, laptop = play.member("jan", scan_round), play.member("jan", scan_round)

    replies = await asyncio.gather(
        *(device.sends(**answers(value)) for device in (phone, laptop) for value in (1, 3, 5))
    )

    assert {reply.outcome for reply in replies} <= {"in", "newer"}
    assert len(await play.ballots(scan_round)) == 1


async def test_twenty_people_at_once_all_arrive(play):
    names = [f"person-{number}" for number in range(20)]
    scan_round = await play.opened(people=names)
    people = [play.member(name, scan_round) for name in names]
    replies = await asyncio.gather(*(person.sends() for person in people))
    assert {reply.outcome for reply in replies} == {"in"}
    assert len(await play.ballots(scan_round)) == 20


@pytest.mark.parametrize("kind", [RoundKind.ROOM, RoundKind.EVALUATION])
async def test_a_room_that_answers_at_once_is_in_after_one_tick(play, kind):
    scan_round = await play.opened(kind=kind)
    people = [play.member(name, scan_round) for name in NAMES]
    ended = await play.tick({scan_round: [await one.sending(**answers(4)) for one in people]})
    assert set(ended.values()) == {"in"}


async def test_whoever_opened_in_time_may_send_until_the_day_after_ends(play):
    scan_round = await play.opened()
    priya, ravi = play.member("priya", scan_round), play.member("ravi", scan_round)
    hers, his = await priya.message(), await ravi.message()
    play.now += timedelta(days=1)
    await play.night()
    assert (await priya.sends_packet(**hers)).outcome == "in"
    play.now += timedelta(days=1)
    await play.night()
    assert (await ravi.sends_packet(**his)).error == "ticket-invalid"


async def test_a_minute_late_is_too_late(play):
    scan_round = await play.opened()
    ravi = play.member("ravi", scan_round)
    play.now = CLOSES - timedelta(minutes=1)
    message = await ravi.message()
    play.now = CLOSES
    assert (await ravi.sends_packet(**message)).outcome == "toolate"
    assert await play.ballots(scan_round) == []


async def test_what_a_replica_holds_at_the_last_moment_is_in_and_counts(play):
    """It arrived in time: that its tick comes later is our doing. What comes after is too late."""
    scan_round = await play.opened(kind=RoundKind.EVALUATION)
    await play.fill(scan_round, *[answers(4)] * 4)
    fatima, ravi = (play.member(name, scan_round) for name in ("fatima", "ravi"))
    other = play.given()
    play.now = CLOSES - timedelta(milliseconds=1)
    messages = [await one.message(**answers(4)) for one in (fatima, ravi)]
    in_time = asyncio.create_task(send(other, messages[0]))
    await asyncio.sleep(0.01)
    play.now = CLOSES
    late = asyncio.create_task(send(other, messages[1]))
    await asyncio.sleep(0.01)
    play.now = COUNTED - timedelta(milliseconds=1)
    await close_round(play.services, scan_round)
    assert await play.state(scan_round) is RoundState.OPEN
    while not in_time.done():
        await other.ticker.turn()
        await asyncio.sleep(0)
    assert [(await in_time)["outcome"], (await late)["outcome"]] == ["in", "toolate"]
    play.now = COUNTED
    await close_round(play.services, scan_round)
    assert await play.release(scan_round) is not None, "five answered, and the fifth was in time"


@pytest.mark.parametrize("state", [state for state in RoundState if state is not RoundState.OPEN])
async def test_only_an_open_round_takes_answers(play, state):
    scan_round = await play.opened()
    ravi = play.member("ravi", scan_round)
    message = await ravi.message()
    await play.by_hand("UPDATE round SET state = :state", state=state.value)
    assert (await ravi.sends_packet(**message)).outcome == "toolate"
    assert (await ravi.opens()).said["waiting"] == []
    assert await play.ballots(scan_round) == []


async def test_first_repeated_and_late_look_the_same_on_the_line(play):
    scan_round = await play.opened()
    fatima = play.member("fatima", scan_round)
    play.now = CLOSES - timedelta(hours=1)
    message = await fatima.message(**answers(5, text="Een lange tekst. " * 50))
    another = await fatima.message(message["ticket"], **answers())
    other = await play.member("ravi", scan_round).message(**answers(5))
    first = await fatima.sends_packet(**message)
    repeated = await fatima.sends_packet(**another)
    play.now = CLOSES + timedelta(hours=1)
    late = await play.member("ravi", scan_round).sends_packet(**other)

    assert [r.outcome for r in (first, repeated, late)] == ["in", "in", "toolate"]
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
        answers(1, text="😀" * 3000, deliver=True),
        answers(1, text="\x01" * 2000),
    )
    assert len({len(one.packet) for one in await play.ballots(scan_round)}) == 1
    assert len({len(sealed) for sealed in (await play.rows(scan_round)).values()}) == 1


async def test_a_page_with_one_round_and_with_two_is_as_long(play):
    first, second = await play.opened(), await play.opened()
    member = play.member("samira", first, second)
    nothing = await play.member("samira").opens()
    one, two = await play.member("samira", first).opens(), await member.opens()
    assert [len(reply.said["waiting"]) for reply in (nothing, one, two)] == [0, 1, 2]
    assert {len(reply.body) for reply in (nothing, one, two)} == {OPENING_REPLY}


async def test_eight_rounds_fit_on_a_page(play):
    rounds = [await play.opened() for _ in range(8)]
    reply = await play.member("samira", *rounds).opens()
    assert len(reply.said["waiting"]) == 8
    assert (len(reply.body), reply.said["more"]) == (OPENING_REPLY, False)


async def test_of_what_does_not_fit_the_last_waits_and_the_size_stays(play):
    crowd = [sha256(str(number).encode()).hexdigest() for number in range(150)]
    rounds = [await play.opened([*NAMES, *crowd]) for _ in range(8)]
    reply = await play.member("samira", *rounds).opens()
    assert 0 < len(reply.said["waiting"]) <= 8
    assert (len(reply.body), reply.said["more"]) == (OPENING_REPLY, len(reply.said["waiting"]) < 8)


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
        packet = packed(waiting, sheet(**answers(2)))
        assert (await member.sends_packet(waiting["ticket"], packet)).outcome == "in"


async def test_nothing_that_leaves_us_may_be_kept_or_followed(play):
    scan_round = await play.opened()
    samira = play.member("samira", scan_round)
    refused = await samira.opens("no ticket")
    assert refused.error == "ticket-invalid"
    for reply in (await samira.opens(), await samira.sends(), refused):
        assert reply.headers["Cache-Control"] == "no-store, no-transform"
        assert reply.headers["Referrer-Policy"] == "no-referrer"
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert not {"Set-Cookie", "ETag", "Last-Modified"} & set(reply.headers)
        assert "python" not in reply.headers["Server"].lower()
        assert "aiohttp" not in reply.headers["Server"].lower()


async def test_opening_the_page_writes_nothing(play, monkeypatch):
    """What is written afterwards, the ticks write, in rows that chance chooses."""
    scan_round = await play.opened()
    samira = play.member("samira", scan_round)
    await samira.sends()
    ticket = samira.ticket()

    with monkeypatch.context() as still:
        still.setattr(Ticker, "turn", no_turn)
        assert await leaves_no_footprint(play, lambda: samira.opens(ticket))

    before = await footprint(play)
    await play.member("kofi", scan_round).sends()
    assert await footprint(play) != before, "the control: a tick does write"


async def no_turn(_ticker):
    pass


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


async def test_sending_changes_rows_of_the_box_and_nothing_else(play):
    scan_round = await play.opened()
    message = await play.member("samira", scan_round).message()
    before = await rows(play)
    await play.member("samira", scan_round).sends_packet(**message)
    after = await rows(play)
    assert {table for table in after if after[table] != before[table]} == {"packet"}
    assert len(after["packet"]) == len(before["packet"])


async def rows(play):
    found = {}
    async with play.database.session(reading=True) as session:
        connection = await session.connection()
        for table in METADATA.sorted_tables:
            found[table.name] = (await connection.execute(table.select())).all()
    return found
