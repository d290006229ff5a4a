"""Editions of the guide of the directorate: of which versions of teams' guides each was made.

An edition holds no words: who shares no longer is out of every edition at once.
"""

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from trajectory.norms import SharedEdition


class SharedEditionRow(SQLModel, table=True):
    __tablename__ = "shared_edition"
    __table_args__ = (UniqueConstraint("number", name="shared_edition_number"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    number: int
    made: date
    guides: str
    """JSON: the ids of the versions that it is made of, in no order that says anything."""


class SharedEditions:
    """The editions of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def alone(self) -> None:
        """Whoever makes an edition does so alone, to the end of this transaction."""
        await one_at_a_time(self._session, "editions")

    async def get(self, edition_id: str) -> SharedEdition | None:
        row = await self._session.get(SharedEditionRow, edition_id)
        return _edition(row) if row else None

    async def newest(self) -> SharedEdition | None:
        query = select(SharedEditionRow).order_by(col(SharedEditionRow.number).desc()).limit(1)
        row = (await self._session.exec(query)).first()
        return _edition(row) if row else None

    async def record(self, number: int, made: date, guides: Sequence[str]) -> SharedEdition:
        row = SharedEditionRow(number=number, made=made, guides=json.dumps(sorted(guides)))
        self._session.add(row)
        await self._session.flush()
        return _edition(row)


def _edition(row: SharedEditionRow) -> SharedEdition:
    return SharedEdition(row.id, row.number, row.made, tuple(json.loads(row.guides)))
