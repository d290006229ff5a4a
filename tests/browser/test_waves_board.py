"""Waves in a browser: for who plans, decides and grants, on any screen, by keyboard."""

from datetime import date

import pytest
from playwright.async_api import expect

from tests.board.with_units import board_with_units
from tests.browser.screen import Watch, picture, window
from tests.browser.test_board import faults
from tests.browser.test_directorate_board import opens
from tests.chat import csv_of
from tests.dialogs.alive import jumps_to
from tests.dialogs.towns import TEAM, team_id
from tests.dialogs.units.towns import DIRECTOR, LEAD, appoints, unit_id
from tests.dialogs.waves.towns import QUARTERS, begins, grants, pools, proposes, the_wave

PAGE = "/bord/golven"
PLANNER = "devi"
NAMES = ("Loket West", "Loket met een lange naam in de Bijlmer", "MT Inkomen")


@pytest.fixture
async def board(tmp_path):
    """A wave that lies before the directorate, in which one group does not fit; the next one is
    being planned."""
    async with board_with_units(tmp_path) as board:
        town = board.town
        await appoints(town, PLANNER, part="planner")
        await appoints(town, "yara", part="directorate")
        for quarter in QUARTERS[:4]:
            await grants(town, quarter, 24, who=PLANNER)
        for name, craft in (("kwame", "trainer"), ("xena", "trainer"), ("hanan", "coach")):
            await pools(town, name, craft, who=PLANNER)
        await town.dora.repeats("waves.why_said", unit=unit_id(town), words="Wij begonnen al.")
        for nth, name in enumerate(NAMES):
            members = tuple(f"w{nth}{letter}" for letter in "abcdef")
            level = "afdelings-MT" if "MT" in name else "team"
            await town.lida.sends(csv_of(name, level, (f"man{nth}", "tariq", "els"), members))
            unit = "Werkpleinen" if nth == 1 else "Inkomen"
            moved = {"team": team_id(town, name), "to": unit, "since": "2026-01-01"}
            await town.lida.repeats("units.moved", **moved)
        await begins(town, months="3")
        await proposes(town)
        await town.lars.repeats("waves.ask", **the_wave(town))
        yield board


async def is_laid(board):
    await jumps_to(board.town, date(2027, 1, 19))
    await board.town.lars.repeats("waves.lay", **the_wave(board.town))


def page_of(board):
    return f"{PAGE}?eenheid={unit_id(board.town)}"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everybody_can_read_it_on_a_desk_on_a_phone_and_enlarged(browser, board, scheme):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.emulate_media(color_scheme=scheme)
        await looks(page, board, scheme, LEAD, PLANNER)
        await is_laid(board)
        await looks(page, board, scheme, DIRECTOR)
    assert watch.wrong == []
    assert watch.elsewhere == []


async def looks(page, board, scheme, *names):
    for name in names:
        for language in ("nl", "en"):
            await getattr(board.town, name).repeats("language.choose", language=language)
            await page.set_viewport_size({"width": 1280, "height": 1600})
            await opens(page, board, name, page_of(board))
            assert await faults(page) == [], name
            await picture(page, f"waves-{name}-{language}-{scheme}")
            for width in (760, 390, 320):
                await page.set_viewport_size({"width": width, "height": 1600})
                wide = await page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"nothing is cut off: {name}, {width}"
                assert await faults(page) == [], (name, width)
                await picture(page, f"waves-{name}-{language}-{scheme}-{width}")


@pytest.mark.timeout(600)
async def test_a_lead_reaches_everything_that_can_be_pressed_with_the_keyboard(browser, board):
    async with window(browser, Watch()) as page:
        await opens(page, board, LEAD, page_of(board))
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("button", name="Log uit")).to_be_focused()
        rooms = page.get_by_role("navigation").locator("[aria-current=page]").first
        await expect(rooms).to_have_text("Golven")
        for link in await page.get_by_role("main").get_by_role("link").all():
            await page.keyboard.press("Tab")
            await expect(link).to_be_focused()
        table = page.get_by_role("table").first
        assert await table.get_by_role("columnheader").count() == 3


@pytest.mark.timeout(600)
async def test_what_a_directorate_opens_holds_no_team_and_no_guide(browser, board):
    """Whatever is folded, hidden or only read out."""
    await is_laid(board)
    async with window(browser, Watch()) as page:
        await opens(page, board, DIRECTOR, page_of(board))
        source = await page.content()
        for name in (TEAM, *NAMES, "Kwame", "Xena", "Hanan", "Tariq"):
            assert name not in source, name
        heads = page.get_by_role("table").first.get_by_role("columnheader")
        assert await heads.all_inner_texts() == [
            "Maand", "MT’s", "Teams", "Dagdelen trainer", "Uren van mensen",
        ]  # fmt: skip
