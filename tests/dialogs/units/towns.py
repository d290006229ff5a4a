"""A town with two directorates: each with its own lead, above teams that were enrolled before."""

from contextlib import asynccontextmanager

from tests.chat import csv_of, object_id, profiles, upn
from tests.dialogs.towns import OTHER_TEAM, TEAM, one_id, team_id, town_at

UNITS = (
    "eenheid;soort;onder;vanaf;tot\n"
    "Werkpleinen;afdeling;Werk en Inkomen;2026-01-01;\n"
    "Inkomen;afdeling;Werk en Inkomen;2026-01-01;\n"
    "Werk en Inkomen;directie;Sociaal;1-1-2026;\n"
    "Sociaal;cluster;;2026-01-01;\n"
    "Toezicht;directie;Stadsbeheer;2026-01-01;\n"
    "Stadsbeheer;cluster;;2026-01-01;\n"
)
DIRECTOR, LEAD, OTHER_LEAD, DEPUTY = "dora", "lars", "saar", "devi"
PEOPLE = (DIRECTOR, LEAD, OTHER_LEAD, DEPUTY, "noor", "olga")


def unit_id(town, name="Werk en Inkomen"):
    return one_id(town.folder, "unit", f"name = '{name}'")


def part_id(town, name, part="programme_lead"):
    person = one_id(town.folder, "person", f"upn = '{upn(name)}'")
    return one_id(town.folder, "unit_part", f"person_id = '{person}' AND part = '{part}'")


@asynccontextmanager
async def town_with_a_director(folder, stage="enrolled", **settings):
    """Only the settings name somebody; no unit is there yet."""
    named = {"directorate": object_id(DIRECTOR), **settings}
    async with town_at(stage, folder, **named) as town:
        profiles(town, PEOPLE)
        for name in PEOPLE:
            await getattr(town, name).installs()
        yield town


async def appoints(town, name, unit="Werk en Inkomen", part="programme_lead", **more):
    data = {"unit": unit_id(town, unit), "part": part, "person": upn(name), **more}
    said = await town.dora.repeats("units.appointed", **data)
    await town.a_moment_later()
    return said


@asynccontextmanager
async def town_with_units(folder, stage="enrolled"):
    """Units, a lead of each directorate, and one team in each."""
    async with town_with_a_director(folder, stage) as town:
        await town.dora.sends(UNITS)
        for team, unit in ((TEAM, "Inkomen"), (OTHER_TEAM, "Toezicht")):
            data = {"team": team_id(town, team), "to": unit, "since": "2026-01-01"}
            await town.lida.repeats("units.moved", **data)
        await appoints(town, LEAD)
        await appoints(town, OTHER_LEAD, "Toezicht")
        yield town


def of_a_new_team(name="Zorg", unit=""):
    """A row of an enrolment that names a unit."""
    header, row = csv_of(
        name, guides=("ada", "bo", "cas"), members=tuple(f"m{n}" for n in range(8))
    ).splitlines()
    return f"{header};eenheid\n{row};{unit}\n"
