"""The page of a directorate in a browser: for everybody, on a phone, enlarged, by keyboard."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.board.with_units import SECRETARY, board_with_units, more_teams, page_of
from tests.browser.screen import Watch, picture, window
from tests.browser.test_board import faults
from tests.dialogs.towns import TEAM, team_id
from tests.dialogs.units.towns import DIRECTOR, LEAD, unit_id

LATER = timedelta(days=60)
DECISION = {
    "body": "directorate",
    "subject": "Het programma gaat door",
    "wording": "Akkoord.",
    "met": "2027-01-05",
}


@pytest.fixture
async def board(tmp_path):
    """A directorate in its second month, in which things wait."""
    async with board_with_units(tmp_path) as board:
        town, own = board.town, {"unit": unit_id(board.town)}
        await more_teams(board, 5)
        await more_teams(board, 4, "Inkomen", "Loket")
        await getattr(town, SECRETARY).repeats("decisions.record", **own, **DECISION)
        for condition, standing, solver in (
            ("capacity", "not_yet", "planner"),
            ("money", "in_order", "finance"),
            ("link", "partly", "directorate"),
        ):
            said = {"condition": condition, "standing": standing, "solver": solver}
            await town.lars.repeats("conditions.save", **own, **said)
        sentence = "Geef dit team in maart twee dagdelen vrij van de balie."
        await town.lars.repeats("hand_up.save", team=team_id(town), sentence=sentence)
        town.clock.moment += LATER
        for name, lack in ((TEAM, "trainer"), ("Balie 0", "roster"), ("Balie 1", "trainer")):
            waits = {"team": team_id(town, name), "step": "start", "lack": lack}
            await town.lars.repeats("steps.lacked", **waits)
        yield board


async def opens(page, board, name, path):
    """As somebody who signed in."""
    visitor = board.browser(name)
    await visitor.signs_in()
    kept = "; ".join(f"{key}={value}" for key, value in visitor.cookies.items())
    await page.context.set_extra_http_headers({"Cookie": kept})
    await page.goto(f"{board.town.address}{path}")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everybody_can_read_it_on_a_desk_on_a_phone_and_enlarged(browser, board, scheme):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.emulate_media(color_scheme=scheme)
        for nth, language in enumerate(("nl", "en")):
            await board.town.dora.repeats("language.choose", language=language)
            await page.set_viewport_size({"width": 1280, "height": 1800})
            await opens(page, board, DIRECTOR, page_of(board))
            assert await faults(page) == []
            await picture(page, f"directorate-{nth}-{language}-{scheme}")
            for width, what in (
                (760, "half a screen"),
                (390, "phone"),
                (320, "enlarged four times"),
            ):
                await page.set_viewport_size({"width": width, "height": 1800})
                wide = await page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"nothing is cut off: {what}"
                assert await faults(page) == []
                await picture(page, f"directorate-{nth}-{language}-{scheme}-{width}")
        await page.set_viewport_size({"width": 1280, "height": 1400})
        await board.town.lars.repeats("language.choose", language="nl")
        await opens(page, board, LEAD, "/bord")
        assert await faults(page) == []
        await picture(page, f"directorate-lead-{scheme}")
    assert watch.wrong == []
    assert watch.elsewhere == []


@pytest.mark.timeout(600)
async def test_a_lead_comes_from_teams_to_the_page_of_the_directorate_with_the_keyboard(
    browser, board
):
    async with window(browser, Watch()) as page:
        await opens(page, board, LEAD, "/bord")
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
        while True:
            await page.keyboard.press("Tab")
            focused = await page.evaluate("document.activeElement.innerText")
            if focused == "De directie":
                break
            assert focused != "", "the link is not to be reached"
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Werk en Inkomen")
        await expect(page.get_by_role("heading", name="Voorwaarden")).to_be_visible()
        assert await page.get_by_text("Balie 0").count() == 0
