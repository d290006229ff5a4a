"""Pictures of departments: which rounds each was made of, so that none is made twice of one."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from trajectory.rounds.pictures import Picture


class PictureRow(SQLModel, table=True):
    __tablename__ = "picture"

    id: str = Field(default_factory=new_id, primary_key=True)
    department: str = Field(index=True)
    """Id of its management team. No key: what was shown stays known when that team is gone."""
    fewest: int
    made: date


class PictureRoundRow(SQLModel, table=True):
    __tablename__ = "picture_round"

    round_id: str = Field(foreign_key="round.id", primary_key=True)
    picture_id: str = Field(foreign_key="picture.id", index=True)


class Pictures:
    """The pictures of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def alone(self) -> None:
        """Whoever makes pictures does so alone, to the end of this transaction."""
        await one_at_a_time(self._session, "pictures")

    async def record(self, department: str, picture: Picture, made: date) -> None:
        row = PictureRow(department=department, fewest=picture.fewest, made=made)
        self._session.add(row)
        await self._session.flush()
        self._session.add_all(
            PictureRoundRow(round_id=id, picture_id=row.id) for id in picture.rounds
        )
        await self._session.flush()

    async def used(self, rounds: Collection[str]) -> frozenset[str]:
        """Those of these rounds that some picture was made of."""
        query = select(PictureRoundRow.round_id).where(col(PictureRoundRow.round_id).in_(rounds))
        return frozenset(await self._session.exec(query))

    async def newest(self, department: str) -> Picture | None:
        """The last picture that was made of the department of this management team."""
        query = select(PictureRow).where(PictureRow.department == department)
        rows = await self._session.exec(
            query.order_by(col(PictureRow.made).desc(), PictureRow.id).limit(1)
        )
        row = rows.first()
        return Picture(await self._rounds_of(row.id), row.fewest) if row else None

    async def _rounds_of(self, picture_id: str) -> frozenset[str]:
        query = select(PictureRoundRow.round_id).where(PictureRoundRow.picture_id == picture_id)
        return frozenset(await self._session.exec(query))
