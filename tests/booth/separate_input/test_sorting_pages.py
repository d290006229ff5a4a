"""Proposals become one wording in a browser: by mouse, by keyboard and for a screen reader."""

import json

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.booth.separate_input.pages import mail_of
from tests.booth.separate_input.proposal_pages import merges, ticks, trainer_reads
from tests.booth.separate_input.test_pages import ASKS_TO_STAY
from tests.booth.separate_input.test_sorting import (
    GREET,
    GREET_TOO,
    JOKE,
    MERGED,
    norms,
    page,
    waits,
    which,
)
from tests.booth.test_page_secrecy import LEFT_BEHIND
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

SAVED = {
    Language.NL: "Dit wacht nu bij de normen, tot het team het aanneemt: ",
    Language.EN: "This now waits with the norms until the team adopts it: ",
}


@pytest_asyncio.fixture(loop_scope="module")
async def mail(booth):
    mail = await mail_of(booth)
    await waits(mail)
    return mail


async def saved(visitor):
    await visitor.press("merge-save")
    await visitor.page.locator("#own").wait_for(state="detached")


@pytest.mark.parametrize("language", Language)
async def test_ticked_worded_done(visitor, mail, language):
    visitor.speaks(language)
    await trainer_reads(visitor, mail)
    await ticks(visitor, GREET, GREET_TOO)
    await merges(visitor, MERGED)
    shown = await visitor.page.locator(".texts li").all_inner_texts()
    assert shown == [GREET, GREET_TOO], "what was ticked, and nothing else"
    await saved(visitor)
    await expect(visitor.page.locator(".note")).to_have_text(SAVED[language] + MERGED)
    assert await visitor.page.locator("h1:focus").count() == 1
    assert await norms(mail) == [("others", "do", MERGED)]
    used = visitor.say("booth-proposals-used")
    for text in (GREET, GREET_TOO):
        box = visitor.page.get_by_role("checkbox", name=f"{used} {text}", exact=True)
        await expect(box).not_to_be_checked()

    await trainer_reads(visitor, mail)
    assert await visitor.page.locator(".mark").all_inner_texts() == [used] * 2, "and stays so"


async def test_by_keyboard_alone(visitor, mail):
    await trainer_reads(visitor, mail)
    keyboard = visitor.page.keyboard
    await visitor.page.get_by_role("checkbox", name=GREET).focus()
    await keyboard.press("Space")
    for key in ("Tab", "Space", "Tab", "Tab", "Enter"):
        await keyboard.press(key)
    await expect(visitor.page.locator("h1:focus")).to_have_text(visitor.say("booth-merge-title"))
    for key in ("Tab", "Tab"):
        await keyboard.press(key)
    await keyboard.type(MERGED)
    await keyboard.press("Tab")
    await keyboard.press("Tab")
    await keyboard.press("Enter")
    await visitor.page.locator("#own").wait_for(state="detached")
    assert await norms(mail) == [("others", "do", MERGED)]
    assert which(await page(mail), "used") == {GREET, GREET_TOO}


async def test_a_screen_reader_hears_what_happened_and_what_lacks(visitor, mail):
    await trainer_reads(visitor, mail)
    await visitor.page.locator(".merge").click()
    lacks = visitor.page.get_by_role("alert").filter(has_text="Vink eerst")
    await expect(lacks).to_be_visible()
    assert await visitor.page.locator("input:focus").count() == 1, "where it can be given"
    await ticks(visitor, JOKE)
    await expect(lacks).to_have_count(0)
    group = visitor.page.get_by_role("group", name="Dit doen we niet")
    assert await group.get_by_role("checkbox").count() == 1
    await merges(visitor, MERGED)
    await saved(visitor)
    await expect(visitor.page.locator("#said")).to_have_text(SAVED[Language.NL] + MERGED)


async def test_one_proposal_is_where_its_own_wording_begins(visitor, mail):
    await trainer_reads(visitor, mail)
    await ticks(visitor, JOKE)
    await merges(visitor)
    assert await visitor.page.locator("#own").input_value() == JOKE
    await expect(visitor.page.get_by_label("Dit doen we niet")).to_be_checked()
    await saved(visitor)
    assert await norms(mail) == [("others", "do_not", JOKE)]


