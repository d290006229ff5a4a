"""What leaves the page, what stays behind, and who may show it (anonymity.md §1)."""

import json
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.booth.ballots.play import REQUEST
from tests.booth.pages import HOST, every_screen
from trajectory.language import Language

pytestmark = pytest.mark.asyncio(loop_scope="module")

CANARY = "kanarie in de mijn"
LEFT_BEHIND = """async () => JSON.stringify([
    {...localStorage}, {...sessionStorage}, document.cookie, history.state, location.href,
    await indexedDB.databases(), await caches.keys(), window.name,
])"""


class Line:
    """Somebody who watches the line between browser and world."""

    def __init__(self, context):
        self.asked = []
        context.on("request", self.note)

    def note(self, request):
        self.asked.append(request)

    def addresses(self):
        return [(one.method, urlsplit(one.url).path) for one in self.asked]


async def test_nothing_goes_to_another_place_and_everything_has_one_size(visitor, booth):
    line = Line(visitor.page.context)
    async for _ in every_screen(visitor):
        pass
    assert {one.url.removeprefix(booth.origin)[0] for one in line.asked} == {"/"}
    assert "/prive/teams." not in str(line.addresses())  # for a frame in Teams only
    paths = {path for path, _ in booth.heard}
    assert paths == {"/prive", "/lezen", "/bestand"}
    assert {len(body) for _, body in booth.heard} == {REQUEST}


async def test_the_line_does_not_tell_which_language_is_read(visitor, booth):
    seen = []
    for language in Language:
        visitor.speaks(language)
        line = Line(visitor.page.context)
        await visitor.to_the_check(booth.door(await booth.asks()), "Goed. Good.")
        await visitor.send()
        seen.append(line.addresses())
    dutch, english = map(set, seen)
    assert dutch == english
    assert [one for one in english if one[1].startswith("/prive/words.")]


async def test_no_header_tells_where_somebody_was_or_who_they_are(visitor, booth):
    line = Line(visitor.page.context)
    await visitor.to_the_check(booth.door(await booth.asks()))
    await visitor.send()
    headers = [await one.all_headers() for one in line.asked]
    assert headers
    assert not [one for one in headers if {"referer", "cookie", "authorization"} & one.keys()]


async def test_the_ticket_is_in_no_address_and_nothing_stays_behind(visitor, booth):
    ticket = booth.door(await booth.asks())
    line = Line(visitor.page.context)
    await visitor.to_the_check(ticket, CANARY)
    await visitor.send()
    for one in line.asked:
        assert ticket[-40:] not in one.url.partition("#")[0]
    left = await visitor.page.evaluate(LEFT_BEHIND)
    steps = await visitor.page.evaluate("history.state")
    assert json.loads(left) == [{}, {}, "", steps, f"{booth.origin}/prive", [], [], ""]
    assert isinstance(steps, int), "how many screens there were, and nothing of what was on them"
    assert await visitor.page.context.cookies() == []
    assert CANARY not in await visitor.page.content()
    await visitor.page.go_back()
    await visitor.page.wait_for_url("about:blank")  # after the last screen, back leaves the page
    await visitor.page.go_forward()
    await visitor.page.wait_for_url(f"{booth.origin}/prive")
    assert ticket[-40:] not in await visitor.page.evaluate("location.href")


async def test_a_new_link_in_the_same_window_is_opened(visitor, booth):
    await visitor.visit("verzonnen")
    await visitor.page.evaluate("hash => location.hash = hash", f"en.{booth.door()}")
    visitor.speaks(Language.EN)
    await expect(visitor.page.locator("h1")).to_have_text(visitor.say("booth-nothing-title"))
    assert await visitor.page.evaluate("location.hash") == ""


async def test_another_language_halfway_loses_nothing(visitor, booth):
    scan = await booth.asks()
    await visitor.to_the_open_question(booth.door(scan))
    await visitor.write("Goed zo.")
    await visitor.turns_to(Language.EN)
    visitor.speaks(Language.EN)
    assert await visitor.page.locator("textarea").input_value() == "Goed zo."
    await visitor.press("next")
    assert "Skipped" in await visitor.reads()
    await visitor.send()
    (answers,) = await booth.arrived(scan)
    assert "Goed zo." in answers.texts.values()
    assert None in answers.choices.values()


