"""What a unit says of itself: how its preconditions stand, and what it calls its bodies."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.units.bodies import BodyName, ChosenName
from trajectory.units.conditions import Condition, Precondition, Solver, Standing
from trajectory.units.parts import UnitPart


class PreconditionRow(SQLModel, table=True):
    """The last word about it; what was said before is gone."""

    __tablename__ = "precondition"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    condition: str = Field(primary_key=True)
    standing: str
    solver: str
    typed: date


class BodyNameRow(SQLModel, table=True):
    __tablename__ = "body_name"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    body: str = Field(primary_key=True)
    name: str


class UnitWords:
    """What units say of themselves, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def preconditions(self, units: Collection[str]) -> list[Precondition]:
        """How they stand in these units, as far as anybody said."""
        query = select(PreconditionRow).where(col(PreconditionRow.unit_id).in_(units))
        return [
            Precondition(
                unit=row.unit_id,
                condition=Condition(row.condition),
                standing=Standing(row.standing),
                solver=Solver(row.solver),
                typed=row.typed,
            )
            for row in await self._session.exec(query)
        ]

    async def say(self, one: Precondition) -> None:
        """How it stands from now on."""
        row = PreconditionRow(
            unit_id=one.unit,
            condition=one.condition.value,
            standing=one.standing.value,
            solver=one.solver.value,
            typed=one.typed,
        )
        await self._session.merge(row)
        await self._session.flush()

    async def names(self) -> list[ChosenName]:
        """Every name that a unit chose for a body: a few rows for a whole organisation."""
        rows = await self._session.exec(select(BodyNameRow))
        return [ChosenName(row.unit_id, UnitPart(row.body), BodyName(row.name)) for row in rows]

    async def call(self, one: ChosenName) -> None:
        """What this body is called from now on."""
        row = BodyNameRow(unit_id=one.unit, body=one.body.value, name=one.name.value)
        await self._session.merge(row)
        await self._session.flush()
