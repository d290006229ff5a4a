"""A question to the room: three minutes, everybody's own page, one release for who was there."""

import json
import sqlite3
from datetime import datetime, timedelta

import pytest

from bot.settings import Settings
from content.library import Library
from tests.chat import MEMBERS
from tests.dialogs.alive import changed
from tests.dialogs.sessions.test_session_rounds import answers
from tests.dialogs.towns import house_at, looks_at, of_rounds, one_id, rows, team_id
from trajectory.planning.working_days import ZONE
from trajectory.rounds.instrument import Level, Purpose
from trajectory.rounds.room_roster import MOST_QUESTIONS

STATEMENT = "We durven elkaar aan te spreken."
OTHERS = ("Ons werk is te zwaar.", "Pauzes zijn lang genoeg.", "Het rooster klopt.")
OPEN = "Iedereen die op tijd was, heeft"
TOO_FEW = "Er openden nog geen 8 mensen hun privépagina"
REPEATED = "Deze vraag is in dit team al gesteld"
REWORDED = "Deze vraag lijkt op een vraag van deze sessie"
ENDS = datetime(2027, 2, 16, 11, 30, tzinfo=ZONE)


async def all_open_their_page(town, names=MEMBERS):
    """They are there: whoever does so before the first question can answer."""
    for name in names:
        await getattr(town, name).opens_private_page()


async def asks(town, **typed):
    data = {"team": team_id(town), "session": one_id(town.folder, "session")}
    filled = {"question": STATEMENT, "answered": "agree"}
    return await town.tariq.repeats("room.open", **data, **{**filled, **typed})


async def asks_and_waits(town, question):
    said = await asks(town, question=question)
    await minutes_later(town, 4)
    return said


async def minutes_later(town, minutes):
    await town.until(town.clock.moment + timedelta(minutes=minutes))


def of_room(town):
    return {"team": team_id(town), "round": one_id(town.folder, "round", "kind = 'room'")}


def kinds_of_rounds(town):
    return {row[2] for row in rows(town.folder)["round"]}


async def test_a_session_of_nobody_is_said_to_be_gone(meeting):
    data = {"team": team_id(meeting), "session": "a-session-of-nobody"}
    assert "Deze sessie is er niet meer" in await meeting.tariq.repeats("room.ask", **data)


async def test_the_room_answers_on_its_own_pages_and_all_see_the_words_at_once(meeting):
    """The whole question: nobody sees anything before, and the same a minute after its end."""
    town = meeting
    await all_open_their_page(town)
    await town.tariq.says("samenvatting")
    await town.tariq.presses("Gezamenlijke intake, dinsdag 16 februari")
    assert "Kies een stelling uit de lijst" in await town.tariq.presses("Vraag aan de groep")
    said = await town.tariq.presses("Stel de vraag", question=STATEMENT)
    assert "heeft 3 minuten" in said
    await town.a_moment_later()
    assert STATEMENT not in looks_at(town.samira, "Vraag aan de groep")
    assert not any("Vraag aan de groep" in json.dumps(card) for card in town.marleen.cards)
    page = await town.samira.opens_private_page()
    [asked] = page.waiting
    assert asked["items"][0]["text"]["nl"] == STATEMENT
    assert asked["open"] == []
    before = await town.tariq.repeats("room.show", **of_room(town))
    for name in MEMBERS[:7]:
        assert await answers(getattr(town, name), 5, kind="room") == "in"
    assert await town.tariq.repeats("room.show", **of_room(town)) == before
    assert "Het resultaat is er op" in before
    assert "staat al een vraag open" in await asks(town, question=OTHERS[0])
    of_session = {"team": team_id(town), "session": one_id(town.folder, "session")}
    assert await town.tariq.repeats("room.ask", **of_session) == before

    await minutes_later(town, 3)
    assert await town.tariq.repeats("room.show", **of_room(town)) == before
    await minutes_later(town, 1)
    cards = set()
    for name in ("tariq", "els", "marleen", *MEMBERS):
        somebody = getattr(town, name)
        looks_at(somebody, "De vraag aan de groep is gesloten")
        await somebody.presses("Bekijk het resultaat")
        cards.add(json.dumps(somebody.card["body"]))
    [same] = cards
    assert STATEMENT in same
    assert "meer dan de helft" in same
    assert of_rounds(rows(town.folder)) == []
    assert "meer dan de helft" not in town.teams.everything()


