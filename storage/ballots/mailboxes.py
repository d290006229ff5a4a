"""Mailboxes: that a trajectory has separate input, who reads it, and which moment passed over it.

Its moments are the same for every trajectory; what lies in it is in `sealed_messages`, and what is
on its way in `packets`.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, literal, or_, union_all
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment, new_id
from storage.engine.prepared_query import PreparedQuery
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.separate_input import Mailbox, Reader


class MailboxRow(SQLModel, table=True):
    __tablename__ = "mailbox"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    key_id: str
    before_id: str = ""
    reader_id: str = ""
    handled: datetime = moment()
    told: datetime = moment()
    news: bool = False
    ends: datetime | None = moment(default=None)


class ReaderRow(SQLModel, table=True):
    """Somebody who reads or read in a mailbox, named by a code of their account that only the key
    store makes: a row that was made up opens nothing."""

    __tablename__ = "mailbox_reader"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    reader_id: str = Field(primary_key=True)
    shelf: str = Field(default_factory=new_id)
    until: datetime | None = moment(default=None)


class Mailboxes:
    """The mailboxes of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, trajectory_id: str) -> Mailbox | None:
        """The mailbox of a trajectory, if it has one.

        Raises:
            StandsStill: its keys or its readers are not those that were sealed.
        """
        row = await _MAILBOX.first(self._session, id=trajectory_id)
        if row is None:
            return None
        stated = await _STATED.all(self._session, keys=[trajectory_id])
        await seals_of(self._session).check(MAILBOX, stated)
        return _mailbox(row)

    async def all(self) -> list[Mailbox]:
        query = select(MailboxRow).order_by(MailboxRow.trajectory_id)
        return [_mailbox(row) for row in await self._session.exec(query)]

    async def with_key(self, key: str) -> Mailbox | None:
        """The mailbox to which pages seal with this key, now or since the moment before."""
        named = or_(col(MailboxRow.key_id) == key, col(MailboxRow.before_id) == key)
        row = (await self._session.exec(select(MailboxRow).where(named))).first()
        return _mailbox(row) if row else None

    async def due(self, moment: datetime) -> list[str]:
        """Trajectories over which this fixed moment has not passed."""
        query = select(MailboxRow.trajectory_id).where(col(MailboxRow.handled) < moment)
        return list(await self._session.exec(query.order_by(MailboxRow.trajectory_id)))

    async def untold(self) -> list[str]:
        """Trajectories of which people have not heard since the last fixed moment."""
        query = select(MailboxRow.trajectory_id).where(
            col(MailboxRow.told) < col(MailboxRow.handled)
        )
        return list(await self._session.exec(query.order_by(MailboxRow.trajectory_id)))

    async def first_handled(self) -> datetime | None:
        """The earliest of the moments up to which mailboxes are handled."""
        first: datetime | None = await _FIRST_HANDLED.value(self._session)
        return first

    async def open(self, trajectory_id: str, now: datetime) -> Mailbox:
        """The mailbox of a trajectory; one that exists stays as it is."""
        row = await self._session.get(MailboxRow, trajectory_id)
        if row is None:
            row = MailboxRow(trajectory_id=trajectory_id, key_id=new_id(), handled=now, told=now)
            self._session.add(row)
            await self._session.flush()
        return _mailbox(row)

    async def pass_over(self, trajectory_id: str, moment: datetime, *, delivered: bool) -> Mailbox:
        """A fixed moment passed: from now on pages seal with another key. `delivered` when the
        trainer has something new to read."""
        row = await self._own(trajectory_id)
        row.handled, row.news = moment, row.news or delivered
        row.before_id, row.key_id = row.key_id, new_id()
        await self._session.flush()
        return _mailbox(row)

    async def record_told(self, trajectory_id: str) -> None:
        row = await self._own(trajectory_id)
        row.told, row.news = row.handled, False

    async def end(self, trajectory_id: str, ends: datetime) -> None:
        """From now on nothing new is written; until `ends` it can be read."""
        row = await self._session.get(MailboxRow, trajectory_id)
        if row is not None and row.ends is None:
            row.ends = ends
            await self._session.flush()

    async def close(self, trajectory_id: str) -> None:
        await self._session.exec(
            delete(ReaderRow).where(col(ReaderRow.trajectory_id) == trajectory_id)
        )
        row = await self._session.get(MailboxRow, trajectory_id)
        if row is not None:
            await self._session.delete(row)
            await self._session.flush()

    # ---- readers

    async def readers(self, trajectory_id: str) -> list[Reader]:
        """Everybody who may read in it, whoever reads now among them."""
        query = select(ReaderRow).where(ReaderRow.trajectory_id == trajectory_id)
        return [_reader(row) for row in await self._session.exec(query)]

    async def former_readers(self) -> list[Reader]:
        """Whoever reads on in some mailbox for a while."""
        query = select(ReaderRow).where(col(ReaderRow.until).is_not(None))
        return [_reader(row) for row in await self._session.exec(query)]

    async def reader(self, trajectory_id: str, reader: str) -> Reader | None:
        """Somebody who may read in it; None for whoever may not."""
        row = await self._session.get(ReaderRow, (trajectory_id, reader))
        return _reader(row) if row else None

    async def read_by(
        self, trajectory_id: str, reader: str, *, before_until: datetime
    ) -> Reader | None:
        """From now on this one reads, nobody when it is ""; who read before reads on until then
        what was for them. Returns who reads now."""
        row = await self._own(trajectory_id)
        if row.reader_id != reader:
            await self._until(trajectory_id, row.reader_id, before_until)
            await self._until(trajectory_id, reader, None)
            row.reader_id = reader
        if reader and await self.reader(trajectory_id, reader) is None:
            self._session.add(ReaderRow(trajectory_id=trajectory_id, reader_id=reader))
        await self._session.flush()
        return await self.reader(trajectory_id, reader)

    async def _until(self, trajectory_id: str, reader: str, until: datetime | None) -> None:
        row = await self._session.get(ReaderRow, (trajectory_id, reader))
        if row is not None:
            row.until = until

    async def change_shelf(self, reader: Reader) -> Reader:
        """From now on what is theirs lies elsewhere, under another key."""
        row = await self._session.get(ReaderRow, (reader.trajectory, reader.id))
        if row is None:
            raise LookupError("reader")
        row.shelf = new_id()
        await self._session.flush()
        return _reader(row)

    async def all_readers(self) -> list[Reader]:
        return [_reader(row) for row in await self._session.exec(select(ReaderRow))]

    async def forget_readers(self, trajectory_id: str, moment: datetime) -> None:
        """Those whose time is over read no longer."""
        await self._session.exec(
            delete(ReaderRow).where(
                and_(col(ReaderRow.trajectory_id) == trajectory_id, col(ReaderRow.until) <= moment)
            )
        )

    async def _own(self, trajectory_id: str) -> MailboxRow:
        row = await self._session.get(MailboxRow, trajectory_id)
        if row is None:
            raise LookupError("mailbox")
        return row


