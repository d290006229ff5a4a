"""Teams that lie before a directorate, each with the sentence that says what is asked."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.units.handing_up import HandedUp


class HandedUpRow(SQLModel, table=True):
    __tablename__ = "handed_up"

    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    sentence: str
    shown: date
    ended: date | None = None


class HandUps:
    """What lies before directorates, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, id: str) -> HandedUp | None:
        row = await self._session.get(HandedUpRow, id)
        return _handed_up(row) if row else None

    async def open_in(self, units: Collection[str]) -> list[HandedUp]:
        """What lies before the directorate of these units, the oldest first."""
        query = select(HandedUpRow).where(
            col(HandedUpRow.unit_id).in_(units), col(HandedUpRow.ended).is_(None)
        )
        rows = await self._session.exec(query.order_by(col(HandedUpRow.shown), HandedUpRow.id))
        return [_handed_up(row) for row in rows]

    async def lay(self, *, team: str, unit: str, sentence: str, shown: date) -> HandedUp:
        """Lay a team before the directorate; it may lie there once at a time."""
        row = HandedUpRow(team_id=team, unit_id=unit, sentence=sentence, shown=shown)
        self._session.add(row)
        await self._session.flush()
        return _handed_up(row)

    async def end(self, id: str, day: date) -> None:
        row = await self._session.get_one(HandedUpRow, id)
        row.ended = day
        await self._session.flush()

    async def forget_team(self, team_id: str) -> None:
        """The team is withdrawn."""
        await self._session.exec(delete(HandedUpRow).where(col(HandedUpRow.team_id) == team_id))


def _handed_up(row: HandedUpRow) -> HandedUp:
    return HandedUp(row.id, row.team_id, row.unit_id, row.sentence, row.shown, row.ended)
