"""Units come from a file or one by one; whoever has a part sees them, and nobody else."""

from datetime import date

import pytest

from tests.dialogs.towns import kept_of, rows
from tests.dialogs.units.towns import UNITS, appoints, town_with_a_director, unit_id


@pytest.fixture
async def town(tmp_path):
    async with town_with_a_director(tmp_path) as town:
        yield town


def without_talk(folder):
    return rows(folder, without=("seen_activity", "outbox", "person"))


async def test_a_director_loads_the_units_from_the_first_press_to_the_last(town):
    assert "Er zijn nog geen eenheden" in await town.dora.says("eenheden")
    await town.dora.presses("Laad een bestand")
    assert "Nieuw: 6" in await town.dora.presses("Laad een bestand", csv=UNITS)
    shown = await town.dora.presses("Eenheden")
    assert "Sociaal" in shown
    assert "Werk en Inkomen" not in shown, "it stands under the cluster"
    await town.dora.presses("Sociaal")
    directorate = await town.dora.presses("Werk en Inkomen")
    assert "Hier is nog niemand benoemd" in directorate
    assert "Inkomen" in directorate
    assert "Terug naar Sociaal" in town.dora.buttons()


async def test_the_same_in_english(town):
    town.dora.locale = "en-GB"
    assert "There are no units yet" in await town.dora.says("units")
    english = "unit;kind;under;from;until\nCare;directorate;;2027-01-11;\n"
    assert "New: 1" in await town.dora.sends(english)
    assert "Care" in await town.dora.presses("Units")


async def test_a_file_that_is_sent_again_changes_nothing(town):
    await town.dora.sends(UNITS)
    before = without_talk(town.folder)
    assert "Stond er al: 6" in await town.dora.sends(UNITS)
    assert without_talk(town.folder) == before


async def test_every_fault_of_a_file_is_named_by_its_line_and_nothing_is_taken(town):
    said = await town.dora.sends(
        "eenheid;soort;onder;vanaf;tot\n"
        "Goed;directie;;;\n"
        "Los;afdeling;;;\n"
        "Kring;afdeling;Ring;;\n"
        "Ring;afdeling;Kring;;\n"
        "Fout;dienst;;;\n"
        "Te vroeg;directie;;2027-05-01;2027-04-01\n"
        "Nergens;afdeling;Bestaat Niet;;\n"
        ";directie;;;\n"
        "Datum;directie;;morgen;\n"
    )
    for words in (
        "Rij 6: “dienst” ken ik niet",
        "Rij 7: De laatste dag ligt voor de eerste",
        "Rij 9: eenheid is leeg",
        "Rij 10: “morgen” is geen dag",
    ):
        assert words in said
    assert kept_of(town, "unit", "id") == []
    said = await town.dora.sends(
        "eenheid;soort;onder\nLos;afdeling;\nKring;afdeling;Ring\nRing;afdeling;Kring\n"
        "Nergens;afdeling;Bestaat Niet\nA;directie;\nA;directie;\nB;cluster;A\nC;directie;Los\n"
    )
    for words in (
        "Rij 2: “Los” is een afdeling",
        "Rij 3: “Kring” valt onder zichzelf",
        "Rij 4: “Ring” valt onder zichzelf",
        "Rij 5: De eenheid “Bestaat Niet” ken ik niet",
        "Rijen 6-7: “A” staat er twee keer",
        "Rij 8: “B” kan niet onder “A” vallen",
        "Rij 9: “C” kan niet onder “Los” vallen",
    ):
        assert words in said, said
    assert kept_of(town, "unit", "id") == []


async def test_a_file_with_1500_faulty_rows_is_answered_and_nothing_is_half_done(town):
    rows_ = "\n".join(f"Afdeling {n};afdeling;Nergens" for n in range(1500))
    said = await town.dora.sends(f"eenheid;soort;onder\nHeel;directie;\n{rows_}\n")
    assert "1.500 dingen kloppen nog niet" in said
    assert "Rijen 3-1502: De eenheid “Nergens” ken ik niet" in said, "every row is named"
    assert kept_of(town, "unit", "id") == []


