"""A town in which a quarter is over, and a directorate is there to decide on what is written."""

from contextlib import asynccontextmanager
from datetime import datetime

from tests.dialogs.towns import kept_of, looks_at, one_id
from tests.dialogs.units.towns import appoints, town_with_units, unit_id
from trajectory.planning.working_days import ZONE

FIRST_MORNING = datetime(2027, 1, 12, 9, 0, tzinfo=ZONE)
QUARTER = "quarter:2026-10-01:2026-12-31"
YEAR = "recalibration:2026-01-01:2026-12-31"
SECRETARY, DIRECTOR, COMMITTEE, CITY = "noor", "olga", "omar", "devi"
WORDS = {
    "moved": "Eén team begon met de intake.",
    "still": "Drie teams wachten op een trainer. We vragen twintig dagdelen.",
    "kept": "De werkgroep is er, zoals beloofd.",
    "promised": "In april beginnen vier teams.",
}


@asynccontextmanager
async def town_of_reports(folder):
    """A secretary and a member of the directorate in Werk en Inkomen, its committee, the city."""
    async with town_with_units(folder) as town:
        await appoints(town, SECRETARY, part="secretary")
        await appoints(town, DIRECTOR, part="directorate")
        await appoints(town, COMMITTEE, part="works_council")
        await appoints(town, CITY, "Sociaal", part="city")
        await town.until(FIRST_MORNING)
        yield town


async def begins(town, period=QUARTER, who="lars"):
    return await getattr(town, who).repeats("reports.begin", unit=unit_id(town), period=period)


def the_report(town, condition="1"):
    return {"report": one_id(town.folder, "report", condition)}


async def writes(town, topic, words, report=None, who="lars"):
    """On the card of the heading, as it stands there."""
    report = report or the_report(town)
    somebody = getattr(town, who)
    await somebody.repeats("reports.heading", **report, topic=topic)
    return await somebody.presses("Bewaar", words=words)


async def writes_all(town, words=None, report=None):
    for topic, said in (words or WORDS).items():
        await writes(town, topic, said, report)


async def lays(town, report=None):
    said = await town.lars.repeats("reports.lay", **(report or the_report(town)))
    await town.a_moment_later()
    return said


async def decides(town, report=None, **more):
    """The secretary records it."""
    minutes = {"met": "2027-01-12", "wording": "De directie stelt de rapportage vast.", **more}
    said = await getattr(town, SECRETARY).repeats(
        "reports.decided", **(report or the_report(town)), **minutes
    )
    await town.a_moment_later()
    return said


async def confirms(town):
    looks_at(town.olga, "Klopt dit met de vergadering")
    await town.olga.presses("Open het besluit")
    said = await town.olga.presses("Zo is het besloten")
    await town.a_moment_later()
    return said


async def publishes(town, period=QUARTER, words=None, **more):
    """All of it, of which every step has a test of its own."""
    await begins(town, period)
    await writes_all(town, words)
    await lays(town)
    await decides(town, **more)
    return await confirms(town)


def figures_of(town):
    return kept_of(town, "fixed_figures", "figures")
