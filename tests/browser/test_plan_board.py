"""The action plan and the reports in a browser: for everybody, on a phone, enlarged, by keyboard;
and the works council, who finds its own page and the reports."""

import pytest
from playwright.async_api import expect

from tests.board.test_reports import page_of as page_of_report
from tests.board.test_reports import publishes
from tests.board.with_units import board_with_units
from tests.browser.screen import Watch, picture, window
from tests.browser.test_board import faults
from tests.browser.test_directorate_board import opens
from tests.dialogs.plan.towns import OWNER, SHEET, action_id, owned_by, words
from tests.dialogs.reports.towns import FIRST_MORNING
from tests.dialogs.units.towns import DIRECTOR, LEAD, appoints, unit_id

COUNCIL = "samira"
PLAN, REPORTS, COUNCIL_PAGE = "/bord/plan", "/bord/rapportages", "/bord/or"
EFFORT = "Elke maand een uur, met een voorbeeld uit het eigen werk."
FIGURE = {
    "name": "Voelt zich veilig op het werk",
    "source": "MWO 2026",
    "method": "vragen aan alle medewerkers",
    "about": "survey",
    "level": "directorate",
    "published": "directorate",
    "period": "2026",
    "form": "mark",
    "value": "7,2",
    "people": "640",
}
RISK = {"words": "Trainers vallen uit.", "measure": "Een tweede pool.", "owner": "planner"}


@pytest.fixture
async def board(tmp_path):
    """A plan of which an action is late and one lapses; a report that everybody reads."""
    async with board_with_units(tmp_path) as board:
        town = board.town
        own = {"unit": unit_id(town)}
        await appoints(town, "devi", part="directorate")
        await appoints(town, OWNER, part="action_owner")
        await appoints(town, COUNCIL, part="works_council")
        await town.until(FIRST_MORNING)
        await town.lars.sends(SHEET)
        for title, theme in (("Gesprekken", "leadership"), ("Vaste route", "safety")):
            new = words(title=title, theme=theme, effort=EFFORT)
            await town.lars.repeats("actions.add", **own, **new)
        await owned_by(town, title="Gesprekken", needs="money")
        said = {"quarter": "2027-Q1", "status": "late", "line": "Er is nog geen trainer."}
        await town.omar.repeats("actions.said", action=action_id(town, "Gesprekken"), **said)
        await town.lars.repeats("risks.save", **own, **RISK)
        await town.lars.repeats("outside.save", **own, **FIGURE)
        await publishes(board)
        yield board


async def is_for_everybody(page, name):
    """Nothing is cut off and axe finds nothing: on a desk, on a phone and enlarged four times."""
    for width in (1280, 390, 320):
        await page.set_viewport_size({"width": width, "height": 1600})
        shown = await page.evaluate("document.documentElement.scrollWidth")
        assert shown <= width, (name, width)
        assert await faults(page) == [], (name, width)
        await picture(page, f"{name}-{width}")
    await page.set_viewport_size({"width": 1280, "height": 1600})


async def tabs_to(page, label):
    """Press the tab key until this link is in focus."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        focused = await page.evaluate("document.activeElement.innerText")
        if focused == label:
            return
    raise AssertionError(f"{label} is not to be reached")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_plan_and_reports_can_be_read_by_everybody(browser, board, scheme):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.emulate_media(color_scheme=scheme)
        for language in ("nl", "en"):
            await board.town.dora.repeats("language.choose", language=language)
            for name, path in (
                ("plan", f"{PLAN}?eenheid={unit_id(board.town)}"),
                ("reports", REPORTS),
                ("report", page_of_report(board)),
            ):
                await opens(page, board, DIRECTOR, path)
                await is_for_everybody(page, f"board-{name}-{language}-{scheme}")
    assert watch.wrong == []
    assert watch.elsewhere == []


@pytest.mark.timeout(600)
async def test_a_lead_goes_to_the_plan_and_to_a_report_and_back_with_the_keyboard(browser, board):
    async with window(browser, Watch()) as page:
        heading = page.get_by_role("heading", level=1)
        await opens(page, board, LEAD, "/bord")
        await tabs_to(page, "Actieplan")
        await page.keyboard.press("Enter")
        await expect(heading).to_contain_text("Actieplan van Werk en Inkomen")
        await tabs_to(page, "XLSX")
        await tabs_to(page, "CSV")
        async with page.expect_download() as kept:
            await page.keyboard.press("Enter")
        assert (await kept.value).suggested_filename.endswith(".csv")
        await opens(page, board, LEAD, PLAN)
        await tabs_to(page, "Rapportages")
        await page.keyboard.press("Enter")
        await expect(heading).to_have_text("Rapportages")
        await tabs_to(page, "Vierde kwartaal 2026")
        await page.keyboard.press("Enter")
        await expect(heading).to_contain_text("Vierde kwartaal 2026")
        await page.get_by_role("link", name="Alle rapportages").focus()
        await page.keyboard.press("Enter")
        await expect(heading).to_have_text("Rapportages")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_works_council_goes_between_its_page_and_the_reports(browser, board, scheme):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.emulate_media(color_scheme=scheme)
        await opens(page, board, COUNCIL, COUNCIL_PAGE)
        tabs = page.get_by_role("navigation").get_by_role("link")
        assert await tabs.all_inner_texts() == ["Medezeggenschap", "Rapportages"]
        await is_for_everybody(page, f"board-council-tabs-{scheme}")
        await tabs_to(page, "Rapportages")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Rapportages")
        await expect(page.get_by_role("link", name="Vierde kwartaal 2026")).to_be_visible()
        assert await page.get_by_role("link", name="Actieplan").count() == 0
    assert watch.wrong == []
    assert watch.elsewhere == []
