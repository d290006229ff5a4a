"""A newcomer in front of the try-out, in a real browser."""

import itertools
import re
from urllib.parse import quote

import pytest
from playwright.async_api import expect

from tests.servers import ROOT
from tryout.municipality import PEOPLE, TEAMS, TRAINER
from tryout.play import Play, locale_of

PETER, FATMA, KWAME = TEAMS[0].manager, TEAMS[0].members[0], TRAINER
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


def is_cut_off(request):
    """A page that is loaded again, as when everything begins again, waits for no answer."""
    return request.url.endswith(("/news", "/fresh", "/read", "/locale"))


@pytest.fixture
async def sit_down(browser, runner):
    """Open the try-out on a screen of this size; anything wrong on the page fails the test."""
    wrong = []

    async def open_page(size=DESKTOP, scheme="light"):
        context = await browser.new_context(viewport=size, color_scheme=scheme, locale="nl-NL")
        page = await context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("requestfailed", lambda request: is_cut_off(request) or wrong.append(request.url))
        page.on("console", lambda line: line.type == "error" and wrong.append(line.text))
        await page.goto(runner.address)
        await expect(page.get_by_role("heading", name="Inkomen Noord 3")).to_be_visible()
        return page

    yield open_page
    assert wrong == []


def column(page, person):
    return page.get_by_role("region", name=person.name)


async def test_pressing_a_button_of_a_card_shows_what_the_bot_put_there(sit_down):
    page = await sit_down()
    peter = column(page, PETER)
    await peter.get_by_role("button", name="Begin").click()
    await expect(peter.get_by_role("heading", name="Gedaan: start")).to_be_visible()
    await expect(peter.get_by_role("heading", name="Welkom")).to_be_hidden()


async def test_the_private_page_opens_over_the_chats_and_closes(sit_down):
    page = await sit_down()
    await column(page, PETER).get_by_role("button", name="Privépagina").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_role("link", name="Open in de browser")).to_be_visible()
    frame = dialog.frame_locator("iframe")
    await expect(frame.get_by_role("heading", name="Alleen jij ziet dit")).to_be_visible()
    await dialog.get_by_role("button", name="Sluit").click()
    await expect(dialog).to_be_hidden()


async def test_words_and_their_answer_appear_and_a_colleague_can_stand_beside(sit_down):
    page = await sit_down()
    peter = column(page, PETER)
    await peter.get_by_role("textbox").fill("**hoe** ver zijn we")
    await peter.get_by_role("textbox").press("Enter")
    await expect(peter.get_by_text("**hoe** ver zijn we", exact=True)).to_be_visible()
    await expect(peter.get_by_role("heading", name="Je zei: hoe ver zijn we")).to_be_visible()
    await page.get_by_role("button", name="Open Fatma Yıldız ernaast").click()
    await expect(column(page, TEAMS[0].members[0])).to_be_visible()
    await expect(peter).to_be_visible()


async def test_an_answer_is_in_view_also_of_whoever_likes_motion(sit_down):
    for size in (DESKTOP, PHONE):
        page = await sit_down(size)
        if size is PHONE:
            await page.get_by_role("button", name=PETER.name).click()
        for number in range(8):
            await says(column(page, PETER), f"vraag {number} van {size}")
            answer = column(page, PETER).get_by_role("article").last
            await expect(answer).to_contain_text(f"Je zei: vraag {number}")
            await expect(answer).to_be_in_viewport(ratio=1)


async def says(chat, text):
    await chat.get_by_role("textbox").fill(text)
    await chat.get_by_role("textbox").press("Enter")


async def test_a_pressed_card_that_grows_stays_in_view(sit_down):
    page = await sit_down()
    peter = column(page, PETER)
    await peter.get_by_role("button", name="Vertel").click()
    await expect(peter.get_by_role("heading", name="Gedaan: tell")).to_be_in_viewport(ratio=1)


async def test_a_newcomer_sees_what_to_press_first_until_it_was_pressed(sit_down):
    for size in (DESKTOP, PHONE):
        page = await sit_down(size)
        await page.get_by_role("button", name="Begin hier").click()
        first = column(page, PETER).get_by_role("button", name="Begin")
        await expect(first).to_be_in_viewport(ratio=1)
        await expect(first).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(column(page, PETER).get_by_role("heading", name="Gedaan: start")).to_be_visible()
    await column(page, PETER).get_by_role("button", name="Terug").click()
    await expect(page.get_by_role("heading", name="Programma")).to_be_visible()
    await expect(page.get_by_role("button", name="Begin hier")).to_be_hidden()


