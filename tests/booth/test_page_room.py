"""A question to the room on the private page: one screen, and two presses in it."""

import pytest
from playwright.async_api import expect

from tests.booth.ballots.play import content
from trajectory.rounds.instrument import Level, Purpose
from trajectory.rounds.rounds import RoundKind

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROOM = content().newest_for(Level.TEAM, Purpose.ROOM)
FIRST, SECOND, *OTHERS = (item.id for item in ROOM.items)


async def asks_the_room(booth):
    return await booth.play.opened(instrument=ROOM.key, kind=RoundKind.ROOM)


async def answers_at(visitor, place, option=1):
    """Presses an option of the question at this place."""
    await visitor.page.locator("fieldset").nth(place).get_by_role("radio").nth(option).check()


async def test_from_the_door_an_answer_and_sending_is_all(visitor, booth):
    room = await asks_the_room(booth)
    await visitor.visit(booth.door(room))
    await answers_at(visitor, 0)
    await visitor.send()
    await expect(visitor.page.locator("h1")).to_have_text("Dank je. Je antwoorden zijn verzegeld.")
    (answers,) = await booth.arrived(room)
    assert answers.choices == {FIRST: 4, SECOND: None, **dict.fromkeys(OTHERS)}


async def test_everything_that_must_be_known_first_stands_on_that_screen(visitor, booth):
    await visitor.visit(booth.door(await asks_the_room(booth)))
    screen = await visitor.reads()
    for sentence in (
        "Fatima",
        "mensen zijn gevraagd",
        "Antwoorden is vrijwillig.",
        "Na het sluiten ziet iedereen hetzelfde resultaat, op hetzelfde moment. De trainer ook.",
        "Minder dan 5 antwoorden op een vraag? Dan laten we bij die vraag niets zien.",
        "Je manager, je collega’s, de trainer en de coach zien nooit wie wat antwoordt.",
    ):
        assert sentence in screen


async def test_sending_nothing_is_asked_once_more_and_leads_back(visitor, booth):
    room = await asks_the_room(booth)
    await visitor.visit(booth.door(room))
    await visitor.press("send")
    assert await visitor.heading() == "Wil je alles openlaten?"
    await visitor.press("back")
    await answers_at(visitor, 1)
    await visitor.send()
    (answers,) = await booth.arrived(room)
    assert answers.choices[SECOND] == 4


async def test_what_else_waits_comes_after_it(visitor, booth):
    scan, room = await booth.asks(), await asks_the_room(booth)
    await visitor.visit(booth.door(scan, room))
    await answers_at(visitor, 0)
    await visitor.send()
    await visitor.press("choose-other")
    assert await visitor.heading() == "Teamscan"


async def test_a_line_that_was_lost_sends_again_and_keeps_what_was_chosen(visitor, booth):
    room = await asks_the_room(booth)
    await visitor.visit(booth.door(room))
    await answers_at(visitor, 0)
    booth.broken = True
    await visitor.press("send")
    await visitor.page.locator(".failed").wait_for()
    booth.broken = False
    await visitor.page.locator("#send").wait_for(state="detached")
    (answers,) = await booth.arrived(room)
    assert answers.choices[FIRST] == 4
