"""What somebody offers and cannot do, as they typed it: half-days, days, hours, teams; never why
they are away."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.agenda.offers import Away, Declined, Hindrance, OwnWeek
from trajectory.planning.working_hours import WorkingHours


class OfferedRow(SQLModel, table=True):
    """Half-days in a month, preparation included."""

    __tablename__ = "offered"

    person_id: str = Field(foreign_key="person.id", primary_key=True)
    month: date = Field(primary_key=True)
    """Its first day."""
    half_days: int


class AwayRow(SQLModel, table=True):
    """No reason stands here, and not who typed it."""

    __tablename__ = "away"

    id: str = Field(default_factory=new_id, primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    since: date
    until: date = Field(index=True)
    """The last day."""


class OwnWeekRow(SQLModel, table=True):
    __tablename__ = "own_week"

    person_id: str = Field(foreign_key="person.id", primary_key=True)
    days: str = ""
    """Days of the week by number, such as "0,2"; Monday is 0."""
    hours: str = ""


class DeclinedRow(SQLModel, table=True):
    __tablename__ = "declined"

    person_id: str = Field(foreign_key="person.id", primary_key=True)
    team_id: str = Field(foreign_key="team.id", primary_key=True)
    hindrance: str


class Offers:
    """What people offer and cannot do, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(self, person_id: str, half_days: Mapping[date, int | None]) -> None:
        """Half-days by month; None takes back what stood there."""
        of_these = col(OfferedRow.month).in_(list(half_days))
        own = delete(OfferedRow).where(col(OfferedRow.person_id) == person_id, of_these)
        await self._session.exec(own)
        self._session.add_all(
            OfferedRow(person_id=person_id, month=month, half_days=count)
            for month, count in half_days.items()
            if count is not None
        )
        await self._session.flush()

    async def offered(self, people: Collection[str]) -> Mapping[tuple[str, date], int]:
        """Half-days by person and month."""
        query = select(OfferedRow).where(col(OfferedRow.person_id).in_(people))
        rows = await self._session.exec(query) if people else ()
        return {(row.person_id, row.month): row.half_days for row in rows}

    async def offering(self) -> list[str]:
        """Whoever offers something, by person id."""
        query = select(OfferedRow.person_id).distinct().order_by(OfferedRow.person_id)
        return list(await self._session.exec(query))

    async def set_week(self, person_id: str, week: OwnWeek) -> None:
        row = await self._session.get(OwnWeekRow, person_id) or OwnWeekRow(person_id=person_id)
        row.days = ",".join(map(str, sorted(week.days)))
        row.hours = str(week.hours) if week.hours else ""
        self._session.add(row)
        await self._session.flush()

    async def week_of(self, person_id: str) -> OwnWeek:
        row = await self._session.get(OwnWeekRow, person_id)
        if row is None:
            return OwnWeek()
        days = frozenset(int(day) for day in row.days.split(",") if day)
        return OwnWeek(days, WorkingHours.read(row.hours) if row.hours else None)

    async def go_away(self, person_id: str, since: date, until: date) -> Away:
        """Somebody cannot on these days; the same twice stays one."""
        for one in await self.away([person_id]):
            if (one.since, one.until) == (since, until):
                return one
        row = AwayRow(person_id=person_id, since=since, until=until)
        self._session.add(row)
        await self._session.flush()
        return _away(row)

    async def get_away(self, away_id: str) -> Away | None:
        row = await self._session.get(AwayRow, away_id)
        return _away(row) if row else None

    async def away(self, people: Collection[str]) -> list[Away]:
        """When these people cannot, the first day first."""
        query = select(AwayRow).where(col(AwayRow.person_id).in_(people))
        ordered = query.order_by(col(AwayRow.since), AwayRow.id)
        return [_away(row) for row in await self._session.exec(ordered)] if people else []

    async def away_from(self, day: date) -> list[Away]:
        """Whoever cannot on this day or later, the first day first."""
        query = select(AwayRow).where(col(AwayRow.until) >= day)
        ordered = query.order_by(col(AwayRow.since), AwayRow.id)
        return [_away(row) for row in await self._session.exec(ordered)]

    async def come_back(self, away_id: str) -> None:
        await self._session.exec(delete(AwayRow).where(col(AwayRow.id) == away_id))

    async def decline(self, one: Declined) -> None:
        """Somebody cannot take on a team; saying it again changes what is in the way."""
        row = await self._session.get(DeclinedRow, (one.person, one.team)) or DeclinedRow(
            person_id=one.person, team_id=one.team, hindrance=""
        )
        row.hindrance = one.hindrance.value
        self._session.add(row)
        await self._session.flush()

    async def accept(self, person_id: str, team_id: str) -> None:
        """They can take it on after all."""
        own = col(DeclinedRow.person_id) == person_id, col(DeclinedRow.team_id) == team_id
        await self._session.exec(delete(DeclinedRow).where(*own))

    async def declined(self, teams: Collection[str]) -> list[Declined]:
        """Who cannot take on one of these teams."""
        query = select(DeclinedRow).where(col(DeclinedRow.team_id).in_(teams))
        ordered = query.order_by(DeclinedRow.team_id, DeclinedRow.person_id)
        rows = await self._session.exec(ordered) if teams else ()
        return [Declined(row.person_id, row.team_id, Hindrance(row.hindrance)) for row in rows]

    async def forget_team(self, team_id: str) -> None:
        """The team is withdrawn."""
        await self._session.exec(delete(DeclinedRow).where(col(DeclinedRow.team_id) == team_id))

    async def forget_before(self, day: date, month: date) -> None:
        """Days on which somebody could not until before `day`, and what was offered before `month`,
        are of no use any more."""
        await self._session.exec(delete(AwayRow).where(col(AwayRow.until) < day))
        await self._session.exec(delete(OfferedRow).where(col(OfferedRow.month) < month))


def _away(row: AwayRow) -> Away:
    return Away(row.id, row.person_id, row.since, row.until)
