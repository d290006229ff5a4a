"""Separate input in a browser: both sides of it, in both languages, for everybody."""

import json

import pytest
from playwright.async_api import expect

from tests.booth.ballots.play import REQUEST
from tests.booth.separate_input.pages import (
    SHY,
    every_input_screen,
    mail_of,
    returns,
    sends,
    trainer_visits,
    with_scan,
    writes,
)
from tests.booth.test_page_look import ENLARGED, LOOKS, TOO_SMALL, WEAR, faults, look
from tests.booth.test_page_secrecy import LEFT_BEHIND, Line
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEEPS_FOCUS = {
    "input-way-missing",
    "input-name-missing",
    "input-code-old",
    "input-code-mistyped",
    "input-code-unknown",
    "inbox-reply",
}
"""Screens that answer what the person just did, who therefore stays there."""
ASKS_TO_STAY = """() => {
    const leaving = new Event("beforeunload", {cancelable: true})
    dispatchEvent(leaving)
    return leaving.defaultPrevented
}"""


@pytest.mark.parametrize("language", Language)
async def test_every_screen_works_for_everybody(visitor, language):
    visitor.speaks(language)
    page, seen = visitor.page, set()
    async for name in every_input_screen(visitor):
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
    assert len(seen) == 18


async def test_what_must_be_known_stands_beside_every_step_of_a_writer(visitor):
    async for name in every_input_screen(visitor):
        if not name.startswith("input-"):
            continue
        read = await visitor.reads()
        for said in ("lone", "report", "crime", "kept", "moment"):
            assert visitor.say(f"booth-input-know-{said}") in read, (name, said)
        assert "Wat je schrijft, leest Tariq." in read, name
        assert "Vertrouwenspersoon buiten de gemeente" in read, name


async def test_somebody_writes_reads_the_reply_and_writes_back(visitor, booth):
    mail = await mail_of(booth)
    await writes(visitor, mail)
    code = await sends(visitor)
    await visitor.press("input-code-kept")
    assert code not in await visitor.page.content(), "shown once"
    await mail.wrote("Van een ander.", "anonymous")
    await mail.delivered()

    await trainer_visits(visitor, mail)
    thread = visitor.page.locator(".thread", has_text=SHY)
    await thread.get_by_role("button", name="Antwoord").click()
    await visitor.page.locator("#own").fill("Wat zou jou helpen?")
    await visitor.press("inbox-reply-send")
    await expect(thread).to_contain_text("Wat zou jou helpen?")

    await returns(visitor, mail, code)
    await expect(visitor.page.locator(".turns")).to_contain_text("Wat zou jou helpen?")
    await visitor.write("Een kleinere groep.")
    await visitor.press("input-to-check")
    assert await sends(visitor) == "", "a code is given once per conversation"
    await mail.moments(2)
    await returns(visitor, mail, code)
    await expect(visitor.page.locator(".turns li")).to_have_count(3)


async def test_without_a_name_the_trainer_cannot_reply_and_reads_why(visitor, booth):
    mail = await mail_of(booth)
    await writes(visitor, mail, way="anonymous")
    assert await sends(visitor) == ""
    await expect(visitor.page.locator("h1")).to_have_text(visitor.say("booth-input-done-title"))
    await mail.wrote("Van een ander.", "anonymous")
    await mail.delivered()
    await trainer_visits(visitor, mail)
    assert "Hierop kun je niet antwoorden" in await visitor.reads()
    assert await visitor.page.get_by_role("button", name="Antwoord").count() == 0


async def test_what_somebody_wrote_is_never_markup(visitor, booth):
    mail = await mail_of(booth)
    await writes(visitor, mail, "<img src=x onerror=alert(1)> <b>vet</b>", "name", "<i>Kofi</i>")
    await sends(visitor)
    await mail.wrote("Ander.")
    await mail.delivered()
    await trainer_visits(visitor, mail)
    read = await visitor.reads()
    assert "<b>vet</b>" in read
    assert "<i>Kofi</i>" in read
    assert await visitor.page.locator("main img, main i").count() == 0


async def test_what_did_not_arrive_stays_on_the_screen_and_may_be_sent_again(visitor, booth):
    mail = await mail_of(booth)
    await writes(visitor, mail)
    booth.broken = True
    await visitor.press("send")
    await expect(visitor.page.locator(".failed")).to_have_text(visitor.say("booth-sending-again"))
    assert SHY in await visitor.reads()
    booth.broken = False
    assert len(await visitor.page.locator("#code").inner_text()) == 24
    await mail.all_delivered()
    assert (await mail.trainer()).texts == [[SHY]], "once"


