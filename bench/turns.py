"""Whole turns of ours beside bare echoes of others, one after the other, again and again."""

import itertools
import json
import os
import sys
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import play
from bench.databases import FILE, place, scratch
from bench.load import Measured, Sink, answered, request
from bench.others import MESSAGES, bodies, echoes
from bench.programs import Requests, Server, program
from bench.seeding import MEMBERS, WITH_ROWS, Town, on_no_disk, seal, seed
from booth.ballots.packing import packed
from booth.ballots.sealing import slot_secret
from booth.day_keys import DayKeys
from booth.envelope import Sealed, close_request
from booth.tickets import TicketOffice
from content.library import Library
from storage.keys.key_store import KeyStore
from tests.fakes import FakeIdentityProvider, Teams
from tests.servers import ROOT
from trajectory.rounds.instrument import Answers
from trajectory.rounds.slots import slot_of

OTHERS = ROOT / "build" / "bench" / "venv" / "bin" / "python"
"""The Python with the libraries of others (`make bench` makes it)."""
TURNS = ("status", "button", "door", "send")


@dataclass(frozen=True)
class Contest:
    """Who is measured with what, under which name in the table."""

    name: str
    server: Server
    requests: Requests


# ---- ours


@dataclass(frozen=True)
class Ours:
    """Our bot on a seeded database, with everything needed to talk to it."""

    server: Server
    town: Town
    keys: KeyStore
    days: DayKeys
    office: TicketOffice
    headers: Mapping[str, str]
    sink: Sink
    watched: Path

    def activity(self, number: int) -> Teams:
        who = self.town.members[number % len(self.town.members)]
        return Teams(self.sink.service_url, who.object_id, who.name, who.chat)

    def status(self) -> Requests:
        """Somebody types "status"; each time somebody else."""
        for number in itertools.count():
            yield request(MESSAGES, self.activity(number * 7).writes("status"), self.headers)

    def button(self) -> Requests:
        """Somebody presses the button that shows where things stand."""
        for number in itertools.count():
            pressed = self.activity(number * 7).presses("status.show", card="1")
            yield request(MESSAGES, pressed, self.headers)

    def door(self) -> Requests:
        """Somebody opens the private page in Teams."""
        for number in itertools.count():
            yield request(MESSAGES, self.activity(number * 7).opens_door(), self.headers)

    def send(self) -> Requests:
        """The page sends a filled-in scan, sealed to its round, each time of another member."""
        instrument = Library.load().instruments[self.town.rounds[0].instrument]
        answers = {item.id: max(instrument.scale_of(item).values) for item in instrument.items}
        texts = {question.id: "Meer rust in de ochtend." for question in instrument.open_questions}
        for number in itertools.count():
            yield request("/prive", self.sending(number, Answers(answers, texts)).body, {})

    def sending(self, number: int, sheet: Answers) -> Sealed:
        """What the page of one of the members sends to their round."""
        boxes = min(WITH_ROWS, len(self.town.rounds))
        place, nth = number % boxes, number // boxes % MEMBERS
        asked, who = self.town.rounds[place], self.town.members[place * MEMBERS + nth]
        secret = slot_secret(self.keys, asked.id)
        slot = slot_of(secret, round_id=asked.id, account=who.object_id)
        ticket = self.office.sending(slot, datetime.now(UTC))
        key = b64encode(asked.public_key).decode()
        said = {"round": asked.id, "instrument": asked.instrument, "key": key, "ticket": ticket}
        said["reader"] = ""
        brought = {"action": "send", "ticket": ticket, "packet": packed(said, sheet)}
        page = self.office.page([slot.round], datetime.now(UTC))
        return self.sealed("carry", page, brought=brought)

    def sealed(self, action: str, ticket: str, **fields: Any) -> Sealed:
        """What a page sends."""
        front = self.days.today(datetime.now(UTC)).front.public
        return close_request(front, {"action": action, "ticket": ticket, **fields})

    def turn(self, name: str) -> Requests:
        made: Requests = getattr(self, name)()
        return made


