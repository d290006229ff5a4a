"""Laying the rows of a pool when it opens. It reads none, so people may be near it."""

from collections.abc import Mapping

from sqlalchemy import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.packets import PacketRow


class EmptyRows:
    """The rows that one transaction lays."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lay(self, pool: str, rows: Mapping[str, bytes]) -> None:
        """Rows as they are when a pool opens, by their id."""
        connection = await self._session.connection()
        await connection.execute(
            insert(PacketRow),
            [{"pool": pool, "row": row, "sealed": sealed} for row, sealed in sorted(rows.items())],
        )
