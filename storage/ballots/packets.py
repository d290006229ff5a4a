"""The box: sealed packets in rows that are there from the opening of a pool until its end.

A pool is a round, or what somebody can write to in a trajectory. All its rows are of one size and
their ids say nothing: which of them hold something is written nowhere in the database, and a tick
of the box writes rows anew whether anything was sent or not (trust.md, rule 2).
"""

from collections.abc import Collection, Mapping

from sqlalchemy import bindparam, delete, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import sealed


class PacketRow(SQLModel, table=True):
    """`WITHOUT ROWID` keeps SQLite from numbering arrivals."""

    __tablename__ = "packet"
    __table_args__ = {"sqlite_with_rowid": False}

    pool: str = Field(primary_key=True)
    row: str = Field(primary_key=True)
    sealed: bytes = sealed()


class Packets:
    """The packets of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_pool(self, pool: str) -> dict[str, bytes]:
        """Every row of a pool, by its id."""
        rows = await self._session.exec(select(PacketRow).where(PacketRow.pool == pool))
        return {row.row: row.sealed for row in rows}

    async def are_in(self, pool: str) -> bool:
        """Whether the rows of a pool were laid."""
        laid = select(PacketRow.row).where(PacketRow.pool == pool).limit(1)
        return (await self._session.exec(laid)).first() is not None

    async def pools(self) -> set[str]:
        """Every pool of which rows were laid."""
        return set(await self._session.exec(select(PacketRow.pool).distinct()))

    async def some(self, pool: str, rows: Collection[str]) -> dict[str, bytes]:
        """Those of these rows that are there."""
        values = {"pool": pool, "rows": list(rows)}
        return dict((await self._session.exec(_SOME, params=values)).all())

    async def renew(self, pool: str, rows: Mapping[str, bytes]) -> None:
        """Write these rows anew; the same statements whatever is in them."""
        connection = await self._session.connection()
        await connection.execute(
            _RENEW,
            [{"of": pool, "id": row, "new": sealed} for row, sealed in sorted(rows.items())],
        )

    async def destroy(self, pool: str) -> None:
        """Remove a pool with everything in it."""
        await self._session.exec(delete(PacketRow).where(col(PacketRow.pool) == pool))


_TABLE = SQLModel.metadata.tables["packet"]
_SOME = select(PacketRow.row, PacketRow.sealed).where(
    PacketRow.pool == bindparam("pool"), col(PacketRow.row).in_(bindparam("rows", expanding=True))
)
_RENEW = (
    update(_TABLE)
    .where(_TABLE.c.pool == bindparam("of"), _TABLE.c.row == bindparam("id"))
    .values(sealed=bindparam("new"))
)
