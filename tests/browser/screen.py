"""What the journeys in a browser share: a browser that is watched, the private page, pictures."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Frame,
    Page,
    Request,
    Route,
    expect,
)

from tests.servers import ROOT

PICTURES = ROOT / "build" / "journeys"
HERE = "127.0.0.1"
PATIENCE = 45_000
"""Milliseconds; a busy machine draws slowly, and nothing here is about speed."""
MOST_TABS = 30
FOCUSED = "document.hasFocus() ? document.activeElement.innerText : ''"
HOSTS_OF_TEAMS = "https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json"
"""What Microsoft's library asks for inside a frame; our policy stops it and the console says so."""

expect.set_options(timeout=PATIENCE)


@dataclass
class Watch:
    """What must never happen on any page of a window, noted when it does."""

    wrong: list[str] = field(default_factory=list)
    """Errors of scripts and lines of error on the console."""
    elsewhere: list[str] = field(default_factory=list)
    """Addresses on another host that a page asked for."""

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self._asked)
        context.on("weberror", lambda error: self.wrong.append(str(error.error)))
        context.on("console", self._said)

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.hostname != HERE:
            self.elsewhere.append(request.url)

    def _said(self, line: ConsoleMessage) -> None:
        stopped = HOSTS_OF_TEAMS in line.text and "Content Security Policy" in line.text
        if line.type == "error" and not stopped:
            self.wrong.append(line.text)


@asynccontextmanager
async def window(browser: Browser, watch: Watch) -> AsyncIterator[Page]:
    """A page in a clean profile; no other host can be reached from it."""
    size = {"width": 1280, "height": 900}
    context = await browser.new_context(viewport=size, locale="nl-NL", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    await context.route(lambda url: urlsplit(url).hostname != HERE, refuse)
    watch.follow(context)
    yield await context.new_page()
    await context.close()


async def refuse(route: Route) -> None:
    await route.abort("addressunreachable")


async def picture(page: Page, name: str) -> None:
    """For people to look at; nothing compares it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=PICTURES / f"{name}.png")


@dataclass(frozen=True)
class Sheet:
    """A page of the booth in front of somebody, in a frame or in a window of its own."""

    page: Page
    frame: Frame

    @classmethod
    async def in_frame(cls, page: Page) -> "Sheet":
        """The page in the dialog over the chats."""
        element = await page.locator("dialog iframe").element_handle()
        return cls(page, await element.content_frame())

    @classmethod
    def alone(cls, page: Page) -> "Sheet":
        return cls(page, page.main_frame)

    async def is_about(self, title: str) -> None:
        """Wait for the screen with this title."""
        await expect(self.frame.get_by_role("heading", level=1)).to_have_text(title)

    async def reads(self) -> str:
        return await self.frame.locator("main").inner_text()

    async def press(self, label: str) -> None:
        await self.frame.get_by_role("button", name=label, exact=True).click()

    async def write(self, text: str) -> None:
        await self.frame.get_by_role("textbox").fill(text)

    # ---- with the keyboard

    async def tab_to(self, label: str) -> None:
        """Go on until this has the focus."""
        for _ in range(MOST_TABS):
            if (await self.frame.evaluate(FOCUSED)).strip() == label:
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not get to {label!r}")

    async def type_choice(self, steps: int) -> None:
        """On a question: the option so many steps below the first, and on."""
        await self.page.keyboard.press("Tab")
        for _ in range(steps):
            await self.page.keyboard.press("ArrowDown")
        await self.page.keyboard.press("Enter")

    async def type_press(self, label: str) -> None:
        await self.tab_to(label)
        await self.page.keyboard.press("Enter")
