"""Risks of a plan, and figures from outside: at most seven, and nothing that tells of few."""

import pytest

from tests.dialogs.plan.towns import town_with_a_plan
from tests.dialogs.towns import kept_of, one_id, rows
from tests.dialogs.units.towns import unit_id

RISK = {"words": "Trainers vallen uit.", "measure": "Een tweede pool.", "owner": "planner"}
FIGURE = {
    "name": "Uitstroom",
    "source": "P&O",
    "method": "personeelsadministratie",
    "about": "other",
    "level": "directorate",
    "published": "directorate",
    "period": "2026",
    "form": "count",
    "value": "120",
    "people": "1.400",
}


@pytest.fixture
async def town(tmp_path):
    async with town_with_a_plan(tmp_path) as town:
        yield town


async def types(town, who="lars", **more):
    figure = {**FIGURE, **more}
    return await getattr(town, who).repeats("outside.save", unit=unit_id(town), **figure)


async def test_a_lead_types_a_risk_and_takes_it_off(town):
    await town.lars.repeats("actions.show", unit=unit_id(town))
    await town.lars.presses("Risico’s")
    await town.lars.presses("Nieuw risico")
    said = await town.lars.presses("Leg vast", **RISK)
    assert "Trainers vallen uit." in said
    assert "Van wie: planner" in said
    read = await town.dora.repeats("risks.show", unit=unit_id(town))
    assert "Een tweede pool." in read
    assert "Nieuw risico" not in town.dora.buttons()
    await town.lars.presses("Trainers vallen uit.")
    assert "nog geen risico" in await town.lars.presses("Haal weg")


async def test_there_are_seven_risks_and_no_eighth(town):
    for n in range(7):
        await town.lars.repeats("risks.save", unit=unit_id(town), **{**RISK, "words": f"R{n}."})
    assert "Nieuw risico" not in town.lars.buttons()
    said = await town.lars.repeats("risks.save", unit=unit_id(town), **RISK)
    assert "Er staan al 7 risico’s" in said
    assert len(kept_of(town, "plan_risk", "words")) == 7


@pytest.mark.parametrize("missing", list(RISK))
async def test_a_risk_has_a_measure_and_an_owner_by_function(town, missing):
    said = await town.lars.repeats("risks.save", unit=unit_id(town), **{**RISK, missing: ""})
    assert "Vul in wat er mis kan gaan" in said
    assert kept_of(town, "plan_risk", "words") == []


async def test_a_figure_stands_there_as_it_was_typed_with_its_source(town):
    await town.lars.repeats("outside.show", unit=unit_id(town))
    await town.lars.presses("Nieuw cijfer")
    assert "120. directie, 2026." in await town.lars.presses("Leg vast", **FIGURE)
    await town.dora.repeats("outside.show", unit=unit_id(town))
    read = await town.dora.presses("Uitstroom")
    for words in ("120", "1.400", "P&O", "personeelsadministratie", "nooit in één beeld"):
        assert words in read
    assert "Haal weg" not in town.dora.buttons()
    id = one_id(town.folder, "outside_figure")
    said = await town.lars.repeats("outside.off", unit=unit_id(town), note=id)
    assert "nog geen cijfer" in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"about": "survey", "level": "team"}, "Het is van het team zelf"),
        ({"level": "department"}, "Onder een directie neem ik geen cijfer op"),
        ({"about": "origin"}, "nooit onder een cluster"),
        ({"about": "faith", "level": "cluster", "published": "city"}, "zoals de bron"),
        ({"value": "7"}, "minder dan 10 mensen"),
        ({"value": "1.395"}, "minder dan 10 mensen"),
        ({"form": "share", "people": ""}, "over hoeveel mensen"),
        ({"value": "veel"}, "Schrijf één getal"),
        ({"source": ""}, "Vul in wat voor cijfer"),
        ({"form": "gok"}, "Kies uit de lijst"),
    ],
)
async def test_what_tells_of_few_is_refused_with_its_reason(town, typed, told):
    before = rows(town.folder, without=("seen_activity",))
    assert told in await types(town, **typed)
    assert rows(town.folder, without=("seen_activity",)) == before


async def test_nothing_small_is_left_beside_a_figure_of_another_plan(town):
    await types(town)
    other = {**FIGURE, "level": "cluster", "value": "125", "people": "1.600"}
    said = await town.lars.repeats("outside.save", unit=unit_id(town), **other)
    assert "Naast een ander cijfer" in said


async def test_nobody_else_types_beside_the_plan(town):
    before = rows(town.folder, without=("seen_activity",))
    for name in ("dora", "omar", "saar", "marleen", "tariq"):
        assert (await types(town, name)).startswith("Dit lukt zo niet"), name
        who = getattr(town, name)
        said = await who.repeats("risks.save", unit=unit_id(town), **RISK)
        assert said.startswith("Dit lukt zo niet"), name
    assert rows(town.folder, without=("seen_activity",)) == before
