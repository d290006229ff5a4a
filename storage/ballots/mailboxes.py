"""Mailboxes: that a trajectory has separate input, and which fixed moment passed over it.

Its moments are the same for every trajectory; what lies in it is in `sealed_messages`.
"""

from datetime import datetime

from sqlalchemy import bindparam, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment, new_id
from storage.engine.prepared_query import PreparedQuery
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.separate_input import Mailbox


class MailboxRow(SQLModel, table=True):
    __tablename__ = "mailbox"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    key_id: str
    handled: datetime = moment()
    told: datetime = moment()
    news: bool = False


class Mailboxes:
    """The mailboxes of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, trajectory_id: str) -> Mailbox | None:
        """The mailbox of a trajectory, if it has one.

        Raises:
            StandsStill: its key is not the one that was sealed.
        """
        row = await _MAILBOX.first(self._session, id=trajectory_id)
        if row is None:
            return None
        keys = await _KEYS.all(self._session, keys=[trajectory_id])
        await seals_of(self._session).check(MAILBOX, keys)
        return _mailbox(row)

    async def all(self) -> list[Mailbox]:
        query = select(MailboxRow).order_by(MailboxRow.trajectory_id)
        return [_mailbox(row) for row in await self._session.exec(query)]

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
        return (await self._session.exec(select(func.min(col(MailboxRow.handled))))).one()

    async def open(self, trajectory_id: str, now: datetime) -> Mailbox:
        """The mailbox of a trajectory; one that exists stays as it is."""
        row = await self._session.get(MailboxRow, trajectory_id)
        if row is None:
            row = MailboxRow(trajectory_id=trajectory_id, key_id=new_id(), handled=now, told=now)
            self._session.add(row)
            await self._session.flush()
        return _mailbox(row)

    async def pass_over(self, trajectory_id: str, moment: datetime, *, delivered: bool) -> None:
        """A fixed moment passed; `delivered` when the trainer has something new to read."""
        row = await self._own(trajectory_id)
        row.handled, row.news = moment, row.news or delivered

    async def record_told(self, trajectory_id: str) -> None:
        row = await self._own(trajectory_id)
        row.told, row.news = row.handled, False

    async def change_key(self, trajectory_id: str) -> Mailbox:
        """From now on messages are sealed with another key pair."""
        row = await self._own(trajectory_id)
        row.key_id = new_id()
        return _mailbox(row)

    async def close(self, trajectory_id: str) -> None:
        row = await self._session.get(MailboxRow, trajectory_id)
        if row is not None:
            await self._session.delete(row)

    async def _own(self, trajectory_id: str) -> MailboxRow:
        row = await self._session.get(MailboxRow, trajectory_id)
        if row is None:
            raise LookupError("mailbox")
        return row


_MAILBOX = PreparedQuery(select(MailboxRow).where(MailboxRow.trajectory_id == bindparam("id")))


_KEYS: PreparedQuery[tuple[str, str]] = PreparedQuery(
    select(MailboxRow.trajectory_id, MailboxRow.key_id).where(
        col(MailboxRow.trajectory_id).in_(bindparam("keys", expanding=True))
    )
)
MAILBOX = declared(
    Kind(
        name="mailbox",
        every=select(MailboxRow.trajectory_id),
        query=_KEYS.query,
        key="trajectory_id",
        owner=("trajectory", "trajectory_id"),
        tables={"mailbox": "trajectory_id"},
    )
)
"""With which key the messages of a trajectory are sealed; moments come and go."""


def _mailbox(row: MailboxRow) -> Mailbox:
    return Mailbox(row.trajectory_id, row.key_id, row.handled, row.told, row.news)
