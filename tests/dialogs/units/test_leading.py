"""Whoever leads a unit leads its teams and no other: by card, by typed name, by guessed id."""

from datetime import timedelta

import pytest

from tests.chat import csv_of, upn
from tests.dialogs.towns import OTHER_TEAM, TEAM, kept_of, looks_at, one_id, rows, team_id
from tests.dialogs.units.towns import (
    appoints,
    of_a_new_team,
    town_with_a_director,
    town_with_units,
    unit_id,
)


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        yield town


async def test_each_lead_oversees_the_teams_of_the_own_unit_and_of_what_is_under_it(town):
    own = await town.lars.says("overzicht")
    assert TEAM in own
    assert OTHER_TEAM not in own
    other = await town.saar.says("overzicht")
    assert OTHER_TEAM in other
    assert TEAM not in other


async def test_the_lead_of_the_settings_leads_what_nobody_was_appointed_for(town):
    await town.lida.sends(csv_of("Zorg", guides=("ada", "bo", "cas"), members=("dia", "evi")))
    said = await town.lida.says("overzicht")
    assert "Zorg" in said
    assert TEAM not in said
    assert OTHER_TEAM not in said


async def test_without_units_the_lead_of_the_settings_leads_everything(enrolled):
    said = await enrolled.lida.says("overzicht")
    assert TEAM in said
    assert OTHER_TEAM in said
    await enrolled.lida.repeats("steps.manage", team=team_id(enrolled))
    assert "Naar een andere eenheid" not in enrolled.lida.buttons()


LEADS_DO = (
    "trajectory.show",
    "steps.manage",
    "hand_over.show",
    "roster.show",
    "hours.show",
    "withdrawal.show",
    "join.show",
    "units.move",
    "start.show",
)


@pytest.mark.parametrize("verb", LEADS_DO)
async def test_a_lead_of_another_unit_does_not_learn_that_a_team_exists(town, verb):
    there = await town.saar.repeats(verb, team=team_id(town))
    nowhere = await town.saar.repeats(verb, team="no-such-team")
    assert there == nowhere
    assert there.startswith("Dit lukt zo niet")
    own = await town.lars.repeats(verb, team=team_id(town))
    assert "Dit team ken ik niet" not in own, "the control: it does exist"


async def test_a_lead_of_another_unit_changes_nothing_of_a_team(town):
    before = rows(town.folder, without=("seen_activity",))
    own = {"team": team_id(town)}
    for verb, data in (
        ("hand_over.confirm", {**own, "role": "trainer", "person": upn("noor")}),
        ("roster.propose", {**own, "kind": "new", "person": upn("nina")}),
        ("hours.save", {**own, "werktijden": "14:00-22:30"}),
        ("withdrawal.confirm", own),
        ("start.confirm", own),
        ("units.moved", {**own, "to": "Toezicht"}),
        ("join.confirm", {**own, "with": team_id(town, OTHER_TEAM)}),
    ):
        said = await town.saar.repeats(verb, **data)
        assert said.startswith("Dit lukt zo niet"), (verb, said)
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_a_typed_name_of_a_team_elsewhere_is_no_team(town):
    there = await town.saar.says(f"mijn traject {TEAM}")
    nowhere = await town.saar.says("mijn traject Inkomen Noord 9")
    assert there == nowhere
    assert TEAM in await town.lars.says(TEAM), "the control"


async def test_the_own_lead_does_all_that_a_lead_does(town):
    own = {"team": team_id(town)}
    assert "Mijn traject" not in await town.lars.repeats("trajectory.show", **own)
    said = await town.lars.repeats("hand_over.confirm", **own, role="coach", person=upn("noor"))
    assert "Noor" in said
    assert "krijgt bericht" in await town.lars.sends(of_a_new_team())
    placed = await town.lars.repeats("units.teams", unit=unit_id(town))
    assert "Zorg" in placed, "a new team begins in the unit of whoever enrols it"
    assert "Zorg" not in await town.lida.says("overzicht")


