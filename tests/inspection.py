"""A box of the organisation that opens TLS: it reads every byte on the line, and passes it on.

Machines of the organisation trust its certificate, as laptops of many employers do; it knows whose
machine asks. It does not change what passes.
"""

import ssl
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

ACCOUNT = "X-Account"
"""How the box knows who asks; it stands here for the address of a machine that it manages."""
_CHANGING = {"date", "host", "content-length", "transfer-encoding", "connection", "user-agent"}


@dataclass(frozen=True)
class Exchange:
    """One request and its reply, as the box sees them; two are equal when it cannot tell which."""

    method: str
    path: str
    sent: int
    status: int
    received: int
    headers: tuple[tuple[str, str], ...]
    content: tuple[bytes, bytes] = field(compare=False)


@dataclass
class Inspection:
    """All that passed, by account, in its order."""

    address: str = ""
    seen: dict[str, list[Exchange]] = field(default_factory=lambda: defaultdict(list))

    def posts(self, account: str) -> list[Exchange]:
        """What somebody's page asked after it was loaded."""
        return [one for one in self.seen[account] if one.method == "POST"]

    def reads(self, word: bytes) -> int:
        """How often a word stood in anything, in either direction."""
        everything = (one for exchanges in self.seen.values() for one in exchanges)
        return sum(part.count(word) for one in everything for part in one.content)


@asynccontextmanager
async def inspected(origin: str, folder: Path) -> AsyncIterator[Inspection]:
    """A box before this server, at an `https` address of its own."""
    box = Inspection()
    async with aiohttp.ClientSession(auto_decompress=False) as behind:
        app = web.Application(client_max_size=2**22)
        app.router.add_route("*", "/{path:.*}", _passing(box, behind, origin))
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=_certificate(folder))
        await site.start()
        box.address = f"https://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield box
        finally:
            await runner.cleanup()


def _passing(box: Inspection, behind: aiohttp.ClientSession, origin: str):
    async def passing(request: web.Request) -> web.Response:
        body = await request.read()
        kept = {name: value for name, value in request.headers.items() if name != ACCOUNT}
        async with behind.request(
            request.method, origin + request.path_qs, data=body, headers=kept
        ) as reply:
            answer = await reply.read()
        headers = {k: v for k, v in reply.headers.items() if k.lower() not in _CHANGING}
        box.seen[request.headers.get(ACCOUNT, "")].append(
            Exchange(
                request.method,
                request.path,
                len(body),
                reply.status,
                len(answer),
                (*_steady(kept), *_steady(headers)),
                (body, answer),
            )
        )
        return web.Response(status=reply.status, body=answer, headers=headers)

    return passing


def _steady(headers: dict[str, str]) -> list[tuple[str, str]]:
    return sorted((k, v) for k, v in headers.items() if k.lower() not in _CHANGING)


def trusting() -> ssl.SSLContext:
    """What a machine does that was told to trust the box."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _certificate(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a box on the line")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = folder / "box.pem"
    unlocked = NoEncryption()
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, unlocked)
        + made.public_bytes(Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context
