"""Reports told back, as they were told: a number that was not told is not kept either."""

import json
from datetime import date

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.listening.reported import ReportedPeriod, ReportedTable, Told


class ReportedRow(SQLModel, table=True):
    __tablename__ = "reported"

    unit: str = Field(primary_key=True)
    """The id of a unit, or "" for the municipality."""
    period: str = Field(primary_key=True)
    total: int | None = None
    parts: str
    """Names and numbers of the parts that were told, as JSON; without numbers when none were. With
    it what was told before a correction."""
    day: date


class Reported:
    """What was told, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, unit: str, period: ReportedPeriod) -> ReportedTable | None:
        row = await self._session.get(ReportedRow, (unit, str(period)))
        return _table(row) if row else None

    async def told_since(self, day: date) -> list[ReportedTable]:
        """What was told after this day, the newest last."""
        query = select(ReportedRow).where(col(ReportedRow.day) > day)
        rows = await self._session.exec(query.order_by(col(ReportedRow.day), ReportedRow.period))
        return [table for row in rows if (table := _table(row))]

    async def of_unit(self, unit: str) -> list[ReportedTable]:
        """All that was told of this unit, the newest period first."""
        query = select(ReportedRow).where(ReportedRow.unit == unit)
        rows = await self._session.exec(query.order_by(col(ReportedRow.period).desc()))
        return [table for row in rows if (table := _table(row))]

    async def tell(self, table: ReportedTable) -> None:
        """The last word about a period counts; those before it stay, to hold a next one against."""
        told = table.told
        before = [(one.total, one.parts) for one in table.before]
        parts = {"names": table.names, "counts": told.parts, "before": before}
        row = ReportedRow(
            unit=table.unit,
            period=str(table.period),
            total=told.total,
            parts=json.dumps(parts, ensure_ascii=False),
            day=table.day,
        )
        await self._session.merge(row)
        await self._session.flush()


def _table(row: ReportedRow) -> ReportedTable | None:
    period = ReportedPeriod.called(row.period)
    if period is None:
        return None
    parts = json.loads(row.parts)
    told = Told(row.total, tuple(parts["counts"]))
    before = tuple(Told(total, tuple(counts)) for total, counts in parts.get("before", ()))
    return ReportedTable(row.unit, period, tuple(parts["names"]), told, row.day, before)
