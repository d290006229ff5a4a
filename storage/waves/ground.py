"""What a lead types to plan with: periods without room, counters and rosters, prices, and why a
wave goes before its pilot was looked back on."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.waves.groups import Blackout, BlackoutKind
from trajectory.waves.wave import Prices, TeamFacts


class BlackoutRow(SQLModel, table=True):
    __tablename__ = "blackout"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    since: date
    until: date
    kind: str


class TeamFactsRow(SQLModel, table=True):
    __tablename__ = "wave_team_facts"

    team_id: str = Field(foreign_key="team.id", primary_key=True)
    shares: str = ""
    """Counters and shifts, with commas between."""
    notice_weeks: int | None = None


class PricesRow(SQLModel, table=True):
    __tablename__ = "wave_prices"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    hour: int | None = None
    half_day: int | None = None


class WhyRow(SQLModel, table=True):
    """Why the directorate lets waves of a unit go before a pilot."""

    __tablename__ = "wave_why"

    unit_id: str = Field(foreign_key="unit.id", primary_key=True)
    words: str
    typed: date


class WaveGround:
    """What was typed, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def close(self, blackout: Blackout) -> str:
        """Keep a period without sessions; its id."""
        row = BlackoutRow(
            unit_id=blackout.unit,
            since=blackout.since,
            until=blackout.until,
            kind=blackout.kind.value,
        )
        self._session.add(row)
        await self._session.flush()
        return row.id

    async def lift(self, blackout_id: str) -> None:
        await self._session.exec(delete(BlackoutRow).where(col(BlackoutRow.id) == blackout_id))

    async def blackouts(self, units: Collection[str]) -> Mapping[str, Blackout]:
        """The periods of these units by id, the first day first."""
        query = select(BlackoutRow).where(col(BlackoutRow.unit_id).in_(units))
        rows = await self._session.exec(query.order_by(col(BlackoutRow.since), BlackoutRow.id))
        return {
            row.id: Blackout(row.unit_id, row.since, row.until, BlackoutKind(row.kind))
            for row in rows
        }

    async def know(self, team_id: str, facts: TeamFacts) -> None:
        shares = ",".join(sorted(facts.shares))
        row = TeamFactsRow(team_id=team_id, shares=shares, notice_weeks=facts.notice_weeks)
        await self._session.merge(row)
        await self._session.flush()

    async def facts(self, teams: Collection[str]) -> Mapping[str, TeamFacts]:
        """What is known of these teams; of most nothing."""
        query = select(TeamFactsRow).where(col(TeamFactsRow.team_id).in_(teams))
        return {
            row.team_id: TeamFacts(frozenset(filter(None, row.shares.split(","))), row.notice_weeks)
            for row in await self._session.exec(query)
        }

    async def forget_team(self, team_id: str) -> None:
        """The team is withdrawn."""
        await self._session.exec(delete(TeamFactsRow).where(col(TeamFactsRow.team_id) == team_id))

    async def price(self, unit_id: str, prices: Prices) -> None:
        row = PricesRow(unit_id=unit_id, hour=prices.hour, half_day=prices.half_day)
        await self._session.merge(row)
        await self._session.flush()

    async def prices(self, unit_id: str) -> Prices:
        row = await self._session.get(PricesRow, unit_id)
        return Prices(row.hour, row.half_day) if row else Prices()

    async def say_why(self, unit_id: str, words: str, day: date) -> None:
        await self._session.merge(WhyRow(unit_id=unit_id, words=words, typed=day))
        await self._session.flush()

    async def why(self, line: Collection[str]) -> str:
        """Why waves go before a pilot, in one of these units; "" when nobody wrote it."""
        query = select(WhyRow.words).where(col(WhyRow.unit_id).in_(line))
        return (await self._session.exec(query)).first() or ""
