"""Many teams in one town, all with an open round: the whole bot, between people and Teams."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch
from uuid import UUID

from booth import ticking
from booth.day_keys import DayKeys
from booth.pools.ticker import Ticker
from booth.separate_input.mailbox_keys import make_mailbox_key, make_reader_key, reader_id
from booth.tickets import TicketOffice
from bot import parts
from bot.app import CLOCKWORK
from bot.notary import KeyStoreNotary
from bot.start.opening import key_store
from content.library import Library
from storage.ballots.box import Boxes
from storage.engine.database import Database
from storage.people.people import Address
from storage.work import Desk, Work
from tests import chat, servers
from tests.attacks.attack import Backend
from tests.attacks.postgres_traces import PostgresWitness
from tests.attacks.sqlite_traces import SqliteWitness
from tests.attacks.traces import Witness
from tests.chat import MONDAY, PrivatePage, Town, town_at_work
from tests.databases import empty_sqlite
from tests.fakes import JSON, TENANT, Teams
from trajectory.language import Language
from trajectory.rounds.instrument import Level
from trajectory.rounds.round_dates import plan_round
from trajectory.rounds.rounds import RoundKind
from trajectory.teams import Team

PLAN_FROM = MONDAY


@cache
def content() -> Library:
    return Library.load()


@dataclass(frozen=True)
class Person:
    """A person in the town, with the address of their chat."""

    id: str
    object_id: str
    name: str

    @property
    def chat(self) -> str:
        return f"a:{self.name}"


@dataclass(frozen=True)
class Group:
    """A team with its round."""

    round: str
    team: str
    name: str
    manager: Person
    trainer: Person
    coach: Person
    members: tuple[Person, ...]


class Field:
    """A town, what it keeps, and somebody who copies all of it."""

    def __init__(self, town: Town, url: str, witness: Witness, ticker: Ticker) -> None:
        self.town = town
        self.ticker = ticker
        self.url = url
        self.witness = witness
        self.database = Database(url)
        self.key_folder = town.settings.key_store
        self.keys = key_store(town.settings)
        self.notary = KeyStoreNotary(self.keys, town.settings.tenant_id)
        self.desk = Desk(self.database, self.notary)
        self.boxes = Boxes(self.database, self.notary)
        self.days = DayKeys(self.keys, town.clock.now())

    @property
    def front(self) -> bytes:
        """The key that the pages of today seal to."""
        return self.days.today(self.town.clock.now()).front.public

    @property
    def page_ticket(self) -> str:
        """With which a page that is open reports itself."""
        return TicketOffice(self.days).page([], self.town.clock.now())

    async def run(self, job: str) -> None:
        """Let the clock do one kind of work that is due, and no other."""
        await self.town.app[CLOCKWORK]._jobs[job].run_due()

    async def groups(self, count: int, members: int, luck: Random) -> list[Group]:
        """Teams whose rounds are open since half an hour."""
        async with self.desk.writing() as work:
            groups = [await self._group(work, number, members, luck) for number in range(count)]
            await work.commit()
        self.town.clock.moment = plan().opens + timedelta(minutes=30)
        await self.run("opening")
        return groups

    async def _group(self, work: Work, number: int, members: int, luck: Random) -> Group:
        people = [await self._person(work, number, one, luck) for one in range(members + 3)]
        manager, trainer, coach, *rest = people
        name = f"Team {number:04}"
        guides = (manager.id, trainer.id, coach.id)
        enrolled = Team("", name, Level.TEAM, *guides, tuple(one.id for one in rest))
        [team] = await work.teams.enrol([enrolled])
        group = Group("", team.id, name, manager, trainer, coach, tuple(rest))
        return await self.started(work, group)

    async def started(self, work: Work, group: Group) -> Group:
        """Its trajectory starts, and its round is planned."""
        started = await work.trajectories.start(
            team_id=group.team,
            language=Language.NL,
            with_scan=True,
            programme="team@1",
            now=self.town.clock.now(),
        )
        planned = await work.rounds.schedule(
            trajectory_id=started.id,
            kind=RoundKind.SCAN,
            instrument=content().newest_for(Level.TEAM).key,
            threshold=5,
            plan=plan(),
        )
        return replace(group, round=planned.id)

    async def has_reader(self, group: Group) -> None:
        """The trainer of this team is the one who reads what people write."""
        async with self.desk.writing() as work:
            started = await work.trajectories.of_team(group.team)
            assert started is not None
            now = self.town.clock.now()
            make_mailbox_key(self.keys, await work.mailboxes.open(started.id, now))
            id = reader_id(self.keys, started.id, group.trainer.object_id)
            reader = await work.mailboxes.read_by(started.id, id, before_until=now)
            assert reader is not None
            make_reader_key(self.keys, reader)
            await work.commit()

    async def _person(self, work: Work, team: int, number: int, luck: Random) -> Person:
        object_id = str(UUID(int=luck.getrandbits(128)))
        name = f"Mens{team:04}x{number:02}"
        known = await work.people.record_seen(
            object_id=object_id, name=name, upn=f"{name.lower()}@amsterdam.example",
            language=Language.NL,
        )  # fmt: skip
        await work.people.record_address(
            known.id, Address(self.town.teams.service_url, TENANT, f"29:{name}", f"a:{name}")
        )
        return Person(known.id, object_id, name)

    async def ticks(self, waiting: "asyncio.Future[Any] | None" = None) -> None:
        """One tick of every box near which somebody is; as many as it takes for who waits."""
        while True:
            await asyncio.sleep(0.01)
            await self.ticker.turn()
            if waiting is None or waiting.done():
                return

    # ---- what people do

    def teams(self, person: Person) -> Teams:
        return Teams(self.town.teams.service_url, person.object_id, person.name, person.chat)

    async def does(self, activity: JSON) -> bytes:
        """What the bot answers to something that Teams posts."""
        path = f"{self.town.address}/api/messages"
        async with self.town.session.post(path, json=activity) as response:
            assert response.status == 200, response.status
            return await response.read()

    def page(self, door: str) -> PrivatePage:
        return PrivatePage(self.town, door)

    async def end(self) -> None:
        await self.witness.let_go()
        await self.database.close()


@cache
def plan():
    """The same dates for every round."""
    return plan_round(content().calendar, PLAN_FROM)


@asynccontextmanager
async def database(backend: Backend) -> AsyncIterator[tuple[Path, str]]:
    """A new folder and the URL of a new database, both gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="attack-") as name:
        folder = Path(name)
        if backend is Backend.SQLITE:
            yield folder, empty_sqlite(folder)
        else:
            with servers.postgres() as url:
                yield folder, url


def witness_of(folder: Path, url: str) -> Witness:
    if url.startswith("sqlite"):
        return SqliteWitness(folder / "town.db")
    return PostgresWitness(url)


@contextmanager
def remembered() -> Iterator[list[Ticker]]:
    """The tickers of the bots that start meanwhile."""
    made: list[Ticker] = []

    def ticker_of(*given: Any) -> Ticker:
        made.append(ticking.ticker_of(*given))
        return made[-1]

    with patch.object(parts, "ticker_of", ticker_of):
        yield made


@asynccontextmanager
async def field(backend: Backend, **settings: Any) -> AsyncIterator[Field]:
    """A town at work whose clock stands still: only `run` makes it do anything."""
    async with database(backend) as (folder, url):
        with patch.object(chat, "BEAT", 10**6), remembered() as tickers:
            async with town_at_work(folder, url, **settings) as town:
                field = Field(town, url, witness_of(folder, url), tickers[0])
                try:
                    yield field
                finally:
                    await field.end()
