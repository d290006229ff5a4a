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
        connection = await self._session.connection()
        statement = _REMEMBER[connection.dialect.name]
        result = await connection.execute(statement, {"digest": digest, "day": day})
        return bool(result.rowcount)

    async def forget_before(self, day: date) -> int:
        """Forget what was handled before this day; returns how many."""
        old = delete(SeenActivityRow).where(col(SeenActivityRow.day) < day)
        return int((await self._session.exec(old)).rowcount)


_TABLE = SQLModel.metadata.tables["seen_activity"]
_REMEMBER = {
    "postgresql": postgresql.insert(_TABLE).on_conflict_do_nothing(),
    "sqlite": sqlite.insert(_TABLE).on_conflict_do_nothing(),
}
