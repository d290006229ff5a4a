"""The list of P&O that a lead sent: kept until they took it over or thought better of it, a day at
most."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment


class StaffListRow(SQLModel, table=True):
    """One for whoever sent it; a newer one takes its place."""

    __tablename__ = "staff_list"

    person_id: str = Field(foreign_key="person.id", primary_key=True)
    file: str
    kept: datetime = moment()


class StaffLists:
    """The lists that wait, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, person_id: str, text: str, now: datetime) -> None:
        await self._session.merge(StaffListRow(person_id=person_id, file=text, kept=now))
        await self._session.flush()

    async def of(self, person_id: str) -> str | None:
        """The text of the list that waits for this person."""
        row = await self._session.get(StaffListRow, person_id)
        return row.file if row else None

    async def drop(self, person_id: str) -> None:
        own = col(StaffListRow.person_id) == person_id
        await self._session.exec(delete(StaffListRow).where(own))

    async def forget(self, before: datetime) -> None:
        """Whatever waits since before this moment goes."""
        await self._session.exec(delete(StaffListRow).where(col(StaffListRow.kept) < before))