async def test_each_choice_has_a_word_of_its_own(meeting):
    await all_open_their_page(meeting)
    said = await asks(
        meeting, question="Wat helpt?", answered="options", options="Vaker bellen\n\nStilte"
    )
    assert OPEN in said
    await meeting.a_moment_later()
    for name in MEMBERS[:6]:
        page = await getattr(meeting, name).opens_private_page()
        [asked] = page.waiting
        first, second = (item["id"] for item in asked["items"])
        await page.answers_each({first: 2, second: 1})
    await minutes_later(meeting, 4)
    said = await meeting.samira.repeats("room.show", **of_room(meeting))
    assert "Wat helpt? Vaker bellen" in said
    assert said.index("Vaker bellen") < said.index("meer dan de helft")
    assert "minder dan de helft" in said[said.index("Stilte") :]


async def test_a_statement_of_the_list_is_asked_in_the_language_of_each(meeting):
    await all_open_their_page(meeting)
    said = await asks(meeting, question="", statement="room-mistakes")
    assert "Over fouten praten we open met elkaar." in said
    page = await meeting.samira.opens_private_page()
    [asked] = page.waiting
    assert asked["items"][0]["text"]["en"] == "We talk openly about mistakes."
    await minutes_later(meeting, 4)
    about = {"team": team_id(meeting), "session": one_id(meeting.folder, "session")}
    await meeting.tariq.repeats("room.ask", **about)
    assert "Over fouten praten" not in json.dumps(meeting.tariq.card)
    assert "In onze overleggen" in json.dumps(meeting.tariq.card)
    assert REPEATED in await asks(meeting, statement="room-mistakes")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"question": ""}, "Kies een stelling, of typ"),
        ({"statement": "of-nobody"}, "Deze kaart is verlopen"),
        ({"question": "x" * 201}, "te lang"),
        ({"answered": "options"}, "Geef 2 tot 5 keuzes"),
        ({"answered": "options", "options": "Ja"}, "Geef 2 tot 5 keuzes"),
        ({"answered": "options", "options": "Ja\nja"}, "hetzelfde"),
        ({"question": "Is Kofi op tijd?"}, "iemand te herkennen: Kofi"),
    ],
)
async def test_what_cannot_be_asked_is_said_and_nothing_opens(meeting, typed, told):
    await all_open_their_page(meeting)
    assert told in await asks(meeting, **typed)
    assert "room" not in kinds_of_rounds(meeting)


async def test_only_the_trainer_asks_and_a_warning_keeps_nobody_from_it(meeting):
    await all_open_their_page(meeting)
    data = {"team": team_id(meeting), "session": one_id(meeting.folder, "session")}
    for name in ("samira", "marleen", "els", "lida", "omar"):
        for verb in ("room.ask", "room.open"):
            said = await getattr(meeting, name).repeats(verb, **data, question="x")
            assert said.startswith("Dit lukt zo niet")
    assert OPEN in await asks(meeting, question="Is Kofi op tijd?", looked="yes")


# ---- who is there


async def test_with_fewer_than_eight_the_question_is_dropped_and_says_so(meeting):
    """Nobody types how many there are, and nobody hears it."""
    await all_open_their_page(meeting, MEMBERS[:7])
    await meeting.tariq.opens_private_page()
    assert TOO_FEW in await asks(meeting)
    assert "room" not in kinds_of_rounds(meeting)
    await all_open_their_page(meeting, MEMBERS[7:])
    assert OPEN in await asks(meeting)