async def test_a_reply_that_did_not_arrive_stays_on_the_screen(visitor, booth):
    mail = await mail_of(booth)
    await mail.wrote("Een.")
    await mail.wrote("Twee.")
    await mail.delivered()
    await trainer_visits(visitor, mail)
    await visitor.page.get_by_role("button", name="Antwoord").first.click()
    await visitor.page.locator("#own").fill("Mijn antwoord.")
    booth.broken = True
    await visitor.press("inbox-reply-send")
    await visitor.page.locator(".failed").wait_for()
    assert await visitor.page.locator("#own").input_value() == "Mijn antwoord."
    await visitor.turns_to(Language.EN)
    assert await visitor.page.locator("#own").input_value() == "Mijn antwoord."


async def test_who_leaves_before_the_code_is_kept_is_asked_to_stay(visitor, booth):
    mail = await mail_of(booth)
    await visitor.visit(mail.door())
    assert not await visitor.page.evaluate(ASKS_TO_STAY)
    await writes(visitor, mail)
    assert await visitor.page.evaluate(ASKS_TO_STAY)
    await sends(visitor)
    assert await visitor.page.evaluate(ASKS_TO_STAY)
    await visitor.press("input-code-kept")
    assert not await visitor.page.evaluate(ASKS_TO_STAY)


async def test_one_step_back_loses_nothing(visitor, booth):
    mail = await mail_of(booth)
    await writes(visitor, mail, way="name", name="Kofi")
    await visitor.press("back")
    assert await visitor.page.locator("#own").input_value() == SHY
    await visitor.press("back")
    await visitor.press("back")
    await visitor.press("input-write")
    await visitor.press("next")
    assert await visitor.page.locator("#name").input_value() == "Kofi"


async def test_questions_and_the_trainer_behind_one_door(visitor, booth):
    mail = await mail_of(booth)
    await visitor.visit(await with_scan(booth, mail))
    await visitor.page.get_by_role("button", name="Schrijf Tariq apart").click()
    await visitor.press("input-back")
    await visitor.press("start-begin")
    assert await visitor.page.locator("input[type=radio]").count() > 0
    await expect(visitor.page.locator("main")).not_to_contain_text("Aparte inbreng")


async def test_without_a_trainer_to_write_to_nothing_is_offered(visitor, booth):
    await visitor.visit(booth.door(await booth.asks()))
    assert "Aparte inbreng" not in await visitor.reads()


# ---- what leaves the page, and what stays behind


async def test_every_request_has_one_size_whatever_it_says(visitor, booth):
    async for _ in every_input_screen(visitor):
        pass
    assert {path for path, _ in booth.heard} == {"/prive", "/inbreng"}
    assert {len(body) for _, body in booth.heard} == {REQUEST}


async def test_the_line_does_not_tell_which_language_or_which_way(visitor, booth):
    mail, seen = await mail_of(booth), []
    for language, way in ((Language.NL, "code"), (Language.EN, "anonymous")):
        visitor.speaks(language)
        line = Line(visitor.page.context)
        await writes(visitor, mail, way=way)
        await sends(visitor)
        seen.append(set(line.addresses()))
    assert seen[0] == seen[1]


async def test_neither_ticket_nor_words_nor_code_stay_behind(visitor, booth):
    mail = await mail_of(booth)
    await writes(visitor, mail)
    code = await sends(visitor)
    await visitor.press("input-code-kept")
    left = json.loads(await visitor.page.evaluate(LEFT_BEHIND))
    assert isinstance(left.pop(3), int), "of the history the number of a step, and no more"
    assert left == [{}, {}, "", f"{booth.origin}/prive", [], [], ""]
    for secret in (SHY, code, code.replace(" ", "")):
        assert secret not in await visitor.page.content()


@pytest.mark.parametrize("language", Language)
async def test_where_nobody_reads_the_page_names_nobody_and_says_who_will(visitor, language):
    """A programme lead is trainer, who reads nothing: no name may stand there as who reads."""
    mail = await mail_of(visitor.booth)
    await mail.is_read_by("")
    visitor.speaks(language)
    await visitor.visit(mail.door())
    read = await visitor.reads()
    assert visitor.say("booth-input-know-nobody") in read
    assert await visitor.heading() == visitor.say(
        "booth-input-home-title", trainer=visitor.say("booth-input-next-trainer")
    )
    assert "Tariq" not in read
    next_trainer = visitor.say("booth-input-next-trainer")
    assert visitor.say("booth-input-know-successor", trainer=next_trainer) not in read
    other = next(one for one in Language if one is not language)
    await visitor.turns_to(other)
    visitor.speaks(other)
    assert await visitor.heading() == visitor.say(
        "booth-input-home-title", trainer=visitor.say("booth-input-next-trainer")
    )
    await visitor.press("input-write")
    assert visitor.say("booth-input-way-title") in await visitor.reads()
    assert visitor.say("booth-input-successor") not in await visitor.reads()
    await writes(visitor, mail)
    await sends(visitor)
    await mail.is_read_by("noor")
    await mail.all_delivered()
    assert (await mail.trainer("noor")).texts == [[SHY]]
