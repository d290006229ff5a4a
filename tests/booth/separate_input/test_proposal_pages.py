"""Proposals for the norm in a browser: who proposes and who reads, in both languages, for
everybody."""

import json

import pytest
from playwright.async_api import expect

from tests.booth.ballots.play import REQUEST
from tests.booth.separate_input.pages import mail_of
from tests.booth.separate_input.proposal_pages import (
    OTHERS,
    OURS,
    door,
    every_proposal_screen,
    one_line,
    others_propose,
    to_check,
    to_write,
    trainer_reads,
)
from tests.booth.separate_input.test_pages import ASKS_TO_STAY
from tests.booth.test_page_look import ENLARGED, LOOKS, TOO_SMALL, WEAR, faults, look
from tests.booth.test_page_secrecy import LEFT_BEHIND, Line
from trajectory.language import Language
from trajectory.norms import NormKind

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEEPS_FOCUS = {
    "proposal-theme-missing",
    "proposal-kind-missing",
    "proposal-text-missing",
    "proposal-too-long",
    "proposal-not-sent",
    "proposals-none-ticked",
    "proposals-merge-empty",
    "proposals-merge-named",
}
"""Screens that answer what the person just did, who therefore stays there."""
SCREENS = 22


@pytest.mark.parametrize("language", Language)
async def test_every_screen_works_for_everybody(visitor, language):
    visitor.speaks(language)
    page, seen = visitor.page, set()
    async for name in every_proposal_screen(visitor):
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


@pytest.mark.parametrize("language", Language)
async def test_what_must_be_known_stands_beside_every_step(visitor, language):
    visitor.speaks(language)
    beside = {"proposal-offer", "proposal-done", "proposal-enough"}
    async for name in every_proposal_screen(visitor):
        if name.startswith("proposals") or name in beside:
            continue
        read = await visitor.reads()
        for said in ("lone", "round", "kept"):
            assert visitor.say(f"booth-proposal-know-{said}") in read, (name, said)
        assert "Tariq" in read, name


async def test_somebody_proposes_and_the_trainer_reads_it_among_others(visitor, booth):
    mail = await mail_of(booth)
    await to_check(visitor, mail)
    read = await visitor.reads()
    assert OURS in read
    assert visitor.say("booth-norm-kind-do") in read
    await visitor.send()
    assert "zonder je naam" in await visitor.reads()
    await others_propose(mail, booth)

    await trainer_reads(visitor, mail)
    assert OURS not in await visitor.reads(), "not before the fixed moment"
    await mail.all_delivered()
    await trainer_reads(visitor, mail)
    listed = visitor.page.locator(".texts li")
    await expect(listed).to_have_count(len(OTHERS) + 1)
    assert set(await listed.all_inner_texts()) == {OURS, *(one_line(text) for text, _, _ in OTHERS)}
    kinds = await visitor.page.locator("h3").all_inner_texts()
    assert set(kinds) == {"Dit doen we", "Dit doen we niet"}
    buttons = await visitor.page.locator("main button:not(.merge)").all_inner_texts()
    read = visitor.say("booth-proposals-read-button")
    assert buttons == [read, "Wis de voorstellen", "English"], "merge, read, and clear"


async def test_the_reading_page_shows_no_hour_no_name_and_no_order_of_writing(visitor, booth):
    mail = await mail_of(booth)
    for text in ("Zeg het meteen.", "Aandacht voor wie stil is."):
        await to_check(visitor, mail, text)
        await visitor.send()
    await mail.all_delivered()
    await trainer_reads(visitor, mail)
    texts = await visitor.page.locator(".texts li").all_inner_texts()
    assert texts == ["Aandacht voor wie stil is.", "Zeg het meteen."], "by letter, not by hour"
    content = await visitor.page.content()
    assert "Fatima" not in content
    assert "2027-01-11" not in content


async def test_another_one_at_once_and_the_way_back(visitor, booth):
    mail = await mail_of(booth)
    await to_check(visitor, mail)
    await visitor.send()
    await visitor.press("proposal-again")
    assert await visitor.heading() == visitor.say("booth-proposal-theme-title")
    assert await visitor.page.locator("input:checked").count() == 0, "nothing of the first is kept"
    await visitor.press("back")
    await expect(visitor.page.get_by_role("button", name="Doe een voorstel")).to_be_visible()
    assert OURS not in await visitor.page.content()


async def test_one_step_back_loses_nothing(visitor, booth):
    mail = await mail_of(booth)
    await to_check(visitor, mail, kind=NormKind.WHEN_CROSSED)
    await visitor.press("back")
    assert await visitor.page.locator("#own").input_value() == OURS
    await visitor.press("back")
    await expect(visitor.page.get_by_label("Dit doen we als het toch gebeurt")).to_be_checked()
    await visitor.turns_to(Language.EN)
    visitor.speaks(Language.EN)
    assert await visitor.heading() == "What kind of proposal is it?"
    await visitor.press("next")
    assert await visitor.page.locator("#own").input_value() == OURS


