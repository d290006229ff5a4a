"""A bot with an edge and no conversations, between a fake Teams and a fake Microsoft Entra."""

import asyncio
import io
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web

from bot.sdk.adapter import BotFramework
from bot.teams.attachments import Downloads
from bot.teams.auth import Authenticator, ConnectorToken, SigningKeys
from bot.teams.connector import Connector
from bot.teams.deduplication import Deliveries
from bot.teams.edge import TeamsEdge
from bot.teams.endpoint import PATH, routes
from dialogs.turn import DoorReply, Event, Reply, Turn
from tests.fakes import APP_ID, BOT, JSON, FakeConnector, FakeIdentityProvider, Teams, serving
from tryout.surroundings import THIS_MACHINE, NoTokens

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@dataclass
class Seen:
    """The memory of deliveries."""

    digests: set[bytes] = field(default_factory=set)

    async def first_time(self, digest: bytes) -> bool:
        first = digest not in self.digests
        self.digests.add(digest)
        return first


@dataclass
class Bot:
    """The bot under test: `heard` are the turns it got, `reply` is what it says to each."""

    address: str
    session: aiohttp.ClientSession
    idp: FakeIdentityProvider
    teams: FakeConnector
    seen: Seen
    heard: list[Turn] = field(default_factory=list)
    reply: Reply | DoorReply | Exception | None = None
    unshown: Reply | None = None
    """What it says when that does not fit on a card."""
    now: datetime = NOW
    edge: TeamsEdge | None = None

    async def handle(self, turn: Turn) -> Reply | DoorReply | None:
        self.heard.append(turn)
        if turn.event is Event.UNSHOWN:
            return self.unshown
        if isinstance(self.reply, Exception):
            raise self.reply
        return self.reply

    async def gets(self, activity: JSON, header: str | None = None) -> tuple[int, JSON | None]:
        """Teams posts an activity, with a good token unless told otherwise."""
        good = self.idp.header(activity.get("serviceUrl", ""))
        headers = {"Authorization": good if header is None else header}
        async with self.session.post(self.address, json=activity, headers=headers) as response:
            raw = await response.read()
            return response.status, (await response.json() if raw else None)

    async def a_moment_later(self) -> None:
        """When the bot has done what it does a moment after an answer."""
        await asyncio.gather(*self.edge._waiting)

    async def gets_bytes(self, body: bytes, kind: str = "application/json") -> tuple[int, bytes]:
        """Somebody posts anything."""
        headers = {
            "Content-Type": kind,
            "Authorization": self.idp.header(self.teams.service_url),
        }
        async with self.session.post(self.address, data=body, headers=headers) as response:
            return response.status, await response.read()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def idp() -> AsyncIterator[FakeIdentityProvider]:
    async with FakeIdentityProvider.running() as idp:
        yield idp


@pytest.fixture
async def teams() -> AsyncIterator[FakeConnector]:
    async with FakeConnector.running() as teams:
        yield teams


@pytest.fixture
def connector(session: aiohttp.ClientSession) -> Connector:
    return Connector(session, NoTokens().bearer, BOT, THIS_MACHINE)


@pytest.fixture
def authenticate(session: aiohttp.ClientSession, idp: FakeIdentityProvider) -> Authenticator:
    """The check of production; only the one host it may answer to is this machine."""
    return ConnectorToken(APP_ID, SigningKeys(session, idp.metadata_url), THIS_MACHINE)


@pytest.fixture
async def bot(
    session: aiohttp.ClientSession,
    idp: FakeIdentityProvider,
    teams: FakeConnector,
    connector: Connector,
    authenticate: Authenticator,
) -> AsyncIterator[Bot]:
    bot = Bot("", session, idp, teams, Seen())
    edge = bot.edge = TeamsEdge(
        handler=bot.handle,
        deliveries=Deliveries(bot.seen, b"k" * 32),
        downloads=Downloads(session, THIS_MACHINE),
        now=lambda: bot.now,
    )
    app = web.Application()
    app.add_routes(routes(BotFramework(authenticate, connector, edge).process))
    async with serving(app) as address:
        bot.address = address + PATH
        yield bot


@pytest.fixture
def noor(teams: FakeConnector) -> Teams:
    """A colleague in her own chat with the bot."""
    return Teams(teams.service_url)


@pytest.fixture
def types(monkeypatch):
    """What an administrator types when a command asks: "yes", or the name of a key store."""

    def typed(*words):
        said = "".join(f"{word}\n" for word in words)
        monkeypatch.setattr(sys, "stdin", io.StringIO(said))

    return typed
