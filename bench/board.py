"""The board with the teams of a whole municipality: what one page costs the server, how long it
takes in Chromium, and how large it is. Whoever looks came in the usual way, by a token of Entra."""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

import aiohttp
from playwright.async_api import Browser

from bench.load import Sink, answered, request
from bench.turns import MESSAGES, How, Ours, ours
from tests import servers
from tests.board.entra import FakeEntra
from tests.fakes import FakeIdentityProvider, Teams

Row = tuple[str, float, str, bool]

LEAD: Final = "00000000-0000-4000-8000-000000000001"
"""Who leads the programme in our bot under load."""
COOKIE: Final = "__Secure-board"
PAGES: Final[Mapping[str, str]] = {"teams": "/bord", "searched": "/bord?zoek=00042"}
SERVER_MS, BROWSER_MS = 150, 1_000
DRAWN: Final = """() => new Promise(found => {
    const told = () => requestAnimationFrame(() => found(performance.now()))
    document.readyState === "complete" ? told() : addEventListener("load", told)
})"""
"""Milliseconds from the beginning of the navigation until the page stood there, whole."""


async def board(sink: Sink, idp: FakeIdentityProvider, *, teams: int, times: int) -> dict[str, Any]:
    """Milliseconds of each page, the median of so many, and of processor, which others on the
    machine hardly change; the first time by itself."""
    async with (
        FakeEntra.running() as entra,
        ours(sink, idp, How(teams=teams, entra=entra.login)) as bot,
    ):
        await _is_known(bot)
        async with _signed_in(bot, entra) as session:
            first, _ = await _asked(session, PAGES["teams"])
            pages, processor = {}, {}
            for name, path in PAGES.items():
                before = bot.server.cpu()
                pages[name] = await _median(session, path, times)
                processor[name] = (bot.server.cpu() - before) * 1000 / times
            kilobytes = (await _asked(session, PAGES["teams"]))[1] / 1000
            cookie = session.headers["Cookie"]
        async with servers.browser() as browser:
            drawn = await _drawn(browser, bot, cookie, times)
    return {
        "teams": teams,
        "first_ms": round(first, 1),
        "pages_ms": {name: round(each, 1) for name, each in pages.items()},
        "processor_ms": {name: round(each, 1) for name, each in processor.items()},
        "kilobytes": round(kilobytes, 1),
        "browser_ms": round(drawn, 1),
    }


def rows(figures: Mapping[str, Any]) -> list[Row]:
    """What was measured beside what was aimed at."""
    of = f"of {figures['teams']:,} teams at the server, ms"
    served = {f"board: {name} {of}": each for name, each in figures["pages_ms"].items()} | {
        f"board: {name} {of} of processor": each for name, each in figures["processor_ms"].items()
    }
    drawn = figures["browser_ms"]
    return [
        *((what, each, f"≤ {SERVER_MS}", each <= SERVER_MS) for what, each in served.items()),
        ("board: in Chromium, ms", drawn, f"≤ {BROWSER_MS:,}", drawn <= BROWSER_MS),
    ]


async def _is_known(bot: Ours) -> None:
    """The lead wrote to the bot before, as everybody must who opens the board."""
    lead = Teams(bot.sink.service_url, LEAD, "Lida", "a:Lida")
    written = request(MESSAGES, lead.writes("hallo"), bot.headers)
    assert (await answered(bot.server.port, written))[0] == 200


@asynccontextmanager
async def _signed_in(bot: Ours, entra: FakeEntra) -> AsyncIterator[aiohttp.ClientSession]:
    address = f"http://127.0.0.1:{bot.server.port}"
    origin = {"Origin": "http://127.0.0.1:1"}
    async with aiohttp.ClientSession(address) as session:
        brought = {"token": entra.of_tab(LEAD)}
        async with session.post("/bord/sessie", json=brought, headers=origin) as answer:
            assert answer.status == 204, answer.status
            kept = answer.headers["Set-Cookie"].partition(";")[0]
    async with aiohttp.ClientSession(address, headers={"Cookie": kept}) as session:
        yield session


async def _asked(session: aiohttp.ClientSession, path: str) -> tuple[float, int]:
    """Milliseconds until all of a page was here, and its bytes."""
    began = time.perf_counter()
    async with session.get(path, allow_redirects=False) as answer:
        page = await answer.read()
        assert answer.status == 200, answer.status
    return (time.perf_counter() - began) * 1000, len(page)


async def _median(session: aiohttp.ClientSession, path: str, times: int) -> float:
    each = []
    for _ in range(times):
        each.append((await _asked(session, path))[0])
        await asyncio.sleep(0.05)
    return statistics.median(each)


async def _drawn(browser: Browser, bot: Ours, cookie: str, times: int) -> float:
    """From the press until the page stands there."""
    address = f"http://127.0.0.1:{bot.server.port}/bord"
    name, _, value = cookie.partition("=")
    context = await browser.new_context(extra_http_headers={"Cookie": f"{name}={value}"})
    page, each = await context.new_page(), []
    for _ in range(times):
        await page.goto(address)
        each.append(float(await page.evaluate(DRAWN)))
    assert await page.locator("main").count() == 1
    await context.close()
    return statistics.median(each)
