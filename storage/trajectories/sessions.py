"""Sessions of trajectories, and the meetings each consists of."""

from collections.abc import Sequence
from datetime import date, datetime, time

from sqlalchemy import bindparam, delete, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from storage.engine.prepared_query import PreparedQuery
from storage.people.team_rows import MemberRow
from storage.trajectories.trajectories import TrajectoryRow
from trajectory.planning.sessions import Off, Part, Session, SessionState
from trajectory.planning.working_days import ZONE
from trajectory.postponing import Reason


class SessionRow(SQLModel, table=True):
    __tablename__ = "session"

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(foreign_key="trajectory.id", index=True)
    type: str
    state: str = Field(index=True)
    place: str = ""
    version: int = 0
    was: str = ""
    """Its meetings before the last change, as `_told` writes them."""
    was_at: str = ""
    off: str = ""
    """Why it does not happen: a reason of the closed list, and one line."""
    off_line: str = ""


class SessionPartRow(SQLModel, table=True):
    """Wall-clock times of the city: a change of summer time moves no meeting."""

    __tablename__ = "session_part"

    session_id: str = Field(foreign_key="session.id", primary_key=True)
    nth: int = Field(primary_key=True)
    day: date = Field(index=True)
    starts: time
    ends: time


class Sessions:
    """The sessions of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, session_id: str) -> Session | None:
        row = await self._session.get(SessionRow, session_id)
        return (await self._whole([row]))[0] if row else None

    async def of_trajectory(self, *trajectory_ids: str) -> list[Session]:
        """Every session of these trajectories, cancelled ones too; first to begin first."""
        rows = await _OF_TRAJECTORIES.all(self._session, ids=list(trajectory_ids))
        sessions = await self._whole(rows)
        return sorted(sessions, key=lambda one: (one.begins is None, one.begins))

    async def going_on(self, person_id: str, now: datetime) -> list[Session]:
        """The sessions of teams in which this person is a member, of which a meeting goes on."""
        today = now.astimezone(ZONE).date()
        rows = await _OF_MEMBER.all(self._session, person=person_id, day=today)
        return [one for one in await self._whole(rows) if one.meeting(now)]

    async def alone(self, session_id: str) -> None:
        """Whoever changes who is on the roster of this session does so alone, to the end of this
        transaction, which may be one that only reads."""
        await one_at_a_time(self._session, f"roster {session_id}")

    async def propose(self, *, trajectory_id: str, type_id: str, place: str) -> Session:
        """Record a session whose dates are still to be chosen."""
        row = SessionRow(
            trajectory_id=trajectory_id,
            type=type_id,
            state=SessionState.PROPOSED.value,
            place=place,
        )
        self._session.add(row)
        await self._session.flush()
        return (await self._whole([row]))[0]

    async def settle(
        self, session_id: str, parts: Sequence[Part], *, state: SessionState, place: str
    ) -> Session:
        """Write when and where a session is, and where it stands; its version goes up by one."""
        row = await self._own(session_id)
        [before] = await self._whole([row])
        row.was, row.was_at = _told(before.parts), before.place
        await self._session.exec(
            delete(SessionPartRow).where(col(SessionPartRow.session_id) == session_id)
        )
        self._session.add_all(
            SessionPartRow(
                session_id=session_id, nth=nth, day=part.day, starts=part.starts, ends=part.ends
            )
            for nth, part in enumerate(parts)
        )
        row.state, row.place, row.version = state.value, place, row.version + 1
        await self._session.flush()
        return (await self._whole([row]))[0]

    async def say_why(self, session_id: str, off: Off) -> None:
        """Why it does not happen."""
        row = await self._own(session_id)
        row.off, row.off_line = off.reason.value, off.line
        await self._session.flush()

    async def move_to(self, session_id: str, state: SessionState) -> None:
        """The session was held, or something else became of it; its plan stays."""
        (await self._own(session_id)).state = state.value
        await self._session.flush()

    async def ended(self, now: datetime) -> list[Session]:
        """Confirmed sessions whose last meeting is over."""
        today = now.astimezone(ZONE).date()
        sessions = await self._whole(list(await self._session.exec(_confirmed(today))))
        return [one for one in sessions if one.finishes is not None and one.finishes <= now]

    async def next_end(self) -> datetime | None:
        """When the next confirmed session is over."""
        last = func.max(SessionPartRow.day).label("last")
        query = (
            select(last)
            .join(SessionRow, col(SessionRow.id) == col(SessionPartRow.session_id))
            .where(SessionRow.state == SessionState.CONFIRMED.value)
            .group_by(col(SessionPartRow.session_id))
            .order_by(last)
            .limit(1)
        )
        day = (await self._session.exec(query)).first()
        if day is None:
            return None
        sessions = await self._whole(list(await self._session.exec(_confirmed(day))))
        return min((one.finishes for one in sessions if one.finishes), default=None)

    async def one_planner(self) -> None:
        """Whoever plans now plans alone, to the end of this transaction."""
        await one_at_a_time(self._session, "planning")

    async def _own(self, session_id: str) -> SessionRow:
        row = await self._session.get(SessionRow, session_id)
        if row is None:
            raise LookupError("session")
        return row

    async def _whole(self, rows: Sequence[SessionRow]) -> list[Session]:
        parts: dict[str, list[Part]] = {row.id: [] for row in rows}
        if not parts:
            return []
        for part in await _PARTS.all(self._session, ids=list(parts)):
            parts[part.session_id].append(Part(part.day, part.starts, part.ends))
        return [_session(row, tuple(parts[row.id])) for row in rows]


_OF_TRAJECTORIES = PreparedQuery(
    select(SessionRow)
    .where(col(SessionRow.trajectory_id).in_(bindparam("ids", expanding=True)))
    .order_by(SessionRow.id)
)
_OF_MEMBER = PreparedQuery(
    select(SessionRow)
    .join(TrajectoryRow, col(TrajectoryRow.id) == col(SessionRow.trajectory_id))
    .join(MemberRow, col(MemberRow.team_id) == col(TrajectoryRow.team_id))
    .where(
        MemberRow.person_id == bindparam("person"),
        col(SessionRow.id).in_(
            select(SessionPartRow.session_id).where(col(SessionPartRow.day) == bindparam("day"))
        ),
    )
    .order_by(SessionRow.id)
)
_PARTS = PreparedQuery(
    select(SessionPartRow)
    .where(col(SessionPartRow.session_id).in_(bindparam("ids", expanding=True)))
    .order_by(col(SessionPartRow.nth))
)


def _confirmed(until: date) -> SelectOfScalar[SessionRow]:
    """Confirmed sessions that have begun by this day."""
    begun = select(SessionPartRow.session_id).where(SessionPartRow.day <= until)
    return (
        select(SessionRow)
        .where(SessionRow.state == SessionState.CONFIRMED.value, col(SessionRow.id).in_(begun))
        .order_by(SessionRow.id)
    )


def _session(row: SessionRow, parts: tuple[Part, ...]) -> Session:
    return Session(
        id=row.id,
        trajectory=row.trajectory_id,
        type=row.type,
        state=SessionState(row.state),
        parts=parts,
        place=row.place,
        version=row.version,
        was=_read(row.was),
        was_at=row.was_at,
        off=Off(Reason(row.off), row.off_line) if row.off else None,
    )


def _told(parts: Sequence[Part]) -> str:
    """Meetings as text, such as "2027-02-16 09:30 11:30"; one on a line."""
    return "\n".join(f"{part.day} {part.starts:%H:%M} {part.ends:%H:%M}" for part in parts)


def _read(text: str) -> tuple[Part, ...]:
    meetings = (line.split() for line in text.splitlines())
    return tuple(
        Part(date.fromisoformat(day), time.fromisoformat(starts), time.fromisoformat(ends))
        for day, starts, ends in meetings
    )
