"""Cards in a real browser, drawn by the library and the look of the try-out."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web
from playwright.async_api import Page

from tests import servers
from tests.cards.album import Shot
from tests.fakes import serving
from tryout.page import LIBRARIES, STATIC

SHEET = Path(__file__).parent / "sheet.html"


@asynccontextmanager
async def drawing_board() -> AsyncIterator[Page]:
    """A page on which `show` puts cards."""
    app = web.Application()
    app.add_routes([web.get("/{name}", _file), web.static("/static", STATIC)])
    async with serving(app) as address, servers.browser() as browser:
        page = await browser.new_page(viewport={"width": 1400, "height": 900})
        await page.goto(f"{address}/sheet.html")
        yield page


async def _file(request: web.Request) -> web.FileResponse:
    files = {**LIBRARIES, "sheet.html": SHEET}
    return web.FileResponse(files[request.match_info["name"]])


async def show(page: Page, shots: Sequence[Shot]) -> None:
    """Put these cards on the page, in order."""
    await page.evaluate(
        "shots => show(shots)", [{"caption": shot.caption, "card": shot.card} for shot in shots]
    )
