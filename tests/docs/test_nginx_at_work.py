"""The proxy file that we ship, in a real nginx between somebody and a bot."""

import asyncio
import os
import re
import ssl
from contextlib import asynccontextmanager

import aiohttp
import pytest
import yaml
from aiohttp import web
from yarl import URL

from tests.fakes import serving
from tests.proxy import nginx
from tests.servers import ROOT

SECRET = "wie-opende-dit"


class Behind:
    """A bot that remembers what the proxy told it."""

    def __init__(self):
        self.heard = []
        self.padded = b"ok"
        self.headers = {}

    async def answers(self, request):
        body = await request.read()
        self.heard.append((request.path, dict(request.headers), len(body)))
        return web.Response(
            body=self.padded, headers=self.headers, content_type="application/octet-stream"
        )

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


async def test_a_proxy_that_buffers_on_its_disk_hands_on_the_same_bytes(tmp_path):
    """As one does that nobody told otherwise. What is sealed has one size, and arrives whole."""
    buffers = {
        "client_body_buffer_size 256k;": "client_body_buffer_size 1k;",
        "proxy_max_temp_file_size 0;": "proxy_buffers 4 4k; proxy_max_temp_file_size 10m;",
    }
    async with proxied(tmp_path / "nginx", **buffers) as (visitor, secure, _, behind):
        behind.padded = os.urandom(131_072)
        async with visitor.post(f"{secure}/prive/send", data=os.urandom(32_768)) as answer:
            assert await answer.read() == behind.padded
        assert [size for _, _, size in behind.heard] == [32_768]


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


# ---- what internet.nl looks at: https://internet.nl/faqs/https/ and its parts on headers


OURS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": "max-age=63072000",
}


async def test_what_the_proxy_answers_itself_has_the_headers_and_no_version(tmp_path):
    """An error, when no bot is there; and the page for reports."""
    async with (
        nginx(tmp_path / "nginx", "http://127.0.0.1:9") as (secure, plain),
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as visitor,
    ):
        for path, status in (("/prive", 502), ("/.well-known/security.txt", 301)):
            async with visitor.get(secure + path, allow_redirects=False) as said:
                assert said.status == status
                assert {name: said.headers.getall(name) for name in OURS} == {
                    name: [value] for name, value in OURS.items()
                }
                assert said.headers["Server"] == "nginx"
                assert b"nginx/" not in await said.read()
        async with visitor.get(plain, allow_redirects=False) as said:
            assert said.headers["Server"] == "nginx"


async def test_where_a_fault_in_security_is_reported_can_be_found(tmp_path):
    async with (
        proxied(tmp_path / "nginx") as (visitor, secure, _, behind),
        visitor.get(f"{secure}/.well-known/security.txt", allow_redirects=False) as said,
    ):
        assert said.headers["Location"].endswith("/.well-known/security.txt")
        assert behind.heard == []


async def test_the_headers_of_the_bot_stand_alone_so_that_teams_may_show_its_pages(tmp_path):
    framed = "default-src 'self'; frame-ancestors https://teams.microsoft.com"
    async with proxied(tmp_path / "nginx") as (visitor, secure, _, behind):
        behind.headers = {**OURS, "Content-Security-Policy": framed}
        del behind.headers["Strict-Transport-Security"]
        async with visitor.get(f"{secure}/prive") as page:
            assert page.headers.getall("Content-Security-Policy") == [framed]
            for name in ("Referrer-Policy", "X-Content-Type-Options"):
                assert page.headers.getall(name) == [OURS[name]]


async def connected(secure, **changed):
    """A connection as some browser makes it: what was agreed on."""
    context = ssl._create_unverified_context()  # noqa: S323 - a certificate of the test
    context.set_alpn_protocols(["h2", "http/1.1"])
    for name, value in changed.items():
        setattr(context, name, value)
    port = int(secure.rpartition(":")[2])
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context)
    agreed = writer.get_extra_info("ssl_object")
    writer.close()
    return agreed


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
async def test_browsers_come_by_the_newest_protocols_with_keys_of_their_own(tmp_path, version):
    async with proxied(tmp_path / "nginx") as (_, secure, _, _):
        agreed = await connected(secure, minimum_version=version, maximum_version=version)
        assert agreed.selected_alpn_protocol() == "h2"
        name, _, bits = agreed.cipher()
        assert bits >= 128
        assert version is ssl.TLSVersion.TLSv1_3 or name.startswith("ECDHE-")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
async def test_older_protocols_and_weak_ciphers_are_refused(tmp_path):
    async with proxied(tmp_path / "nginx") as (_, secure, _, _):
        old = ssl.TLSVersion.TLSv1_1
        with pytest.raises((ssl.SSLError, ConnectionError)):
            await connected(secure, minimum_version=old, maximum_version=old)
        context = ssl._create_unverified_context()  # noqa: S323 - a certificate of the test
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers("AES128-SHA256:AES256-SHA:ECDHE-ECDSA-AES128-SHA")
        port = int(secure.rpartition(":")[2])
        with pytest.raises((ssl.SSLError, ConnectionError)):
            await asyncio.open_connection("127.0.0.1", port, ssl=context)


async def test_names_of_bots_are_looked_up_again_when_containers_are_made_anew(tmp_path):
    """The line of compose.yaml, as this nginx reads it."""
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    script = compose["services"]["proxy"]["command"][2]
    line = re.search(r"sed 's\|.+?\|(.+?)\|'", script).group(1)
    changed = {"keepalive 32;": f"keepalive 32; {line}"}
    async with (
        proxied(tmp_path / "nginx", **changed) as (visitor, secure, _, _),
        visitor.get(f"{secure}/prive") as page,
    ):
        assert page.status in (200, 502), "it starts without knowing the names"
