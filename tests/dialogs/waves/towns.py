"""A town in which waves are planned: four groups that wait, a planner, a directorate, a secretary
who records what it decides."""

import sqlite3
from contextlib import asynccontextmanager

from tests.chat import csv_of, profiles, upn
from tests.dialogs.towns import TEAM, one_id, team_id
from tests.dialogs.units.towns import appoints, town_with_units, unit_id

PLANNER, SECRETARY, DIRECTOR, COMMITTEE = "noor", "olga", "devi", "omar"
GROUPS = {
    "Loket West": ("Beleid", "team", "wim"),
    "Loket Oost": ("Werkpleinen", "team", "oda"),
    "MT Inkomen": ("Inkomen", "afdelings-MT", "ida"),
}
MORE_UNITS = "eenheid;soort;onder;vanaf;tot\nBeleid;afdeling;Werk en Inkomen;2026-01-01;\n"
MANAGERS = tuple(manager for _, _, manager in GROUPS.values())
WAVE = {"kind": "wave", "month": "2027-04-01", "months": "6"}


@asynccontextmanager
async def town_of_waves(folder):
    """Nothing is granted yet."""
    async with town_with_units(folder) as town:
        profiles(town, MANAGERS)
        await town.dora.sends(MORE_UNITS)
        for nth, (name, (unit, level, manager)) in enumerate(GROUPS.items()):
            await getattr(town, manager).installs()
            members = tuple(f"p{nth}{letter}" for letter in "abcdef")
            await town.lida.sends(csv_of(name, level, (manager, "tariq", "els"), members))
            data = {"team": team_id(town, name), "to": unit, "since": "2026-01-01"}
            await town.lida.repeats("units.moved", **data)
        await appoints(town, PLANNER, part="planner")
        await appoints(town, SECRETARY, part="secretary")
        await appoints(town, DIRECTOR, part="directorate")
        await town.a_moment_later()
        yield town


@asynccontextmanager
async def town_with_grants(folder):
    """Enough is granted and there are trainers and coaches; the directorate wrote why a wave does
    not wait for a pilot."""
    async with town_of_waves(folder) as town:
        for quarter in QUARTERS:
            await grants(town, quarter, 60)
        await pools(town, "kwame", "trainer")
        await pools(town, "hanan", "coach")
        await town.devi.repeats("waves.why_said", unit=unit_id(town), words="Wij zijn al begonnen.")
        yield town


QUARTERS = ("2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01", "2028-04-01")


async def grants(town, quarter="2027-01-01", half_days=60, who=PLANNER, **more):
    data = {"unit": unit_id(town), "quarter": quarter, "half_days": str(half_days), **more}
    return await getattr(town, who).repeats("grants.save", **data)


async def pools(town, name, craft="trainer", most=20, who=PLANNER, **more):
    """The planner types somebody with whom can be planned."""
    typed = {"account": upn(name), "craft": craft, "most": str(most), "outside": "no", **more}
    return await getattr(town, who).repeats("grants.guide_save", unit=unit_id(town), **typed)


async def begins(town, who="lars", **more):
    return await getattr(town, who).repeats("waves.begin", unit=unit_id(town), **{**WAVE, **more})


def the_wave(town, condition="1"):
    return {"wave": one_id(town.folder, "wave", condition)}


def _version(town):
    with sqlite3.connect(town.folder / "town.db") as connection:
        [(version,)] = connection.execute("SELECT version FROM wave").fetchall()
    return version


async def proposes(town, who="lars", seen=None):
    seen = str(_version(town)) if seen is None else seen
    return await getattr(town, who).repeats("waves.propose", **the_wave(town), version=seen)


def months_of(town):
    """In which month each group begins."""
    with sqlite3.connect(town.folder / "town.db") as connection:
        rows = connection.execute(
            "SELECT team.name, wave_group.start FROM wave_group"
            " JOIN team ON team.id = wave_group.team_id"
        ).fetchall()
    return dict(rows)


async def asks(town):
    said = await town.lars.repeats("waves.ask", **the_wave(town))
    await town.a_moment_later()
    return said


async def answers(town, manager, team, said="yes"):
    month = months_of(town)[team]
    data = {**the_wave(town), "team": team_id(town, team), "month": month, "said": said}
    return await getattr(town, manager).repeats("waves.fits", **data)


async def all_answer(town, said="yes"):
    for name, (_, _, manager) in GROUPS.items():
        await answers(town, manager, name, said)
    await answers(town, "marleen", TEAM, said)
    await town.a_moment_later()


async def lays(town):
    said = await town.lars.repeats("waves.lay", **the_wave(town))
    await town.a_moment_later()
    return said


async def decides(town, who=SECRETARY, met="2027-01-11", **more):
    data = {"met": met, "wording": "De directie stemt in met de golf.", **more}
    said = await getattr(town, who).repeats("waves.decided", **the_wave(town), **data)
    await town.a_moment_later()
    return said


async def confirms(town, who=DIRECTOR):
    decision = one_id(town.folder, "decision")
    said = await getattr(town, who).repeats("decisions.confirm", decision=decision)
    await town.a_moment_later()
    return said


async def announces(town):
    said = await town.lars.repeats("waves.announce", **the_wave(town))
    await town.a_moment_later()
    return said


async def until_laid(town):
    await begins(town)
    await proposes(town)
    await asks(town)
    await all_answer(town)
    await lays(town)
