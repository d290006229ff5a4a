"""The pace of sending that all replicas share, per organisation.

Moments at which one message may go are handed out in order, on the database's own clock, so
that replicas need not agree on the time. A pause that Teams asked for holds for all of them.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Float, case, func, literal_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment

AHEAD = 10.0
"""Seconds. Whatever was handed out farther ahead was so before the clock was set back."""
LONGEST_PAUSE = timedelta(hours=1)
"""A longer one is a mistake, of Teams or of a clock."""


class PaceRow(SQLModel, table=True):
    __tablename__ = "pace"

    tenant: str = Field(primary_key=True)
    free: float = 0.0
    """Seconds of the database's clock since 1970 at which the next message may go."""
    paused_until: datetime | None = moment(default=None, nullable=True)


class Pace:
    """The pace as one transaction sees it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def reserve(self, tenant: str, count: int, apart: float) -> float:
        """Take the next `count` moments, `apart` seconds from each other; seconds to the first."""
        length, clock, free = count * apart, self._clock(), col(PaceRow.free)
        start = case((free < clock, clock), (free > clock + AHEAD, clock), else_=free)
        taken = (
            self._insert(tenant=tenant, free=clock + length)
            .on_conflict_do_update(index_elements=["tenant"], set_={"free": start + length})
            .returning(free - length - clock)
        )
        return max(0.0, float((await self._session.exec(taken)).scalar_one()))

    async def pause(self, tenant: str, until: datetime) -> None:
        """Nobody sends before `until`; a longer pause that holds already stays."""
        paused = col(PaceRow.paused_until)
        later = case((paused > until, paused), else_=until)
        statement = self._insert(tenant=tenant, free=0.0, paused_until=until)
        await self._session.exec(
            statement.on_conflict_do_update(index_elements=["tenant"], set_={"paused_until": later})
        )

    async def held_until(self, now: datetime) -> datetime | None:
        """The end of the pause that holds now; None when there is none."""
        query = select(func.max(PaceRow.paused_until)).where(
            col(PaceRow.paused_until) > now, col(PaceRow.paused_until) <= now + LONGEST_PAUSE
        )
        return (await self._session.exec(query)).one()

    def _insert(self, **values: object) -> Any:
        insert = postgresql.insert if self._is_postgresql else sqlite.insert
        return insert(PaceRow).values(**values)

    def _clock(self) -> Any:
        """The database's clock; it stands still within a statement."""
        seconds = (
            "extract(epoch from statement_timestamp())"
            if self._is_postgresql
            else "(julianday('now') - 2440587.5) * 86400.0"
        )
        return literal_column(f"CAST({seconds} AS DOUBLE PRECISION)", Float)

    @property
    def _is_postgresql(self) -> bool:
        return self._session.get_bind().dialect.name == "postgresql"
