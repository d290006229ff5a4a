"""A pre-intake through Microsoft's own Agents Playground, an independent client of the bot.

The programme lead, the manager and one member each sit in front of a playground. It speaks
English only, so the member asks for Dutch. The others live in the same town without a browser.
"""

import re
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest

from tests.browser.playground import Chat, playground, town_with_pages
from tests.browser.screen import Watch, picture, window
from tests.chat import GUIDES, LEAD, MEMBERS, MONDAY, profiles, upn

TEAM = "Inkomen Noord 3"
MANAGER, (SAMIRA, *COLLEAGUES) = GUIDES[0], MEMBERS
ELSEWHERE = (*GUIDES[1:], *COLLEAGUES)
ITEMS = 12
SECRET = "Liever in kleine groepjes, zegt de zeemeeuw."


@pytest.fixture
async def town(tmp_path):
    """A town in which everybody without a playground has installed the app."""
    async with town_with_pages(tmp_path) as town:
        profiles(town, ELSEWHERE)
        for name in ELSEWHERE:
            await getattr(town, name).installs()
        yield town


@pytest.fixture
async def chats(browser, town):
    """The chats of the lead, the manager and the member; opening a playground installs the app."""
    async with AsyncExitStack() as stack:

        async def sit_down(name):
            address = await stack.enter_async_context(playground(town, name))
            page = await stack.enter_async_context(window(browser, Watch()))
            return await Chat.opened(page, address, name)

        yield [await sit_down(name) for name in (LEAD, MANAGER, SAMIRA)]


def at(day, hour):
    return (MONDAY + timedelta(days=day)).replace(hour=hour)


@pytest.mark.timeout(400)
async def test_a_pre_intake_in_the_playground(chats, town):
    lida, marleen, samira = chats
    await the_lead_enrols(lida)
    await town.a_moment_later()
    await the_manager_starts(marleen)
    await the_member_asks_for_dutch(samira)
    await town.until(at(1, 10))
    await the_member_answers(samira)
    await the_colleagues_answer(town)
    await town.until(at(18, 10))
    await all_see_the_same_result(marleen, samira, town)
    for chat in chats:
        assert SECRET not in await chat.page.content()
    assert SECRET not in town.teams.everything()


async def the_lead_enrols(lida):
    assert "programme lead" in await lida.sees("Welcome to the Cultuurtraject")
    await picture(lida.page, "playground-01-welcome")
    await lida.presses("Sign up teams")
    await lida.sees("Sign up teams")
    await lida.presses("One team, step by step")
    await lida.sees("Sign up a team, step 1 of 3")
    await lida.fills("Name of the team (required)", TEAM)
    await lida.presses("Continue")
    await lida.sees("Sign up a team, step 2 of 3")
    for part, name in zip(("manager", "trainer", "CLV coach"), GUIDES, strict=True):
        await lida.fills(f"The {part}'s account (required)", upn(name))
    await lida.presses("Continue")
    await lida.sees("Sign up a team, step 3 of 3")
    await lida.fills("The employees' accounts", "\n".join(map(upn, MEMBERS)))
    await picture(lida.page, "playground-02-enrolment")
    await lida.presses("Continue")
    assert "8 employees" in await lida.sees("1 team is signed up")
    assert await lida.cards.count() == 1, "one card, replaced at every step"


async def the_manager_starts(marleen):
    await marleen.sees(f"{TEAM} is taking part in the Cultuurtraject")
    await marleen.says("start")
    offer = await marleen.sees(f"Pre-intake for {TEAM}")
    assert "Tuesday 12 January to Tuesday 26 January at 16:30" in offer
    await picture(marleen.page, "playground-03-offer")
    cards = await marleen.cards.count()
    await marleen.presses("Start")
    await marleen.sees(f"The pre-intake for {TEAM} is set up")
    assert await marleen.cards.count() == cards, "the offer was replaced"


async def the_member_asks_for_dutch(samira):
    await samira.sees("Welcome to the Cultuurtraject")
    await samira.says("language")
    await samira.sees("Which language shall we speak?")
    await samira.presses("Nederlands")
    await samira.sees("Nederlands")


async def the_member_answers(samira):
    await samira.sees(f"Hoe gaat het in {TEAM}?")
    await samira.presses("Open in de browser")
    link = await samira.sees("Privépagina")
    await picture(samira.page, "playground-04-link")
    cards = await samira.cards.count()

    sheet = await samira.follows("Open de privépagina")
    await sheet.is_about("Teamscan")
    await sheet.press("Begin")
    for _ in range(ITEMS):
        await sheet.frame.get_by_label("Mee eens", exact=True).check()
        await sheet.press("Volgende")
    await sheet.write(SECRET)
    await sheet.press("Volgende")
    await sheet.is_about("Kijk je antwoorden na")
    await sheet.press("Verstuur")
    await sheet.is_about("Dank je. Je antwoorden zijn verzegeld.")
    await picture(sheet.page, "playground-05-sealed")
    await sheet.page.close()

    again = await samira.follows("Open de privépagina")
    await again.is_about("Teamscan")  # as for whoever never answered
    await again.page.close()
    assert await samira.sees("Privépagina") == link
    assert await samira.cards.count() == cards, "answering leaves no trace in the chat"


async def the_colleagues_answer(town):
    for name, value in zip(COLLEAGUES, (5, 4, 4, 2, 2, 4, None), strict=True):
        page = await getattr(town, name).opens_private_page()
        assert await page.answers(value) == "in"


async def all_see_the_same_result(marleen, samira, town):
    await marleen.sees(f"The team scan for {TEAM} is done")
    await marleen.presses("See the result")
    english = await marleen.sees(f"Team result for {TEAM}")
    await picture(marleen.page, "playground-06-result")

    await samira.sees(f"De teamscan van {TEAM} is klaar")
    await samira.presses("Bekijk het resultaat")
    dutch = await samira.sees(f"Resultaat van {TEAM}")
    await picture(samira.page, "playground-07-result-dutch")
    assert len(bars(dutch)) == ITEMS
    assert bars(dutch) == bars(english)

    kofi = town.kofi
    kofi.looks_at_newest()
    await kofi.presses("Bekijk het resultaat")
    read = words(kofi.reads())
    assert read == words(dutch)[: len(read)]


def bars(card):
    return re.findall("[■□]+", card)


def words(text):
    return re.findall(r"[\w■□]+", text)