async def test_browser_and_helpers_get_no_hold_of_what_is_typed(visitor, booth):
    await visitor.to_the_open_question(booth.door(await booth.asks()))
    area = visitor.page.locator("textarea")
    for attribute, value in {
        "spellcheck": "false",
        "autocomplete": "off",
        "writingsuggestions": "false",
        "translate": "no",
    }.items():
        await expect(area).to_have_attribute(attribute, value)
    await area.fill("Goed zo.")
    await visitor.press("next")
    await expect(visitor.page.locator(".own")).to_have_attribute("translate", "no")


# ---- inside Teams


TEAMS = "https://teams.microsoft.com"
SECURE = "https://prive.example.org"


async def framed(visitor, by, ticket, place):
    """The private page at `place`, in a frame of the page `by`."""
    await visitor.page.goto(by)
    show = "address => document.querySelector('iframe').src = address"
    await visitor.page.evaluate(show, f"{place}/prive#nl.{ticket}")
    return visitor.page.frame_locator("iframe")


@pytest_asyncio.fixture(loop_scope="module")
async def in_teams(visitor, booth):
    """Opens the private page in a dialog of Teams."""

    async def page_of_ours(route):
        address = route.request.url.replace(SECURE, booth.origin)
        await route.fulfill(response=await route.fetch(url=address))

    async def show(ticket):
        host = {"body": HOST, "content_type": "text/html"}
        await visitor.page.context.route(f"{TEAMS}/**", lambda route: route.fulfill(**host))
        await visitor.page.context.route(f"{SECURE}/**", page_of_ours)
        return await framed(visitor, f"{TEAMS}/dialog", ticket, SECURE)

    yield show
    await visitor.page.context.unroute_all(behavior="ignoreErrors")  # a carrier may be on its way


async def test_teams_shows_the_page_and_gives_it_its_theme(visitor, booth, in_teams):
    frame = await in_teams(booth.door(await booth.asks()))
    await expect(frame.locator("h1")).to_have_text("Teamscan")
    await expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    for theme, ours in (("contrast", "contrast"), ("default", "light")):
        await visitor.page.evaluate("theme => wear(theme)", theme)
        await expect(frame.locator("html")).to_have_attribute("data-theme", ours)


async def test_teams_hears_that_the_page_is_there_and_nothing_else(visitor, booth, in_teams):
    ticket = booth.door(await booth.asks())
    reached = []
    await visitor.page.context.route(
        lambda url: not url.startswith((TEAMS, SECURE)), lambda route: reached.append(route.request)
    )
    frame = await in_teams(ticket)
    await expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    await frame.get_by_role("button", name="Begin").click()
    await frame.get_by_label("Mee eens", exact=True).check()
    await frame.get_by_role("button", name="Volgende").click()
    heard = await visitor.page.evaluate("heard")
    assert {one["func"] for one in heard} == {
        "initialize",
        "appInitialization.appLoaded",
        "appInitialization.success",
        "registerHandler",
        "getContext",
    }
    assert ticket[:40] not in json.dumps(heard)
    assert reached == []  # Microsoft's library asks for a list elsewhere; our policy stops it


async def test_nobody_else_can_show_the_page(visitor, booth):
    ticket = booth.door(await booth.asks())
    async with visitor.page.expect_console_message(lambda one: "frame-ancestors" in one.text):
        stranger = booth.origin.replace("127.0.0.1", "localhost")
        frame = await framed(visitor, f"{stranger}/frame", ticket, booth.origin)
    assert await frame.locator("main").count() == 0
    assert booth.heard == []


async def test_in_a_frame_that_is_not_teams_the_page_just_works(visitor, booth):
    ticket = booth.door(await booth.asks())
    frame = await framed(visitor, f"{booth.origin}/frame", ticket, booth.origin)
    await expect(frame.locator("h1")).to_have_text("Teamscan")
    assert await frame.locator("html").get_attribute("data-theme") is None
