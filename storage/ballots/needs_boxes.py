"""Needs boxes: for which sessions people can write what they need. Who reads it stands in the key
store, and what they write lies in a pool with the id of the box (`packets.py`)."""

import json
from collections.abc import Sequence

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.prepared_query import PreparedQuery
from trajectory.language import Words, words_of
from trajectory.needs import NeedsBox


class NeedsBoxRow(SQLModel, table=True):
    __tablename__ = "needs_box"

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(foreign_key="trajectory.id", index=True)
    session_id: str = Field(foreign_key="session.id", index=True)
    title: str
    """In every language, as JSON."""
    taken_over: bool = False


class NeedsBoxes:
    """The needs boxes of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, box_id: str) -> NeedsBox | None:
        row = await _BOX.first(self._session, id=box_id)
        return _box(row) if row else None

    async def all(self) -> list[NeedsBox]:
        query = select(NeedsBoxRow).order_by(NeedsBoxRow.id)
        return [_box(row) for row in await self._session.exec(query)]

    async def of_trajectories(self, ids: Sequence[str]) -> list[NeedsBox]:
        """Every box of these trajectories, also those that were taken over."""
        return [_box(row) for row in await _OF_TRAJECTORIES.all(self._session, ids=list(ids))]

    async def open(self, *, trajectory_id: str, session_id: str, title: Words) -> NeedsBox:
        row = NeedsBoxRow(
            trajectory_id=trajectory_id,
            session_id=session_id,
            title=json.dumps(title, ensure_ascii=False),
        )
        self._session.add(row)
        await self._session.flush()
        return _box(row)

    async def take_over(self, box_id: str) -> None:
        """Nobody writes in this one any more."""
        row = await self._session.get(NeedsBoxRow, box_id)
        if row is not None:
            row.taken_over = True
            await self._session.flush()

    async def remove(self, box_id: str) -> None:
        row = await self._session.get(NeedsBoxRow, box_id)
        if row is not None:
            await self._session.delete(row)


_BOX = PreparedQuery(select(NeedsBoxRow).where(NeedsBoxRow.id == bindparam("id")))
_OF_TRAJECTORIES = PreparedQuery(
    select(NeedsBoxRow)
    .where(col(NeedsBoxRow.trajectory_id).in_(bindparam("ids", expanding=True)))
    .order_by(NeedsBoxRow.id)
)


def _box(row: NeedsBoxRow) -> NeedsBox:
    return NeedsBox(
        id=row.id,
        trajectory=row.trajectory_id,
        session=row.session_id,
        title=words_of(json.loads(row.title)),
        taken_over=row.taken_over,
    )
