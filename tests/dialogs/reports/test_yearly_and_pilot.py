"""Once a year a programme is laid against Plan, Do, Check, Act; and a pilot ends by a decision."""

import pytest

from tests.dialogs.reports.towns import (
    YEAR,
    begins,
    confirms,
    decides,
    lays,
    publishes,
    the_report,
    town_of_reports,
    writes_all,
)
from tests.dialogs.towns import rows

CIRCLE = {
    "plan": "Veertig teams met een norm.",
    "do": "Twaalf teams begonnen.",
    "check": "Teams zonder trainer staan stil.",
    "act": "De planner geeft meer dagdelen.",
}
PILOT = {"evaluation": "De intake kost meer tijd dan gedacht.", "proposal": "Ga anders verder."}


@pytest.fixture
async def town(tmp_path):
    async with town_of_reports(tmp_path) as town:
        yield town


async def begins_the_pilot(town):
    """It ends on the day on which its lead says so."""
    await town.lars.says("einde van de pilot")
    await town.lars.presses("Begin een rapportage")
    [choice] = [part for part in town.lars.card["body"] if part.get("id") == "period"]
    [period] = [one["value"] for one in choice["choices"] if one["value"].startswith("pilot:")]
    said = await town.lars.presses("Begin", period=period)
    await writes_all(town, PILOT)
    await lays(town)
    return said


async def test_a_year_is_recalibrated_in_four_steps_that_the_directorate_decides_on(town):
    said = await begins(town, YEAR)
    for step in ("Plan: wat we wilden", "Do: wat we deden", "Check:", "Act: wat we veranderen"):
        assert step in said
    await writes_all(town, CIRCLE)
    await lays(town)
    await decides(town)
    await confirms(town)
    await town.tariq.says("herijking")
    said = await town.tariq.presses("Herijking 2026")
    assert all(words in said for words in CIRCLE.values())


async def test_each_step_asks_what_belongs_there_and_it_goes_in_english_from_first_click_to_last(
    town,
):
    town.lars.locale = "en-GB"
    await town.lars.says("hello")
    await town.lars.says("recalibration")
    await town.lars.presses("Begin a report")
    assert "Recalibration of 2026" in await town.lars.presses("Begin", period=YEAR)
    asked = {
        "plan": "Which goals were there?",
        "do": "What was really done",
        "check": "Lay the annexes beside it",
        "act": "Put it in the action plan after the decision",
    }
    for topic, words in CIRCLE.items():
        said = await town.lars.repeats("reports.heading", **the_report(town), topic=topic)
        assert asked[topic] in said
        await town.lars.presses("Save", words=words)
    assert "with the directorate" in await town.lars.presses("Submit to the directorate")
    await decides(town)
    await confirms(town)
    town.tariq.locale = "en-GB"
    await town.tariq.says("hello")
    await town.tariq.says("quarterly report")
    said = await town.tariq.presses("Recalibration of 2026")
    assert all(words in said for words in CIRCLE.values())


async def test_a_pilot_goes_on_otherwise_or_stops_by_a_decision_of_its_own(town):
    assert "Einde van de pilot" in await begins_the_pilot(town)
    assert "Kies wat er met de pilot gebeurt" in await decides(town)
    assert "Kies wat er met de pilot gebeurt" in await decides(town, course="misschien")
    assert not rows(town.folder)["decision"], "nothing half done"
    await decides(town, course="otherwise")
    await confirms(town)
    said = await town.tariq.repeats("reports.show", **the_report(town))
    assert "gaat anders verder" in said
    assert PILOT["evaluation"] in said


async def test_what_becomes_of_a_pilot_is_open_again_when_the_decision_is_taken_back(town):
    await begins_the_pilot(town)
    await decides(town, course="stop")
    await town.noor.presses("Open het besluit")
    await town.noor.presses("Trek in")
    said = await town.lars.repeats("reports.show", **the_report(town))
    assert "stopt" not in said


async def test_a_quarter_has_no_course(town):
    await publishes(town, course="stop")
    assert "De pilot" not in await town.tariq.repeats("reports.show", **the_report(town))
