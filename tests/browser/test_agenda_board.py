"""The agenda of a trainer in a browser: for everybody, on a phone, enlarged, by keyboard."""

from datetime import date

import pytest
from playwright.async_api import expect

from tests.board.conftest import board_town
from tests.browser.screen import Watch, picture, window
from tests.browser.test_board import faults
from tests.browser.test_directorate_board import opens
from tests.dialogs.agenda.weeks import two_teams
from tests.dialogs.alive import a_session, changed
from tests.dialogs.towns import TEAM

PAGE = "/bord/agenda"


@pytest.fixture
async def board(tmp_path):
    """A trainer in a full month: two teams, two clashes, a free week, half-days."""
    async with board_town("released", tmp_path) as board:
        town = board.town
        await two_teams(town)
        for nth, day in enumerate((date(2027, 3, 18), date(2027, 4, 13), date(2027, 5, 11))):
            session = a_session(
                town, ("collaboration", "follow-up", "closing")[nth], day, "confirmed"
            )
            place = "Stopera, zaal met de lange naam op de derde verdieping"
            changed(town, ("UPDATE session SET place = ? WHERE id = ?", [place, session]))
        await town.tariq.repeats("agenda.offer.save", **{"in-2027-03": "8", "in-2027-04": "2"})
        await town.tariq.repeats("agenda.away.save", since="2027-04-12", until="2027-04-16")
        yield board


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everybody_can_read_it_on_a_desk_on_a_phone_and_enlarged(browser, board, scheme):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.emulate_media(color_scheme=scheme)
        for language in ("nl", "en"):
            await board.town.tariq.repeats("language.choose", language=language)
            await page.set_viewport_size({"width": 1280, "height": 1800})
            await opens(page, board, "tariq", PAGE)
            assert await faults(page) == []
            await picture(page, f"agenda-{language}-{scheme}")
            for width, what in (
                (760, "half a screen"),
                (390, "phone"),
                (320, "enlarged four times"),
            ):
                await page.set_viewport_size({"width": width, "height": 1800})
                wide = await page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"nothing is cut off: {what}"
                assert await faults(page) == []
                await picture(page, f"agenda-{language}-{scheme}-{width}")
    assert watch.wrong == []
    assert watch.elsewhere == []


@pytest.mark.timeout(600)
async def test_a_trainer_reaches_everything_that_can_be_pressed_with_the_keyboard(browser, board):
    async with window(browser, Watch()) as page:
        await opens(page, board, "tariq", PAGE)
        await expect(page.get_by_role("table").first).to_contain_text(TEAM)
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("button", name="Log uit")).to_be_focused()
        await page.keyboard.press("Shift+Tab")
        await page.keyboard.press("Enter")
        assert (await page.evaluate("location.hash")) == "#main"
        headings = await page.get_by_role("heading", level=2).all_inner_texts()
        assert headings[0] == "Week 10, vanaf maandag 8 maart 2027"
        table = page.get_by_role("table", name=headings[0])
        assert await table.get_by_role("rowheader").count() == 2
