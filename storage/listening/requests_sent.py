"""How many requests somebody got outside a trajectory, by month: what was asked stands nowhere."""

from collections.abc import Mapping

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.planning.budget import Month


class RequestsSentRow(SQLModel, table=True):
    __tablename__ = "requests_sent"

    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)
    month: str = Field(primary_key=True)
    """Such as "2027-03"."""
    count: int


class RequestsSent:
    """The requests of a year, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_person(self, person_id: str) -> Mapping[Month, int]:
        """How many this person got, by month."""
        query = select(RequestsSentRow).where(RequestsSentRow.person_id == person_id)
        rows = await self._session.exec(query)
        return {month: row.count for row in rows if (month := Month.called(row.month))}

    async def one_more(self, person_id: str, month: Month) -> None:
        """This person got one more in this month."""
        row = await self._session.get(RequestsSentRow, (person_id, str(month)))
        count = row.count if row else 0
        await self._session.merge(
            RequestsSentRow(person_id=person_id, month=str(month), count=count + 1)
        )
        await self._session.flush()

    async def forget_before(self, month: Month) -> None:
        """What was asked before this month counts no more."""
        old = delete(RequestsSentRow).where(col(RequestsSentRow.month) < str(month))
        await self._session.exec(old)
