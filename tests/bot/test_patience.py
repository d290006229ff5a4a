"""Nobody holds a connection by sending half of what they promised (trust.md, rule 10)."""

import asyncio
from contextlib import closing

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot import __main__ as program
from bot import patience
from bot.patience import in_time
from tests.fakes import serving

SOON = 0.3


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    monkeypatch.setattr(patience, "BODY", SOON)


async def reads(request):
    return web.Response(text=str(len(await request.read())))


async def takes_long(request):
    await request.read()
    await asyncio.sleep(3 * SOON)
    return web.Response(text="done")


@pytest.fixture
async def address():
    app = web.Application(middlewares=[in_time])
    app.add_routes([web.post("/", reads), web.post("/long", takes_long)])
    async with serving(app) as address:
        yield address


async def hears(address, *pieces, pause=0.0, path="/"):
    """What somebody hears who sends these pieces of a request with 100 bytes of body."""
    host, _, port = address.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    with closing(writer):
        writer.write(f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n".encode())
        for piece in pieces:
            await asyncio.sleep(pause)
            writer.write(piece)
        async with asyncio.timeout(5):
            try:
                return await reader.read(4096)
            except ConnectionError:
                return b""


async def test_a_whole_body_is_answered(address):
    assert b"200 OK" in await hears(address, b"x" * 100)


async def test_half_a_body_is_hung_up_on(address):
    assert await hears(address, b"x" * 50) == b""


async def test_a_body_that_drips_is_hung_up_on(address):
    """However long somebody goes on, as long as the whole takes too long."""
    assert await hears(address, *[b"x"] * 5, pause=SOON / 3) == b""


async def test_an_answer_may_take_longer_than_a_body(address):
    assert b"done" in await hears(address, b"x" * 100, path="/long")


async def fails(request):
    await request.read()
    raise ConnectionResetError


@pytest.mark.parametrize("path", ["/prive", "/lezen", "/bestand", "/api/messages"])
async def test_whoever_hangs_up_in_the_middle_of_a_body_is_no_fault_of_ours(town, path, caplog):
    host, _, port = town.address.removeprefix("http://").partition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 32768\r\n"
    writer.write(f"{head}Content-Type: application/json\r\n\r\n".encode() + b"{" * 100)
    await writer.drain()
    await asyncio.sleep(SOON / 3)
    with capture_logs() as logs:
        writer.close()
        await writer.wait_closed()
        await asyncio.sleep(SOON / 3)
    said = [(one.name, one.getMessage()) for one in caplog.records if one.levelname == "ERROR"]
    assert said == []
    assert [one for one in logs if one["log_level"] == "error"] == []
    async with town.session.get(f"{town.address}/prive") as page:
        assert page.status == 200, "it goes on working"


async def test_a_connection_that_we_lose_ourselves_is_a_fault(caplog):
    """Such as that of a database, when the body came whole."""
    app = web.Application(middlewares=[in_time])
    app.add_routes([web.post("/", fails)])
    async with serving(app) as address:
        assert b"500 Internal" in await hears(address, b"x" * 100)
    assert [one.levelname for one in caplog.records if one.name == "aiohttp.server"] == ["ERROR"]


def test_a_connection_that_asks_nothing_ends_and_later_than_the_proxys(monkeypatch, tmp_path):
    asked = {}
    monkeypatch.setattr(program, "make_only_app", lambda *_: None)
    monkeypatch.setattr(program.core_dumps, "forbid_dumps", lambda: None)
    monkeypatch.setattr(program.web, "run_app", lambda _, **given: asked.update(given))

    class Chosen:
        host, port, inside_port, opentelemetry = "127.0.0.1", 0, 0, ""

    program._serve(Chosen())
    assert 60 < asked["keepalive_timeout"] < 120
