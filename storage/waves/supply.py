"""Half-days that were granted, and guides that a planner typed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from trajectory.waves.supply import Craft, Grant


class GrantRow(SQLModel, table=True):
    __tablename__ = "wave_grant"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    quarter: date = Field(primary_key=True)
    """Its first day."""
    half_days: int
    typed: date


class GrantHandRow(SQLModel, table=True):
    """Who granted it last: goes when the person goes, the grant stays."""

    __tablename__ = "wave_grant_hand"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    quarter: date = Field(primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)


class PoolRow(SQLModel, table=True):
    """Somebody with whom waves of a unit, and of what is under it, are planned."""

    __tablename__ = "wave_pool"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True)
    craft: str = Field(primary_key=True)
    most: int
    """Half-days a month, preparation included."""
    cents: int | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Granted:
    """A grant with the day on which it was typed, and by whom; "" when that person is gone."""

    grant: Grant
    typed: date
    by: str = ""


@dataclass(frozen=True, slots=True)
class Pooled:
    """A guide as the planner typed them: half-days a month at most, and cents for one."""

    unit: str
    person: str
    craft: Craft
    most: int
    cents: int | None = None
    outside: bool = False


class WaveSupply:
    """The supply of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def grant(self, grant: Grant, person_id: str, day: date) -> None:
        """From now on a unit has so many half-days in a quarter."""
        unit, quarter = grant.unit, grant.quarter
        row = GrantRow(unit_id=unit, quarter=quarter, half_days=grant.half_days, typed=day)
        await self._session.merge(row)
        hand = GrantHandRow(unit_id=unit, quarter=quarter, person_id=person_id)
        await self._session.merge(hand)
        await self._session.flush()

    async def grants(self, units: Collection[str]) -> list[Granted]:
        """What these units were granted, the first quarter first."""
        query = select(GrantRow).where(col(GrantRow.unit_id).in_(units))
        hands = select(GrantHandRow).where(col(GrantHandRow.unit_id).in_(units))
        by = {(one.unit_id, one.quarter): one.person_id for one in await self._session.exec(hands)}
        rows = await self._session.exec(query.order_by(col(GrantRow.quarter), GrantRow.unit_id))
        return [
            Granted(
                Grant(row.unit_id, row.quarter, row.half_days),
                row.typed,
                by.get((row.unit_id, row.quarter), ""),
            )
            for row in rows
        ]

    async def pool(self, one: Pooled) -> None:
        """Plan with somebody, or with other numbers."""
        await self._session.merge(
            PoolRow(
                unit_id=one.unit,
                person_id=one.person,
                craft=one.craft.value,
                most=one.most,
                cents=one.cents,
                outside=one.outside,
            )
        )
        await self._session.flush()

    async def leave(self, unit_id: str, person_id: str, craft: Craft) -> None:
        """Plan with them no longer; what was announced stays."""
        await self._session.exec(
            delete(PoolRow).where(
                col(PoolRow.unit_id) == unit_id,
                col(PoolRow.person_id) == person_id,
                col(PoolRow.craft) == craft.value,
            )
        )

    async def plans_with(self, person_id: str) -> bool:
        """Whether a planner of any unit typed them."""
        query = select(PoolRow).where(col(PoolRow.person_id) == person_id)
        return (await self._session.exec(query.limit(1))).first() is not None

    async def pooled(self, units: Collection[str]) -> list[Pooled]:
        """Whom planners of these units typed."""
        query = select(PoolRow).where(col(PoolRow.unit_id).in_(units))
        rows = await self._session.exec(query.order_by(PoolRow.person_id, PoolRow.craft))
        return [
            Pooled(row.unit_id, row.person_id, Craft(row.craft), row.most, row.cents, row.outside)
            for row in rows
        ]
