"""Names of a team, as the private page must know them while a round is open; gone at its closing.

The page looks for them in what somebody writes (anonymity.md §4). Names only: no id, no part in
the team, nothing that tells who was asked or answered.
"""

from collections.abc import Iterable

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession


class RoundNameRow(SQLModel, table=True):
    __tablename__ = "round_name"
    __table_args__ = {"sqlite_with_rowid": False}

    round_id: str = Field(foreign_key="round.id", primary_key=True)
    name: str = Field(primary_key=True)


class RoundNames:
    """The names of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, round_id: str, names: Iterable[str]) -> None:
        """Keep these for as long as the round is open; two people of one name are one."""
        self._session.add_all(
            RoundNameRow(round_id=round_id, name=name) for name in sorted(set(names))
        )
        await self._session.flush()

    async def of_round(self, round_id: str) -> list[str]:
        query = select(RoundNameRow.name).where(RoundNameRow.round_id == round_id)
        return list(await self._session.exec(query.order_by(RoundNameRow.name)))

    async def destroy(self, round_id: str) -> None:
        await self._session.exec(delete(RoundNameRow).where(col(RoundNameRow.round_id) == round_id))