async def test_a_unit_is_made_one_by_one_and_ends_with_everything_under_it(town):
    await town.dora.sends(UNITS)
    await town.dora.repeats("units.show", unit=unit_id(town))
    await town.dora.presses("Nieuwe eenheid hieronder")
    added = await town.dora.presses("Voeg toe", name="Beleid", rank="afdeling")
    assert "Beleid staat erbij" in added
    asked = await town.dora.repeats("units.end", unit=unit_id(town))
    assert "De 3 eenheden eronder eindigen mee" in asked
    ended = await town.dora.presses("Leg de laatste dag vast", until="2027-12-31")
    assert "4 eenheden hebben een laatste dag" in ended
    assert kept_of(town, "unit", "until").count("2027-12-31") == 4


async def test_a_reorganisation_ends_one_place_and_begins_another_in_one_file(town):
    await town.dora.sends(UNITS)
    said = await town.dora.sends(
        "eenheid;soort;onder;vanaf;tot\n"
        "Inkomen;afdeling;Werk en Inkomen;;2027-06-30\n"
        "Inkomen;afdeling;Toezicht;2027-07-01;\n"
    )
    assert "Nieuw: 1" in said
    assert "Krijgt een laatste dag: 1" in said
    both = [name for name in kept_of(town, "unit", "name") if name == "Inkomen"]
    assert len(both) == 2, "the old one stays, with its last day"


async def test_nobody_without_a_part_sees_or_changes_anything(town):
    await town.dora.sends(UNITS)
    before = without_talk(town.folder)
    for name in ("samira", "marleen", "tariq", "els", "omar", "noor"):
        somebody = getattr(town, name)
        for said in (
            await somebody.says("eenheden"),
            await somebody.sends(UNITS + "Nieuw;directie;;;\n"),
            await somebody.repeats("units.show", unit=unit_id(town)),
            await somebody.repeats("units.add", name="Nieuw", rank="directie"),
            await somebody.repeats("units.ended", unit=unit_id(town), until="2027-12-31"),
        ):
            assert said.startswith("Dit lukt zo niet"), (name, said)
    assert without_talk(town.folder) == before


async def test_a_lead_of_one_unit_changes_nothing_outside_it(town):
    await town.dora.sends(UNITS)
    await appoints(town, "lars")
    before = without_talk(town.folder)
    said = await town.lars.sends("eenheid;soort;onder\nVreemd;afdeling;Toezicht\n")
    assert "“Vreemd” valt niet onder jouw eenheid" in said
    said = await town.lars.sends("eenheid;soort;onder\nNieuw;cluster;\n")
    assert "“Nieuw” valt niet onder jouw eenheid" in said
    other = unit_id(town, "Toezicht")
    for verb in ("units.show", "units.new", "units.end", "units.ended", "units.appoint"):
        said = await town.lars.repeats(verb, unit=other, until="2027-12-31")
        nowhere = await town.lars.repeats(verb, unit="no-such-unit", until="2027-12-31")
        assert said == nowhere, verb
        assert said.startswith("Dit lukt zo niet")
    assert without_talk(town.folder) == before
    inside = await town.lars.sends("eenheid;soort;onder\nEigen;afdeling;Werk en Inkomen\n")
    assert "Nieuw: 1" in inside


@pytest.mark.parametrize("typed", ["gisteren", "2027-02-31"])
async def test_what_is_no_day_is_said(town, typed):
    await town.dora.sends(UNITS)
    data = {"unit": unit_id(town), "until": typed}
    assert f"“{typed}” is geen dag" in await town.dora.repeats("units.ended", **data)
    assert set(kept_of(town, "unit", "until")) == {None}


async def test_a_day_that_is_past_ends_nothing(town):
    await town.dora.sends(UNITS)
    data = {"unit": unit_id(town), "until": date(2027, 1, 1).isoformat()}
    assert "Kies een laatste dag" in await town.dora.repeats("units.ended", **data)