async def test_a_row_names_its_unit_and_what_is_not_theirs_is_refused_by_line(town):
    await town.lars.sends(of_a_new_team("Balie", "Werkpleinen"))
    await town.lars.repeats("units.show", unit=unit_id(town, "Werkpleinen"))
    assert "1 team" in town.lars.reads()
    before = kept_of(town, "team", "id")
    for unit, answer in (
        ("Toezicht", "“Toezicht” is niet jouw eenheid"),
        ("Nergens", "De eenheid “Nergens” ken ik niet"),
    ):
        said = await town.lars.sends(of_a_new_team("Post", unit))
        assert f"Rij 2: {answer}" in said
    said = await town.lars.sends(csv_of(OTHER_TEAM))
    assert f"De naam “{OTHER_TEAM}” is al in gebruik" in said
    assert kept_of(town, "team", "id") == before


async def test_before_there_are_units_a_column_of_departments_says_nothing(tmp_path):
    async with town_with_a_director(tmp_path) as town:
        assert "1 team is aangemeld" in await town.lida.sends(
            of_a_new_team("Balie", "Vergunningen")
        )


async def test_nobody_corrects_an_account_that_another_lead_enrolled_as_well(town):
    both = (of_a_new_team("Balie"), of_a_new_team("Post"))
    await town.lars.sends(both[0])
    await town.saar.sends(both[1])
    person = one_id(town.folder, "person", f"upn = '{upn('m1')}'")
    before = kept_of(town, "person", "upn")
    said = await town.lars.repeats(
        "accounts.correct", team=team_id(town, "Balie"), person=person, account=upn("noor")
    )
    assert "Dit account staat ook in een team van een andere projectleider" in said
    assert kept_of(town, "person", "upn") == before


async def test_a_team_moves_and_its_manager_and_both_leads_hear_it(town):
    await town.lars.repeats("steps.manage", team=team_id(town))
    await town.lars.presses("Naar een andere eenheid")
    assert "Dit team hoort bij Inkomen" in town.lars.reads()
    moved = await town.lars.presses("Verplaats", to="Toezicht", since="2027-01-18")
    assert f"{TEAM} hoort vanaf maandag 18 januari 2027 bij Toezicht" in moved
    await town.a_moment_later()
    for name in ("marleen", "saar"):
        assert "bij Toezicht" in looks_at(getattr(town, name), "hoort bij een eenheid")
    assert TEAM in await town.lars.says("overzicht"), "until that day"
    await town.until(town.clock.moment + timedelta(days=7))
    assert (await town.lars.says("overzicht")).count(TEAM) == 0
    assert TEAM in await town.saar.says("overzicht")


async def test_a_trajectory_that_goes_on_keeps_its_unit_at_a_reorganisation(tmp_path):
    async with town_with_units(tmp_path, "opened") as town:
        await town.lars.repeats("units.moved", team=team_id(town), to="Toezicht")
        await town.until(town.clock.moment + timedelta(days=3))
        assert TEAM in await town.lars.says("overzicht")
        assert TEAM not in await town.saar.says("overzicht")
        await town.lars.repeats("ending.stopped", team=team_id(town), reason="changes", line="")
        assert kept_of(town, "trajectory", "state") == ["stopped"]
        assert TEAM in await town.saar.says("overzicht"), "it begins again in the new unit"
        assert TEAM not in await town.lars.says("overzicht")


MOVES_WRONG = [
    ({"to": "Nergens"}, "De eenheid “Nergens” bestaat dan niet"),
    ({"to": "Toezicht", "since": "2027-01-04"}, "Deze dag is voorbij"),
    ({"to": "Toezicht", "since": "snel"}, "is geen dag"),
    ({"to": ""}, "bestaat dan niet"),
]


