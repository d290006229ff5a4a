"""What a decision is about is told in the language of whoever reads it, whoever recorded it."""

from datetime import datetime

import pytest

from tests.chat import fetched, pressable
from tests.dialogs.plan.towns import SHEET, action_id
from tests.dialogs.reports.towns import (
    begins,
    confirms,
    decides,
    lays,
    the_report,
    town_of_reports,
    writes_all,
)
from tests.dialogs.towns import looks_at, one_id
from tests.dialogs.units.towns import unit_id
from tests.documents.opened import said_by
from trajectory.planning.working_days import ZONE

ABOUT = {
    "nl-NL": "Rapportage: Vierde kwartaal 2026",
    "en-GB": "Report: Fourth quarter of 2026",
}
HOW = {
    "nl-NL": ("Vastgelegd", "Bevestigd", "Open het besluit", "Zo is het besloten"),
    "en-GB": ("Recorded", "Confirmed", "Open the decision", "This was decided"),
}
NEXT = "quarter:2027-01-01:2027-03-31"
AFTER_NEXT = datetime(2027, 4, 12, 9, 0, tzinfo=ZONE)


@pytest.fixture
async def town(tmp_path):
    async with town_of_reports(tmp_path) as town:
        await begins(town)
        await writes_all(town)
        await lays(town)
        yield town


async def reads_in(somebody, locale):
    somebody.locale = locale
    await somebody.says("hallo" if locale == "nl-NL" else "hello")


def speaks_only(said, locale):
    """Of what the decision is about."""
    others, said = ABOUT.keys() - {locale}, " ".join(said.split())
    return ABOUT[locale] in said and not any(ABOUT[other] in said for other in others)


@pytest.mark.parametrize(
    ("secretary", "director"), [("en-GB", "nl-NL"), ("nl-NL", "en-GB"), ("en-GB", "en-GB")]
)
async def test_from_recording_to_confirming_each_reads_it_in_their_own(town, secretary, director):
    await reads_in(town.noor, secretary)
    await reads_in(town.olga, director)
    recorded, confirmed, open_, yes = HOW[director]
    assert speaks_only(await decides(town), secretary)
    asked = looks_at(town.olga, f"{recorded}: {ABOUT[director]}")
    assert speaks_only(asked, director)
    assert speaks_only(await town.olga.presses(open_), director)
    done = await town.olga.presses(yes)
    assert f"{confirmed}: {ABOUT[director]}" in done
    assert speaks_only(done, director)
    await town.a_moment_later()
    stands = looks_at(town.noor, f"{HOW[secretary][1]}: {ABOUT[secretary]}")
    assert speaks_only(stands, secretary)
    for somebody, locale in ((town.noor, secretary), (town.olga, director)):
        listed = await somebody.repeats("decisions.list", unit=unit_id(town))
        assert speaks_only(listed, locale)


async def test_whoever_comes_too_late_reads_no_word_of_another_language(town):
    await reads_in(town.noor, "en-GB")
    await decides(town)
    await confirms(town)
    decision = one_id(town.folder, "decision")
    said = await town.dora.repeats("decisions.confirm", decision=decision)
    assert "Dit besluit is al bevestigd of ingetrokken" in said


async def test_an_action_leaves_the_plan_by_it(town):
    """Which decision that was, the lead chooses from a list in their own language."""
    await reads_in(town.noor, "en-GB")
    await decides(town)
    await confirms(town)
    await town.lars.sends(SHEET)
    action = {"action": action_id(town)}
    assert speaks_only(await town.lars.repeats("actions.end", **action), "nl-NL")
    left = {"fate": "lapses", "reason": "Kan niet.", "decision": one_id(town.folder, "decision")}
    await town.lars.repeats("actions.ended", **action, **left)
    assert speaks_only(await town.lars.repeats("actions.action", **action), "nl-NL")


@pytest.mark.parametrize("locale", list(ABOUT))
async def test_the_annexes_of_the_next_report_name_it_in_the_language_of_the_paper(town, locale):
    await reads_in(town.noor, "en-GB")
    await decides(town)
    await confirms(town)
    await town.until(AFTER_NEXT)
    await begins(town, NEXT)
    report = the_report(town, "first = '2027-01-01'")
    await reads_in(town.lars, locale)
    await town.lars.repeats("reports.show", **report)
    links = [one["url"] for one in pressable(town.lars.card) if one["type"] == "Action.OpenUrl"]
    for link, kind in zip(links, ("pdf", "docx"), strict=True):
        said = said_by(await fetched(town, link), kind)
        assert speaks_only(said, locale), kind


async def test_the_same_report_again_is_the_next_version_in_whatever_language(town):
    """The secretary recorded it in English, took it back, and records it in Dutch."""
    await reads_in(town.noor, "en-GB")
    await decides(town)
    await town.noor.repeats("decisions.take_back", decision=one_id(town.folder, "decision"))
    await reads_in(town.noor, "nl-NL")
    await decides(town)
    listed = await town.noor.repeats("decisions.list", unit=unit_id(town))
    assert "versie 2" in listed
    assert speaks_only(listed, "nl-NL"), "also what was recorded in English"
