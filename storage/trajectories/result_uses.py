"""What was done with results, in the manager's words.

It is not under seal: it decides neither who may read nor what a result says (trust.md, rule 4),
like summaries and agreements, which people wrote too.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.errors import Stale
from trajectory.follow_up.result_use import ResultUse


class ResultUseRow(SQLModel, table=True):
    __tablename__ = "result_use"

    round_id: str = Field(foreign_key="round.id", primary_key=True)
    told: date
    text: str


class ResultUses:
    """What was told in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, round_id: str) -> ResultUse | None:
        row = await self._session.get(ResultUseRow, round_id)
        return ResultUse(row.round_id, row.told, row.text) if row else None

    async def told_of(self, round_ids: Sequence[str]) -> frozenset[str]:
        """Of which of these rounds it was told, without a word of it."""
        query = select(ResultUseRow.round_id).where(col(ResultUseRow.round_id).in_(round_ids))
        return frozenset(await self._session.exec(query))

    async def tell(self, use: ResultUse) -> None:
        """Keep it; it is told once.

        Raises:
            Stale: it was told; somebody was a moment earlier.
        """
        self._session.add(ResultUseRow(round_id=use.round, told=use.told, text=use.text))
        try:
            await self._session.flush()
        except IntegrityError:
            raise Stale("use-told-before", day=use.told) from None
