"""Somebody answers on the private page: with a keyboard, in doubt, offline, twice, too late."""

import asyncio
from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.booth.ballots.play import BEAT, CLOSES, TARIQ, content
from tests.booth.pages import AGREE, INSTRUMENT, SKIP, STEPS, Visitor
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

ITEMS = [item.id for item in INSTRUMENT.items]
QUESTION = INSTRUMENT.open_questions[0].id


async def test_a_whole_scan_by_keyboard(visitor, booth):
    scan = await booth.asks()
    keyboard, focus = visitor.page.keyboard, visitor.page.locator(":focus")
    await visitor.visit(booth.door(scan))
    while await focus.inner_text() != visitor.say("booth-start-begin"):
        await keyboard.press("Tab")
    await keyboard.press("Enter")
    for number, item in enumerate(INSTRUMENT.items, start=1):
        await expect(focus).to_have_text(item.text[Language.NL])  # read aloud at every step
        assert await visitor.title() == f"Vraag {number} van {STEPS} · Cultuurtraject"
        await keyboard.press("Tab")
        await keyboard.press("ArrowDown")
        await keyboard.press("Enter")
    await keyboard.press("Tab")
    await keyboard.type("Goed zo.")
    while await focus.inner_text() != visitor.say("booth-next"):
        await keyboard.press("Tab")
    await keyboard.press("Enter")
    await expect(focus).to_have_text(visitor.say("booth-check-title"))
    while await focus.inner_text() != visitor.say("booth-send"):
        await keyboard.press("Tab")
    await keyboard.press("Enter")
    await expect(focus).to_have_text("Dank je. Je antwoorden zijn verzegeld.")

    (answers,) = await booth.arrived(scan)
    assert answers.choices == dict.fromkeys(ITEMS, 4)
    assert answers.texts == {QUESTION: "Goed zo."}
    assert answers.deliver_below_threshold is False


async def test_before_the_first_question_everything_is_said(visitor, booth):
    await visitor.visit(booth.door(await booth.asks()))
    screen = await visitor.reads()
    for sentence in (
        "Je manager, je collega’s, de trainer en de coach zien nooit wie wat antwoordt.",
        "Minder dan 5 antwoorden op een vraag? Dan laten we bij die vraag niets zien.",
        "Antwoorden is vrijwillig.",
        "Ongeveer 4 minuten. Open tot maandag 15 februari om 16.30 uur.",
        "gespreksstarter, niet gevalideerd",
    ):
        assert sentence in screen
    link = visitor.page.get_by_role("link", name=visitor.say("booth-start-link"))
    assert await link.get_attribute("href") == "/bescherming#nl"
    assert await link.get_attribute("target") == "_blank"


async def test_the_promise_stands_under_every_question(visitor, booth):
    await visitor.begin(booth.door(await booth.asks()))
    promise = (
        "Je antwoorden staan nu alleen op dit scherm. "
        "Sluit je het voordat je verstuurt, dan ben je ze kwijt. "
        "Je manager, je collega’s, de trainer en de coach zien nooit wie wat antwoordt."
    )
    assert promise in await visitor.reads()


async def test_without_a_choice_nobody_goes_on_and_nobody_is_scolded(visitor, booth):
    await visitor.begin(booth.door(await booth.asks()))
    await visitor.press("next")
    await expect(visitor.page.get_by_role("alert")).to_have_text(visitor.say("booth-choose-one"))
    await expect(visitor.page.get_by_role("radio").first).to_be_focused()
    await visitor.agree()
    await expect(visitor.page.get_by_role("alert")).to_be_empty()
    await visitor.press("next")
    assert await visitor.heading() == INSTRUMENT.items[1].text[Language.NL]


