"""A whole municipality, chosen and played by a person from the first click, in both languages."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.desk import Desk, tryout_in
from tests.browser.screen import Watch, picture, window
from tests.browser.test_board import faults, signs_in
from tryout.examples.whole import city

PATIENCE = 400_000
"""Milliseconds in which a year is lived on a busy machine."""
PHONE = {"width": 390, "height": 844}
UNAUTHORIZED = "the server responded with a status of 401"
CLEAN, WORK = city().clean, city().work


@pytest.fixture
async def runner(tmp_path):
    async with tryout_in(tmp_path) as runner:
        yield runner


async def chooses_the_municipality(page, begin, living):
    """One press; the days pass by above, and then the page comes anew with everybody."""
    await page.get_by_role("button", name=begin).click()
    await expect(page.get_by_role("alert")).to_contain_text(living)
    await expect(page.get_by_role("button", name=begin)).to_be_hidden()
    await expect(page.get_by_role("alert")).to_be_hidden(timeout=PATIENCE)
    await expect(page.get_by_role("heading", level=1)).to_be_visible()


async def looks_for(page, label, words, *people):
    """The list is folded by team; whoever types sees only who fits."""
    await page.get_by_role("searchbox", name=label).fill(words)
    for person in people:
        await expect(page.locator("#people button.row", has_text=person.name)).to_be_visible()


@pytest.mark.timeout(900)
async def test_from_the_first_click_to_the_board_of_the_lead(browser, runner):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.goto(runner.address)
        desk = Desk(page)
        await chooses_the_municipality(page, "Een hele gemeente", "wordt nagespeeld")
        await picture(page, "municipality-01-list")
        assert await faults(page) == []
        await the_lead_begins(desk)
        await the_director_counts_and_sees_no_team(desk)
        await a_decision_waits_for_a_member(desk)
        await a_manager_is_found_by_the_name_of_the_team(desk)
        await the_board_is_that_of_the_own_directorate(page, runner)
        await page.set_viewport_size(PHONE)
        await page.goto(runner.address)
        await expect(page.get_by_role("searchbox")).to_be_visible()
        await expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert await faults(page) == []
        await picture(page, "municipality-05-phone")
    assert [line for line in watch.wrong if UNAUTHORIZED not in line] == []
    assert watch.elsewhere == []


async def the_lead_begins(desk):
    await desk.page.get_by_role("button", name="Begin hier").click()
    await desk.say(WORK.lead, "programma")
    said = await desk.sees(WORK.lead, "Programma van Werk en Inkomen")
    assert re.search(r"moet nog beginnen\s+17", said.replace("\N{NO-BREAK SPACE}", " "))


async def the_director_counts_and_sees_no_team(desk):
    await looks_for(desk.page, "Zoek een naam, rol of team", "directeur", CLEAN.director)
    await picture(desk.page, "municipality-02-search")
    await desk.meet(CLEAN.director)
    await desk.say(CLEAN.director, "programma")
    said = await desk.sees(CLEAN.director, "Programma van Toezicht en Schone Stad")
    assert "Reiniging Noord" not in said
    counts = re.findall(r"(\d+)$", said.partition("Per afdeling")[0], re.MULTILINE)
    assert [int(count) for count in counts] == [4, 3, 2, 1, 2, 1], "in every phase"
    await picture(desk.page, "municipality-03-director")


async def a_decision_waits_for_a_member(desk):
    await looks_for(desk.page, "Zoek een naam, rol of team", WORK.second.name, WORK.second)
    await desk.meet(WORK.second)
    assert WORK.second.locale == "en-GB", "each reads their own language, in one city"
    await desk.sees(WORK.second, "Recorded: The action plan")
    await desk.press(WORK.second, "Open the decision")
    await desk.press(WORK.second, "This was decided")
    await desk.sees(WORK.second, "Confirmed: The action plan")


async def a_manager_is_found_by_the_name_of_the_team(desk):
    group = next(one for one in CLEAN.groups if one.manager not in CLEAN.people)
    await looks_for(desk.page, "Zoek een naam, rol of team", group.plan.name, group.manager)
    await desk.meet(group.manager)
    await expect(desk.chat(group.manager)).to_contain_text(group.plan.name)
    await looks_for(desk.page, "Zoek een naam, rol of team", "")


async def the_board_is_that_of_the_own_directorate(page, runner):
    await signs_in(page, runner, CLEAN.lead)
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Programma")
    await expect(page.get_by_text("13 van 13 teams, op naam")).to_be_visible()
    await expect(page.get_by_text("Inkomen Noord 3")).to_be_hidden()
    await picture(page, "municipality-04-board")


@pytest.mark.timeout(900)
async def test_in_english_and_as_large_as_a_city(browser, runner):
    async with window(browser, Watch()) as page:
        await page.goto(runner.address)
        await page.get_by_role("button", name="English").click()
        await page.get_by_role("dialog").get_by_role("button", name="No, leave it as it is").click()
        await chooses_the_municipality(page, "A whole municipality", "is being played")
        desk = Desk(page)
        await page.get_by_role("button", name="Start here").click()
        await desk.say(WORK.lead, "figures")
        await desk.sees(WORK.lead, "Programme of Werk en Inkomen")
        await picture(page, "municipality-06-english")
        await page.get_by_role("button", name="Start again").click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("button", name="Make it 1,500 groups").click()
        alert = page.get_by_role("alert")
        await expect(alert).to_contain_text("now has 1,500 groups", timeout=PATIENCE)
        await picture(page, "municipality-07-many")
