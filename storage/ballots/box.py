"""The unit of work of the booth: rounds, ballots, releases, texts, messages; no people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.empty_rows import EmptyRows
from storage.ballots.mailboxes import Mailboxes
from storage.ballots.needs_boxes import NeedsBoxes
from storage.ballots.packets import Packets
from storage.ballots.releases import Releases
from storage.ballots.repeats import Repeats
from storage.ballots.round_instruments import RoundInstruments
from storage.ballots.round_names import RoundNames
from storage.ballots.round_texts import RoundTexts
from storage.ballots.rounds import Rounds
from storage.ballots.sealed_messages import SealedMessages
from storage.engine.database import Database
from storage.seals.records import Notary
from storage.seals.seals import Seals, lay, seals_of, under_seal


class Box:
    """One transaction; rolled back unless committed."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.rounds = Rounds(session)
        self.round_instruments = RoundInstruments(session)
        self.packets = Packets(session)
        self.empty_rows = EmptyRows(session)
        self.releases = Releases(session)
        self.repeats = Repeats(session)
        self.round_names = RoundNames(session)
        self.round_texts = RoundTexts(session)
        self.mailboxes = Mailboxes(session)
        self.needs_boxes = NeedsBoxes(session)
        self.sealed_messages = SealedMessages(session)

    async def commit(self) -> None:
        """Keep what was written, sealed where that is due (trust.md, rule 4)."""
        await seals_of(self._session).commit()

    async def hold(self, name: str, *, alone: bool) -> None:
        """Keep a round from closing while a ballot goes in, or everybody out while it closes;
        the same for the messages of a trajectory.

        An advisory lock of PostgreSQL leaves no trace on any row; on SQLite every writer
        is alone as soon as its transaction has begun.
        """
        connection = await self._session.connection()
        if connection.dialect.name != "postgresql":
            return
        lock = "pg_advisory_xact_lock" if alone else "pg_advisory_xact_lock_shared"
        statement = text(f"SELECT {lock}(hashtextextended(:name, 0))")
        await connection.execute(statement, {"name": name})


class Boxes:
    """Opens boxes on one database, whose rows are sealed by one notary."""

    def __init__(self, database: Database, notary: Notary) -> None:
        self._database = database
        self._notary = notary

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Box]:
        async with under_seal(self._database, self._notary, reading=False) as session:
            yield Box(session)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Box]:
        async with under_seal(self._database, self._notary, reading=True) as session:
            yield Box(session)

    @asynccontextmanager
    async def checking(self) -> AsyncIterator[Box]:
        """What is there for somebody else: reads on a connection that never wrote."""
        async with self._database.checking() as session:
            lay(Seals(self._database, self._notary, session))
            yield Box(session)
