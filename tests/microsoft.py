"""Microsoft as the product finds it on the internet: by name, over https, through a proxy.

The proxy of the organisation sends each name to a server of the test; whoever trusts the authority
of this file believes them. What a bot asks of anybody else is not answered, and noted.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.fakes import FakeConnector, FakeIdentityProvider, serving
from tests.run_folder import run_folder

KEYS = "login.botframework.com"
LOGIN = "login.microsoftonline.com"
CONNECTOR = "smba.trafficmanager.net"
FILES = "gemeente.sharepoint.com"
NAMES = (KEYS, LOGIN, CONNECTOR, FILES, "cultuurtraject.amsterdam.nl")
SERVICE_URL = f"https://{CONNECTOR}/emea/"


@cache
def authority() -> Path:
    """The certificate of an organisation's own authority, for all these names, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Gemeente")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=9))
        .add_extension(x509.SubjectAlternativeName(list(map(x509.DNSName, NAMES))), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    file = run_folder() / f"authority-{x509.random_serial_number():x}.pem"
    encoded = serialization.Encoding.PEM
    secret = key.private_bytes(
        encoded, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(secret + made.public_bytes(encoded))
    file.chmod(0o644)  # whoever plays a bot may be another user
    return file


@dataclass
class Microsoft:
    """Its servers, and the proxy that leads there; `asked` are the names that somebody wanted."""

    idp: FakeIdentityProvider = field(default_factory=FakeIdentityProvider)
    teams: FakeConnector = field(default_factory=FakeConnector)
    files: dict[str, str] = field(default_factory=dict)
    """What people sent into a chat, by its path."""
    asked: set[str] = field(default_factory=set)
    proxy: str = ""
    _servers: dict[str, tuple[str, int]] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator["Microsoft"]:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(authority())
        here = cls()
        here.idp.plain, here.idp.authority = f"https://{KEYS}", f"https://{LOGIN}"
        here.teams.service_url = SERVICE_URL
        apps = {KEYS: here.idp._app(), LOGIN: here.idp._app(), CONNECTOR: here.teams._app()}
        async with AsyncExitStack() as stack:
            for name, app in {**apps, FILES: here._drive()}.items():
                address = await stack.enter_async_context(serving(app, tls))
                here._servers[name] = ("127.0.0.1", int(address.rpartition(":")[2]))
            proxy = await asyncio.start_server(here._led, "127.0.0.1", 0)
            stack.push_async_callback(_closed, proxy)
            here.proxy = f"http://127.0.0.1:{proxy.sockets[0].getsockname()[1]}"
            yield here

    @property
    def settings(self) -> dict[str, str]:
        """What leads a program there."""
        return {"HTTPS_PROXY": self.proxy, "CULTUURTRAJECT_OWN_CA": str(authority())}

    def leads(self, name: str, address: str) -> None:
        """Let a name lead to a server of this machine ("https://127.0.0.1:1234")."""
        self._servers[name] = ("127.0.0.1", int(address.rpartition(":")[2]))

    def keeps(self, text: str) -> str:
        """A file that somebody sent into a chat; its address."""
        path = f"/{len(self.files)}.csv"
        self.files[path] = text
        return f"https://{FILES}{path}"

    def _drive(self) -> web.Application:
        async def give(request: web.Request) -> web.Response:
            return web.Response(text=self.files[request.path])

        app = web.Application()
        app.add_routes([web.get("/{name}", give)])
        return app

    async def _led(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            name = head.split()[1].partition(":")[0]
            self.asked.add(name)
            if name not in self._servers:
                writer.write(b"HTTP/1.1 403 Forbidden\r\n\r\n")
            else:
                there = await asyncio.open_connection(*self._servers[name])
                writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
                await asyncio.gather(_piped(reader, there[1]), _piped(there[0], writer))
        writer.close()


async def _piped(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while part := await reader.read(65_536):
            writer.write(part)
            await writer.drain()
    writer.close()


async def _closed(server: asyncio.Server) -> None:
    server.close()
