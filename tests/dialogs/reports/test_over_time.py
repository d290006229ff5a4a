"""Every promise of a report, played to its end and past it."""

from datetime import date, datetime, timedelta

import pytest

from tests.chat import upn
from tests.dialogs.alive import changed
from tests.dialogs.reports.towns import (
    begins,
    confirms,
    decides,
    figures_of,
    lays,
    publishes,
    the_report,
    town_of_reports,
    writes_all,
)
from tests.dialogs.towns import OTHER_TEAM, kept_of, one_id, plainly, rows
from tests.dialogs.units.towns import part_id, unit_id
from trajectory.planning.working_days import ZONE

FIFTEENTH, TWENTIETH = date(2027, 1, 22), date(2027, 1, 29)
"""Working days after the quarter."""


@pytest.fixture
async def town(tmp_path):
    async with town_of_reports(tmp_path) as town:
        yield town


async def comes(town, day, hour=10):
    """Every morning up to and including this one."""
    await town.until(datetime(day.year, day.month, day.day, hour, tzinfo=ZONE))


def heard(town, name, title):
    return sum(title in plainly(str(card)) for card in getattr(town, name).cards)


NOT_LAID, LIES = "ligt nog niet bij de directie", "De rapportage ligt nog bij de directie"


async def test_a_lead_hears_once_that_a_report_is_not_laid_down_while_there_is_time(town):
    await begins(town)
    await comes(town, FIFTEENTH - timedelta(days=1))
    assert heard(town, "lars", NOT_LAID) == 0
    await comes(town, FIFTEENTH)
    assert heard(town, "lars", NOT_LAID) == 1
    assert "vrijdag 29 januari 2027" in plainly(str(town.lars.cards[-1]))
    await comes(town, TWENTIETH + timedelta(days=30))
    assert heard(town, "lars", NOT_LAID) == 1, "and never again, also a month too late"
    for name in ("olga", "noor", "omar", "devi", "tariq"):
        assert heard(town, name, NOT_LAID) == 0, name


async def test_a_lead_who_laid_it_down_in_time_hears_nothing(town):
    await begins(town)
    await writes_all(town)
    await lays(town)
    await comes(town, TWENTIETH)
    assert heard(town, "lars", NOT_LAID) == 0


async def test_a_lead_who_is_gone_is_not_reminded_and_the_next_one_writes_on(town):
    await begins(town)
    await town.dora.repeats("units.part.end", part=part_id(town, "lars"), until="2027-01-12")
    await comes(town, TWENTIETH)
    assert heard(town, "lars", NOT_LAID) == 0
    said = await town.lars.repeats("reports.show", **the_report(town))
    assert said.startswith("Dit lukt zo niet"), "and reads it no more"
    await town.dora.repeats(
        "units.appointed", unit=unit_id(town), part="programme_lead", person=upn("saar")
    )
    assert "nog bij de projectleider" in await town.saar.repeats("reports.show", **the_report(town))


async def test_a_directorate_hears_once_that_it_lies_there_and_everybody_reads_since_when(town):
    await begins(town)
    await writes_all(town)
    await lays(town)
    await comes(town, date(2027, 1, 18))
    assert heard(town, "olga", LIES) == 0
    await comes(town, date(2027, 1, 19))
    for name in ("olga", "noor"):
        assert heard(town, name, LIES) == 1, name
    await comes(town, date(2027, 6, 1))
    for name in ("olga", "noor"):
        assert heard(town, name, LIES) == 1, name
    said = await town.tariq.says("rapportages")
    assert "ligt bij de directie sinds dinsdag 12 januari 2027" in said, "never decided"
    assert heard(town, "lars", LIES) == 0


async def test_a_decision_a_month_late_publishes_the_figures_of_the_quarter(town):
    await begins(town)
    await writes_all(town)
    await lays(town)
    fixed = figures_of(town)
    await comes(town, date(2027, 3, 1))
    assert heard(town, "olga", LIES) == 1
    await decides(town, met="2027-03-01")
    await confirms(town)
    said = await town.tariq.says("rapportages")
    assert "gepubliceerd op maandag 1 maart 2027" in said
    assert "sinds" not in said
    assert figures_of(town) == fixed
    assert heard(town, "olga", LIES) == 0, "its card is one line now"


async def test_a_report_that_was_decided_on_is_not_asked_for(town):
    await begins(town)
    await writes_all(town)
    await lays(town)
    await decides(town)
    await comes(town, TWENTIETH)
    assert heard(town, "olga", LIES) == 0


async def test_of_a_unit_that_ended_in_the_middle_of_a_quarter_nobody_is_asked_for_a_report(town):
    unit = unit_id(town, "Toezicht")
    changed(town, ("UPDATE unit SET until = '2027-02-15' WHERE id = ?", [unit]))
    await comes(town, date(2027, 4, 1))
    last = {(one[0], one[1]) for one in rows(town.folder)["fixed_figures"]}
    assert (unit, "2026-12-31") in last, "what was fixed stays"
    assert (unit, "2027-03-31") not in last
    assert (unit_id(town), "2027-03-31") in last
    assert heard(town, "saar", "rapportage van Toezicht schrijven") == 0
    assert heard(town, "lars", "rapportage van Werk en Inkomen schrijven") == 2
    await comes(town, date(2027, 4, 30))
    assert heard(town, "saar", NOT_LAID) == 1, "of the quarter before, when it was there"
    assert heard(town, "lars", NOT_LAID) == 2


async def test_at_a_reorganisation_a_frozen_quarter_keeps_the_unit_and_the_teams_it_had(town):
    await publishes(town)
    fixed, report = figures_of(town), the_report(town)
    team = one_id(town.folder, "team", f"name = '{OTHER_TEAM}'")
    changed(
        town,
        ("UPDATE team_unit SET unit_id = ? WHERE team_id = ?", [unit_id(town, "Inkomen"), team]),
        ("UPDATE unit SET until = '2027-02-28' WHERE name = 'Werk en Inkomen'", []),
    )
    await comes(town, date(2027, 3, 2))
    assert figures_of(town) == fixed
    said = await town.tariq.repeats("reports.show", **report)
    assert "Werk en Inkomen" in said
    assert "gepubliceerd op dinsdag 12 januari 2027" in said
    assert "Werk en Inkomen: gepubliceerd" in await town.tariq.says("rapportages")


async def test_everybody_reads_it_from_one_moment_on(town):
    await begins(town)
    await writes_all(town)
    await lays(town)
    await decides(town)
    for name in ("omar", "devi", "tariq"):
        assert "nog geen rapportage" in await getattr(town, name).says("rapportages"), name
    await confirms(town)
    for name in ("omar", "devi", "tariq"):
        assert "Vierde kwartaal 2026" in await getattr(town, name).says("rapportages"), name
    assert kept_of(town, "report", "published") == ["2027-01-12"]
