"""The board in a browser: signing in by choosing who one is, and what everybody can use of it."""

import pytest
from playwright.async_api import expect

from tests.board.test_works_council_page import PAGE, council_board
from tests.browser.desk import tryout_in
from tests.browser.screen import Watch, picture, window
from tests.dialogs.council.towns import REFERENCE, content_with
from tests.dialogs.units.towns import unit_id
from tests.servers import ROOT
from tryout.municipality import LEAD, TEAMS, TRAINER

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
UNAUTHORIZED = "the server responded with a status of 401"


@pytest.fixture
async def runner(tmp_path):
    async with tryout_in(tmp_path) as runner:
        yield runner


async def signs_in(page, runner, person):
    await page.goto(f"{runner.bot_address}/bord")
    await page.get_by_role("link", name="Log in").press("Enter")
    await page.get_by_role("button", name=person.name).press("Enter")


async def faults(page) -> list[str]:
    """What axe finds on the page, once it is drawn: a page that just came begins without a word."""
    await page.locator("h1").first.wait_for()
    await page.evaluate(AXE)
    return [
        fault["id"] for fault in await page.evaluate("axe.run().then(found => found.violations)")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_lead_signs_in_looks_for_a_team_and_signs_out(browser, runner, scheme):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.emulate_media(color_scheme=scheme)
        await page.goto(f"{runner.bot_address}/bord")
        assert await faults(page) == []
        await picture(page, f"board-01-sign-in-{scheme}")
        await signs_in(page, runner, LEAD)
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Programma")
        assert await page.get_by_role("row").count() == len(TEAMS) + 1
        assert await faults(page) == []
        await picture(page, f"board-02-teams-{scheme}")
        await page.get_by_label("Zoek een team of trainer").fill("zuidoost")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("1 van 3 teams, op naam")).to_be_visible()
        await page.set_viewport_size({"width": 360, "height": 800})
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, "nothing is cut off on a phone"
        assert await faults(page) == []
        await picture(page, f"board-03-phone-{scheme}")
        await page.get_by_role("button", name="Log uit").click()
        await expect(page.get_by_role("link", name="Log in")).to_be_visible()
    assert [line for line in watch.wrong if UNAUTHORIZED not in line] == []
    assert watch.elsewhere == []


async def test_a_trainer_finds_their_week(browser, runner):
    async with window(browser, Watch()) as page:
        await signs_in(page, runner, TRAINER)
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Agenda")
        await expect(page.get_by_text("Alles van nu af aan, per week")).to_be_visible()
        assert await faults(page) == []


async def test_a_manager_is_told_where_their_own_things_are(browser, runner):
    async with window(browser, Watch()) as page:
        await signs_in(page, runner, TEAMS[0].manager)
        await expect(page.get_by_text("Dit bord is voor wie het programma leidt")).to_be_visible()
        assert await faults(page) == []


async def opens_as(page, board, name):
    """The page of the works council in this window, for somebody who signed in before."""
    visitor = board.browser(name)
    await visitor.signs_in()
    for called, value in visitor.cookies.items():
        cookie = {"name": called, "value": value, "domain": "127.0.0.1", "path": "/bord"}
        await page.context.add_cookies([{**cookie, "secure": True, "httpOnly": True}])
    await page.goto(f"{board.town.address}{PAGE}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_member_of_the_works_council_reads_their_page(browser, tmp_path, scheme, language):
    watch = Watch()
    async with council_board(tmp_path, content_with(), threshold=7) as board:
        town = board.town
        sentence = "Wie leest de teksten als de trainer ziek is?"
        await town.olga.repeats("council.asked", unit=unit_id(town), sentence=sentence)
        await town.noor.repeats("council.typed", matter="threshold@7", **REFERENCE)
        await town.olga.repeats("language.choose", language=language)
        async with window(browser, watch) as page:
            await page.emulate_media(color_scheme=scheme)
            await opens_as(page, board, "olga")
            title = {"nl": "Pagina van de OR", "en": "Page of the works council"}[language]
            await expect(page.get_by_role("heading", level=1)).to_contain_text(title)
            assert await faults(page) == []
            for closed in await page.locator("summary").all():
                await closed.press("Enter")
            assert await faults(page) == []
            await picture(page, f"board-04-works-council-{language}-{scheme}")
            await page.set_viewport_size({"width": 320, "height": 800})
            wide = await page.evaluate("document.documentElement.scrollWidth")
            assert wide <= 320, "nothing is cut off on a phone, or at 400%"
            assert await faults(page) == []
            await picture(page, f"board-05-works-council-phone-{language}-{scheme}")
    assert watch.wrong == []
    assert watch.elsewhere == []


PAGES = {"Tijdlijn": "timeline", "Je eerste week": "week", "Wat een medewerker ziet": "preview"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_lead_goes_by_keyboard_through_every_page_on_any_screen(browser, runner, scheme):
    """A desktop, a phone, and a desktop at 400%, which is as narrow as 320 pixels."""
    async with window(browser, Watch()) as page:
        await page.emulate_media(color_scheme=scheme)
        await signs_in(page, runner, LEAD)
        for name, called in PAGES.items():
            await page.get_by_role("link", name=name, exact=True).press("Enter")
            await expect(page.get_by_role("heading", level=1)).to_have_text(name)
            current = page.get_by_role("navigation").locator("[aria-current=page]")
            await expect(current).to_have_text(name)
            for wide in (1280, 390, 320):
                await page.set_viewport_size({"width": wide, "height": 800})
                shown = await page.evaluate("document.documentElement.scrollWidth")
                assert shown <= wide, (name, wide)
                assert await faults(page) == [], (name, wide)
                if wide != 320:
                    await picture(page, f"board-{called}-{scheme}-{wide}")


async def test_the_board_is_looked_through_without_a_script(browser, runner):
    """Signing in by hand, searching and turning pages are links and forms."""
    async with window(browser, Watch()) as page:
        await signs_in(page, runner, LEAD)
        plain = await page.context.browser.new_context(
            java_script_enabled=False, storage_state=await page.context.storage_state()
        )
        bare = await plain.new_page()
        await bare.goto(f"{runner.bot_address}/bord")
        await bare.get_by_label("Zoek een team of trainer").fill("zuidoost")
        await bare.get_by_role("button", name="Zoek").click()
        await expect(bare.get_by_text("1 van 3 teams, op naam")).to_be_visible()
        await bare.get_by_role("link", name="Tijdlijn").click()
        await expect(bare.get_by_role("heading", level=1)).to_have_text("Tijdlijn")
        await plain.close()