_MAILBOX = PreparedQuery(select(MailboxRow).where(MailboxRow.trajectory_id == bindparam("id")))
_FIRST_HANDLED: PreparedQuery[Any] = PreparedQuery(select(func.min(col(MailboxRow.handled))))
_NAMES: Any = bindparam("keys", expanding=True)
_STATED: PreparedQuery[Any] = PreparedQuery(
    union_all(
        select(
            col(MailboxRow.trajectory_id).label("trajectory"),
            col(MailboxRow.key_id),
            col(MailboxRow.before_id).label("before"),
            col(MailboxRow.reader_id).label("reads"),
        )
        .add_columns(col(MailboxRow.ends).label("until"))
        .where(col(MailboxRow.trajectory_id).in_(_NAMES)),
        select(
            col(ReaderRow.trajectory_id),
            col(ReaderRow.reader_id),
            col(ReaderRow.shelf),
            literal("reader"),
        )
        .add_columns(col(ReaderRow.until))
        .where(col(ReaderRow.trajectory_id).in_(_NAMES)),
    )
)
MAILBOX = declared(
    Kind(
        name="mailbox",
        every=select(MailboxRow.trajectory_id),
        query=_STATED.query,
        key="trajectory",
        owner=("trajectory", "trajectory"),
        tables={"mailbox": "trajectory_id", "mailbox_reader": "trajectory_id"},
        only={"mailbox": frozenset({"key_id", "before_id", "reader_id", "ends"})},
    )
)
"""To whom the messages of a trajectory go, with which keys, and until when; moments come and go."""


def _mailbox(row: MailboxRow) -> Mailbox:
    return Mailbox(
        trajectory=row.trajectory_id,
        key=row.key_id,
        before=row.before_id,
        reader=row.reader_id,
        handled=row.handled,
        told=row.told,
        news=row.news,
        ends=row.ends,
    )


def _reader(row: ReaderRow) -> Reader:
    return Reader(row.trajectory_id, row.reader_id, row.shelf, row.until)
