"""Two bots on one database and one key store: people are served by either, in turn, as by one."""

import asyncio
import json
import os
import signal
import socket
import sys
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, timedelta
from types import SimpleNamespace

import aiohttp
import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot.settings import PREFIX, Mode
from storage.engine.database import Database
from tests import servers
from tests.chat import (
    GUIDES,
    LEAD,
    MEMBERS,
    MONDAY,
    PrivatePage,
    Town,
    TownClock,
    csv_of,
    object_id,
    profiles,
    words_of,
)
from tests.fakes import FakeConnector

PATIENCE = 100
"""Seconds; a busy machine takes long to start a program."""


class Replica:
    """A running bot; `log` are its lines."""

    def __init__(self, process, address, inside, file):
        self.process, self.address, self.inside, self._file = process, address, inside, file

    @property
    def log(self):
        lines = self._file.read_text().splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    async def is_ready(self, session):
        try:
            async with session.get(f"{self.inside}/readyz") as response:
                return response.status == 200
        except aiohttp.ClientError:
            assert self.process.returncode is None, self._file.read_text()
            return False

    async def stops(self):
        """As a platform stops it: kindly."""
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()


@asynccontextmanager
async def replica(folder, name, settings):
    with socket.socket() as free, socket.socket() as other:
        free.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        port, inside = free.getsockname()[1], other.getsockname()[1]
    mine = {**settings, "PORT": str(port), "INSIDE_PORT": str(inside),
            "PUBLIC_URL": f"http://127.0.0.1:{port}"}  # fmt: skip
    environment = {**os.environ, **{PREFIX + key: value for key, value in mine.items()}}
    log = folder / f"{name}.log"
    with log.open("w") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.replica", str(folder / "clock"),
            env=environment, cwd=servers.ROOT, stdout=file, stderr=file,
        )  # fmt: skip
    try:
        yield Replica(process, f"http://127.0.0.1:{port}", f"http://127.0.0.1:{inside}", log)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@contextmanager
def databases():
    with servers.postgres() as town, servers.key_database() as keys:
        yield {"MODE": "tryout", "DATABASE_URL": town, "KEY_STORE": keys,
               "PROGRAMME_LEADS": object_id(LEAD)}  # fmt: skip


class Both:
    """The town behind a proxy that sends each request to the other replica."""

    def __init__(self, town, folder, settings):
        self.town, self.folder, self.settings = town, folder, settings
        self.replicas = []

    def next(self):
        """The other replica from here on."""
        self.replicas = self.replicas[1:] + self.replicas[:1]
        self.town.address = self.replicas[0].address
        return self.town

    def at(self, moment):
        self.town.clock.moment = moment
        draft = self.folder / "clock.new"
        draft.write_text(moment.astimezone(UTC).isoformat())
        draft.rename(self.folder / "clock")

    async def until(self, holds, what):
        """Look again and again until the replicas have done it by themselves."""
        async with asyncio.timeout(PATIENCE):
            while not holds():  # noqa: ASYNC110 - the replicas are other programs
                await asyncio.sleep(0.05)
        assert holds(), what

    def titles(self, name):
        """The first words of every message in somebody's chat."""
        return [words_of(card).split("\n")[0] for card in self.town.teams.cards(f"a:{name}")]


@pytest.fixture
async def both(tmp_path):
    with databases() as settings:
        async with FakeConnector.running() as teams, aiohttp.ClientSession() as session:
            keys = SimpleNamespace(
                mode=Mode.TRYOUT, key_store=SecretStr(settings["KEY_STORE"]), own_ca=None
            )
            town = Town("", session, teams, TownClock(), None, tmp_path, keys)
            both = Both(town, tmp_path, settings)
            both.at(MONDAY)
            async with (
                replica(tmp_path, "a", settings) as a,
                replica(tmp_path, "b", settings) as b,
            ):
                both.replicas = [a, b]
                async with asyncio.timeout(PATIENCE):
                    while not all([await one.is_ready(session) for one in (a, b)]):  # noqa: ASYNC110
                        await asyncio.sleep(0.1)
                yield both


@pytest.mark.timeout(300)
async def test_a_round_is_carried_by_two_replicas_that_started_at_once(both):
    town, (a, b) = both.town, both.replicas
    everybody = (LEAD, *GUIDES, *MEMBERS)
    profiles(town, everybody)
    for name in everybody:
        await getattr(both.next(), name).installs()
    await both.next().lida.sends(csv_of())
    await nothing_on_its_way(both)
    await both.next().marleen.says("start")
    await both.next().marleen.presses("Begin")

    # Invited once each, whichever replica sends it.
    await nothing_on_its_way(both)
    already = arrived(town)
    before = {name: len(both.titles(name)) for name in MEMBERS}
    both.at(MONDAY + timedelta(days=1))
    await both.until(
        lambda: all(len(both.titles(name)) > before[name] for name in MEMBERS), "invited"
    )
    unasked = arrived(town) - already

    # A ticket that one made is opened at the other, and sent at the first.
    for name in MEMBERS[:6]:
        page = await getattr(both.next(), name).opens_private_page()
        both.next()
        assert await PrivatePage(town, page.url).read()
        both.next()
        assert await page.answers(4) == "in"
        both.next()
        assert await page.answers(1) == "in", "the last time counts, at the other replica too"

    # Both see that it is over; one of them closes it.
    await nothing_on_its_way(both)
    already = arrived(town)
    both.at(MONDAY + timedelta(days=21))
    await both.until(lambda: closings(a) + closings(b) > 0, "closed")
    await both.until(lambda: len(arrived(town) - already) > len(GUIDES), "told")
    unasked |= arrived(town) - already
    said = [await both.next().els.says("status") for _ in range(2)]
    assert said[0] == said[1]
    assert closings(a) + closings(b) == 1

    # One stops; what was promised for later goes on at the other.
    assert await a.stops() == 0
    town.address = b.address
    assert await town.els.says("status") == said[0]

    assert await unknown(both, unasked) == set(), "a message arrived twice"
    errors = [line for line in (*a.log, *b.log) if line.get("level") == "error"]
    assert errors == []


def closings(one):
    return sum(line["event"] == "round-closed" for line in one.log)


def arrived(town):
    """The id of every message in every chat."""
    return {id for chat in town.teams.chats.values() for id in chat}


async def nothing_on_its_way(both):
    """A day passes in a moment here, and with it the time in which a replica has a message for
    itself: what is on its way just then would be sent by the other one too."""
    database = Database(both.settings["DATABASE_URL"])
    words = text("SELECT count(*) FROM outbox WHERE state = 'waiting' AND due <= :now")
    now = {"now": both.town.clock.moment.astimezone(UTC)}
    async with asyncio.timeout(PATIENCE):
        while await counted(database, words, now):  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    await database.close()


async def counted(database, words, given):
    async with database.session(reading=True) as session:
        return (await (await session.connection()).execute(words, given)).scalar_one()


async def unknown(both, messages):
    """Those of these messages that the outbox does not know: it notes one for each notice."""
    database = Database(both.settings["DATABASE_URL"])
    words = text("SELECT message_id FROM outbox WHERE state = 'sent'")
    left = messages
    async with asyncio.timeout(PATIENCE):
        while left and (left := messages - await noted(database, words)):  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    await database.close()
    return left


async def noted(database, words):
    async with database.session(reading=True) as session:
        return set((await (await session.connection()).execute(words)).scalars())
