"""Every screen, for everybody: screen reader, keyboard, phone, zoom, light, dark, high contrast."""

from dataclasses import replace

import pytest
from playwright.async_api import expect

from tests.booth.pages import every_screen
from tests.servers import ROOT
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RUN = """async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    const found = await axe.run({runOnly: tags})
    return found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(" ")}`)
}"""
TOO_SMALL = """() => [...document.querySelectorAll("button, textarea, .option, .tick")]
    .map(one => [one.outerHTML, one.getBoundingClientRect()])
    .filter(([_, box]) => box.height < 44 || box.width < 44)
    .map(([html]) => html)"""
WEAR = "theme => document.documentElement.dataset.theme = theme"

PHONE, DESKTOP = (390, 844), (1280, 800)
DIALOG = (720, 560)
"""What Teams leaves for a dialog on a laptop."""
ENLARGED = (320, 256)
"""What is left of a desktop at four times the size (WCAG 2.2, 1.4.10)."""
LOOKS = {
    Language.NL: ((PHONE, "light"), (DESKTOP, "dark")),
    Language.EN: ((PHONE, "dark"), (DESKTOP, "light")),
}
LETTERS = "size => document.documentElement.style.fontSize = size"
LONG = "Wolfeschlegelsteinhausenberger"
"""A name of thirty letters without a place to break it."""
CUT_OFF = """() => [...document.querySelectorAll("body :not(.unseen)")]
    .filter(one => getComputedStyle(one).overflowX !== "visible")
    .filter(one => one.scrollWidth > one.clientWidth + 1)
    .map(one => one.outerHTML.slice(0, 80))"""
"""What does not show all of its words."""
KEEPS_FOCUS = {
    "question-missing",
    "question-chosen",
    "open-too-long",
    "check-not-sent",
    "file-saved",
}
"""Screens that say something about what the person just did, who therefore stays there."""


@pytest.mark.parametrize("language", Language)
async def test_every_screen_works_for_everybody(visitor, language):
    visitor.speaks(language)
    page, seen = visitor.page, set()
    async for name in every_screen(visitor):
        seen.add(name)
        assert await page.locator("html").get_attribute("lang") == language
        if name not in KEEPS_FOCUS:
            assert await page.locator("h1:focus").count() == 1, name
        for shape, scheme in LOOKS[language]:
            await look(page, shape, scheme)
            assert await faults(page) == [], (name, shape, scheme)
        await page.evaluate(WEAR, "contrast")
        assert await faults(page) == [], (name, "contrast")
        await look(page, ENLARGED)
        assert await page.evaluate("document.documentElement.scrollWidth") <= ENLARGED[0], name
        assert await page.evaluate(TOO_SMALL) == [], name
        await look(page, PHONE)
        await page.evaluate(LETTERS, "200%")
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE[0], name
        await page.evaluate(LETTERS, "")
    assert len(seen) == 20


async def test_the_next_step_is_in_sight_at_once(visitor, booth):
    ticket = booth.door(await booth.asks())
    for shape in (PHONE, DIALOG):
        await look(visitor.page, shape)
        await visitor.visit(ticket)
        assert await below(visitor.page) <= shape[1], "who opens the page can begin"
        await visitor.press("start-begin")
        assert await below(visitor.page) <= shape[1], "a whole question fits"


async def below(page):
    """Where the button for the next step ends, from the top of the window."""
    box = await page.locator(".next").bounding_box()
    return box["y"] + box["height"]


@pytest.mark.parametrize("name", [LONG, "Bedrijfsvoeringsondersteuning & Inkomen"])
async def test_a_long_name_fits_however_large_the_letters(visitor, booth, name):
    scan = await booth.play.opened([LONG.lower(), "kofi", "mei"])
    entry = booth.play.member("kofi", scan).entry(scan)
    named = replace(entry, team=name, trainer=LONG)
    ticket = booth.link(booth.play.services.tickets.door([named], booth.play.now))
    await visitor.visit(ticket)
    said = await visitor.reads()
    assert name in said
    assert LONG in said
    await fits(visitor.page)
    await visitor.to_the_open_question(ticket)
    assert LONG in await visitor.reads()
    await fits(visitor.page)


async def fits(page):
    for shape, letters in ((PHONE, "200%"), (ENLARGED, "")):
        await look(page, shape)
        await page.evaluate(LETTERS, letters)
        assert await page.evaluate("document.documentElement.scrollWidth") <= shape[0]
        assert await page.evaluate(CUT_OFF) == []
    await page.evaluate(LETTERS, "")


async def test_a_fault_would_be_found(visitor, booth):
    await visitor.visit(booth.door(await booth.asks()))
    await visitor.page.evaluate("document.querySelector('.where').style.color = '#ddd'")
    assert "color-contrast" in str(await faults(visitor.page))


async def test_the_chosen_answer_is_seen_without_colour(visitor, booth):
    await visitor.page.emulate_media(forced_colors="active")
    await visitor.begin(booth.door(await booth.asks()))
    await visitor.agree()
    chosen = visitor.page.locator(".option:has(:checked)")
    await expect(chosen).to_have_css("outline-width", "3px")


async def look(page, shape, scheme="light"):
    width, height = shape
    await page.set_viewport_size({"width": width, "height": height})
    await page.emulate_media(color_scheme=scheme)


async def faults(page):
    """What axe finds on the screen as it stands."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE)
    return await page.evaluate(RUN)
