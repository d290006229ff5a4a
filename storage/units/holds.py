"""Teams on hold: from which day to which, and never why."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.units.holding import Hold


class HoldRow(SQLModel, table=True):
    """Nobody's name and no reason stands here."""

    __tablename__ = "hold"

    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)
    since: date
    until: date
    begun: bool = False
    ended: date | None = None


class Holds:
    """The holds of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(self, team_id: str, since: date, until: date) -> Hold:
        row = HoldRow(team_id=team_id, since=since, until=until)
        self._session.add(row)
        await self._session.flush()
        return _hold(row)

    async def begin(self, hold_id: str) -> None:
        """The team rests from now on."""
        await self._change(col(HoldRow.id) == hold_id, begun=True)

    async def end(self, team_id: str, day: date) -> None:
        """Whatever hold of this team is there counts no longer."""
        own = col(HoldRow.team_id) == team_id, col(HoldRow.ended).is_(None)
        await self._change(*own, ended=day)

    async def of_teams(self, teams: Collection[str]) -> list[Hold]:
        """Every hold of these teams, the first day first."""
        query = select(HoldRow).where(col(HoldRow.team_id).in_(teams)) if teams else None
        rows = await self._session.exec(_ordered(query)) if query is not None else ()
        return [_hold(row) for row in rows]

    async def not_ended(self) -> list[Hold]:
        """Every hold that counts now or later, or should have ended by now."""
        query = select(HoldRow).where(col(HoldRow.ended).is_(None))
        return [_hold(row) for row in await self._session.exec(_ordered(query))]

    async def forget_team(self, team_id: str) -> None:
        """The team is withdrawn."""
        await self._session.exec(delete(HoldRow).where(col(HoldRow.team_id) == team_id))

    async def _change(self, *which: Any, **values: object) -> None:
        await self._session.exec(update(HoldRow).where(*which).values(**values))
        await self._session.flush()


def _ordered(query: Any) -> Any:
    return query.order_by(HoldRow.since, HoldRow.id)


def _hold(row: HoldRow) -> Hold:
    return Hold(row.id, row.team_id, row.since, row.until, row.begun, row.ended)
