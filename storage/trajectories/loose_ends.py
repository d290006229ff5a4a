"""What was not held or not summed up when a trajectory closed."""

from collections.abc import Iterable

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.follow_up.closing_report import LooseEnd, Missing


class LooseEndRow(SQLModel, table=True):
    __tablename__ = "loose_end"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    session: str = Field(primary_key=True)
    """The id of a session of the programme."""
    missing: str
    comes: bool


class LooseEnds:
    """The loose ends of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, trajectory_id: str, ends: Iterable[LooseEnd]) -> None:
        """Keep what whoever closed said of each."""
        for end in ends:
            row = LooseEndRow(
                trajectory_id=trajectory_id,
                session=end.session,
                missing=end.missing.value,
                comes=end.comes,
            )
            self._session.add(row)
        await self._session.flush()

    async def of_trajectory(self, trajectory_id: str) -> list[LooseEnd]:
        query = select(LooseEndRow).where(col(LooseEndRow.trajectory_id) == trajectory_id)
        rows = await self._session.exec(query.order_by(LooseEndRow.session))
        return [LooseEnd(row.session, Missing(row.missing), comes=row.comes) for row in rows]
