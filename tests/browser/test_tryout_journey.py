"""A whole pre-intake in the try-out, lived in a browser by clicking what people see."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.async_api import expect
from pypdf import PdfReader

from tests.browser.desk import Desk, tryout_in
from tests.browser.screen import Sheet, Watch, picture, window
from tryout.municipality import PEOPLE, TEAMS, TRAINER

NOORD = TEAMS[0]
PIETER, KWAME = NOORD.manager, TRAINER
FATMA, SANNE, RUBEN = NOORD.members[0], NOORD.members[2], NOORD.members[-1]
SECRET = "Kleine groepjes helpen mij, zegt de zeemeeuw."
SECRET_IN_ENGLISH = "I like the small groups, says the heron."
ITEMS = 12
TODAY = "dinsdag 12 januari"


@pytest.fixture
async def runner(tmp_path, monkeypatch):
    monkeypatch.setattr("tryout.surroundings.BEAT", 0.3)  # nobody here looks while a page waits
    async with tryout_in(tmp_path) as runner:
        yield runner


@pytest.mark.timeout(400)
async def test_a_whole_pre_intake_by_clicking_what_people_see(browser, runner):
    watch = Watch()
    async with window(browser, watch) as page, window(browser, watch) as second:
        await page.goto(runner.address)
        desk = Desk(page)
        await the_manager_starts(desk)
        await a_member_answers_with_the_keyboard(desk, runner)
        await nobody_sees_that_she_did(desk, runner)
        await somebody_else_answers_in_english(second, runner)
        await the_colleagues_answer(desk)
        await the_trainer_prepares(desk)
        await everybody_else_has_to_wait(desk)
        await manager_and_member_see_the_same(desk, second)
    assert watch == Watch()
    assert SECRET not in everything_said(runner)
    assert SECRET_IN_ENGLISH not in everything_said(runner)


async def the_manager_starts(desk):
    await desk.sees(PIETER, "Inkomen Noord 3 doet mee")
    await picture(desk.page, "tryout-01-begin")
    await desk.press(PIETER, "Begin met de pre-intake")
    offer = await desk.sees(PIETER, "Pre-intake van Inkomen Noord 3")
    assert "Kwame Owusu" in offer
    assert "Wel in Teams, niet in deze lijst: Shanti Kalloe" in offer
    await picture(desk.page, "tryout-02-offer")
    await desk.press(PIETER, "Begin")
    started = await desk.sees(PIETER, "De pre-intake van Inkomen Noord 3 staat klaar")
    assert TODAY in started
    await desk.move_on("Volgende werkdag", TODAY)


async def a_member_answers_with_the_keyboard(desk, runner):
    await desk.meet(FATMA)
    await desk.sees(FATMA, "Hoe gaat het in Inkomen Noord 3?")
    await picture(desk.page, "tryout-03-invitation")
    chat = desk.chat(FATMA).get_by_role("log")
    before = runner.world.chat(FATMA.chat), await chat.inner_text()

    sheet = await desk.open_private_page(FATMA)
    await sheet.is_about("Teamscan")
    await picture(desk.page, "tryout-04-private-page")
    await sheet.type_press("Begin")
    for number in range(ITEMS):
        assert f"Vraag {number + 1} van {ITEMS + 1}" in await sheet.reads()
        await sheet.type_choice(steps=1 + number % 2)
    await desk.page.keyboard.press("Tab")
    await desk.page.keyboard.type(SECRET)
    await picture(desk.page, "tryout-05-open-question")
    await sheet.type_press("Volgende")
    await sheet.is_about("Kijk je antwoorden na")
    assert SECRET in await sheet.reads()
    await picture(desk.page, "tryout-06-check")
    await sheet.type_press("Verstuur")
    await sheet.is_about("Dank je. Je antwoorden zijn verzegeld.")
    assert SECRET not in await sheet.reads()
    await picture(desk.page, "tryout-07-sealed")
    await desk.close()

    again = await desk.open_private_page(FATMA)
    await again.is_about("Teamscan")  # as for whoever never answered
    await a_changed_link_opens_nothing(desk)
    await desk.close()
    assert (runner.world.chat(FATMA.chat), await chat.inner_text()) == before


async def a_changed_link_opens_nothing(desk):
    """The link of the dialog with one letter changed, in somebody else's browser."""
    link = desk.page.get_by_role("dialog").get_by_role("link", name="Open in de browser")
    address, _, ticket = (await link.get_attribute("href")).partition("#nl.")
    middle = len(ticket) // 2
    letter = "A" if ticket[middle] != "A" else "B"
    seen = Watch()
    async with window(desk.page.context.browser, seen) as page:
        await page.goto(f"{address}#nl.{ticket[:middle]}{letter}{ticket[middle + 1 :]}")
        sheet = Sheet.alone(page)
        await sheet.is_about("Deze link werkt niet")
        assert "Inkomen Noord" not in await sheet.reads()
        assert ticket[:middle] not in page.url
    assert seen.elsewhere == []
    assert all("400 (Bad Request)" in line for line in seen.wrong)


async def nobody_sees_that_she_did(desk, runner):
    """What others can ask for is the same as for a colleague who did not answer."""
    for person in (FATMA, SANNE):
        await desk.meet(person)
        await desk.say(person, "status")
        await desk.sees(person, "Waar staan jullie?")
    assert cards_since_invitation(runner, FATMA) == cards_since_invitation(runner, SANNE)
    await desk.meet(PIETER)
    await desk.say(PIETER, "status")
    said = await desk.sees(PIETER, "Waar staan jullie?")
    assert "De vragen staan open tot" in said
    assert "Wie al meedeed" not in said, "a manager is never asked"


