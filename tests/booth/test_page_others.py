"""The trainer reads, somebody fetches a file, and everybody can read how answers are protected."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.booth.ballots.play import content
from tests.booth.pages import TEXTS
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

# ---- the reading page


async def test_the_trainer_reads_every_text_as_it_was_written(visitor, booth):
    await visitor.visit(await booth.reader(await booth.asks()), "/lezen")
    texts = await visitor.page.locator(".own").all_inner_texts()
    assert sorted(texts) == sorted(TEXTS)
    assert "De volgorde zegt niets." in await visitor.reads()


async def test_without_texts_the_trainer_is_told_so(visitor, booth):
    await visitor.visit(await booth.reader(await booth.asks(), texts=[]), "/lezen")
    assert visitor.say("booth-reading-empty") in await visitor.reads()


async def test_while_a_round_is_open_there_is_nothing_to_read(visitor, booth):
    scan = await booth.asks()
    ticket = booth.play.reading(scan)
    await visitor.visit(ticket, "/lezen")
    assert await visitor.heading() == visitor.say("booth-texts-gone-title")


async def test_an_old_reading_link_leads_back_to_the_chat(visitor, booth):
    ticket = await booth.reader(await booth.asks())
    booth.play.now += timedelta(minutes=31)
    await visitor.visit(ticket, "/lezen")
    assert visitor.say("booth-ticket-expired") in await visitor.reads()


# ---- the download page


async def test_a_file_is_saved_under_its_own_name(visitor, booth, tmp_path):
    await visitor.visit("kaartje", "/bestand")
    assert booth.heard == []  # looking at the page fetches nothing
    async with visitor.page.expect_download() as download:
        await visitor.press("file-save")
    saved = await download.value
    assert saved.suggested_filename == "briefing-noord.pdf"
    await saved.save_as(tmp_path / "briefing")
    assert (tmp_path / "briefing").read_bytes() == b"%PDF-"
    await expect(visitor.page.get_by_role("status").first).to_have_text(
        visitor.say("booth-file-saved", name="briefing-noord.pdf")
    )
    assert [message["ticket"] for message in booth.sent("/bestand/open")] == ["kaartje"]


async def test_a_file_that_does_not_arrive_can_be_asked_for_again(visitor, booth):
    await visitor.visit("kaartje", "/bestand")
    booth.broken = True
    await visitor.press("file-save")
    await expect(visitor.page.get_by_role("alert")).to_have_text(visitor.say("booth-file-failed"))
    booth.broken = False
    async with visitor.page.expect_download():
        await visitor.press("file-save")
    await expect(visitor.page.get_by_role("alert")).to_have_count(0)


async def test_an_old_file_link_says_how_to_get_a_new_one(visitor, booth):
    booth.refuses = "ticket-expired"
    await visitor.visit("kaartje", "/bestand")
    await visitor.press("file-save")
    await expect(visitor.page.locator("h1")).to_have_text(visitor.say("booth-file-expired-title"))


# ---- "Zo beschermen we je antwoorden"

# What stays, whatever is built (trust.md, rule 13).
NOT_PROTECTED = {
    Language.NL: (
        "elkaar vertellen",
        "wie er weg was",
        "manier van schrijven",
        "over je schouder",
        "op een knop drukte",
        "hoe lang je privépagina openstaat",
        "Wie het programma of de pagina verandert",
        "de sleutels én de database",
        "Dat nergens een kopie is",
    ),
    Language.EN: (
        "tell each other",
        "who was away",
        "the way you write",
        "over your shoulder",
        "pressed a button",
        "how long your private page is open",
        "Whoever changes the program or the page",
        "the keys and the database",
        "no copy anywhere",
    ),
}


LEFT = """async () => [
    localStorage.length, sessionStorage.length, document.cookie,
    (await indexedDB.databases()).length,
]"""


@pytest.mark.parametrize("language", Language)
async def test_whoever_thinks_ahead_sends_nothing_and_leaves_nothing(visitor, booth, language):
    """A group too small to be asked prepares on a page that is nobody's: it has no ticket."""
    visitor.speaks(language)
    await visitor.visit("", "/vooraf")
    assert visitor.say("booth-think-question-1") in await visitor.reads()
    sent, heard = [], len(booth.heard)
    visitor.page.on("request", lambda request: sent.append(request))
    fields = visitor.page.get_by_role("textbox")
    for field in await fields.all():
        await field.fill("Kanariepiet")
    assert await fields.count() == 5
    await visitor.page.locator("footer button, footer a").last.click()
    assert [await field.input_value() for field in await fields.all()] == ["Kanariepiet"] * 5
    assert await visitor.page.evaluate(LEFT) == [0, 0, "", 0]
    assert sent == []
    await visitor.page.reload()
    await expect(fields.first).to_be_visible()
    assert [await field.input_value() for field in await fields.all()] == [""] * 5
    assert {request.method for request in sent} == {"GET"}
    assert len(booth.heard) == heard


