"""How many teams are how far: counts from steps and days, and no list of anybody."""

import pytest

from tests.chat import MEMBERS, csv_of
from tests.dialogs.towns import OTHER_TEAM, TEAM, VISIBLE, plainly, team_id
from tests.dialogs.units.towns import appoints, town_with_a_director, town_with_units, unit_id


@pytest.fixture
async def town(tmp_path):
    async with town_with_units(tmp_path) as town:
        yield town


async def test_a_director_sees_how_many_teams_are_how_far_and_no_team(town):
    await appoints(town, "noor", part="directorate")
    said = plainly(await town.noor.says("programma"))
    assert "Programma van Werk en Inkomen" in said
    assert "moet nog beginnen 1" in said
    assert TEAM not in said
    assert OTHER_TEAM not in said


async def test_the_same_in_english(town):
    town.lars.locale = "en-GB"
    assert "has still to begin 1" in plainly(await town.lars.says("figures"))


async def test_whoever_has_several_units_chooses_one(town):
    assert "Van welke eenheid" in await town.dora.says("programma")
    said = plainly(await town.dora.presses("Stadsbeheer"))
    assert "moet nog beginnen 1" in said


async def test_without_units_the_lead_counts_every_team(tmp_path):
    async with town_with_a_director(tmp_path) as town:
        assert "moet nog beginnen 2" in plainly(await town.lida.says("programma"))


async def test_a_department_with_fewer_than_three_teams_is_counted_with_others(town):
    for number in range(3):
        header, row = csv_of(
            f"Balie {number}", guides=("ada", "bo", "cas"), members=("dia", "evi")
        ).splitlines()
        await town.lars.sends(f"{header};eenheid\n{row};Werkpleinen\n")
    said = plainly(await town.lars.says("programma"))
    assert "Werkpleinen moet nog beginnen 3" in said
    assert "minder dan 3 teams hoort 1 team" in said
    assert "Inkomen moet nog beginnen" not in said.replace("Werk en Inkomen", "")


async def test_not_a_byte_differs_when_answers_differ(tmp_path):
    """With a result, and with too few answers for one: the control is that the team sees it."""
    cards = []
    for name, answers in (("many", len(MEMBERS)), ("none", 0)):
        (folder := tmp_path / name).mkdir()
        async with town_with_units(folder, "opened") as town:
            for member in MEMBERS[:answers]:
                await (await getattr(town, member).opens_private_page()).answers(5)
            await town.until(VISIBLE)
            await town.lars.says("programma")
            seen = str(town.lars.card).replace(team_id(town), "").replace(unit_id(town), "")
            cards.append((seen, await town.samira.says("resultaat")))
    (one, result), (other, nothing) = cards
    assert one == other
    assert result != nothing


@pytest.mark.parametrize(
    "words",
    ["ranglijst", "welke manager is de slechtste?", "scores per manager", "alle resultaten"],
)
async def test_whoever_asks_for_a_ranking_hears_that_it_is_not_made(town, words):
    await appoints(town, "noor", part="directorate")
    for name in ("lida", "lars", "dora", "noor", "marleen", "samira"):
        said = await getattr(town, name).says(words)
        assert "Die lijst maak ik niet. Wat stilstaat zie je" in said, name
        assert "Hoe iemand leidinggeeft, bespreek je met die persoon" in said


async def test_a_lead_who_asks_for_the_result_of_a_team_gets_no_such_list(tmp_path):
    async with town_with_units(tmp_path, "released") as town:
        for said in (
            await town.lars.repeats("result.show", team=team_id(town)),
            await town.lars.says(f"resultaat {TEAM}"),
        ):
            assert "Die lijst maak ik niet" in said
        elsewhere = await town.saar.repeats("result.show", team=team_id(town))
        assert elsewhere == await town.saar.repeats("result.show", team="no-such-team")
        shown = await town.samira.repeats("result.show", team=team_id(town))
        assert "Dit is van het team. Niemand mag erom vragen" in shown


async def test_nobody_else_counts_anything(town):
    await appoints(town, "noor", part="secretary")
    for name in ("samira", "marleen", "tariq", "els", "omar", "noor"):
        assert (await getattr(town, name).says("programma")).startswith("Dit lukt zo niet"), name
    other = await town.lars.repeats("figures.show", unit=unit_id(town, "Toezicht"))
    assert other.startswith("Dit lukt zo niet")
