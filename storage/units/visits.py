"""Visits of leads to teams: which day, and of which kind; not who came."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.units.visiting import Visit, VisitKind


class VisitRow(SQLModel, table=True):
    __tablename__ = "visit"

    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)
    day: date
    kind: str


class Visits:
    """The visits of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(self, team_id: str, day: date, kind: VisitKind) -> Visit:
        """Write a visit down; the same one twice stays one."""
        known = [
            one for one in await self.of_teams([team_id]) if (one.day, one.kind) == (day, kind)
        ]
        if known:
            return known[0]
        row = VisitRow(team_id=team_id, day=day, kind=kind.value)
        self._session.add(row)
        await self._session.flush()
        return _visit(row)

    async def get(self, visit_id: str) -> Visit | None:
        row = await self._session.get(VisitRow, visit_id)
        return _visit(row) if row else None

    async def of_teams(self, teams: Collection[str]) -> list[Visit]:
        """Every visit to these teams, the first day first."""
        if not teams:
            return []
        query = select(VisitRow).where(col(VisitRow.team_id).in_(teams))
        rows = await self._session.exec(query.order_by(col(VisitRow.day), VisitRow.id))
        return [_visit(row) for row in rows]

    async def take_off(self, visit_id: str) -> None:
        await self._session.exec(delete(VisitRow).where(col(VisitRow.id) == visit_id))

    async def forget_team(self, team_id: str) -> None:
        """The team is withdrawn."""
        await self._session.exec(delete(VisitRow).where(col(VisitRow.team_id) == team_id))


def _visit(row: VisitRow) -> Visit:
    return Visit(row.id, row.team_id, row.day, VisitKind(row.kind))
