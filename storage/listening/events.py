"""Events of units, and who has or asked for a place in one until the day after it."""

from collections.abc import Collection, Mapping
from datetime import date, time

from sqlalchemy import delete, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from trajectory.listening.events import Event, EventAudience, EventKind, EventText, SeatState
from trajectory.planning.sessions import Part


class EventRow(SQLModel, table=True):
    __tablename__ = "event"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    title: str
    what: str
    kind: str
    audience: str
    place: str
    day: date
    starts: time
    ends: time
    link: str
    seats: int
    closes: date | None = None
    sensitive: bool
    off: bool = False
    drawn: bool = False
    came: int | None = None


class EventOrganiserRow(SQLModel, table=True):
    __tablename__ = "event_organiser"

    event_id: str = Field(foreign_key="event.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)


class EventSeatRow(SQLModel, table=True):
    __tablename__ = "event_seat"

    event_id: str = Field(foreign_key="event.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)
    state: str


class Events:
    """The events of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def alone(self, event_id: str) -> None:
        """Whoever takes or gives places of this event does so alone, to the end of this
        transaction."""
        await one_at_a_time(self._session, event_id)

    async def get(self, event_id: str) -> Event | None:
        row = await self._session.get(EventRow, event_id)
        return (await self._whole([row]))[0] if row else None

    async def to_come(self, units: Collection[str], today: date) -> list[Event]:
        """Those of these units from today on."""
        query = select(EventRow).where(col(EventRow.unit_id).in_(units), col(EventRow.day) >= today)
        return await self._whole(list(await self._session.exec(query)))

    async def from_on(self, day: date) -> list[Event]:
        """Those of every unit from this day on."""
        query = select(EventRow).where(col(EventRow.day) >= day)
        return await self._whole(list(await self._session.exec(query)))

    async def to_draw(self, today: date) -> list[str]:
        """Ids of events whose closing day is past, and whose places were not drawn."""
        query = select(EventRow.id).where(
            col(EventRow.closes) < today,
            col(EventRow.drawn).is_(False),
            col(EventRow.off).is_(False),
        )
        return list(await self._session.exec(query))

    async def of_organiser(self, person_id: str, since: date) -> list[Event]:
        """Those that this person organises, from this day on."""
        query = (
            select(EventRow)
            .join(EventOrganiserRow, col(EventOrganiserRow.event_id) == col(EventRow.id))
            .where(EventOrganiserRow.person_id == person_id, col(EventRow.day) >= since)
        )
        return await self._whole(list(await self._session.exec(query)))

    async def add(self, unit_id: str, organiser: str, text: EventText) -> Event:
        row = EventRow(
            unit_id=unit_id,
            title=text.title,
            what=text.what,
            kind=text.kind.value,
            audience=text.audience.value,
            place=text.place,
            day=text.part.day,
            starts=text.part.starts,
            ends=text.part.ends,
            link=text.link,
            seats=text.seats,
            closes=text.closes,
            sensitive=text.sensitive,
        )
        self._session.add(row)
        await self._session.flush()
        self._session.add(EventOrganiserRow(event_id=row.id, person_id=organiser))
        await self._session.flush()
        return _event(row, organiser)

    async def call_off(self, event_id: str) -> None:
        (await self._session.get_one(EventRow, event_id)).off = True
        await self._session.flush()

    async def note_drawn(self, event_id: str) -> None:
        (await self._session.get_one(EventRow, event_id)).drawn = True
        await self._session.flush()

    async def count(self, event_id: str, came: int) -> None:
        (await self._session.get_one(EventRow, event_id)).came = came
        await self._session.flush()

    # ---- places

    async def seats(self, event_id: str) -> Mapping[str, SeatState]:
        """Who has or asked for a place, by person."""
        query = select(EventSeatRow).where(EventSeatRow.event_id == event_id)
        return {row.person_id: SeatState(row.state) for row in await self._session.exec(query)}

    async def seat_of(self, event_id: str, person_id: str) -> SeatState | None:
        row = await self._session.get(EventSeatRow, (event_id, person_id))
        return SeatState(row.state) if row else None

    async def asked(self, event_id: str) -> int:
        """How many people have a place, or wait for one."""
        query = select(func.count()).where(
            EventSeatRow.event_id == event_id, EventSeatRow.state != SeatState.MISSED.value
        )
        return int((await self._session.exec(query)).one())

    async def put_seat(self, event_id: str, person_id: str, state: SeatState) -> None:
        row = EventSeatRow(event_id=event_id, person_id=person_id, state=state.value)
        await self._session.merge(row)
        await self._session.flush()

    async def drop_seat(self, event_id: str, person_id: str) -> None:
        own = delete(EventSeatRow).where(
            col(EventSeatRow.event_id) == event_id, col(EventSeatRow.person_id) == person_id
        )
        await self._session.exec(own)

    # ---- what is over

    async def forget_seats(self, today: date) -> None:
        """Who had a place in what was before today, or is off."""
        over = select(EventRow.id).where((col(EventRow.day) < today) | col(EventRow.off).is_(True))
        await self._session.exec(delete(EventSeatRow).where(col(EventSeatRow.event_id).in_(over)))

    async def forget_before(self, day: date) -> None:
        """Events before this day, with who organised them."""
        old = select(EventRow.id).where(col(EventRow.day) < day)
        for row in (EventSeatRow, EventOrganiserRow):
            await self._session.exec(delete(row).where(col(row.event_id).in_(old)))
        await self._session.exec(delete(EventRow).where(col(EventRow.day) < day))

    async def _whole(self, rows: Collection[EventRow]) -> list[Event]:
        ids = [row.id for row in rows]
        query = select(EventOrganiserRow).where(col(EventOrganiserRow.event_id).in_(ids))
        by_event = {one.event_id: one.person_id for one in await self._session.exec(query)}
        return [_event(row, by_event.get(row.id, "")) for row in rows]


def _event(row: EventRow, organiser: str) -> Event:
    text = EventText(
        title=row.title,
        what=row.what,
        kind=EventKind(row.kind),
        audience=EventAudience(row.audience),
        place=row.place,
        part=Part(row.day, row.starts, row.ends),
        link=row.link,
        seats=row.seats,
        closes=row.closes,
        sensitive=row.sensitive,
    )
    return Event(row.id, row.unit_id, organiser, text, row.off, row.drawn, row.came)
