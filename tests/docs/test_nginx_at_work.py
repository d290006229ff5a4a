"""The proxy file that we ship, in a real nginx between somebody and a bot."""

import asyncio
import ssl
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from yarl import URL

from tests.fakes import serving
from tests.proxy import nginx

SECRET = "wie-opende-dit"


class Behind:
    """A bot that remembers what the proxy told it."""

    def __init__(self):
        self.heard = []
        self.padded = b"ok"

    async def answers(self, request):
        body = await request.read()
        self.heard.append((request.path, dict(request.headers), len(body)))
        return web.Response(body=self.padded, content_type="application/octet-stream")

    @property
    def app(self):
        app = web.Application()
        app.add_routes([web.route("*", "/{anything:.*}", self.answers)])
        return app


@asynccontextmanager
async def proxied(folder, **changed):
    """A visitor, the addresses of a real nginx, and the bot behind it."""
    behind = Behind()
    trusting = aiohttp.TCPConnector(ssl=False)
    async with (
        serving(behind.app) as bot,
        nginx(folder, bot, **changed) as (secure, plain),
        aiohttp.ClientSession(connector=trusting) as visitor,
    ):
        yield visitor, secure, plain, behind


def written_in(folder):
    """Every byte that nginx wrote, of its own configuration nothing."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".conf"]
    return b"".join(path.read_bytes() for path in files)


async def visits(visitor, address):
    async with visitor.get(f"{address}/prive?{SECRET}") as page:
        assert page.status == 200
    body = SECRET.encode() * 2000
    async with visitor.post(f"{address}/prive/send", data=body) as sent:
        assert sent.status == 200
    for elsewhere in (f"/lezen/{SECRET}/nergens", f"/prive%23nl.{SECRET}"):
        async with visitor.get(URL(f"{address}{elsewhere}", encoded=True)) as page:
            assert page.status == 200


async def test_nothing_is_written_about_who_opened_which_page(tmp_path):
    async with proxied(tmp_path / "nginx") as (visitor, secure, _, behind):
        await visits(visitor, secure)
        assert len(behind.heard) == 4
    assert SECRET.encode() not in written_in(tmp_path / "nginx")
    assert b"127.0.0.1" not in written_in(tmp_path / "nginx")


async def test_the_control_finds_the_visit_when_there_is_an_access_log(tmp_path):
    logging = {"access_log off;": ""}
    async with proxied(tmp_path / "nginx", **logging) as (visitor, secure, _, _):
        await visits(visitor, secure)
    assert SECRET.encode() in written_in(tmp_path / "nginx")


async def test_the_bot_does_not_hear_where_a_visitor_comes_from(tmp_path):
    async with proxied(tmp_path / "nginx") as (visitor, secure, _, behind):
        told = {"X-Forwarded-For": "10.1.2.3", "X-Real-IP": "10.1.2.3", "Forwarded": "for=x"}
        async with visitor.get(f"{secure}/prive", headers=told):
            [(_, headers, _)] = behind.heard
    assert "10.1.2.3" not in str(headers)
    assert not {"X-Forwarded-For", "X-Real-Ip", "X-Real-IP"} & headers.keys()


async def sent_size(visitor, address):
    """Bytes on the line for what a bot seals, asked by a browser that reads compression."""
    async with visitor.get(f"{address}/prive", headers={"Accept-Encoding": "gzip"}) as answer:
        return int(answer.headers.get("Content-Length", 0)), answer.headers.get("Content-Encoding")


async def test_what_is_padded_leaves_the_proxy_at_the_size_at_which_it_came(tmp_path):
    async with proxied(tmp_path / "nginx") as (visitor, secure, _, behind):
        behind.padded = bytes(32_768)
        assert await sent_size(visitor, secure) == (32_768, None)


async def test_the_control_a_proxy_that_compresses_is_found(tmp_path):
    small = {"gzip off;": "gzip on; gzip_proxied any; gzip_types *;"}
    async with proxied(tmp_path / "nginx", **small) as (visitor, secure, _, behind):
        behind.padded = bytes(32_768)
        assert await sent_size(visitor, secure) != (32_768, None)


async def test_a_browser_comes_encrypted_from_the_first_time_on(tmp_path):
    async with proxied(tmp_path / "nginx") as (visitor, secure, plain, _):
        for path in ("/prive", "/nergens"):
            async with visitor.get(secure + path) as page:
                assert page.headers["Strict-Transport-Security"] == "max-age=63072000"
        async with visitor.get(f"{plain}/prive", allow_redirects=False) as sent_on:
            assert sent_on.status == 301
            assert sent_on.headers["Location"].startswith("https://")


@pytest.mark.parametrize("path", ["/prive/send", "/bestand/open", "/api/messages", "/nergens"])
async def test_half_a_body_is_let_go_and_never_reaches_the_bot(tmp_path, path):
    short = {"client_body_timeout 10s;": "client_body_timeout 1s;"}
    async with proxied(tmp_path / "nginx", **short) as (_, secure, _, behind):
        _, _, port = secure.rpartition(":")
        anybody = ssl._create_unverified_context()  # noqa: S323 - a certificate of the test
        reader, writer = await asyncio.open_connection("127.0.0.1", int(port), ssl=anybody)
        writer.write(
            f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\nhalf".encode()
        )
        async with asyncio.timeout(8):
            await reader.read()
        writer.close()
        assert behind.heard == []


async def test_a_page_opens_for_a_whole_meeting_and_a_flood_is_stopped(tmp_path):
    async with proxied(tmp_path / "nginx") as (visitor, secure, _, _):
        assert await asks(visitor, secure, times=20 * 30) == {200}
    few = {"rate=200r/s": "rate=1r/s", "burst=2000": "burst=20"}
    async with proxied(tmp_path / "flooded", **few) as (visitor, secure, _, behind):
        assert await asks(visitor, secure, times=100) == {200, 503}
        assert 20 <= len(behind.heard) <= 30


async def asks(visitor, address, times):
    async def once():
        async with visitor.get(f"{address}/prive") as answer:
            return answer.status

    return set(await asyncio.gather(*(once() for _ in range(times))))


async def test_nothing_leads_to_the_inside_network(tmp_path):
    """What is asked there goes to the port of people, where nobody answers it."""
    async with proxied(tmp_path / "nginx") as (visitor, secure, _, behind):
        for path in ("/readyz", "/healthz", "/metrics"):
            async with visitor.get(secure + path):
                pass
        assert [path for path, _, _ in behind.heard] == ["/readyz", "/healthz", "/metrics"]
