"""Microsoft's Agents Playground as the Teams of one person, in front of the whole bot.

A playground has one person in front of it and takes names and ids from a file, so its people
are those of `tests.chat`: they share a town with colleagues who have no browser.
"""

import asyncio
import json
import os
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from aiohttp import web
from playwright.async_api import Locator, Page, expect

from bot.app import make_app
from bot.settings import Settings
from tests.browser.desk import pressable
from tests.browser.screen import Sheet
from tests.chat import LEAD, MEMBERS, Town, TownClock, around_tests, object_id, upn
from tests.databases import sqlite_in
from tests.fakes import BOT, JSON, TENANT, FakeConnector
from tests.servers import NODE, ROOT
from tryout import sockets

CLI = ROOT / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
TAKES_SOCKET = Path(__file__).parent / "socket.cjs"
SETTINGS = ".m365agentsplayground.yml"
READY = b"Listening on "
START = 90
"""Seconds a playground, and then its page of nine megabytes, may take on a busy machine."""


@asynccontextmanager
async def town_with_pages(folder: Path) -> AsyncIterator[Town]:
    """A town whose private pages can be visited with a browser."""
    clock, socket = TownClock(), sockets.bind(0)
    address = f"http://{sockets.HOST}:{sockets.port(socket)}"
    settings = Settings(
        mode="tryout",
        public_url=address,
        database_url=sqlite_in(folder),
        key_store=folder / "keys",
        programme_leads=object_id(LEAD),
        inside_port=0,
    )
    async with FakeConnector.running() as teams, aiohttp.ClientSession() as session:
        app = await make_app(settings, clock, around_tests())
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.SockSite(runner, socket).start()
        try:
            yield Town(address, session, teams, clock, app, folder, settings)
        finally:
            await runner.cleanup()


@asynccontextmanager
async def playground(town: Town, name: str) -> AsyncIterator[str]:
    """A playground with this person in front of it; its address."""
    folder = town.folder / f"playground-{name}"
    folder.mkdir()
    (folder / SETTINGS).write_text(json.dumps(settings_of(name)))
    with sockets.bind(0) as socket:
        address = f"http://{sockets.HOST}:{sockets.port(socket)}"
        process = await start(folder, f"{town.address}/api/messages", address, socket.fileno())
    try:
        async with asyncio.timeout(START):
            await says(process, READY)
        yield address
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def start(folder: Path, bot: str, address: str, socket: int) -> Process:
    options = ["-e", bot, "-c", "msteams", "-p", "0", "--disable-telemetry"]
    where = ["--service-url", f"{address}/_connector"]
    wanted = {"PLAYGROUND_SOCKET": str(socket), "TEAMSAPPTESTER_BROWSER": "none"}
    return await asyncio.create_subprocess_exec(
        *(NODE, "--require", TAKES_SOCKET, CLI, "start", *options, *where),
        cwd=folder,
        env=os.environ | wanted,
        pass_fds=[socket],
        stdout=PIPE,
        stderr=STDOUT,
    )


async def says(process: Process, wanted: bytes) -> None:
    """Wait until a program says this."""
    heard = []
    async for line in process.stdout:
        if line.startswith(wanted):
            return
        heard.append(line.decode())
    raise AssertionError("".join(heard))


def settings_of(name: str) -> JSON:
    """The file of a playground: it wants exactly five people beside the one in front of it."""
    others = [member for member in MEMBERS if member != name][:5]
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": BOT, "name": "Cultuurtraject"},
        "currentUser": account(name),
        "users": [account(other) for other in others],
        "personalChat": {"id": f"a:{name}"},
        "groupChat": {"id": "19:group@thread.v2", "name": "Group"},
        "team": {
            "id": "19:team@thread.tacv2",
            "name": "Inkomen Noord 3",
            "aadGroupId": object_id("group"),
            "channels": [],
        },
    }


def account(name: str) -> JSON:
    return {
        "id": f"29:{name}",
        "name": name.capitalize(),
        "userPrincipleName": upn(name),  # the playground's own spelling
        "aadObjectId": object_id(name),
        "givenName": name.capitalize(),
        "surname": "Amsterdam",
        "email": upn(name),
    }


@dataclass(frozen=True)
class Chat:
    """The chat with the bot in a playground, and what somebody does there."""

    page: Page

    @classmethod
    async def opened(cls, page: Page, address: str, name: str) -> "Chat":
        """Open a playground, and wait until it knows who sits in front of it."""
        await page.goto(address, wait_until="commit")
        person = page.get_by_text(name.capitalize(), exact=True).first
        await expect(person).to_be_visible(timeout=START * 1_000)
        return cls(page)

    @property
    def cards(self) -> Locator:
        return self.page.locator(".ac-adaptiveCard")

    async def sees(self, title: str) -> str:
        """Wait for a card with this title as the newest; its words."""
        await expect(self.cards.last.get_by_role("heading").first).to_contain_text(title)
        return await self.cards.last.inner_text()

    async def says(self, text: str) -> None:
        await self.page.get_by_role("textbox").last.click()
        await self.page.keyboard.type(text)
        await self.page.keyboard.press("Enter")

    async def presses(self, label: str) -> None:
        """The newest button with this label."""
        await pressable(self.page.locator("body"), label).last.click()

    async def fills(self, label: str, text: str) -> None:
        await self.cards.last.get_by_label(label).fill(text)

    async def follows(self, label: str) -> Sheet:
        """Press a link; the page that opens beside the chat."""
        async with self.page.context.expect_page() as opened:
            await self.cards.last.get_by_role("link", name=label, exact=True).click()
        return Sheet.alone(await opened.value)
