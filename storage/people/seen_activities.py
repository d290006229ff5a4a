"""Which activities were handled: keyed hashes that are gone after a day
(platform.md, "Limits to honour in the sender")."""

from collections.abc import Collection, Set
from datetime import date
from typing import Any

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel, col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import sealed


class SeenActivityRow(SQLModel, table=True):
    __tablename__ = "seen_activity"
    __table_args__ = {"sqlite_with_rowid": False}

    digest: bytes = sealed(primary_key=True)
    day: date = Field(index=True)


class SeenActivities:
    """The handled activities of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def remember(self, digests: Collection[bytes], day: date) -> Set[bytes]:
        """Remember activities; those that were not handled before."""
        connection = await self._session.connection()
        rows = [{"digest": digest, "day": day} for digest in sorted(set(digests))]
        statement = _REMEMBER[connection.dialect.name]
        return frozenset((await connection.execute(statement, rows)).scalars())

    async def forget_before(self, day: date) -> int:
        """Forget what was handled before this day; returns how many."""
        old = delete(SeenActivityRow).where(col(SeenActivityRow.day) < day)
        return int((await self._session.exec(old)).rowcount)


_TABLE = SQLModel.metadata.tables["seen_activity"]
_REMEMBER: dict[str, Any] = {
    name: insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.digest)
    for name, insert in (("postgresql", postgresql.insert), ("sqlite", sqlite.insert))
}
