"""A lead lays a team before the directorate with one sentence, which its manager sees first."""

from datetime import timedelta

import pytest

from tests.chat import words_of
from tests.dialogs.towns import TEAM, looks_at, one_id, rows, team_id
from tests.dialogs.units.towns import appoints, town_with_units, unit_id

ASKED = "Geef de avondploeg twee dagdelen vrij van het rooster."


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        await appoints(town, "noor", part="directorate")
        yield town


async def lays(town, who="lars", sentence=ASKED):
    data = {"team": team_id(town), "sentence": sentence}
    said = await getattr(town, who).repeats("hand_up.save", **data)
    await town.a_moment_later()
    return said


def has_heard(somebody, words):
    return any(words in words_of(card) for card in somebody.cards)


async def test_the_manager_sees_the_sentence_first_and_the_directorate_two_days_later(town):
    await town.lars.repeats("steps.manage", team=team_id(town))
    await town.lars.presses("Leg voor aan de directie")
    said = await town.lars.presses("Leg voor", sentence=ASKED)
    assert "De directie ziet het op woensdag 13 januari 2027" in said
    await town.a_moment_later()
    told = looks_at(town.marleen, "gaat naar de directie")
    assert ASKED in told
    assert "woensdag 13 januari 2027" in told
    listed = await town.noor.repeats("hand_up.list", unit=unit_id(town))
    assert "Er ligt nu geen vraag" in listed, "not yet"
    await town.until(town.clock.moment + timedelta(days=1))
    assert not has_heard(town.noor, ASKED)
    await town.until(town.clock.moment + timedelta(days=1))
    assert ASKED in looks_at(town.noor, f"Een vraag over {TEAM}")
    assert ASKED in await town.noor.presses("Bij de directie")
    refused = await town.noor.repeats("trajectory.show", team=team_id(town))
    assert "Dit team ken ik niet" in refused, "no more than the name and the sentence"


async def test_the_same_in_english(town):
    for name in ("marleen", "noor"):
        getattr(town, name).locale = "en-GB"
        await getattr(town, name).says("hello")
    await lays(town)
    assert "You see the sentence first" in looks_at(town.marleen, "goes to the directorate")
    await town.until(town.clock.moment + timedelta(days=2))
    assert "A question about" in looks_at(town.noor, ASKED)


async def test_what_was_taken_off_is_never_seen(town):
    await lays(town)
    await town.lars.repeats("hand_up.list", unit=unit_id(town))
    await town.lars.presses(TEAM)
    assert "ligt niet meer bij de directie" in await town.lars.presses("Haal weg")
    await town.until(town.clock.moment + timedelta(days=3))
    assert not has_heard(town.noor, ASKED)
    assert ASKED not in await town.noor.repeats("hand_up.list", unit=unit_id(town))
    again = {"handed_up": one_id(town.folder, "handed_up")}
    assert "ligt niet meer" in await town.lars.repeats("hand_up.off", **again)


@pytest.mark.parametrize("sentence", ["", " ", "x" * 281])
async def test_it_is_one_sentence(town, sentence):
    before = rows(town.folder, without=("seen_activity",))
    assert "Schrijf één zin" in await lays(town, sentence=sentence)
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_a_team_lies_there_once(town):
    await lays(town)
    assert "ligt al bij de directie" in await lays(town, sentence="Nog eens.")


async def test_nobody_else_lays_it_there_or_sees_it(town):
    await lays(town)
    before = rows(town.folder, without=("seen_activity",))
    for name in ("samira", "marleen", "tariq", "els", "omar", "saar", "lida", "noor"):
        assert (await lays(town, name, "Anders.")).startswith("Dit lukt zo niet"), name
    for name in ("samira", "marleen", "tariq", "els", "omar", "saar"):
        listed = await getattr(town, name).repeats("hand_up.list", unit=unit_id(town))
        assert listed.startswith("Dit lukt zo niet"), name
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_a_team_that_is_withdrawn_takes_its_question_along(town):
    await lays(town)
    await town.lars.repeats("withdrawal.show", team=team_id(town))
    said = await town.lars.repeats("withdrawal.confirm", team=team_id(town))
    assert not said.startswith("Dit lukt zo niet")
    assert rows(town.folder)["handed_up"] == []