@pytest.mark.parametrize("language", Language)
async def test_the_page_says_what_is_not_protected(visitor, language):
    visitor.speaks(language)
    await visitor.visit("", "/bescherming")
    screen = await visitor.reads()
    assert [limit for limit in NOT_PROTECTED[language] if limit not in screen] == []


async def test_who_decided_is_shown_when_it_is_known(visitor, booth):
    await visitor.visit("", "/bescherming")
    screen = await visitor.reads()
    assert screen.count(visitor.say("booth-protect-not-filled")) == 8
    assert visitor.say("booth-protect-not-open") in screen
    decided = {"works_council": "OR 2026-114", "impact_assessment": "DPIA 2026-31"}
    booth.decisions = {**decided, "opens_rounds": True, "threshold": 8}
    await visitor.visit("", "/bescherming")
    screen = await visitor.reads()
    assert "OR 2026-114" in screen
    assert "DPIA 2026-31" in screen
    assert visitor.say("booth-protect-not-open") not in screen


TOLD = {
    "controller": "Gemeente Amsterdam",
    "contact": "fg@amsterdam.nl",
    "legal_basis": "legal_duty",
    "transfer": "safeguards",
    "processors": "de rekendienst van de stad",
    "tls_inspection": True,
    "keeps": {"texts": 14, "sent": 60, "people": 200},
}


async def test_the_page_says_whose_data_it_is_and_which_rights_there_are(visitor, booth):
    """Articles 13 and 14 of the GDPR, by what the organisation set."""
    booth.decisions = {**booth.decisions, **TOLD}
    await visitor.visit("", "/bescherming")
    screen = await visitor.reads()
    for told in (
        "Gemeente Amsterdam is verantwoordelijk",
        "De functionaris gegevensbescherming helpt je: fg@amsterdam.nl.",
        "Je organisatie moet discriminatie, pesten en intimidatie op het werk voorkomen.",
        "Je naam en account kwamen van de projectleider en uit Teams.",
        "de rekendienst van de stad",
        "Daarvoor gelden de afspraken die de AVG eist.",
        "Dat filter ziet hoe lang je privépagina openstaat.",
        "hoogstens 14 dagen daarna. Berichten die je kreeg: 60 dagen.",
        "200 dagen nadat je laatste rol eindigde",
        "inzien, verbeteren, meekrijgen en laten wissen",
        "Je krijgt binnen een maand antwoord.",
        "Autoriteit Persoonsgegevens",
    ):
        assert told in screen


async def test_what_cannot_be_fetched_is_not_made_up(visitor, booth):
    booth.decisions = None
    await visitor.visit("", "/bescherming")
    screen = await visitor.reads()
    assert screen.count(visitor.say("booth-protect-not-loaded")) == 9
    assert visitor.say("booth-privacy-rights-are") in screen


async def test_the_page_names_the_threshold_that_was_set(visitor, booth):
    await visitor.visit("", "/bescherming")
    assert "minstens 5 antwoorden" in await visitor.reads()
    booth.decisions = {**booth.decisions, "threshold": 8}
    await visitor.visit("", "/bescherming")
    assert "minstens 8 antwoorden" in await visitor.reads()


async def test_anonymous_is_said_only_of_what_is_closed(visitor):
    """anonymity.md §2: "verzegeld" until closing, "anoniem" only after."""
    await visitor.visit("", "/bescherming")
    about = [line for line in (await visitor.reads()).splitlines() if "anoniem" in line.lower()]
    assert about == [
        "Verzegeld of anoniem",
        "Pas na het sluiten noemen we het resultaat anoniem. De losse antwoorden zijn dan gewist.",
    ]


# ---- when the page itself does not come up


async def test_without_javascript_both_languages_say_what_is_needed(shared_browser, booth):
    context = await shared_browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"{booth.origin}/prive#nl.kaartje")
    said = await page.locator("main").inner_text()
    for language in Language:
        assert content().texts.say(language, "booth-script") in said
    await context.close()


async def test_without_its_texts_the_page_sends_people_back_to_the_chat(visitor, booth):
    await visitor.page.route("**/words*", lambda route: route.abort())
    await visitor.page.goto(f"{booth.origin}/prive#nl.kaartje")
    await expect(visitor.page.locator("#lost")).to_be_visible()
    for language in Language:
        assert content().texts.say(language, "booth-lost") in await visitor.reads()
