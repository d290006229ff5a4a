"""A wave: one team with many members, an open round, and an invitation for each of them.

`replica(...)` is the sending half of the bot alone, on a database that others share.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import aiohttp

from bot.sending.delivery import Delivery
from bot.sending.outcomes import Outcomes
from bot.sending.pace import SendingPace
from bot.sending.sender import Sender
from bot.teams.answers import message
from bot.teams.connector import Connector
from content.library import Library
from storage.engine.database import Database
from storage.people.outbox_rows import Notice
from storage.people.people import Address
from storage.work import Desk
from tests.fakes import BOT, TENANT, FakeConnector
from tests.notary import notary_for
from tests.storage.conftest import a_round
from trajectory.enrolment import PersonRef
from trajectory.rounds.instrument import Level
from trajectory.rounds.rounds import Round
from trajectory.teams import Team
from tryout.surroundings import THIS_MACHINE, NoTokens
from use_cases.notices import NoticeKind
from use_cases.services import Services

MONDAY = datetime(2027, 1, 18, 9, 0, tzinfo=UTC)
"""Ten o'clock in the city."""


@cache
def library() -> Library:
    return Library.load()


@dataclass
class Clock:
    """Stands still until somebody moves it."""

    moment: datetime = MONDAY

    def now(self) -> datetime:
        return self.moment

    def on(self, **how_far: float) -> None:
        self.moment += timedelta(**how_far)


def services(desk: Desk) -> Services:
    """What the makers of messages need; they ask nobody for tickets, keys or rosters."""
    needed: dict[str, Any] = {
        "desk": desk,
        "library": library(),
        "programme_leads": frozenset(),
        "public_url": "http://127.0.0.1:1",
        "threshold": 5,
    }
    usual = {part.name: part.default for part in fields(Services) if part.default is not MISSING}
    return Services(**{part.name: None for part in fields(Services)} | usual | needed)


@asynccontextmanager
async def replica(
    database: Database, clock: Clock, per_second: float = 1_000, **parts: Any
) -> AsyncIterator[Delivery]:
    """One replica's sender; `parts` are those of its way to people."""
    desk = Desk(database, notary_for(str(database.url)))
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, NoTokens().bearer, BOT, THIS_MACHINE)
        sender = Sender(desk, connector, tenant=TENANT, **parts)
        pace = SendingPace(desk, clock.now, per_second)
        outcomes = Outcomes(desk, clock.now, pace, dice=lambda: 0.5)
        yield Delivery(services(desk), sender, message, outcomes)


@dataclass
class Wave:
    """The people of a wave, by the number in their name, and the round they are asked in."""

    desk: Desk
    teams: FakeConnector
    scan: Round
    members: tuple[str, ...] = field(default_factory=tuple)

    def got(self) -> list[int]:
        """How many messages each member saw, in the order of their numbers."""
        return [len(self.teams.sees(f"a:lid{n}")) for n in range(len(self.members))]

    async def plans(self, kind: NoticeKind = NoticeKind.INVITATION, **how: Any) -> None:
        subject = self.scan.id
        await plan(self.desk, [Notice(kind, id, subject, MONDAY, **how) for id in self.members])


async def plan(desk: Desk, notices: list[Notice]) -> None:
    async with desk.writing() as work:
        await work.outbox.plan(*notices)
        await work.commit()


async def a_wave(desk: Desk, teams: FakeConnector, count: int, **how: Any) -> Wave:
    """Everybody has a chat with the bot, and an invitation that is due."""
    names = tuple(f"lid{n}" for n in range(count))
    team = await _enrolled(desk, names)
    scan = await a_round(desk, team)
    async with desk.writing() as work:
        await work.rounds.open(scan.id, invited=count, public_key=b"k", seal=b"s")
        await work.invitations.freeze(scan.id, team.members)
        for name, id in zip(names, team.members, strict=True):
            address = Address(teams.service_url, TENANT, f"29:{name}", f"a:{name}")
            await work.people.record_address(id, address)
        await work.commit()
    wave = Wave(desk, teams, scan, team.members)
    await wave.plans(**how)
    return wave


async def _enrolled(desk: Desk, names: tuple[str, ...]) -> Team:
    """A team of these members and three who guide it, in one transaction."""
    refs = [PersonRef(f"{name}@amsterdam.example") for name in ("marleen", "tariq", "els", *names)]
    async with desk.writing() as work:
        known = await work.people.record_refs(refs)
        manager, trainer, coach, *members = (known[ref].id for ref in refs)
        team = Team("", "Inkomen", Level.TEAM, manager, trainer, coach, tuple(members))
        [enrolled] = await work.teams.enrol([team])
        await work.commit()
    return replace(enrolled, members=tuple(members))
