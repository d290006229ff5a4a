"""Somebody is appointed from a day to a day, with a deputy; both hear it; never by themselves."""

import pytest

from tests.chat import object_id, roster_entry, upn
from tests.dialogs.towns import TEAM, kept_of, looks_at, rows, team_id
from tests.dialogs.units.towns import (
    UNITS,
    appoints,
    part_id,
    town_with_a_director,
    town_with_units,
    unit_id,
)


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        yield town


async def test_a_director_appoints_a_lead_and_both_lead_and_deputy_hear_of_it(tmp_path):
    async with town_with_a_director(tmp_path) as town:
        await town.dora.sends(UNITS)
        await town.dora.repeats("units.show", unit=unit_id(town))
        await town.dora.presses("Benoem iemand")
        said = await town.dora.presses("Benoem", part="programme_lead", person=upn("lars"))
        assert "Lars: projectleider I&D, vanaf maandag 11 januari 2027" in said
        await town.a_moment_later()
        assert "Je hebt een rol in Werk en Inkomen" in looks_at(town.lars, "Een rol in")
        assert "Lars\nprojectleider I&D" in await town.dora.presses("Open de eenheid")
        until = {"since": "2027-02-01", "until": "2027-03-31", "deputy": "deputy"}
        said = await appoints(town, "devi", **until)
        assert "Devi: projectleider I&D (vervanger), van maandag 1 februari 2027 tot en met" in said
        assert "Devi heeft dezelfde rol als jij" in looks_at(town.lars, "Devi")
        assert "Je hebt een rol" in looks_at(town.devi, "Een rol in")


async def test_whoever_has_a_part_in_a_unit_is_welcomed_with_it(tmp_path):
    """Nobody who decides about teams hears that their own team may come to take part."""
    async with town_with_a_director(tmp_path) as town:
        assert "Jij hebt een rol in een eenheid" in town.dora.reads()
        assert "Doet je team mee" not in town.dora.reads()
        await town.dora.presses("Eenheden")
        assert "Laad een bestand" in town.dora.buttons()


async def test_the_same_in_english(town):
    town.noor.locale = "en-GB"
    await town.noor.says("hello")
    await appoints(town, "noor", part="secretary")
    assert "You have a role in Werk en Inkomen" in looks_at(town.noor, "A role in")
    assert "Werk en Inkomen" in await town.noor.says("units")
    assert "secretary of the directorate" in await town.noor.presses("Werk en Inkomen")


async def test_a_part_counts_from_its_first_day_to_its_last(town):
    days = {"since": "2027-02-01", "until": "2027-02-02", "deputy": "deputy"}
    await appoints(town, "devi", **days)
    assert (await town.devi.says("overzicht")).startswith("Dit lukt zo niet")
    await town.until(town.clock.moment.replace(month=2, day=1))
    assert TEAM in await town.devi.says("overzicht")
    await town.until(town.clock.moment.replace(month=2, day=2))
    assert TEAM in await town.devi.says("overzicht")
    await town.until(town.clock.moment.replace(month=2, day=3))
    assert (await town.devi.says("overzicht")).startswith("Dit lukt zo niet")


async def test_a_part_ends_and_both_hear_it(town):
    await appoints(town, "devi", deputy="deputy")
    await town.dora.repeats("units.show", unit=unit_id(town))
    assert "Kies de laatste dag" in await town.dora.presses("Lars")
    ended = await town.dora.presses("Leg de laatste dag vast", until="2027-01-10")
    assert "tot en met zondag 10 januari 2027" in ended
    await town.a_moment_later()
    assert "Een rol van Lars in Werk en Inkomen is voorbij" in looks_at(town.devi, "voorbij")
    assert "Een rol van Lars" in looks_at(town.lars, "voorbij")
    assert (await town.lars.says("overzicht")).startswith("Dit lukt zo niet")
    assert TEAM in await town.devi.says("overzicht"), "the deputy goes on"
    again = await town.dora.repeats(
        "units.part.end", part=part_id(town, "lars"), until="2027-01-20"
    )
    assert "kaart" in again.lower()


WRONG = [
    ({"person": "geen account"}, "account"),
    ({"part": "koning"}, "Kies eerst een rol"),
    ({"person": upn("dora")}, "Je kunt jezelf niet benoemen"),
    ({"since": "2027-01-01"}, "Deze dagen kunnen niet"),
    ({"since": "2027-03-01", "until": "2027-02-01"}, "Deze dagen kunnen niet"),
    ({"since": "31 juni"}, "is geen dag"),
    ({"person": upn("lars")}, "Lars heeft deze rol dan al"),
    ({}, "Er is dan al een projectleider"),
    ({"person": upn("tariq"), "deputy": "deputy"}, "Tariq is trainer of CLV-coach van een team"),
    ({"person": upn("tariq"), "part": "planner"}, "Tariq is trainer of CLV-coach van een team"),
    ({"person": upn("els"), "part": "directorate"}, "Els is trainer of CLV-coach van een team"),
    ({"person": upn("lars"), "part": "works_council"}, "De OR staat los"),
]


@pytest.mark.parametrize(("typed", "answer"), WRONG, ids=[words for _, words in WRONG])
async def test_what_cannot_be_is_said_and_changes_nothing(town, typed, answer):
    before = rows(town.folder, without=("seen_activity", "outbox"))
    data = {"unit": unit_id(town), "part": "programme_lead", "person": upn("noor"), **typed}
    assert answer in await town.dora.repeats("units.appointed", **data)
    assert rows(town.folder, without=("seen_activity", "outbox")) == before


async def test_a_trainer_of_another_directorate_may_lead_here(town):
    """Never lead and trainer of the same team; of another team it may be."""
    await appoints(town, "kwame", deputy="deputy")
    assert TEAM in await town.kwame.says("overzicht")
    assert not (await town.kwame.says("status")).startswith("Dit lukt zo niet")


async def test_nobody_but_the_directorate_of_that_unit_appoints(town):
    await appoints(town, "noor", part="directorate")
    before = kept_of(town, "unit_part", "id")
    data = {"part": "secretary", "person": upn("olga")}
    for name, unit in (("lars", "Werk en Inkomen"), ("lida", "Toezicht"), ("noor", "Toezicht")):
        somebody = getattr(town, name)
        said = await somebody.repeats("units.appointed", unit=unit_id(town, unit), **data)
        assert said.startswith("Dit lukt zo niet"), name
    assert kept_of(town, "unit_part", "id") == before
    own = await town.noor.repeats("units.appointed", unit=unit_id(town), **data)
    assert "De rol in Werk en Inkomen is vastgelegd" in own


async def test_whoever_was_appointed_by_account_has_the_part_when_they_first_speak(town):
    await appoints(town, "zora", deputy="deputy")
    town.teams.roster["a:zora"] = [roster_entry("zora")]
    assert TEAM in await town.zora.says("overzicht")


async def test_everybody_sees_what_is_kept_of_their_parts(town):
    said = await town.lars.says("wat weet je van mij")
    assert "projectleider I&D, vanaf maandag 11 januari 2027" in said


async def test_only_the_named_director_is_in_the_settings(tmp_path):
    async with town_with_a_director(tmp_path, directorate=object_id("dora")) as town:
        await town.dora.sends(UNITS)
        assert (await town.dora.says("overzicht")).startswith("Dit lukt zo niet")
        said = await town.dora.repeats("trajectory.show", team=team_id(town))
        assert "Dit team ken ik niet" in said, "a directorate sees no team by itself"
