"""A question to the room: three minutes, everybody's own page, one release for all."""

import json
import sqlite3
from datetime import timedelta

import pytest

from bot.settings import Settings
from tests.chat import MEMBERS
from tests.dialogs.sessions.test_session_rounds import answers
from tests.dialogs.towns import house_at, looks_at, one_id, rows, team_id

STATEMENT = "We durven elkaar aan te spreken."


async def asks(town, **typed):
    data = {"team": team_id(town), "session": one_id(town.folder, "session")}
    filled = {"question": STATEMENT, "answered": "agree", "present": "8"}
    return await town.tariq.repeats("room.open", **data, **{**filled, **typed})


async def test_a_session_of_nobody_is_said_to_be_gone(held):
    data = {"team": team_id(held), "session": "a-session-of-nobody"}
    assert "Deze sessie is er niet meer" in await held.tariq.repeats("room.ask", **data)


async def minutes_later(town, minutes):
    await town.until(town.clock.moment + timedelta(minutes=minutes))


async def test_the_room_answers_on_its_own_pages_and_all_see_the_words_at_once(held):
    """The whole question: nobody sees anything before, and the same after three minutes."""
    town = held
    await town.tariq.says("samenvatting")
    await town.tariq.presses("Gezamenlijke intake, dinsdag 16 februari")
    assert "Je stelling of vraag" in await town.tariq.presses("Vraag aan de zaal")
    said = await town.tariq.presses("Stel de vraag", question=STATEMENT, present="8")
    assert "Iedereen heeft 3 minuten" in said
    await town.a_moment_later()
    assert STATEMENT not in looks_at(town.samira, "Vraag aan de zaal")
    assert not any("Vraag aan de zaal" in json.dumps(card) for card in town.marleen.cards)
    page = await town.samira.opens_private_page()
    [asked] = page.waiting
    assert asked["items"][0]["text"]["nl"] == STATEMENT
    assert asked["open"] == []
    before = await town.tariq.repeats("room.show", **of_room(town))
    for name in MEMBERS[:7]:
        assert await answers(getattr(town, name), 5, kind="room") == "sealed"
    assert await town.tariq.repeats("room.show", **of_room(town)) == before
    assert "Je kunt dit zien vanaf" in before
    assert "staat al een vraag open" in await asks(town)

    await minutes_later(town, 3)
    await town.a_moment_later()
    cards = set()
    for name in ("tariq", "els", "marleen", *MEMBERS):
        somebody = getattr(town, name)
        looks_at(somebody, "De vraag aan de zaal is gesloten")
        await somebody.presses("Bekijk wat eruit kwam")
        cards.add(json.dumps(somebody.card["body"]))
    [same] = cards
    assert STATEMENT in same
    assert "meer dan de helft" in same
    assert rows(town.folder)["ballot"] == []
    assert "meer dan de helft" not in town.teams.everything()


def of_room(town):
    return {"team": team_id(town), "round": one_id(town.folder, "round", "kind = 'room'")}


async def test_each_choice_has_a_word_of_its_own(held):
    said = await asks(
        held, question="Wat helpt?", answered="options", options="Vaker bellen\n\nStilte"
    )
    assert "Iedereen heeft" in said
    await held.a_moment_later()
    for name in MEMBERS[:6]:
        page = await getattr(held, name).opens_private_page()
        [asked] = page.waiting
        first, second = (item["id"] for item in asked["items"])
        await page.answers_each({first: 2, second: 1})
    await minutes_later(held, 3)
    said = await held.samira.repeats("room.show", **of_room(held))
    assert "Wat helpt? Vaker bellen" in said
    assert said.index("Vaker bellen") < said.index("meer dan de helft")
    assert "minder dan de helft" in said[said.index("Stilte") :]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"present": "7"}, "vanaf 8 mensen"),
        ({"present": ""}, "vanaf 8 mensen"),
        ({"present": "9"}, "Het team heeft 8 mensen"),
        ({"question": ""}, "Typ eerst je stelling"),
        ({"question": "x" * 201}, "te lang"),
        ({"answered": "options"}, "Geef 2 tot 5 keuzes"),
        ({"answered": "options", "options": "Ja"}, "Geef 2 tot 5 keuzes"),
        ({"answered": "options", "options": "Ja\nja"}, "hetzelfde"),
        ({"question": "Is Kofi op tijd?"}, "iemand te herkennen: Kofi"),
    ],
)
async def test_what_cannot_be_asked_is_said_and_nothing_opens(held, typed, told):
    assert told in await asks(held, **typed)
    kinds = [row[2] for row in rows(held.folder)["round"]]
    assert "room" not in kinds


async def test_only_the_trainer_asks_and_a_warning_keeps_nobody_from_it(held):
    data = {"team": team_id(held), "session": one_id(held.folder, "session")}
    for name in ("samira", "marleen", "els", "lida", "omar"):
        for verb in ("room.ask", "room.open"):
            said = await getattr(held, name).repeats(verb, **data, question="x", present="8")
            assert said.startswith("Dit lukt zo niet")
    assert "Iedereen heeft" in await asks(held, question="Is Kofi op tijd?", looked="yes")


async def test_where_no_round_may_open_the_room_is_not_asked_either(tmp_path, monkeypatch):
    """A reference was taken out of the settings after the team had started."""
    async with house_at("held", tmp_path) as house:
        with monkeypatch.context() as settings:
            settings.setattr(Settings, "may_open_rounds", False)
            assert "Eerst moeten de ondernemingsraad" in await asks(await house.starts())
        assert "room" not in {row[2] for row in rows(tmp_path)["round"]}
        assert "Iedereen heeft" in await asks(await house.restarts()), "the control"


async def test_a_question_that_was_edited_in_the_database_takes_no_answers(held):
    """Its key is the fingerprint of what it asks, and the round is sealed over that key."""

    await asks(held)
    with sqlite3.connect(held.folder / "town.db") as connection:
        connection.execute("UPDATE round_instrument SET content = replace(content, 'durven', 'x')")
    connection.close()
    with pytest.raises(AssertionError, match="503"):
        await held.samira.opens_private_page()
    await minutes_later(held, 4)
    asked = one_id(held.folder, "round", "kind = 'room' AND state = 'withdrawn'")
    assert not any(row[0] == asked for row in rows(held.folder)["release"])
