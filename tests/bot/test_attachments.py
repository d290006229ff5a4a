"""A file sent into the chat is read when it is a small text table from SharePoint."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from bot.teams.activities import Attached
from bot.teams.attachments import Downloads
from bot.teams.lists import LIMIT
from tests.bot.conftest import Bot
from tests.fakes import Teams, serving

CONTENT = {
    "utf8": "team;naam\nOost;Zoë\n".encode("utf-8-sig"),
    "windows": "team;naam\nOost;Zoë\n".encode("cp1252"),
    "full": b"a" * LIMIT,
    "large": b"a" * (LIMIT + 1),
    "workbook": b"PK\x03\x04\x14\x00\x06\x00\x08",
    "undefined": b"\x81\x8d\x8f",
    "empty": b"",
}


@pytest.fixture
async def sharepoint() -> AsyncIterator[str]:
    asked: list[str | None] = []

    async def give(request: web.Request) -> web.Response:
        asked.append(request.headers.get("Authorization"))
        name = request.match_info["name"]
        if name == "elsewhere":
            raise web.HTTPFound("/utf8")
        if name not in CONTENT:
            raise web.HTTPNotFound
        assert request.raw_path in {f"/{name}", f"/{name}?tempauth=a%2Fb%3D"}
        return web.Response(body=CONTENT[name])

    app = web.Application()
    app.add_routes([web.get("/{name}", give)])
    async with serving(app) as address:
        yield address
    assert set(asked) <= {None}, "the token of the bot is never given to a file server"


@pytest.mark.parametrize("name", ["utf8", "windows"])
async def test_a_table_reaches_the_conversation_as_text(
    bot: Bot, noor: Teams, sharepoint: str, name: str
):
    await bot.gets(noor.sends_file(f"{sharepoint}/{name}?tempauth=a%2Fb%3D", "team oost.csv"))
    turn = bot.heard[0]
    assert turn.file is not None
    assert (turn.file.name, turn.file.text) == ("team oost.csv", "team;naam\nOost;Zoë\n")
    assert turn.verb == ""


@pytest.mark.parametrize("name", ["large", "workbook", "undefined", "missing", "elsewhere"])
async def test_what_is_not_a_small_table_is_refused_and_the_conversation_knows(
    bot: Bot, noor: Teams, sharepoint: str, name: str
):
    await bot.gets(noor.sends_file(f"{sharepoint}/{name}"))
    assert (bot.heard[0].file, bot.heard[0].verb) == (None, "file.refused")


@pytest.mark.parametrize("name", ["full", "empty"])
async def test_the_limits_themselves_are_allowed(bot: Bot, noor: Teams, sharepoint: str, name: str):
    await bot.gets(noor.sends_file(f"{sharepoint}/{name}"))
    assert bot.heard[0].file is not None


@pytest.mark.parametrize(
    "url", ["", "nonsense", "https://evil.example/a.csv", "http://127.0.0.1:9/"]
)
async def test_other_addresses_are_refused(bot: Bot, noor: Teams, url: str):
    await bot.gets(noor.sends_file(url))
    assert (bot.heard[0].file, bot.heard[0].verb) == (None, "file.refused")


async def test_in_production_our_own_network_is_never_looked_into(
    session: aiohttp.ClientSession, sharepoint: str
):
    assert await Downloads(session).fetch(Attached("a.csv", f"{sharepoint}/utf8")) is None


async def test_the_copy_of_the_words_that_teams_attaches_is_no_file(bot: Bot, noor: Teams):
    copy = {"contentType": "text/html", "content": "<p>hallo</p>"}
    await bot.gets(noor.writes("hallo", attachments=[copy]))
    assert (bot.heard[0].file, bot.heard[0].verb) == (None, "")
