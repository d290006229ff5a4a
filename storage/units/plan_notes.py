"""What stands beside the actions of a plan: its risks, and figures from outside."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.plan.outside_figures import (
    FigureAbout,
    FigureForm,
    FigureLevel,
    FigureText,
    OutsideFigure,
)
from trajectory.plan.risks import Risk
from trajectory.units.conditions import Solver


class RiskRow(SQLModel, table=True):
    __tablename__ = "plan_risk"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    words: str
    measure: str
    owner: str
    typed: date


class OutsideFigureRow(SQLModel, table=True):
    __tablename__ = "outside_figure"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    name: str
    source: str
    method: str
    about: str
    level: str
    published: str
    period: str
    form: str
    value: str
    people: str
    typed: date


class PlanNotes:
    """The risks and figures of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def risks(self, units: Collection[str]) -> list[Risk]:
        """The risks of these units, the oldest first; of one day by their words."""
        query = select(RiskRow).where(col(RiskRow.unit_id).in_(units))
        rows = await self._session.exec(query.order_by(col(RiskRow.typed), RiskRow.words))
        return [_risk(row) for row in rows]

    async def risk(self, risk_id: str) -> Risk | None:
        row = await self._session.get(RiskRow, risk_id)
        return _risk(row) if row else None

    async def add_risk(self, risk: Risk) -> None:
        """`risk.id` is given here."""
        self._session.add(
            RiskRow(
                unit_id=risk.unit,
                words=risk.words,
                measure=risk.measure,
                owner=risk.owner.value,
                typed=risk.typed,
            )
        )
        await self._session.flush()

    async def drop_risk(self, risk_id: str) -> None:
        await self._session.exec(delete(RiskRow).where(col(RiskRow.id) == risk_id))

    async def figures(self, units: Collection[str]) -> list[OutsideFigure]:
        """The figures of these units, by name and period."""
        query = select(OutsideFigureRow).where(col(OutsideFigureRow.unit_id).in_(units))
        return _sorted([_figure(row) for row in await self._session.exec(query)])

    async def every_figure(self) -> list[OutsideFigure]:
        """The figures of every unit: one is compared with those of the units around it."""
        return _sorted([_figure(row) for row in await self._session.exec(select(OutsideFigureRow))])

    async def figure(self, figure_id: str) -> OutsideFigure | None:
        row = await self._session.get(OutsideFigureRow, figure_id)
        return _figure(row) if row else None

    async def add_figure(self, unit_id: str, text: FigureText, day: date) -> OutsideFigure:
        row = OutsideFigureRow(
            unit_id=unit_id,
            name=text.name,
            source=text.source,
            method=text.method,
            about=text.about.value,
            level=text.level.value,
            published=text.published.value,
            period=text.period,
            form=text.form.value,
            value=text.value,
            people=text.people,
            typed=day,
        )
        self._session.add(row)
        await self._session.flush()
        return _figure(row)

    async def drop_figure(self, figure_id: str) -> None:
        await self._session.exec(
            delete(OutsideFigureRow).where(col(OutsideFigureRow.id) == figure_id)
        )


def _sorted(figures: list[OutsideFigure]) -> list[OutsideFigure]:
    return sorted(figures, key=lambda one: (one.text.name.casefold(), one.text.period, one.id))


def _risk(row: RiskRow) -> Risk:
    return Risk(row.id, row.unit_id, row.words, row.measure, Solver(row.owner), row.typed)


def _figure(row: OutsideFigureRow) -> OutsideFigure:
    text = FigureText(
        name=row.name,
        source=row.source,
        method=row.method,
        about=FigureAbout(row.about),
        level=FigureLevel(row.level),
        published=FigureLevel(row.published),
        period=row.period,
        form=FigureForm(row.form),
        value=row.value,
        people=row.people,
    )
    return OutsideFigure(row.id, row.unit_id, text, row.typed)