async def test_skipping_is_one_press_also_of_what_was_answered(visitor, booth):
    scan = await booth.asks()
    await visitor.begin(booth.door(scan))
    await visitor.press("skip")
    assert await visitor.heading() == INSTRUMENT.items[1].text[Language.NL]
    await visitor.agree()
    await visitor.press("next")
    await visitor.press("back")
    await visitor.press("skip")
    await visitor.press("back")
    assert "Overgeslagen" in await visitor.reads()
    assert not await visitor.page.get_by_role("radio", checked=True).count()
    await visitor.hurry([AGREE] * (len(ITEMS) - 1))
    await visitor.press("next")
    await visitor.page.get_by_role("button", name="Wijzig vraag 2", exact=True).click()
    await visitor.press("skip")
    assert await visitor.heading() == visitor.say("booth-check-title")
    assert (await visitor.reads()).count("Overgeslagen") == 2
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.choices == dict.fromkeys(ITEMS, 4) | {ITEMS[0]: None, ITEMS[1]: None}


async def test_a_line_shows_how_far_somebody_is(visitor, booth):
    await visitor.begin(booth.door(await booth.asks()))
    line = visitor.page.locator("progress")
    assert await line.evaluate("line => line.position") == pytest.approx(1 / STEPS)
    await visitor.press("skip")
    assert await line.evaluate("line => line.position") == pytest.approx(2 / STEPS)


# ---- the way back of the browser


async def test_the_browser_goes_back_to_the_question_before(visitor, booth):
    await visitor.begin(booth.door(await booth.asks()))
    await visitor.agree()
    await visitor.press("next")
    await visitor.press("skip")
    await visitor.page.go_back()
    await expect(visitor.page.locator("h1")).to_have_text(INSTRUMENT.items[1].text[Language.NL])
    await visitor.page.go_back()
    await expect(visitor.page.locator("h1")).to_have_text(INSTRUMENT.items[0].text[Language.NL])
    assert await visitor.page.get_by_label("Mee eens", exact=True).is_checked()
    await visitor.page.go_forward()
    assert await visitor.heading() == INSTRUMENT.items[0].text[Language.NL], "only back is ours"
    await visitor.press("back")
    await expect(visitor.page.locator("h1")).to_have_text("Teamscan")


async def test_the_browser_goes_back_from_the_check_and_from_a_change(visitor, booth):
    await visitor.to_the_check(booth.door(await booth.asks()), "Goed zo.")
    await visitor.page.get_by_role("button", name="Wijzig vraag 3", exact=True).click()
    await visitor.page.go_back()
    await expect(visitor.page.locator("h1")).to_have_text(visitor.say("booth-check-title"))
    await visitor.page.go_back()
    assert await visitor.page.locator("textarea").input_value() == "Goed zo."


async def test_the_browser_does_not_go_back_while_answers_are_on_their_way(visitor, booth):
    await visitor.to_the_check(booth.door(await booth.asks()))
    booth.broken = True
    await visitor.press("send")
    await visitor.page.locator(".failed").wait_for()
    await visitor.page.evaluate("history.back()")
    await asyncio.sleep(5 * BEAT)
    assert await visitor.heading() == visitor.say("booth-check-title")
    booth.broken = False
    await visitor.page.locator("#send").wait_for(state="detached")
    assert await visitor.heading() == visitor.say("booth-sealed-title")


async def test_from_the_first_screen_the_browser_leaves_the_page(visitor, booth):
    await visitor.begin(booth.door(await booth.asks()))
    await visitor.press("back")
    await visitor.page.go_back()
    await visitor.page.wait_for_url("about:blank")


async def test_whoever_has_no_view_says_so_and_it_is_sealed_as_a_skip(visitor, booth):
    second = content().instruments["teamscan@2"]
    scan = await booth.play.opened(instrument=second.key)
    await visitor.begin(booth.door(scan))
    for item in second.items:
        no_view = second.scale_of(item).no_view[Language.NL]
        await visitor.pick(no_view)
        await visitor.press("next")
        await visitor.press("back")
        assert await visitor.page.get_by_label(no_view, exact=True).is_checked()
        await visitor.press("next")
    await visitor.press("next")
    assert (await visitor.reads()).count("Kan ik niet zeggen") == 11
    assert visitor.say("booth-check-empty") in await visitor.reads()
    await visitor.press("back")
    await visitor.write("Goed zo.")
    await visitor.press("next")
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.choices == dict.fromkeys([item.id for item in second.items], None)


