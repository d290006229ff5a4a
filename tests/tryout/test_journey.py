"""A newcomer lives through a whole pre-intake in the browser, with the real bot."""

import pytest
from playwright.async_api import expect

from content.library import Library
from tests.tryout.conftest import ANY
from tryout.house import House
from tryout.page import Page
from tryout.real import make_bot
from tryout.town import COACH, LEAD, NEWCOMER, TEAMS, TRAINER

PETER = TEAMS[0].manager
FATMA = TEAMS[0].members[0]
QUESTIONS = 20
"""More than the instrument has; the page says when they are done."""


class Newcomer:
    """Somebody in front of the screen."""

    def __init__(self, page):
        self.page = page

    async def look_at(self, person):
        """Open the chat of a person, in the place of the active one."""
        await (
            self.page.get_by_role("navigation")
            .get_by_role("button", name=person.name, exact=False)
            .first.click()
        )
        chat = self.page.get_by_role("region", name=person.name)
        await expect(chat).to_be_visible()
        return chat

    async def press(self, person, title):
        chat = await self.look_at(person)
        await chat.get_by_role("button", name=title, exact=True).last.click()
        return chat

    async def move_on(self, choice):
        await self.page.get_by_text("Verder", exact=True).first.click()
        await self.page.locator("#top").get_by_role("button", name=choice).click()
        await expect(self.page.locator("#top")).not_to_have_attribute("aria-busy", "true")
        await expect(self.page.get_by_role("alert")).to_be_hidden()

    async def answer_as(self, person):
        """Answer every question with the first option, on the private page."""
        await self.press(person, "Privépagina")
        frame = self.page.get_by_role("dialog").frame_locator("iframe")
        await frame.get_by_role("button", name="Begin").click()
        for _ in range(QUESTIONS):
            if await frame.get_by_role("button", name="Verzend").count():
                break
            if await frame.get_by_role("radio").count():
                await frame.get_by_role("radio").first.check()
            await frame.get_by_role("button", name="Volgende").click()
        await frame.get_by_role("button", name="Verzend").click()
        await expect(frame.get_by_role("heading", name="Dank je")).to_be_visible()
        await self.page.get_by_role("dialog").get_by_role("button", name="Sluit").click()


@pytest.fixture
async def house(tmp_path):
    library = Library.load()
    house = House(tmp_path / ".tryout", make_bot, library.calendar, ANY)
    await house.start(Page(house, library.texts).app())
    await house.opened()
    yield house
    await house.stop()


@pytest.fixture
async def newcomer(browser, house):
    context = await browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="nl-NL", reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(house.address)
    return Newcomer(page)


async def test_from_enrolment_to_the_shared_result(newcomer, house):
    lead = await newcomer.look_at(LEAD)
    await expect(lead.get_by_role("heading", name="3 teams zijn aangemeld")).to_be_visible()

    peter = await newcomer.press(PETER, "Begin met de pre-intake")
    await expect(peter.get_by_text(NEWCOMER.name)).to_be_visible()
    await newcomer.press(PETER, "Begin")
    await expect(peter.get_by_role("heading", name="staat klaar")).to_be_visible()

    await newcomer.move_on("Volgende werkdag")
    fatma = await newcomer.look_at(FATMA)
    await expect(fatma.get_by_role("heading", name="Hoe gaat het in Inkomen")).to_be_visible()
    await newcomer.answer_as(FATMA)
    await newcomer.page.get_by_role("button", name="Laat collega's antwoorden").click()
    await expect(newcomer.page.get_by_role("alert")).to_contain_text("vulde een collega")

    await newcomer.move_on("Tot de vragen sluiten")
    await newcomer.move_on("Volgende werkdag")
    trainer = await newcomer.look_at(TRAINER)
    await expect(trainer.get_by_role("heading", name="is gesloten")).to_be_visible()
    peter = await newcomer.look_at(PETER)
    await expect(peter.get_by_role("button", name="Bekijk het resultaat")).to_be_hidden()

    await newcomer.move_on("Volgende werkdag")
    await newcomer.move_on("Volgende werkdag")
    seen = []
    for person in (PETER, FATMA, COACH):
        chat = await newcomer.press(person, "Bekijk het resultaat")
        card = chat.locator(".sheet").last
        await expect(card.get_by_role("heading", name="Teamresultaat")).to_be_visible()
        seen.append(await card.inner_text())
    assert seen[0] == seen[1] == seen[2]
    assert "Erbij horen" in seen[0]


async def test_a_team_of_six_goes_on_without_questions(newcomer, house):
    small = TEAMS[1].manager
    chat = await newcomer.press(small, "Begin met de pre-intake")
    await expect(chat.get_by_text("minder dan zeven mensen")).to_be_visible()
    await newcomer.press(small, "Begin zonder teamscan")
    await newcomer.move_on("Volgende werkdag")
    await newcomer.page.get_by_role("button", name="Laat collega's antwoorden").click()
    await expect(newcomer.page.get_by_role("alert")).to_contain_text("geen vragen open")
