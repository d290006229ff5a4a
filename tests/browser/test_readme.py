"""The steps of the README, read from it and lived in a browser: what it names is what one presses.

`*label*` is a button, `**name**` somebody to choose, `card "title"` the newest card in their chat,
`type "words"` what one types there, and "each question" what one answers before a button.
"""

import asyncio
import re
from collections import defaultdict

import pytest
from playwright.async_api import expect

from tests.browser.desk import Desk, tryout_in
from tests.browser.screen import PATIENCE, Watch, window
from tests.servers import ROOT
from tryout.municipality import PEOPLE, TEAMS

PIETER = TEAMS[0].manager
NAMED = {person.name: person for person in PEOPLE}
STEP = re.compile(r"^\d\. ((?:.+\n)(?: {3}.+\n)*)", re.MULTILINE)
THRICE = re.compile(r"Three times: (.+?)\. ")
DOING = re.compile(
    r"\*\*(?P<choose>.+?)\*\*|\*(?P<press>.+?)\*|(?P<answer>each question)"
    r"|card \"(?P<see>.+?)\"|type \"(?P<say>.+?)\""
)


def steps():
    """What the README lets one do, step by step."""
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    five_minutes = told.partition("### Five minutes\n")[2].partition("\n## ")[0]
    return [doings(step) for step in STEP.findall(five_minutes)], five_minutes


def doings(told):
    """Pairs of a verb and its object, in their order."""
    flat = THRICE.sub(lambda found: f"{found[1]}, " * 3, " ".join(told.split()))
    return [(found.lastgroup, found[found.lastgroup]) for found in DOING.finditer(flat)]


class Reader:
    """Does what is told, with whom it is told of last."""

    def __init__(self, page):
        self.page, self.desk = page, Desk(page)
        self.overlay = page.locator("dialog[open]")
        self.frame = page.frame_locator("dialog iframe")
        self.seen = defaultdict(list)

    async def does(self, told):
        for verb, what in told:
            await getattr(self, verb)(what)

    async def choose(self, name):
        self.person = NAMED[name]
        await self.desk.meet(self.person)

    async def see(self, title):
        self.seen[title].append(await self.desk.sees(self.person, title))

    async def say(self, words):
        await self.desk.say(self.person, words)

    async def answer(self, _):
        """All but the last, which asks for words, by the second choice that there is."""
        progress = self.frame.get_by_text(re.compile(r"Vraag 1 van \d+")).first
        last = int((await progress.inner_text()).split()[-1])
        for number in range(1, last):
            await expect(self.frame.get_by_text(f"Vraag {number} van").first).to_be_visible()
            await self.frame.get_by_role("radio").nth(1).check()
            await self.press("Volgende")
        await expect(self.frame.get_by_text(f"Vraag {last} van").first).to_be_visible()

    async def press(self, label):
        await (await self.button(label)).click()
        if label == "Privépagina":
            await expect(self.overlay).to_be_visible()
        await expect(self.page.locator("#top")).not_to_have_attribute("aria-busy", "true")

    async def button(self, label):
        """The one with this label: on the page that is open, else in the chat, else around."""
        async with asyncio.timeout(PATIENCE / 1_000):
            while True:
                for place in await self.places():
                    button = place.get_by_role("button", name=label, exact=True).last
                    menu = place.locator("summary").filter(has_text=label).last
                    for found in (button, menu):
                        if await found.is_visible():
                            return found
                await asyncio.sleep(0.1)

    async def places(self):
        if await self.overlay.locator("iframe").count():
            return [self.frame.locator("body"), self.overlay]
        if await self.overlay.is_visible():
            return [self.overlay]
        around = [self.page.locator("#top"), self.page.locator("#people")]
        return [*([self.desk.chat(self.person)] if hasattr(self, "person") else []), *around]


@pytest.fixture
async def runner(tmp_path):
    async with tryout_in(tmp_path) as runner:
        yield runner


@pytest.fixture
async def reader(browser, runner):
    watch = Watch()
    async with window(browser, watch) as page:
        await page.goto(runner.address)
        yield Reader(page)
    assert watch == Watch()


@pytest.mark.timeout(400)
async def test_whoever_does_what_the_readme_says_sees_what_it_says(reader):
    told, _ = steps()
    assert [len(step) for step in told] == [5, 2, 8, 3, 3, 13]
    for step in told:
        await reader.does(step)
    seen = reader.seen["Resultaat van Inkomen Noord 3"]
    (managers, plan), (members, apart) = (said.split("De volgende stap") for said in seen)
    assert managers == members
    assert plan != apart


async def test_all_of_it_is_there_in_english(reader):
    _, told = steps()
    await reader.does(doings(told.rpartition("Everything is there in English")[2]))
    await expect(
        reader.desk.chat(PIETER).get_by_role("heading", name="Inkomen Noord 3 is taking part")
    ).to_be_visible()
    assert "Cultuurtraject" in await reader.page.title()