async def test_what_comes_while_the_page_opens_is_not_lost(sit_down, runner):
    """Also after everything began again, when every first card comes in those seconds."""

    async def meanwhile(route):
        late = await route.fetch()
        await runner.opened()
        await Play.at_home(runner, PETER).say("onderweg")
        await Play.at_home(runner, KWAME).say("onderweg")
        await route.fulfill(response=late)

    page = await sit_down()
    for path in ("**/state", f"**/chats/{quote(PETER.chat)}"):
        await page.route(path, meanwhile, times=1)
        await page.get_by_role("button", name="Begin opnieuw").click()
        await page.get_by_role("dialog").get_by_role("button", name="Begin opnieuw").click()
        peter = column(page, PETER)
        await expect(peter.get_by_role("heading", name="Je zei: onderweg")).to_be_visible()
        await expect(peter.get_by_role("heading", name="Welkom")).to_be_visible()
        await expect(peter.get_by_role("article")).to_have_count(3)
        await expect(unread(page, KWAME)).to_contain_text("2")
        await expect(unread(page, FATMA)).to_contain_text("1")


def unread(page, person):
    return page.locator("#people li").filter(has_text=person.name).locator(".badge")


async def test_a_file_of_ones_own_arrives_byte_for_byte(sit_down, stand):
    page = await sit_down()
    written = "team;niveau\r\nCafé;team\r\n".encode("cp1252")
    own = {"name": "eigen lijst.csv", "mimeType": "text/csv", "buffer": written}
    await column(page, PETER).locator('input[type="file"]').set_input_files(own)
    await expect(column(page, PETER).get_by_text("eigen lijst.csv")).to_be_visible()
    await expect(column(page, PETER)).not_to_have_class(re.compile("waiting"))
    assert stand.bot.files[-1] == written


async def test_moving_the_clock_shows_on_the_page(sit_down, runner):
    page = await sit_down()
    before = await page.locator(".time").inner_text()
    await page.get_by_text("Verder", exact=True).click()
    await page.get_by_role("button", name="Volgende werkdag").click()
    await expect(page.locator(".time")).not_to_have_text(before)
    await expect(page.locator(".time")).to_contain_text("09.30")


async def test_going_to_a_closing_that_is_not_there_is_said(sit_down):
    page = await sit_down()
    await page.get_by_text("Verder", exact=True).click()
    await page.get_by_role("button", name="Tot de vragen sluiten").click()
    await expect(page.get_by_role("alert")).to_contain_text("Er staan geen vragen open")


async def test_beginning_again_is_asked_first(sit_down, runner):
    page = await sit_down()
    await page.get_by_role("button", name="Begin opnieuw").click()
    await page.get_by_role("dialog").get_by_role("button", name="Terug").click()
    await column(page, PETER).get_by_role("textbox").fill("nog even dit")
    await column(page, PETER).get_by_role("button", name="Stuur").click()
    await expect(page.get_by_text("nog even dit", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Begin opnieuw").click()
    await page.get_by_role("dialog").get_by_role("button", name="Begin opnieuw").click()
    await expect(page.get_by_text("nog even dit", exact=True)).to_be_hidden()
    await expect(column(page, PETER).get_by_role("heading", name="Welkom")).to_be_visible()


async def test_on_a_phone_one_thing_is_shown_at_a_time(sit_down):
    page = await sit_down(PHONE)
    await expect(column(page, PETER)).to_be_hidden()
    await page.get_by_role("button", name=PETER.name).click()
    await expect(column(page, PETER).get_by_role("button", name="Begin")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await column(page, PETER).get_by_role("button", name="Terug").click()
    await expect(page.get_by_role("heading", name="Programma")).to_be_visible()


async def test_it_speaks_english_when_asked_and_the_people_only_when_wanted(sit_down, runner):
    page = await sit_down()
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_role("heading", name="Try-out")).to_be_visible()
    await page.get_by_role("dialog").get_by_role("button", name="No, leave it as it is").click()
    await expect(page.get_by_role("button", name="Let colleagues answer")).to_be_visible()
    assert locale_of(runner.world, PETER) == "nl-NL"
    await page.reload()
    await expect(page.get_by_role("button", name="Let colleagues answer")).to_be_visible()
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_the_people_speak_english_too_when_wanted(sit_down, runner):
    page = await sit_down()
    await page.get_by_role("button", name="English").click()
    async with page.expect_response("**/locale"):
        await page.get_by_role("dialog").get_by_role("button", name="Yes, to everyone").click()
    await expect(page.get_by_role("alert")).to_be_hidden()
    await expect(column(page, PETER).get_by_role("heading", name="Welkom")).to_be_visible()
    assert {locale_of(runner.world, person) for person in PEOPLE} == {"en-GB"}


async def test_everybody_can_use_it(sit_down):
    for size, scheme in itertools.product((DESKTOP, PHONE), ("light", "dark")):
        page = await sit_down(size, scheme)
        if size is PHONE:
            await page.get_by_role("button", name=PETER.name).click()
        await expect(column(page, PETER).get_by_role("button", name="Begin")).to_be_visible()
        await page.evaluate((ROOT / "node_modules/axe-core/axe.min.js").read_text())
        violations = await page.evaluate("axe.run().then(result => result.violations)")
        faults = [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in violations]
        assert faults == [], (size, scheme)
