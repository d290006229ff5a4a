"""The name of a team in a sentence picks that team, and who has one team is never asked which."""

import json

import pytest

from tests.chat import csv_of
from tests.dialogs.towns import OTHER_TEAM, TEAM, town_at

ENGLISH = "en-GB"


@pytest.fixture
async def two(tmp_path):
    """Marleen manages two teams and Tariq trains them; one of them began."""
    async with town_at("opened", tmp_path) as town:
        await town.lida.sends(csv_of("Zorg Oost", members=tuple("abcdefg")))
        await town.until(town.clock.moment)
        await town.marleen.says("start Zorg Oost")
        await town.marleen.presses("Begin")
        yield town


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("plan inkomen noord 3", f"Sessies van {TEAM}"),
        ("Plannen voor Inkomen Noord 3", f"Sessies van {TEAM}"),
        ("sessies van team INKOMEN NOORD 3, graag", f"Sessies van {TEAM}"),
        ("mag ik de planning van Zorg Oost?", "Sessies van Zorg Oost"),
        ("mijn traject zorg oost", "Traject van Zorg Oost"),
        ("Zorg Oost", "Traject van Zorg Oost"),
        ("status van Zorg Oost", "Traject van Zorg Oost"),
        ("normen van zorg oost", "De norm van Zorg Oost"),
        ("handreiking Inkomen Noord 3", f"Handreiking van {TEAM}"),
    ],
)
async def test_a_command_with_a_name_is_about_that_team(two, words, title):
    assert (await two.marleen.says(words)).startswith(title)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("plan for Inkomen Noord 3", f"Sessions for {TEAM}"),
        ("Inkomen Noord 3's sessions", f"Sessions for {TEAM}"),
        ("zorg oost status please", "Programme for Zorg Oost"),
    ],
)
async def test_in_english_too(two, words, title):
    two.marleen.locale = ENGLISH
    assert (await two.marleen.says(words)).startswith(title)


async def test_the_result_and_the_input_of_the_team_that_is_named(two):
    said = await two.tariq.says("resultaat Zorg Oost")
    assert "Het resultaat van Zorg Oost" in said or "Zorg Oost" in said
    assert TEAM not in said
    assert "Aparte inbreng uit Zorg Oost" in await two.tariq.says("inbreng lezen van Zorg Oost")


async def test_without_a_name_it_is_one_press(two):
    assert "Van welk team" in await two.marleen.says("plannen")
    assert two.marleen.buttons() == [TEAM, "Zorg Oost"]
    assert (await two.marleen.presses("Zorg Oost")).startswith("Sessies van Zorg Oost")


async def test_the_name_of_a_team_of_others_tells_nothing(two):
    said = await two.samira.says(f"plan {OTHER_TEAM}")
    assert "Dat begrijp ik niet" in said
    assert "Zuid" not in json.dumps(two.samira.card)


async def test_the_lead_may_name_any_team(two):
    assert (await two.lida.says(f"status {OTHER_TEAM}")).startswith(f"Traject van {OTHER_TEAM}")
    assert "Dit hoort niet bij jouw rol" in await two.lida.says("plan Zorg Oost")


async def test_a_story_with_the_name_of_a_team_is_heard_as_a_story(two):
    said = await two.samira.says("In Inkomen Noord 3 word ik gepest door mijn manager")
    assert "Wil je hulp of iets melden?" in said


@pytest.mark.parametrize(
    "words",
    ["plannen", "mijn traject", "resultaat", "normen", "handreiking", "samenvatting", "inbreng"],
)
@pytest.mark.parametrize("name", ["samira", "marleen", "tariq", "els"])
async def test_who_has_one_team_is_never_asked_which(opened, words, name):
    person = getattr(opened, name)
    await person.says(words)
    assert TEAM not in person.buttons()
    assert "elk team" not in person.reads()


async def test_leaving_ones_only_team_asks_whether_and_not_which(opened):
    await opened.samira.says("wat weet je van mij")
    said = await opened.samira.presses("Ik hoor niet bij dit team")
    assert said.startswith(f"Hoor je niet bij {TEAM}?")
    assert opened.samira.buttons() == ["Zeg het tegen de trainer", "Waar staan we?"]