async def test_opening_the_page_before_the_session_is_not_being_there(tmp_path):
    async with house_at("released", tmp_path) as house:
        town = await house.starts()
        await all_open_their_page(town)
    assert list((tmp_path / "keys").glob("*room-*")) == []


async def test_who_comes_after_the_first_question_cannot_answer_in_this_session(tmp_path):
    """Two questions to the same eight; one who came later would be the difference."""
    async with house_at("meeting", tmp_path) as house:
        town = await house.starts()
        joined(town)
        await all_open_their_page(town)
        assert OPEN in await asks_and_waits(town, STATEMENT)
        assert OPEN in await asks(town, question=OTHERS[0])
        assert (await town.bilal.opens_private_page()).waiting == []
        assert len((await town.samira.opens_private_page()).waiting) == 1


def joined(town):
    """Bilal is a member of the team too."""
    changed(
        town,
        (
            "INSERT INTO team_member (team_id, person_id)"
            " SELECT team.id, person.id FROM team, person"
            " WHERE team.name = 'Inkomen Noord 3' AND person.upn LIKE 'bilal%'",
            [],
        ),
    )


async def test_nothing_in_the_database_or_of_the_size_of_a_file_tells_who_is_there(meeting):
    """Pressing the door in a session writes one entry of the key store, always of one size. Beside
    it boxes tick, as after every opening."""
    keys = meeting.folder / "keys"
    before = rows(meeting.folder)
    sizes = set()
    for name in MEMBERS:
        await all_open_their_page(meeting, [name])
        [entry] = keys.glob("*room-*")
        sizes.add(entry.stat().st_size)
    assert len(sizes) == 1
    after = rows(meeting.folder)
    ours = set(before) - {"seen_activity", "packet"}
    assert {table: after[table] for table in ours} == {table: before[table] for table in ours}
    await asks(meeting)
    room = of_room(meeting)["round"]
    assert not any(room in row for row in rows(meeting.folder)["invitation"])
    [(invited,)] = [(row[10],) for row in rows(meeting.folder)["round"] if row[0] == room]
    assert invited == len(MEMBERS), "as many as the team has, whoever is there"


async def test_the_roster_is_gone_when_the_session_is_over(meeting):
    await all_open_their_page(meeting)
    assert list((meeting.folder / "keys").glob("*room-*"))
    await meeting.until(ENDS + timedelta(minutes=1))
    assert list((meeting.folder / "keys").glob("*room-*")) == []


async def test_the_roster_of_a_session_that_was_called_off_is_gone_that_night(meeting):
    await all_open_their_page(meeting)
    with sqlite3.connect(meeting.folder / "town.db") as connection:
        connection.execute("UPDATE session SET state = 'cancelled'")
    connection.close()
    await meeting.until(ENDS + timedelta(days=1))
    assert list((meeting.folder / "keys").glob("*room-*")) == []


# ---- when, how often, and what


async def test_outside_the_hours_of_the_session_nobody_asks(held):
    """Nine days later with seven of the eight: the same question would tell what one answered."""
    about = {"team": team_id(held), "session": one_id(held.folder, "session")}
    for verb in ("room.ask", "room.open"):
        said = await held.tariq.repeats(verb, **about, question=STATEMENT, answered="agree")
        assert "Je kunt de groep alleen iets vragen tijdens de sessie zelf" in said
    assert "room" not in kinds_of_rounds(held)


async def test_at_the_last_moment_of_a_session_it_says_that_there_is_no_time_left(meeting):
    await all_open_their_page(meeting)
    meeting.clock.moment = ENDS - timedelta(minutes=3) + timedelta(seconds=1)
    said = await asks(meeting)
    assert "De sessie duurt tot" in said
    assert "11.30" in said
    assert "room" not in kinds_of_rounds(meeting)
    meeting.clock.moment = ENDS - timedelta(minutes=3)
    assert OPEN in await asks(meeting)