async def test_what_stands_on_the_check_is_what_arrives(visitor, booth):
    """A wording is kept on one line, so the last look shows it so, and counts it so."""
    mail = await mail_of(booth)
    await to_check(visitor, mail, f"  {OURS}\n\n   Ook online. {' ' * 300}")
    shown = await visitor.page.locator(".thread .own").text_content()
    assert shown == f"{OURS} Ook online."
    await visitor.send()
    await others_propose(mail, booth)
    await mail.all_delivered()
    await trainer_reads(visitor, mail)
    assert shown in await visitor.page.locator(".texts li").all_inner_texts()


async def test_who_leaves_with_words_unsent_is_asked_to_stay(visitor, booth):
    mail = await mail_of(booth)
    await to_write(visitor, mail)
    assert not await visitor.page.evaluate(ASKS_TO_STAY)
    await visitor.write(OURS)
    assert await visitor.page.evaluate(ASKS_TO_STAY)
    await visitor.press("input-to-check")
    await visitor.send()
    assert not await visitor.page.evaluate(ASKS_TO_STAY)


async def test_what_did_not_arrive_stays_on_the_screen_and_arrives_once(visitor, booth):
    mail = await mail_of(booth)
    await to_check(visitor, mail)
    booth.broken = True
    await visitor.press("send")
    await expect(visitor.page.locator(".failed")).to_have_text(visitor.say("booth-sending-again"))
    assert OURS in await visitor.reads()
    booth.broken = False
    await visitor.page.locator("#send").wait_for(state="detached")
    await mail.all_delivered()
    await trainer_reads(visitor, mail)
    await expect(visitor.page.locator(".texts li")).to_have_count(1)


async def test_what_somebody_proposed_is_never_markup(visitor, booth):
    mail = await mail_of(booth)
    await to_check(visitor, mail, "<img src=x onerror=alert(1)> <b>vet</b>")
    assert "<b>vet</b>" in await visitor.reads()
    await visitor.send()
    await others_propose(mail, booth)
    await mail.all_delivered()
    await trainer_reads(visitor, mail)
    assert "<b>vet</b>" in await visitor.reads()
    assert await visitor.page.locator("main img, main b").count() == 0


async def test_words_that_point_at_somebody_are_seen_before_they_go(visitor, booth):
    mail = await mail_of(booth)
    await to_check(visitor, mail, "Onze manager begroet iedereen.")
    assert await visitor.page.locator(".note, .aside").count() > 0
    assert "Onze manager begroet iedereen." in await visitor.reads()
    assert booth.sent("/prive/inbreng/send") == [], "nothing leaves the page for that"


async def test_who_may_not_propose_is_offered_nothing(visitor, booth):
    mail = await mail_of(booth)
    await visitor.visit(mail.door())
    assert "voorstel" not in (await visitor.reads()).lower()


async def test_who_may_only_propose_is_not_offered_separate_input(visitor, booth):
    mail = await mail_of(booth)
    await visitor.visit(door(mail, writes=False))
    read = await visitor.reads()
    assert "Doe een voorstel" in read
    assert "Aparte inbreng" not in read


# ---- what leaves the page, and what stays behind


async def test_every_request_has_one_size_whatever_it_says(visitor, booth):
    async for _ in every_proposal_screen(visitor):
        pass
    assert {path for path, _ in booth.heard} == {"/prive", "/voorstellen"}
    assert {len(body) for _, body in booth.heard} == {REQUEST}


async def test_the_line_tells_neither_theme_nor_kind_nor_language(visitor, booth):
    mail, seen = await mail_of(booth), []
    for language, theme, kind in (
        (Language.NL, 0, NormKind.DO),
        (Language.EN, 1, NormKind.WHEN_CROSSED),
    ):
        visitor.speaks(language)
        line = Line(visitor.page.context)
        await to_check(visitor, mail, theme=theme, kind=kind)
        await visitor.send()
        seen.append(set(line.addresses()))
    assert seen[0] == seen[1]


async def test_neither_ticket_nor_words_stay_behind(visitor, booth):
    mail = await mail_of(booth)
    ticket = door(mail)
    await to_check(visitor, mail)
    await visitor.send()
    left = json.loads(await visitor.page.evaluate(LEFT_BEHIND))
    assert isinstance(left.pop(3), int), "of the history the number of a step, and no more"
    assert left == [{}, {}, "", f"{booth.origin}/prive", [], [], ""]
    for secret in (OURS, ticket):
        assert secret not in await visitor.page.content()