@pytest.mark.parametrize(("typed", "answer"), MOVES_WRONG, ids=[one for _, one in MOVES_WRONG])
async def test_a_move_that_cannot_be_is_said(town, typed, answer):
    before = kept_of(town, "team_unit", "unit_id")
    said = await town.lars.repeats("units.moved", team=team_id(town), **typed)
    assert answer in said
    assert kept_of(town, "team_unit", "unit_id") == before


async def test_many_teams_move_with_one_file_or_none_of_them(town):
    await town.lars.sends(of_a_new_team())
    good = "team;eenheid;vanaf\nZorg;Werkpleinen;\nInkomen Noord 3;Werkpleinen;2027-02-01\n"
    before = kept_of(town, "team_unit", "unit_id")
    said = await town.lars.sends(good + f"{OTHER_TEAM};Inkomen;\nZorg;Nergens;2027-03-01\n")
    assert f"Rij 4: Het team “{OTHER_TEAM}” ken ik niet, of het is niet van jou" in said
    assert "Rij 5: De eenheid “Nergens” bestaat dan niet" in said
    assert kept_of(town, "team_unit", "unit_id") == before
    assert "2 teams zijn verplaatst" in await town.lars.sends(good)


async def test_nobody_becomes_trainer_of_a_team_in_the_unit_that_they_lead(town):
    said = await town.lars.repeats(
        "hand_over.confirm", team=team_id(town), role="trainer", person=upn("lars")
    )
    assert "projectleider" in said
    said = await town.lars.sends(csv_of("Zorg", guides=("ada", "lars", "cas"), members=("dia",)))
    assert "een projectleider ook manager, trainer of CLV-coach" in said
    said = await town.saar.repeats(
        "hand_over.confirm", team=team_id(town, OTHER_TEAM), role="trainer", person=upn("lars")
    )
    assert "Lars" in said, "elsewhere they may"
    moved = await town.saar.repeats("units.moved", team=team_id(town, OTHER_TEAM), to="Inkomen")
    assert "Dat gaat niet samen" in moved


async def test_leads_are_told_of_what_is_late_in_their_own_unit_only(town):
    await town.until(town.clock.moment + timedelta(days=60))
    late = looks_at(town.saar, OTHER_TEAM)
    assert TEAM not in late
    assert TEAM in looks_at(town.lars, TEAM)


async def test_a_director_who_was_appointed_sees_units_and_no_team(town):
    await appoints(town, "noor", part="directorate")
    said = await town.noor.says("eenheden")
    assert "Werk en Inkomen" in said
    await town.noor.presses("Werk en Inkomen")
    assert "Teams van deze eenheid" not in town.noor.buttons()
    refused = await town.noor.repeats("units.teams", unit=unit_id(town))
    assert refused.startswith("Dit lukt zo niet")
    assert TEAM not in await town.noor.says(f"status {TEAM}")


async def test_a_lead_of_a_unit_gets_no_guide_over_all_units(town):
    for verb in ("guide.shared", "guide.shared.file"):
        assert (await town.lars.repeats(verb)).startswith("Dit lukt zo niet")


async def test_units_of_which_a_row_was_edited_give_nobody_anything(tmp_path):
    import sqlite3

    async with town_with_a_director(tmp_path) as town:
        from tests.dialogs.units.towns import UNITS

        await town.dora.sends(UNITS)
        await town.lida.repeats("units.moved", team=team_id(town), to="Inkomen")
        await appoints(town, "lars")
        assert TEAM in await town.lars.says("overzicht"), "the control"
        with sqlite3.connect(tmp_path / "town.db") as connection:
            omar = "SELECT id FROM person WHERE name = 'Omar'"
            connection.execute(f"UPDATE unit_part SET person_id = ({omar})")
        connection.close()
        assert (await town.omar.says("overzicht")).startswith("Dit lukt zo niet")
        assert TEAM not in await town.lars.says("overzicht")