async def test_going_back_finds_the_answer_as_it_was(visitor, booth):
    await visitor.begin(booth.door(await booth.asks()))
    await visitor.agree()
    await visitor.press("next")
    await visitor.press("back")
    assert await visitor.page.get_by_label("Mee eens", exact=True).is_checked()


async def test_reading_the_first_page_again_loses_nothing(visitor, booth):
    await visitor.begin(booth.door(await booth.asks()))
    await visitor.agree()
    await visitor.press("back")
    await visitor.press("start-begin")
    assert await visitor.page.get_by_label("Mee eens", exact=True).is_checked()


async def test_a_change_at_the_check_leads_back_to_the_check(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_check(booth.door(scan), "Goed zo.")
    await visitor.page.get_by_role("button", name="Wijzig vraag 3", exact=True).click()
    assert await visitor.heading() == INSTRUMENT.items[2].text[Language.NL]
    await visitor.pick("Mee oneens")
    await visitor.press("to-check")
    assert await visitor.heading() == visitor.say("booth-check-title")
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.choices == dict.fromkeys(ITEMS, 4) | {ITEMS[2]: 2}


async def test_the_check_shows_every_answer_and_says_that_the_last_time_counts(visitor, booth):
    await visitor.to_the_check(booth.door(await booth.asks()), "Goed zo.")
    screen = await visitor.reads()
    assert screen.count("Wijzig") == STEPS
    assert screen.count("Mee eens") == len(ITEMS) - 1
    assert "Overgeslagen" in screen
    assert "Goed zo." in screen
    assert "Na het versturen kun je je antwoorden niet terugzien." in screen
    assert "Tot het sluiten mag je opnieuw invullen: de laatste keer telt." in screen


async def test_leaving_everything_open_takes_back_what_was_sent_and_is_asked_once_more(
    visitor, booth
):
    scan = await booth.asks()
    await visitor.to_the_check(booth.door(scan), "Dit neem ik terug.")
    await visitor.send()
    booth.play.now += timedelta(minutes=1)
    await visitor.begin(booth.door(scan))
    await visitor.hurry([SKIP] * len(ITEMS))
    await visitor.press("next")
    assert visitor.say("booth-check-empty") in await visitor.reads()
    await visitor.press("send")
    assert await visitor.heading() == visitor.say("booth-blank-title")
    await visitor.press("back")
    assert await visitor.heading() == visitor.say("booth-check-title")
    await visitor.press("send")
    await visitor.press("blank-send")
    await visitor.page.locator("#send").wait_for(state="detached")
    assert await visitor.heading() == visitor.say("booth-sealed-title")
    (answers,) = await booth.arrived(scan)
    assert answers.blank


# ---- the open question


@pytest.mark.parametrize(
    ("letter", "most"),
    [("é", 4000), ("ك", 4000), ("语", 4000), ("𐌲", 3000)],
    ids=["Latin", "Arabic", "Chinese", "Gothic"],
)
async def test_a_long_text_is_never_cut_and_never_sent(visitor, booth, letter, most):
    scan = await booth.asks()
    await visitor.to_the_open_question(booth.door(scan))
    await visitor.write(letter * (most + 1))
    await visitor.press("next")
    alert = visitor.page.get_by_role("alert")
    shown = f"{most:,}".replace(",", ".")
    await expect(alert).to_have_text(visitor.say("booth-open-too-long", limit=shown))
    await expect(visitor.page.locator("textarea")).to_be_focused()
    assert f"{f'{most + 1:,}'.replace(',', '.')} van {shown} tekens" in await visitor.reads()
    await visitor.write(letter * most)
    assert f"{shown} van {shown} tekens" in await visitor.reads()
    await visitor.press("next")
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: letter * most}