async def test_a_session_has_five_questions_and_a_dropped_one_counts(meeting):
    assert TOO_FEW in await asks(meeting)
    await all_open_their_page(meeting)
    for question in (STATEMENT, *OTHERS):
        assert OPEN in await asks_and_waits(meeting, question)
    assert MOST_QUESTIONS == 5
    assert "kun je 5 vragen stellen" in await asks(meeting, question="De koffie smaakt.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (STATEMENT, REPEATED),
        ("Wij durven elkaar NIET aan te spreken!", REPEATED),
        ("Elkaar aanspreken durven we", REPEATED),
        ("In ons team spreken we elkaar aan over pauzes en het rooster.", REWORDED),
        ("Het rooster klopt.", OPEN),
    ],
)
async def test_the_same_in_other_words_is_refused(meeting, question, told):
    await all_open_their_page(meeting)
    assert OPEN in await asks_and_waits(meeting, STATEMENT)
    assert told in await asks(meeting, question=question)


async def test_what_the_scan_asked_is_not_asked_again_in_a_room(meeting):
    """Then ten were asked, now eight: that is the same question with others present."""
    await all_open_their_page(meeting)
    scan = Library.load().newest_for(Level.TEAM, Purpose.SCAN).items[0].text
    assert REPEATED in await asks(meeting, question=" ".join(scan.values())[:60])


async def test_what_an_earlier_session_asked_is_not_asked_again(meeting):
    """Close to it may be asked in another session; the same may not."""
    await all_open_their_page(meeting)
    assert OPEN in await asks_and_waits(meeting, STATEMENT)
    with sqlite3.connect(meeting.folder / "town.db") as connection:
        [(session,)] = connection.execute("SELECT id FROM session").fetchall()
        connection.execute(
            "INSERT INTO session (id, trajectory_id, type, state, place, version)"
            " SELECT 'other', trajectory_id, type, 'held', place, version"
            " FROM session WHERE id = ?",
            [session],
        )
        connection.execute("UPDATE session_round SET session_id = 'other'")
    connection.close()
    data = {"team": team_id(meeting), "session": session, "answered": "agree"}
    said = await meeting.tariq.repeats("room.open", **data, question=STATEMENT)
    assert REPEATED in said
    close = "In ons team spreken we elkaar aan over pauzes en het rooster."
    assert OPEN in await meeting.tariq.repeats("room.open", **data, question=close)


async def test_where_no_round_may_open_the_room_is_not_asked_either(tmp_path, monkeypatch):
    """A reference was taken out of the settings after the team had started."""
    async with house_at("meeting", tmp_path) as house:
        with monkeypatch.context() as settings:
            settings.setattr(Settings, "may_open_rounds", False)
            town = await house.starts()
            await all_open_their_page(town)
            assert "Eerst moeten de ondernemingsraad" in await asks(town)
        assert "room" not in {row[2] for row in rows(tmp_path)["round"]}
        assert OPEN in await asks(await house.restarts()), "the control"


async def test_a_question_that_was_edited_in_the_database_takes_no_answers(meeting):
    """Its key is the fingerprint of what it asks, and the round is sealed over that key."""
    await all_open_their_page(meeting)
    await asks(meeting)
    with sqlite3.connect(meeting.folder / "town.db") as connection:
        connection.execute("UPDATE round_instrument SET content = replace(content, 'durven', 'x')")
    connection.close()
    with pytest.raises(AssertionError, match="not-arrived"):
        await meeting.samira.opens_private_page()
    await minutes_later(meeting, 4)
    asked = one_id(meeting.folder, "round", "kind = 'room' AND state = 'changed'")
    assert not any(row[0] == asked for row in rows(meeting.folder)["release"])
