"""The unit of work of conversations and plans: people, teams, rounds, outbox; no ballots."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlmodel.ext.asyncio.session import AsyncSession

from storage.actions import Actions
from storage.activities import Activities
from storage.database import Database
from storage.groups import Groups
from storage.invitations import Invitations
from storage.mailboxes import Mailboxes
from storage.norm_guides import NormGuides
from storage.norms import Norms
from storage.outbox import Outbox
from storage.pace import Pace
from storage.people import People
from storage.proposals import Proposals
from storage.releases import Releases
from storage.rights import Rights
from storage.round_instruments import RoundInstruments
from storage.round_names import RoundNames
from storage.rounds import Rounds
from storage.session_rounds import SessionRounds
from storage.sessions import Sessions
from storage.steps import Steps
from storage.summaries import Summaries
from storage.teams import Teams


class Work:
    """One transaction; rolled back unless committed."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.people = People(session)
        self.teams = Teams(session)
        self.rounds = Rounds(session)
        self.sessions = Sessions(session)
        self.proposals = Proposals(session)
        self.session_rounds = SessionRounds(session)
        self.summaries = Summaries(session)
        self.instruments = RoundInstruments(session)
        self.invitations = Invitations(session)
        self.releases = Releases(session)
        self.names = RoundNames(session)
        self.mailboxes = Mailboxes(session)
        self.norms = Norms(session)
        self.guides = NormGuides(session)
        self.outbox = Outbox(session)
        self.pace = Pace(session)
        self.rights = Rights(session)
        self.activities = Activities(session)
        self.actions = Actions(session)
        self.groups = Groups(session)
        self.steps = Steps(session)

    async def commit(self) -> None:
        await self._session.commit()


class Desk:
    """Opens units of work on one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Work]:
        """A transaction that may write; on SQLite it waits for its turn first."""
        async with self._database.session(reading=False) as session:
            yield Work(session)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Work]:
        """A transaction that only reads: opening a private page uses no other."""
        async with self._database.session(reading=True) as session:
            yield Work(session)