@dataclass(frozen=True)
class How:
    """How our bot runs: with so many teams, on which database, and what is different."""

    teams: int = 1
    on: str = FILE
    watch: bool = False
    """Measure how long the event loop is held up, into `Ours.watched`."""
    unsealed: bool = False
    """Every row of the database is taken for true."""
    entra: str = ""
    """Its address: people sign in to the board and nobody chats. For chat everybody meets the bot
    first, which takes minutes of a municipality."""

    def flags(self, watched: Path) -> list[str]:
        given = ["--watch", str(watched)] if self.watch else []
        given += ["--unsealed"] if self.unsealed else []
        return given + (["--entra", self.entra] if self.entra else [])


@asynccontextmanager
async def ours(sink: Sink, idp: FakeIdentityProvider, how: How) -> AsyncIterator[Ours]:
    """Our bot; the processor of a database server counts with that of the bot."""
    with scratch() as folder, place(how.on, folder) as where:
        database, keys = await play.opened(where.url, folder / "keys")
        with on_no_disk():
            town = await seed(database, keys, sink.service_url, teams=how.teams)
            await seal(database, keys)
        await database.close()
        watched = folder / "watched.json"
        given = where.url, str(folder / "keys"), idp.metadata_url
        async with program("ours", *given, *how.flags(watched)) as server:
            server.beside = where.cpu
            assert server.process.stdout
            server.started = json.loads(await server.process.stdout.readline())["started"]
            headers = {"Authorization": idp.header(sink.service_url)}
            days = DayKeys(keys, datetime.now(UTC))
            office = TicketOffice(days)
            made = Ours(server, town, keys, days, office, headers, sink, watched)
            if not how.entra:
                await acquainted(made)
                await works(made)
            yield made


async def acquainted(bot: Ours) -> None:
    """Everybody wrote once today: on the first turn of a day Teams is asked who they are."""
    for number in range(len(bot.town.members)):
        greeting = request(MESSAGES, bot.activity(number).writes("status"), bot.headers)
        assert (await answered(bot.server.port, greeting))[0] == 200


async def works(bot: Ours) -> None:
    """Every turn does what it is measured for; otherwise its speed says nothing."""
    port = bot.server.port
    before = bot.sink.taken
    assert (await answered(port, next(bot.status())))[0] == 200
    assert bot.sink.taken == before + 1
    assert b"AdaptiveCard" in bot.sink.last
    status, body = await answered(port, next(bot.button()))
    assert (status, json.loads(body)["value"]["type"]) == (200, "AdaptiveCard"), body
    status, body = await answered(port, next(bot.door()))
    assert "/prive#" in json.loads(body)["task"]["value"]["url"], body
    sealed = bot.sending(0, Answers({}, {}))
    status, reply = await answered(port, request("/prive", sealed.body, {}))
    assert (status, sealed.opened(reply)) == (200, {"said": {"outcome": "in"}})
    unproven = request(MESSAGES, bot.activity(1).writes("status"), {})
    assert (await answered(port, unproven))[0] == 401


# ---- the others


@asynccontextmanager
async def contestants(
    sink: Sink, stack: AsyncExitStack, folder: Path
) -> AsyncIterator[list[Contest]]:
    raw = await stack.enter_async_context(program("raw", str(folder / "raw.db")))
    contests = [
        Contest("raw aiohttp", raw, echoes(sink)),
        Contest("raw aiohttp, commit", raw, bodies()),
    ]
    for name, title, python in (
        ("echo_botbuilder", "botbuilder echo", sys.executable),
        ("echo_agents", "Agents SDK echo", str(OTHERS)),
        ("echo_teams", "Teams SDK echo", str(OTHERS)),
    ):
        if os.access(python, os.X_OK):
            server = await stack.enter_async_context(program(name, python=python))
            before = sink.taken
            status, _ = await answered(server.port, next(echoes(sink)))
            assert status < 300, (name, status)
            assert sink.taken > before, f"{name} answered nobody"
            contests.append(Contest(title, server, echoes(sink)))
    yield contests


async def measure(
    contests: list[Contest], *, rounds: int, seconds: float
) -> dict[str, list[Measured]]:
    """Each in turn, then all again: what disturbs the machine disturbs everybody."""
    runs: dict[str, list[Measured]] = {contest.name: [] for contest in contests}
    for contest in contests:
        await contest.server.under(contest.requests, seconds / 4)
    for _ in range(rounds):
        for contest in contests:
            runs[contest.name].append(await contest.server.under(contest.requests, seconds))
    return runs
