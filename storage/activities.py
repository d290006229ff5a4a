"""Which activities were handled: keyed hashes that are gone after a day (platform.md)."""

from datetime import date

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel, col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.columns import sealed


class SeenActivityRow(SQLModel, table=True):
    __tablename__ = "seen_activity"
    __table_args__ = {"sqlite_with_rowid": False}

    digest: bytes = sealed(primary_key=True)
    day: date = Field(index=True)


class Activities:
    """The handled activities of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def first_time(self, digest: bytes, day: date) -> bool:
        """Remember an activity; False when it was handled before."""
        dialect = self._session.get_bind().dialect.name
        insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
        statement = insert(SeenActivityRow).values(digest=digest, day=day)
        result = await self._session.exec(statement.on_conflict_do_nothing())
        return bool(result.rowcount)

    async def forget_before(self, day: date) -> int:
        """Forget what was handled before this day; returns how many."""
        old = delete(SeenActivityRow).where(col(SeenActivityRow.day) < day)
        return int((await self._session.exec(old)).rowcount)
