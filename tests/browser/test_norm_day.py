"""The norm day in the try-out: support asked in the room, answered in three presses, adopted."""

import sqlite3
from contextlib import closing

import pytest
from playwright.async_api import expect

from tests.browser.desk import Desk, tryout_in
from tests.browser.screen import Watch, picture, window
from tryout.municipality import TEAMS, TRAINER

PIETER, KWAME, FATMA = TEAMS[0].manager, TRAINER, TEAMS[0].members[0]
THEME = "Omgaan met anderen"
NORM = "We laten elkaar uitpraten."
DAY = "2027-01-12"


@pytest.fixture
async def runner(tmp_path, monkeypatch):
    monkeypatch.setattr("tryout.surroundings.BEAT", 0.3)  # nobody here looks while a page waits
    async with tryout_in(tmp_path) as runner:
        yield runner


@pytest.mark.timeout(400)
async def test_a_norm_is_asked_in_the_room_and_adopted_in_the_same_session(browser, runner):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.goto(runner.address)
        desk = Desk(page)
        await desk.press(PIETER, "Begin met de pre-intake")
        await desk.press(PIETER, "Begin")
        await desk.sees(PIETER, "De pre-intake van Inkomen Noord 3 staat klaar")
        the_norm_day_is_planned(runner)
        await desk.move_on("Volgende werkdag", "dinsdag 12 januari")
        await everybody_opens_their_page(desk)
        await the_trainer_asks_the_room(desk)
        await a_member_answers_in_three_presses(desk)
        await the_colleagues_do_too(desk)
        await the_team_adopts(desk)
    assert watch == Watch()


def the_norm_day_is_planned(runner):
    """Planning one takes weeks of the try-out's clock; this one lasts all of tomorrow."""
    with closing(sqlite3.connect(runner._folder.database)) as database:
        [(trajectory,)] = database.execute("SELECT id FROM trajectory")
        database.execute(
            "INSERT INTO session (id, trajectory_id, type, state, place, version)"
            " VALUES ('norm-day', ?, 'norms', 'confirmed', 'Zaal 3', 1)",
            [trajectory],
        )
        database.execute(
            "INSERT INTO session_part (session_id, nth, day, starts, ends)"
            " VALUES ('norm-day', 0, ?, '00:00:00', '23:59:00')",
            [DAY],
        )
        database.commit()


async def everybody_opens_their_page(desk):
    """Who does so before the first question can answer it."""
    await desk.meet(FATMA)
    await desk.open_private_page(FATMA)
    await desk.close()
    await the_colleagues(desk)


async def the_colleagues(desk):
    await desk.page.get_by_role("button", name="Laat collega's antwoorden").click()
    await expect(desk.page.get_by_role("alert")).to_contain_text("Klaar.")


async def the_trainer_asks_the_room(desk):
    await desk.meet(KWAME)
    await desk.say(KWAME, "normen")
    await desk.sees(KWAME, "De norm van Inkomen Noord 3")
    await desk.press(KWAME, THEME)
    said = await desk.sees(KWAME, f"{THEME} in Inkomen Noord 3")
    assert "Wat de gedragscode hierover zegt" in said
    await desk.press(KWAME, "Schrijf een norm op")
    await desk.sees(KWAME, "Een norm over")
    await desk.chat(KWAME).get_by_role("article").last.get_by_role("textbox").fill(NORM)
    await desk.press(KWAME, "Bewaar")
    await desk.sees(KWAME, f"{THEME} in Inkomen Noord 3")
    await desk.press(KWAME, "Vraag om steun")
    await desk.sees(KWAME, "Steun voor")
    await picture(desk.page, "norm-day-01-ways")
    await desk.press(KWAME, "Vraag het nu aan de groep")
    await desk.sees(KWAME, "staan open")


async def a_member_answers_in_three_presses(desk):
    """The door on the card, an answer, and sending."""
    await desk.meet(FATMA)
    await desk.sees(FATMA, "Vraag aan de groep: Inkomen Noord 3")
    await picture(desk.page, "norm-day-02-card")
    sheet = await desk.open_private_page(FATMA)
    await sheet.is_about(f"De norm: {THEME}")
    await picture(desk.page, "norm-day-03-page")
    await sheet.frame.get_by_label("Hier kan ik mee leven", exact=True).check()
    await sheet.press("Verstuur")
    await sheet.is_about("Dank je. Je antwoorden zijn verzegeld.")
    await desk.close()


async def the_colleagues_do_too(desk):
    await the_colleagues(desk)
    await desk.move_on("Tot de vragen sluiten", "dinsdag 12 januari")


async def the_team_adopts(desk):
    await desk.sees(FATMA, "De vraag aan de groep is gesloten")
    await desk.meet(KWAME)
    await desk.sees(KWAME, "De vraag aan de groep is gesloten")
    await desk.press(KWAME, "Bekijk het resultaat")
    said = await desk.sees(KWAME, "De norm")
    assert "er achter kunnen staan of mee kunnen leven" in said
    await desk.press(KWAME, "Wat is aangenomen?")
    await desk.sees(KWAME, "Wat nam het team aan")
    await picture(desk.page, "norm-day-04-adopting")
    form = desk.chat(KWAME).get_by_role("article").last
    await form.get_by_label("Aangenomen", exact=True).check()
    await desk.press(KWAME, "Leg vast")
    await desk.sees(KWAME, f"{THEME} in Inkomen Noord 3")
    await desk.meet(FATMA)
    await desk.say(FATMA, "normen")
    await desk.sees(FATMA, "De norm van Inkomen Noord 3")
    await desk.press(FATMA, THEME)
    assert NORM in await desk.sees(FATMA, f"{THEME} in Inkomen Noord 3")
