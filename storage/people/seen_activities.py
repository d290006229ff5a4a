"""Which activities were handled: keyed hashes that are gone after a day
(platform.md, "Limits to honour in the sender")."""

from collections.abc import Collection, Set
from datetime import date

from sqlalchemy import ARRAY, LargeBinary, bindparam, delete, func, select
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
        new = sorted(set(digests))
        if connection.dialect.name == "sqlite":
            rows = [{"digest": digest, "day": day} for digest in new]
            return frozenset((await connection.execute(_REMEMBER, rows)).scalars())
        values = {"digests": new, "today": day}
        return frozenset((await connection.execute(_REMEMBER_ON_SERVER, values)).scalars())

    async def forget_before(self, day: date) -> int:
        """Forget what was handled before this day; returns how many."""
        old = delete(SeenActivityRow).where(col(SeenActivityRow.day) < day)
        return int((await self._session.exec(old)).rowcount)


_TABLE = SQLModel.metadata.tables["seen_activity"]
_REMEMBER = sqlite.insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.digest)
_REMEMBER_ON_SERVER = (
    postgresql.insert(_TABLE)
    .from_select(
        ["digest", "day"],
        select(
            func.unnest(bindparam("digests", type_=ARRAY(LargeBinary))),
            bindparam("today", type_=_TABLE.c.day.type),
        ),
    )
    .on_conflict_do_nothing()
    .returning(_TABLE.c.digest)
)
"""One statement for any number: a server reads and plans a new one for every number of rows."""
