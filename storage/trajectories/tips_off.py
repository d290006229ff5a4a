"""Who wants no more tips about one-on-ones in a trajectory."""

from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession


class TipsOffRow(SQLModel, table=True):
    __tablename__ = "tips_off"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)


class TipsOff:
    """Who wants none, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def wants_none(self, trajectory_id: str, person_id: str) -> bool:
        return await self._session.get(TipsOffRow, (trajectory_id, person_id)) is not None

    async def turn_off(self, trajectory_id: str, person_id: str) -> None:
        """No more of them; again changes nothing."""
        await self._session.merge(TipsOffRow(trajectory_id=trajectory_id, person_id=person_id))
        await self._session.flush()
