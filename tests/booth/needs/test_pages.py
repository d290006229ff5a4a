"""Saying what one needs in a browser, and reading it, in both languages, for everybody."""

import json

import pytest
from playwright.async_api import expect

from booth.pools.seals import contents_of, pool_of
from booth.pools.tick import settled
from tests.booth.needs.pages import (
    LINE,
    every_needs_screen,
    place_in,
    says,
    sends,
    ticks,
    to_form,
)
from tests.booth.separate_input.test_pages import ASKS_TO_STAY
from tests.booth.test_page_look import ENLARGED, LOOKS, TOO_SMALL, WEAR, faults, look
from tests.dialogs.planning.needing import SEND
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEEPS_FOCUS = {"needs-nothing", "needs-too-long", "needs-not-sent"}
"""Screens that answer what the person just did, who therefore stays there."""
SCREENS = 8


@pytest.mark.parametrize("language", Language)
async def test_every_screen_works_for_everybody(visitor, language):
    visitor.speaks(language)
    page, seen = visitor.page, set()
    async for name in every_needs_screen(visitor):
        seen.add(name)
        assert await page.locator("html").get_attribute("lang") == language
        if name not in KEEPS_FOCUS:
            assert await page.locator("h1:focus").count() == 1, name
        for shape, scheme in LOOKS[language]:
            await look(page, shape, scheme)
            assert await faults(page) == [], (name, shape, scheme)
        await page.evaluate(WEAR, "contrast")
        assert await faults(page) == [], name
        await look(page, ENLARGED)
        assert await page.evaluate("document.documentElement.scrollWidth") <= ENLARGED[0], name
        assert await page.evaluate(TOO_SMALL) == [], name
    assert len(seen) == SCREENS


async def test_who_reads_it_and_that_one_can_be_guessed_stands_beside_the_form(visitor, booth):
    await to_form(visitor, await place_in(booth))
    read = await visitor.reads()
    for said in (
        "Tariq is de trainer die de sessie plant",
        "niet naar je manager",
        "kan Tariq wel raden wie dit schreef",
        "Krijgt je team een andere trainer?",
        "De dag na de sessie wordt het gewist",
    ):
        assert said in read


async def test_what_is_said_on_the_page_is_read_on_the_other_one(visitor, booth):
    place = await place_in(booth)
    await says(visitor, place, "food", "prayer", line=LINE, reach="Fatima, 06 1234")
    await visitor.visit(place.reading(), "/nodig")
    read = await visitor.page.locator(".thread").inner_text()
    assert "Een plek en tijd om te bidden\nAnder eten of drinken" in read
    assert LINE in read
    assert "Te bereiken: Fatima, 06 1234" in read


async def test_who_filled_in_nothing_is_asked_once_and_takes_back_what_was_there(visitor, booth):
    place = await place_in(booth)
    await says(visitor, place, "food")
    await to_form(visitor, place)
    await visitor.press("send")
    await expect(visitor.page.locator("#missing")).to_have_text(visitor.say("booth-needs-nothing"))
    await sends(visitor)
    await visitor.visit(place.reading(), "/nodig")
    assert visitor.say("booth-needs-read-empty") in await visitor.reads()


async def test_whoever_sent_opens_the_page_anew_to_say_something_else(visitor, booth):
    """A second packet on one ticket would be lost, so the page offers none."""
    place = await place_in(booth)
    await says(visitor, place, "food")
    assert "Open deze pagina dan opnieuw vanuit de chat" in await visitor.reads()
    await visitor.press("needs-back")
    assert "zeg wat je nodig hebt" not in await visitor.reads()
    await says(visitor, place, "prayer")
    await visitor.visit(place.reading(), "/nodig")
    [one] = await visitor.page.locator(".thread").all_inner_texts()
    assert one == "Een plek en tijd om te bidden"


async def test_what_did_not_arrive_stays_on_the_screen(visitor, booth):
    place = await place_in(booth)
    await to_form(visitor, place)
    await ticks(visitor, "hearing")
    await visitor.page.locator("#own").fill(LINE)
    booth.broken = True
    await visitor.press("send")
    await expect(visitor.page.locator(".failed")).to_have_text(visitor.say("booth-sending-again"))
    assert await visitor.page.locator("#own").input_value() == LINE
    assert await visitor.page.locator("input:checked").count() == 1
    booth.broken = False
    await visitor.page.locator("#send").wait_for(state="detached")
    await visitor.visit(place.reading(), "/nodig")
    assert LINE in await visitor.reads(), "it went by itself"


async def test_who_leaves_with_something_unsent_is_asked_to_stay(visitor, booth):
    await to_form(visitor, await place_in(booth))
    assert not await visitor.page.evaluate(ASKS_TO_STAY)
    await ticks(visitor, "other")
    assert await visitor.page.evaluate(ASKS_TO_STAY)
    await sends(visitor)
    assert not await visitor.page.evaluate(ASKS_TO_STAY)


async def test_the_page_seals_it_and_the_server_holds_nothing_readable(visitor, booth):
    """The control is the page itself: what it sent is opened with the key of the reader alone."""
    place = await place_in(booth)
    await says(visitor, place, "food", line=LINE)
    [sent] = booth.sent(SEND)
    assert set(sent) == {"action", "ticket", "packet"}
    assert LINE not in json.dumps(sent)
    play = booth.play
    async with play.boxes.writing() as box:
        await box.hold(place.box, alone=True)
        pool = await settled(box, pool_of(play.keys, place.box))
        [held] = contents_of(pool, await box.packets.of_pool(place.box))
    assert LINE.encode() not in held.packet
    assert b"food" not in held.packet


async def test_what_somebody_wrote_is_never_markup(visitor, booth):
    place = await place_in(booth)
    await says(visitor, place, line="<b>vet</b>", reach="<img src=x onerror=alert(1)>")
    await visitor.visit(place.reading(), "/nodig")
    assert "<b>vet</b>" in await visitor.reads()
    assert await visitor.page.locator("main img, main b").count() == 0
