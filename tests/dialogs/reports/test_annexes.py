"""What is fixed with a report of its plan, and words from answers that everybody may read."""

import json
import sqlite3
from contextlib import closing

import pytest

from content.library import Library
from tests.chat import fetched, pressable
from tests.dialogs.alive import changed
from tests.dialogs.plan.towns import OWNER, action_id, owned_by, town_with_a_plan
from tests.dialogs.reports.towns import (
    CITY,
    COMMITTEE,
    DIRECTOR,
    FIRST_MORNING,
    SECRETARY,
    begins,
    figures_of,
    publishes,
    the_report,
)
from tests.dialogs.towns import TEAM
from tests.dialogs.units.towns import appoints, unit_id
from tests.documents.opened import said_by

RECRUITING, TALKS = "Inclusief werven", "Kennissessies"
FIGURE = {
    "name": "Ziekteverzuim",
    "source": "P&O",
    "method": "gemiddeld",
    "about": "other",
    "level": "directorate",
    "published": "directorate",
    "period": "2026-Q4",
    "form": "share",
    "value": "6,1%",
    "people": "812",
}
EVALUATION = Library.load().newest_called("evaluation")


@pytest.fixture
async def town(tmp_path):
    """On the last day before figures are fixed, with what was said in the quarter."""
    async with town_with_a_plan(tmp_path) as town:
        for name, part in ((SECRETARY, "secretary"), (DIRECTOR, "directorate")):
            await appoints(town, name, part=part)
        await appoints(town, COMMITTEE, part="works_council")
        await appoints(town, CITY, "Sociaal", part="city")
        await owned_by(town, first="2026-Q3", last="2026-Q4")
        await owned_by(town, OWNER, TALKS, first="none", last="none", rhythm="ongoing")
        yield town


async def is_fixed(town):
    """The first morning of the new quarter, though units were loaded after it ended."""
    changed(town, ("DELETE FROM fixed_figures", []))
    await town.until(FIRST_MORNING)


def says(town, title, status, line="", quarter="2026-Q4", day="2026-12-10"):
    """What an owner said in the quarter that is over."""
    statement = "INSERT OR REPLACE INTO plan_status VALUES (?, ?, ?, ?, ?)"
    changed(town, (statement, [action_id(town, title), quarter, status, line, day]))


async def annexes(town, language="nl"):
    """The words of the file that lies beside the report."""
    await town.tariq.repeats("reports.show", **the_report(town))
    links = [one["url"] for one in pressable(town.tariq.card) if one["type"] == "Action.OpenUrl"]
    return said_by(await fetched(town, links[1]), "docx")


async def test_promises_stand_there_with_what_shows_that_they_were_kept(town):
    says(town, RECRUITING, "done", "Alle commissies volgden de training.")
    says(town, TALKS, "late", "Niemand had tijd.")
    await is_fixed(town)
    await publishes(town)
    said = await annexes(town)
    assert "Alle commissies volgden de training." in said
    assert "hoofd P&O" in said
    assert "vertraagd en behoeft extra aandacht 1" in said
    assert "Niemand had tijd." not in said, "a line of what is late is for lead and directorate"


async def test_what_is_said_afterwards_changes_no_figure_of_that_quarter(town):
    says(town, RECRUITING, "on_track")
    await is_fixed(town)
    fixed = figures_of(town)
    says(town, RECRUITING, "done", "Te laat gezegd.", "2027-Q1", "2027-01-13")
    await publishes(town)
    said = await annexes(town)
    assert "volgens planning" in said
    assert "Te laat gezegd." not in said
    assert figures_of(town) == fixed


async def test_a_line_with_a_name_in_it_is_left_out_and_said_so(town):
    says(town, RECRUITING, "done", f"Bij {TEAM} volgde iedereen de training.")
    await is_fixed(town)
    await publishes(town)
    said = await annexes(town)
    assert TEAM not in said
    assert "(een naam: zie het actieplan)" in said


async def test_risks_and_figures_from_outside_stand_as_they_were(town):
    unit = {"unit": unit_id(town)}
    await town.lars.repeats(
        "risks.save", **unit, words="Geen tijd.", measure="Dagdelen.", owner="directorate"
    )
    await town.lars.repeats("outside.save", **unit, **FIGURE)
    await is_fixed(town)
    await publishes(town)
    said = await annexes(town)
    assert "Geen tijd." in said
    assert "P&O. gemiddeld" in said
    assert "nooit in één beeld met woorden uit het programma" in said


def released(town, word="more_than_half"):
    """Sessions of last quarter were told of together."""
    words = json.dumps([(item.id, word) for item in EVALUATION.items])
    changed(
        town,
        (
            "INSERT INTO released_words (id, subject, over, name, last, sources, instrument, words)"
            " VALUES ('w', 'ab12', 'sessions', 'team@1', '2026-12-31', 7, ?, ?)",
            [EVALUATION.key, words],
        ),
    )


async def test_words_of_sessions_stand_apart_and_say_what_their_proof_says(town):
    released(town)
    await is_fixed(town)
    await publishes(town)
    said = await annexes(town)
    assert "het middelste woord van 7 sessies" in said
    assert "Ik ben tevreden over de sessie. meer dan de helft" in said
    assert "nooit over één eenheid of trainer" in said
    assert "weten ze niet zeker welk woord een andere sessie heeft" in said


async def test_words_that_somebody_wrote_over_them_are_not_told(town):
    released(town)
    await is_fixed(town)
    await publishes(town)
    with closing(sqlite3.connect(town.folder / "town.db")) as connection, connection:
        connection.execute("UPDATE released_words SET words = replace(words, 'more', 'less')")
    said = await annexes(town)
    assert "minder dan de helft" not in said
    assert "geen woorden uit antwoorden" in said
    assert "Eén team begon met de intake." in said, "the rest of the report is there"


async def test_of_a_quarter_without_words_nothing_is_told(town):
    await is_fixed(town)
    await publishes(town)
    assert "geen woorden uit antwoorden vrij" in await annexes(town)


async def test_figures_of_outside_that_everybody_read_count_when_they_left_the_plan(town):
    """Else the number of a cluster, typed later, would leave three people over."""
    unit = {"unit": unit_id(town)}
    count = {**FIGURE, "form": "count", "value": "812", "people": ""}
    await town.lars.repeats("outside.save", **unit, **count)
    await is_fixed(town)
    await begins(town)
    changed(town, ("DELETE FROM outside_figure", []))
    wider = {**count, "level": "cluster", "published": "cluster", "value": "815"}
    said = await town.lars.repeats("outside.save", **unit, **wider)
    assert "blijven er minder dan" in said


async def test_half_a_year_looks_back_over_its_quarters(town):
    says(town, RECRUITING, "done", "In de zomer klaar.", "2026-Q3", "2026-09-10")
    await is_fixed(town)
    await begins(town, "half_year:2026-07-01:2026-12-31")
    await town.lars.repeats("reports.show", **the_report(town))
    links = [one["url"] for one in pressable(town.lars.card) if one["type"] == "Action.OpenUrl"]
    assert "In de zomer klaar." in said_by(await fetched(town, links[1]), "docx")