async def test_the_way_back_keeps_the_ticks_and_saves_nothing(visitor, mail):
    await trainer_reads(visitor, mail)
    await ticks(visitor, GREET, GREET_TOO)
    await merges(visitor, MERGED)
    assert await visitor.page.evaluate(ASKS_TO_STAY)
    await visitor.press("back")
    assert not await visitor.page.evaluate(ASKS_TO_STAY)
    assert await visitor.page.locator(".texts :checked").count() == 2
    assert await norms(mail) == []
    assert which(await page(mail), "used") == set()


async def test_ticking_tells_nobody_anything(visitor, mail):
    await trainer_reads(visitor, mail)
    heard = len(visitor.booth.heard)
    await ticks(visitor, GREET, JOKE)
    await merges(visitor, MERGED)
    assert len(visitor.booth.heard) == heard, "it stays on the device"


async def test_words_that_name_somebody_are_looked_at_once_more(visitor, mail):
    await trainer_reads(visitor, mail)
    await ticks(visitor, GREET)
    await merges(visitor, "Coach groet iedereen.")
    await visitor.press("merge-save")
    note = visitor.page.locator("#missing .note")
    await expect(note).to_contain_text("Deze woorden lijken iemand te noemen: Coach.")
    assert await norms(mail) == []
    await saved(visitor)
    assert await norms(mail) == [("others", "do", "Coach groet iedereen.")]


async def test_what_did_not_arrive_stays_on_the_screen_and_is_saved_once(visitor, mail):
    await trainer_reads(visitor, mail)
    await ticks(visitor, GREET, GREET_TOO)
    await merges(visitor, MERGED)
    visitor.booth.broken = True
    await visitor.press("merge-save")
    failed = visitor.page.locator(".failed")
    await expect(failed).to_have_text(visitor.say("booth-proposals-not-kept"))
    assert await visitor.page.locator("#own").input_value() == MERGED
    visitor.booth.broken = False
    await saved(visitor)
    assert await norms(mail) == [("others", "do", MERGED)]


async def test_why_the_norms_take_no_more_is_said_in_plain_words(visitor, mail):
    await trainer_reads(visitor, mail)
    for number in range(12):
        await ticks(visitor, JOKE)
        await merges(visitor, f"{MERGED} {number}")
        await saved(visitor)
    await ticks(visitor, GREET)
    await merges(visitor, "Nog een.")
    await visitor.press("merge-save")
    await expect(visitor.page.locator(".failed")).to_contain_text("zoveel teksten als er passen")


async def test_what_came_after_the_last_time_is_marked_new(visitor, mail):
    await trainer_reads(visitor, mail)
    assert await visitor.page.locator(".mark").count() == 0, "all of it is, the first time"
    await visitor.press("proposals-read-button")
    await expect(visitor.page.locator(".note")).to_have_text(
        visitor.say("booth-proposals-read-done")
    )
    button = visitor.page.get_by_role("button", name=visitor.say("booth-proposals-read-button"))
    await expect(button).to_have_count(0)
    writer = await mail.writer(proposes=3)
    await writer.proposes("We vragen door.")
    await mail.all_delivered()
    await trainer_reads(visitor, mail)
    new = visitor.page.get_by_role("checkbox", name="Nieuw We vragen door.", exact=True)
    await expect(new).to_have_count(1)
    assert await visitor.page.locator(".mark").count() == 1


async def test_what_is_worded_is_never_markup(visitor, mail):
    await trainer_reads(visitor, mail)
    await ticks(visitor, GREET)
    await merges(visitor, "<img src=x onerror=alert(1)> <b>vet</b>")
    await saved(visitor)
    assert "<b>vet</b>" in await visitor.reads()
    assert await visitor.page.locator("main img, main b").count() == 0


async def test_nothing_stays_behind(visitor, mail):
    await trainer_reads(visitor, mail)
    await ticks(visitor, GREET, GREET_TOO)
    await merges(visitor, MERGED)
    await saved(visitor)
    left = json.loads(await visitor.page.evaluate(LEFT_BEHIND))
    assert isinstance(left.pop(3), int), "of the history the number of a step, and no more"
    assert left == [{}, {}, "", f"{visitor.booth.origin}/voorstellen", [], [], ""]