def cards_since_invitation(runner, person):
    cards = [message.card for message in runner.world.chat(person.chat) if message.card]
    titles = [card["body"][0]["text"] for card in cards]
    return cards[titles.index("Hoe gaat het in Inkomen Noord 3?") :]


async def somebody_else_answers_in_english(page, runner):
    await page.goto(runner.address)
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_role("heading", name="Try-out")).to_be_visible()
    await page.get_by_role("dialog").get_by_role("button", name="No, leave it as it is").click()
    desk = Desk(page)
    await desk.meet(RUBEN)
    await desk.sees(RUBEN, "Hoe gaat het in Inkomen Noord 3?")
    await desk.press(RUBEN, "language")
    await desk.sees(RUBEN, "Which language shall we speak?")
    await desk.press(RUBEN, "English")
    await desk.sees(RUBEN, "English")

    sheet = await desk.open_private_page(RUBEN)
    await sheet.is_about("Team scan")
    await sheet.press("Start")
    for _ in range(ITEMS):
        await sheet.frame.get_by_label("Agree", exact=True).check()
        await sheet.press("Next")
    await sheet.write(SECRET_IN_ENGLISH)
    await picture(page, "tryout-08-english")
    await sheet.press("Next")
    await sheet.press("Send")
    await sheet.is_about("Thank you. Your answers are sealed.")
    await desk.close("Close")


async def the_colleagues_answer(desk):
    await desk.page.get_by_role("button", name="Laat collega's antwoorden").click()
    banner = desk.page.get_by_role("alert")
    await expect(banner).to_have_text("Klaar. Zo vaak vulde een collega vragen in: 6.")
    await desk.page.get_by_role("button", name="Laat collega's antwoorden").click()
    await expect(banner).to_have_text("De collega's vullen hun privépagina in.")
    await expect(banner).to_have_text("Klaar. Zo vaak vulde een collega vragen in: 6.")  # again


async def the_trainer_prepares(desk):
    await desk.move_on("Tot de vragen sluiten", "dinsdag 26 januari 16.30")
    await desk.move_on("Volgende werkdag", "woensdag 27 januari")
    await desk.meet(KWAME)
    await desk.sees(KWAME, "De teamscan van Inkomen Noord 3 is gesloten")
    await desk.press(KWAME, "Bekijk de briefing")
    briefing = await desk.sees(KWAME, "Briefing voor de intake met Inkomen Noord 3")
    assert "Voor het gesprek" in briefing
    assert SECRET not in briefing
    await picture(desk.page, "tryout-09-briefing")

    await desk.press(KWAME, "Lees de teksten")
    await desk.sees(KWAME, "Teksten uit Inkomen Noord 3")
    reading = await desk.follow(KWAME, "Open de leespagina")
    await reading.is_about("Teksten voor jou als trainer")
    texts = await reading.reads()
    assert SECRET in texts
    assert SECRET_IN_ENGLISH in texts
    assert not any(person.name in texts for person in PEOPLE)
    await picture(reading.page, "tryout-10-reading-page")
    await reading.page.close()

    await desk.say(KWAME, "samenvatting")
    await desk.sees(KWAME, "Briefing voor de intake met Inkomen Noord 3")
    for form, words in (("Open als PDF", words_of_pdf), ("Open in Word", words_of_docx)):
        written = words(await downloaded(await desk.follow(KWAME, form)))
        assert "Inkomen Noord 3" in written
        assert "Voor het gesprek" in written
        assert SECRET not in written


async def downloaded(sheet):
    await sheet.is_about("Je bestand staat klaar")
    async with sheet.page.expect_download() as downloading:
        await sheet.press("Download het bestand")
    download = await downloading.value
    name = download.suggested_filename
    await expect(sheet.frame.get_by_text(f"{name} is gedownload")).to_be_visible()
    await picture(sheet.page, f"tryout-11-{Path(name).suffix[1:]}")
    path = await download.path()
    await sheet.page.close()
    return path.read_bytes()


def words_of_pdf(raw):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(raw)).pages)


def words_of_docx(raw):
    with ZipFile(BytesIO(raw)) as parts:
        return re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())


async def everybody_else_has_to_wait(desk):
    for person in (PIETER, FATMA):
        await desk.meet(person)
        await desk.say(person, "resultaat")
        refusal = await desk.sees(person, "Dit lukt zo niet")
        assert "vanaf vrijdag 29 januari" in refusal


async def manager_and_member_see_the_same(desk, second):
    await desk.move_on("Volgende werkdag", "donderdag 28 januari")
    await desk.move_on("Volgende werkdag", "vrijdag 29 januari")
    results = []
    for person in (PIETER, FATMA):
        await desk.meet(person)
        await desk.sees(person, "De teamscan van Inkomen Noord 3 is klaar")
        await desk.press(person, "Bekijk het resultaat")
        results.append(await desk.sees(person, "Resultaat van Inkomen Noord 3"))
    await picture(desk.page, "tryout-12-result")
    managers, members = (said.partition("De volgende stap")[0] for said in results)
    assert managers == members
    bars = re.findall("[■□]+", results[0])
    assert len(bars) == ITEMS

    english = Desk(second)
    await english.sees(RUBEN, "The team scan for Inkomen Noord 3 is done")
    await english.press(RUBEN, "See the result")
    result = await english.sees(RUBEN, "Team result for Inkomen Noord 3")
    await picture(second, "tryout-13-result-english")
    assert re.findall("[■□]+", result) == bars


def everything_said(runner):
    """All that stands in all chats, as the try-out keeps it."""
    return str([runner.world.chat(person.chat) for person in PEOPLE])