async def test_a_text_of_several_scripts_fits_as_far_as_there_is_room(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_open_question(booth.door(scan))
    await visitor.write("Zo “is” het.\n" * 100 + "👩🏽‍🦱" * 700)
    await visitor.press("next")
    await expect(visitor.page.get_by_role("alert")).to_contain_text("We knippen zelf niets weg.")
    text = "Zo “is” het.\n" * 100 + "👩🏽‍🦱" * 600
    await visitor.write(text)
    await visitor.press("next")
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: text}


async def test_who_wants_the_text_delivered_anyway_says_so(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_open_question(booth.door(scan))
    screen = await visitor.reads()
    assert "Zijn er te weinig antwoorden? Dan wissen we je tekst." in screen
    assert visitor.say("booth-open-deliver-reveals") in screen
    ticks = visitor.page.get_by_role("checkbox")
    assert [await tick.is_checked() for tick in await ticks.all()] == [False, False]
    await visitor.write("Lees dit alsjeblieft.")
    await visitor.pick(visitor.say("booth-open-deliver"))
    await visitor.press("next")
    assert visitor.say("booth-check-delivered") in await visitor.reads()
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.deliver_below_threshold is True
    assert answers.succeeds is False


async def test_the_page_names_who_reads_and_asks_whether_a_next_trainer_may(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_open_question(booth.door(scan))
    assert visitor.say("booth-open-reader", trainer="Tariq") in await visitor.reads()
    await visitor.write("Lees dit alsjeblieft.")
    await visitor.pick(visitor.say("booth-input-successor"))
    await visitor.press("next")
    assert visitor.say("booth-check-succeeds") in await visitor.reads()
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert (answers.succeeds, answers.reader) == (True, booth.play.reader_id(TARIQ))


async def test_while_a_programme_lead_is_trainer_the_page_says_that_there_is_no_reader(
    visitor, booth
):
    scan = await booth.asks()
    await booth.play.is_read_by("")
    await visitor.to_the_open_question(booth.door(scan))
    assert "Nu niemand. Een projectleider is trainer van je team" in await visitor.reads()
    await visitor.write("Lees dit alsjeblieft.")
    await visitor.press("next")
    assert visitor.say("booth-check-nobody") in await visitor.reads()


async def test_words_that_look_like_code_stay_words(visitor, booth):
    scan = await booth.asks()
    text = '<img src=x onerror="document.title=\'gehackt\'"> & {$naam} \\ "zo"'
    await visitor.to_the_open_question(booth.door(scan, team="<b>Noord</b>"))
    await visitor.write(text)
    await visitor.press("next")
    assert text in await visitor.reads()
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: text}


async def test_half_a_character_does_not_keep_answers_from_arriving(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_open_question(booth.door(scan))
    await visitor.page.locator("textarea").evaluate(
        "area => { area.value = 'half \\ud83d'; area.dispatchEvent(new Event('input')) }"
    )
    await visitor.press("next")
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: "half \ufffd"}


# ---- sending


async def test_what_does_not_arrive_stays_on_the_screen_and_can_be_sent_again(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_check(booth.door(scan), "Goed zo.")
    booth.broken = True
    await visitor.press("send")
    alert = visitor.page.get_by_role("alert")
    await expect(alert).to_have_text(visitor.say("booth-sending-again"))
    await visitor.page.context.set_offline(True)
    booth.broken = False
    await asyncio.sleep(10 * BEAT)
    assert "Goed zo." in await visitor.reads()
    assert await booth.arrived(scan) == []
    await visitor.page.context.set_offline(False)
    await visitor.page.locator("#send").wait_for(state="detached")
    assert await visitor.heading() == visitor.say("booth-sealed-title")
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: "Goed zo."}


async def test_answers_that_are_refused_stay_on_the_screen(visitor, booth):
    await visitor.to_the_check(booth.door(await booth.asks()), "Goed zo.")
    booth.refuses = "ticket-invalid"
    await visitor.press("send")
    await expect(visitor.page.get_by_role("alert")).to_have_text(visitor.say("booth-not-accepted"))
    assert "Goed zo." in await visitor.reads()


async def test_a_double_click_sends_once(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_check(booth.door(scan))
    await visitor.page.locator("#send").dblclick(no_wait_after=True)
    await visitor.page.locator("#send").wait_for(state="detached")
    assert len(await booth.arrived(scan)) == 1
    assert len({message["packet"] for message in booth.sent("/prive/send")}) == 1


async def test_while_answers_are_on_their_way_nothing_can_be_changed(visitor, booth):
    await visitor.to_the_check(booth.door(await booth.asks()))
    let_through = asyncio.Event()

    async def wait(route):
        await let_through.wait()
        await route.abort()

    await visitor.page.route("**/prive", wait)
    await visitor.press("send")
    await expect(visitor.page.locator("#said")).to_have_text(visitor.say("booth-sending"))
    change = visitor.page.get_by_role("button", name="Wijzig")
    for button in (
        change.first,
        visitor.page.get_by_text("English"),
        visitor.page.locator(".back"),
    ):
        await button.click(force=True)
    assert await visitor.heading() == visitor.say("booth-check-title")
    let_through.set()
    again = visitor.say("booth-sending-again")
    await expect(visitor.page.get_by_role("alert")).to_have_text(again)
    await visitor.page.unroute("**/prive")
    await visitor.page.locator("#send").wait_for(state="detached")
    assert await visitor.heading() == visitor.say("booth-sealed-title")


async def test_who_answered_elsewhere_meanwhile_hears_what_counts(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_check(booth.door(scan))
    booth.play.now += timedelta(minutes=1)
    other = Visitor(await visitor.page.context.new_page(), booth)
    await other.to_the_check(booth.door(scan), "Dit opende ik later.")
    await other.send()
    await visitor.send()
    assert await visitor.heading() == visitor.say("booth-newer-title")
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: "Dit opende ik later."}


async def test_until_the_closing_the_last_time_counts(visitor, booth):
    scan = await booth.asks()
    for text in ("Eerst dit.", "Toch liever dit."):
        await visitor.to_the_check(booth.door(scan), text)
        assert "de laatste keer telt" in await visitor.reads()
        await visitor.send()
        booth.play.now += timedelta(minutes=1)
    (answers,) = await booth.arrived(scan)
    assert answers.texts == {QUESTION: "Toch liever dit."}


async def test_whoever_was_not_asked_is_told_that_nothing_was_kept(visitor, booth):
    stranger = booth.play.member("a-friend-of-the-manager", await booth.asks())
    await visitor.to_the_check(booth.link(stranger.ticket()))
    await visitor.send()
    assert await visitor.heading() == visitor.say("booth-unasked-title")


async def test_a_slow_reader_loses_nothing_before_the_closing(visitor, booth):
    scan = await booth.asks()
    booth.play.now = CLOSES - timedelta(hours=1)
    await visitor.to_the_check(booth.door(scan))
    booth.play.now = CLOSES - timedelta(seconds=1)
    await visitor.send()
    assert len(await booth.arrived(scan)) == 1


async def test_who_is_too_late_is_told_that_nothing_was_kept(visitor, booth):
    scan = await booth.asks()
    booth.play.now = CLOSES - timedelta(hours=1)
    await visitor.to_the_check(booth.door(scan))
    booth.play.now = CLOSES
    await visitor.send()
    assert await visitor.heading() == "De vragen zijn net gesloten"
    assert await booth.arrived(scan) == []


async def test_after_sending_the_person_knows_when_and_where_to_go(visitor, booth):
    await visitor.to_the_check(booth.door(await booth.asks()))
    await visitor.send()
    screen = await visitor.reads()
    assert "Op donderdag 18 februari ziet het hele team het resultaat." in screen
    assert "Wil je de trainer apart iets schrijven?" in screen
    assert "anoniem" not in screen  # only after closing (anonymity.md §2)


@pytest.mark.parametrize("sent", [False, True])
async def test_leaving_asks_first_only_while_answers_would_be_lost(visitor, booth, sent):
    await visitor.to_the_check(booth.door(await booth.asks()))
    if sent:
        await visitor.send()
    asked = asyncio.get_running_loop().create_future()

    async def stay(dialog):
        asked.set_result(dialog.type)
        await dialog.accept()

    visitor.page.on("dialog", stay)
    async with visitor.page.expect_event("close"):
        await visitor.page.close(run_before_unload=True)
    assert asked.done() is not sent


# ---- what waits


async def test_whoever_answered_finds_the_same_screen_as_before(visitor, booth):
    """Nobody who looks along, or opens it in their place, sees that it was used."""
    scan = await booth.asks()
    await visitor.visit(booth.door(scan))
    before = await visitor.reads()
    await visitor.to_the_check(booth.door(scan))
    await visitor.send()
    await visitor.visit(booth.door(scan))
    assert await visitor.reads() == before


async def test_of_several_rounds_one_is_chosen_and_the_rest_is_found_again(visitor, booth):
    first, second = await booth.asks(), await booth.asks()
    await visitor.visit(booth.door(first, second))
    await visitor.page.get_by_role("button", name="Teamscan").last.click()
    await visitor.press("start-begin")
    await visitor.hurry([AGREE] * len(ITEMS))
    await visitor.press("next")
    await visitor.send()
    assert len(await booth.arrived(second)) == 1
    assert await booth.arrived(first) == []
    await visitor.press("choose-other")
    assert await visitor.heading() == "Teamscan", "one is left, and it begins"


async def test_nothing_waits(visitor, booth):
    await visitor.visit(booth.door())
    assert await visitor.heading() == visitor.say("booth-nothing-title")


async def test_questions_that_were_opened_as_often_as_they_may_are_not_there_and_it_says_so(
    visitor, booth
):
    await visitor.visit(booth.door(too_often=True))
    assert await visitor.heading() == visitor.say("booth-often-title")
    assert visitor.say("booth-often") in await visitor.reads()


async def test_other_questions_are_asked_all_the_same(visitor, booth):
    ticket = booth.door(await booth.asks(), too_often=True)
    await visitor.visit(ticket)
    assert visitor.say("booth-often") in await visitor.reads()
    await visitor.to_the_check(ticket)
    await visitor.send()
    assert await visitor.heading() == visitor.say("booth-sealed-title")


async def test_what_closed_since_the_button_was_pressed_is_called_closed(visitor, booth):
    scan = await booth.asks()
    booth.play.now = CLOSES - timedelta(minutes=1)
    ticket = booth.door(scan)
    booth.play.now = CLOSES + timedelta(minutes=1)
    await visitor.visit(ticket)
    assert await visitor.heading() == visitor.say("booth-over-title")


async def test_an_old_link_leads_back_to_the_chat(visitor, booth):
    ticket = booth.door(await booth.asks())
    booth.play.now += timedelta(minutes=31)
    await visitor.visit(ticket)
    assert visitor.say("booth-ticket-expired") in await visitor.reads()


@pytest.mark.usefixtures("booth")
@pytest.mark.parametrize("ticket", ["", "verzonnen", "%E0%A4%A", "a.b.c"])
async def test_a_link_that_is_none_leads_back_to_the_chat(visitor, ticket):
    await visitor.visit(ticket)
    assert visitor.say("booth-ticket-invalid") in await visitor.reads()


async def test_without_connection_the_page_tries_again_when_asked(visitor, booth):
    ticket = booth.door(await booth.asks())
    booth.broken = True
    await visitor.visit(ticket)
    assert await visitor.heading() == visitor.say("booth-unreachable-title")
    booth.broken = False
    await visitor.press("try-again")
    await expect(visitor.page.locator("h1")).to_have_text("Teamscan")
