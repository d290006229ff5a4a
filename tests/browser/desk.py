"""The real try-out around the real bot, and what somebody in front of it clicks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from content.library import Library
from tests.browser.screen import Sheet
from tests.chat import MONDAY
from tryout import guard
from tryout.guard import Folder, Ports
from tryout.municipality import Person
from tryout.news import News
from tryout.our_bot import make_bot
from tryout.page import Page as TryoutPage
from tryout.runner import Runner
from tryout.teams.world import World

library = cache(Library.load)


@asynccontextmanager
async def tryout_in(folder: Path, moment: datetime = MONDAY) -> AsyncIterator[Runner]:
    """A try-out with a folder of its own, in which the example began on an ordinary Monday."""
    own = guard.own_folder(folder / ".tryout")
    begin_on(own, moment)
    runner = Runner(own.path, make_bot, library().calendar, Ports(0, 0))
    await runner.start(TryoutPage(runner, library().texts).app())
    await runner.opened()
    yield runner
    await runner.stop()


def begin_on(folder: Folder, moment: datetime) -> None:
    """As if the clock had been moved there the last time."""
    world = World(folder.world, News())
    world.keep("offset", (moment - datetime.now(UTC)).total_seconds())
    world.close()


def pressable(chat: Locator, label: str) -> Locator:
    """Buttons with this label, and rows of which it is a whole line, such as their name."""
    row = chat.get_by_role("button").filter(has=chat.page.get_by_text(label, exact=True))
    return chat.get_by_role("button", name=label, exact=True).or_(row)


@dataclass(frozen=True)
class Desk:
    """The try-out on somebody's screen, and what they click."""

    page: Page

    def chat(self, person: Person) -> Locator:
        return self.page.get_by_role("region", name=person.name)

    async def meet(self, person: Person) -> None:
        """Choose somebody in the list; their chat takes the place of the active one."""
        await self.page.locator("#people button.row").filter(has_text=person.name).click()
        await expect(self.chat(person)).to_be_visible()

    async def press(self, person: Person, label: str) -> None:
        """The newest button with this label in a chat."""
        await pressable(self.chat(person), label).last.click()

    async def say(self, person: Person, text: str) -> None:
        await self.chat(person).get_by_role("textbox").last.fill(text)
        await self.page.keyboard.press("Enter")

    async def sees(self, person: Person, title: str) -> str:
        """Wait for a card with this title as the newest; its words."""
        newest = self.chat(person).get_by_role("article").last
        await expect(newest.get_by_role("heading").first).to_contain_text(title)
        return await newest.locator(".sheet").inner_text()

    async def move_on(self, to: str, day: str) -> None:
        await self.page.get_by_text("Verder", exact=True).click()
        await self.page.get_by_role("button", name=to).click()
        await expect(self.page.locator(".time")).to_contain_text(day)
        await expect(self.page.get_by_role("alert")).to_be_hidden()

    async def open_private_page(self, person: Person) -> Sheet:
        await self.press(person, "Privépagina")
        return await Sheet.in_frame(self.page)

    async def follow(self, person: Person, label: str) -> Sheet:
        """Press a link of a card; the page that opens beside the try-out."""
        async with self.page.context.expect_page() as opened:
            await self.chat(person).get_by_role("link", name=label, exact=True).last.click()
        return Sheet.alone(await opened.value)

    async def close(self, label: str = "Sluit") -> None:
        await self.page.get_by_role("dialog").get_by_role("button", name=label).click()
        await expect(self.page.get_by_role("dialog")).to_be_hidden()
