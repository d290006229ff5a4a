"""Rounds and their dates. A round knows its trajectory and nobody in it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment, new_id, sealed
from storage.engine.database import one_at_a_time
from storage.engine.prepared_query import PreparedQuery
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.errors import Stale
from trajectory.rounds.round_dates import RoundPlan
from trajectory.rounds.rounds import LAST_TICK, Round, RoundKind, RoundState


class RoundRow(SQLModel, table=True):
    __tablename__ = "round"

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(foreign_key="trajectory.id", index=True)
    kind: str
    instrument: str
    threshold: int
    state: str = Field(index=True)
    opens: datetime = moment()
    closes: datetime = moment()
    visible: datetime = moment()
    extended: bool = False
    invited: int = 0
    public_key: bytes = sealed(default=b"")
    seal: bytes = sealed(default=b"")


class Rounds:
    """The rounds of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, round_id: str) -> Round | None:
        """The round with this id.

        Raises:
            StandsStill: it does not fit its seal.
        """
        return (await self.many([round_id])).get(round_id)

    async def many(self, round_ids: Collection[str]) -> dict[str, Round]:
        """Those of these rounds that exist, by their id.

        Raises:
            StandsStill: one does not fit its seal.
        """
        rows = await _ROUNDS.all(self._session, keys=list(round_ids))
        return {round_.id: round_ for round_ in await checked(self._session, rows)}

    async def alone(self, round_id: str) -> None:
        """Whoever opens this round does so alone, to the end of this transaction."""
        await one_at_a_time(self._session, round_id)

    async def of_trajectory(self, trajectory_id: str) -> list[Round]:
        """The rounds of a trajectory, first opened first.

        Raises:
            StandsStill: one does not fit its seal.
        """
        rows = await _OF_TRAJECTORY.all(self._session, id=trajectory_id)
        return await checked(self._session, rows)

    async def of_trajectories(self, ids: Sequence[str]) -> dict[str, list[Round]]:
        """The same of many trajectories, by trajectory; those without a round are not there.

        Raises:
            StandsStill: one does not fit its seal.
        """
        rows = await _OF_TRAJECTORIES.all(self._session, ids=list(ids))
        found: dict[str, list[Round]] = {}
        for one in await checked(self._session, rows):
            found.setdefault(one.trajectory, []).append(one)
        return found

    async def in_state(self, *states: RoundState) -> list[Round]:
        """Every round in one of these states, but those of teams that stand still."""
        rows = await _IN_STATE.all(self._session, states=[state.value for state in states])
        return await fitting(self._session, rows)

    async def ids_of_open(self) -> list[str]:
        """Ids of open rounds, also of teams that stand still."""
        query = select(RoundRow.id).where(RoundRow.state == RoundState.OPEN.value)
        return list(await self._session.exec(query))

    async def due_to_open(self, now: datetime) -> list[str]:
        """Ids of scheduled rounds whose opening moment has come."""
        query = select(RoundRow.id).where(
            RoundRow.state == RoundState.SCHEDULED.value, col(RoundRow.opens) <= now
        )
        return list(await self._session.exec(query))

    async def due_to_close(self, now: datetime) -> list[str]:
        """Ids of rounds whose last tick is over, or whose closing was cut short."""
        closed = now - LAST_TICK
        ended = and_(col(RoundRow.state) == RoundState.OPEN.value, col(RoundRow.closes) <= closed)
        query = select(RoundRow.id).where(
            or_(ended, col(RoundRow.state) == RoundState.CLOSING.value)
        )
        return list(await self._session.exec(query))

    async def next_opening(self) -> datetime | None:
        """The earliest moment at which a scheduled round opens."""
        return await _first(self._session, _NEXT_OPENING)

    async def next_closing(self) -> datetime | None:
        """The earliest moment at which an open round is closed and counted."""
        first = await _first(self._session, _NEXT_CLOSING)
        return None if first is None else first + LAST_TICK

    async def schedule(
        self,
        *,
        trajectory_id: str,
        kind: RoundKind,
        instrument: str,
        threshold: int,
        plan: RoundPlan,
    ) -> Round:
        row = RoundRow(
            trajectory_id=trajectory_id,
            kind=kind.value,
            instrument=instrument,
            threshold=threshold,
            state=RoundState.SCHEDULED.value,
            opens=plan.opens,
            closes=plan.closes,
            visible=plan.visible,
        )
        self._session.add(row)
        await self._session.flush()
        return _round(row)

    async def open(self, round_id: str, *, invited: int, public_key: bytes, seal: bytes) -> None:
        row = await self._own(round_id)
        row.invited, row.state = invited, RoundState.OPEN.value
        row.public_key, row.seal = public_key, seal

    async def extend(self, round_id: str, *, plan: RoundPlan, seal: bytes) -> None:
        """Move the end of an open round, once.

        Raises:
            Stale: somebody else extended it a moment earlier, or it is closing.
        """
        not_yet = update(RoundRow).where(
            col(RoundRow.id) == round_id,
            col(RoundRow.state) == RoundState.OPEN.value,
            col(RoundRow.extended).is_(False),
        )
        dates = {"closes": plan.closes, "visible": plan.visible}
        result = await self._session.exec(not_yet.values(**dates, extended=True, seal=seal))
        if not result.rowcount:
            raise Stale("extend-only-once")

    async def move_to(self, round_id: str, state: RoundState) -> None:
        (await self._own(round_id)).state = state.value

    async def _own(self, round_id: str) -> RoundRow:
        row = await self._session.get(RoundRow, round_id)
        if row is None:
            raise LookupError("round")
        return row


async def checked(session: AsyncSession, rows: Sequence[RoundRow]) -> list[Round]:
    """These rounds, when they are as they were sealed.

    Raises:
        StandsStill: one is not.
    """
    await seals_of(session).check(ROUND, rows)
    return [_round(row) for row in rows]


async def fitting(session: AsyncSession, rows: Sequence[RoundRow]) -> list[Round]:
    """Those of these rounds that are as they were sealed."""
    fit = await seals_of(session).fitting(ROUND, rows)
    return [_round(row) for row in rows if row.id in fit]


_ROUNDS = PreparedQuery(
    select(RoundRow).where(col(RoundRow.id).in_(bindparam("keys", expanding=True)))
)
ROUND = declared(
    Kind(
        name="round",
        every=select(RoundRow.id),
        query=_ROUNDS.query,
        key="id",
        owner=("trajectory", "trajectory_id"),
        tables={"round": "id"},
    )
)
"""What a round is about, whose it is, and from when on its result may be seen."""
_IN_STATE = PreparedQuery(
    select(RoundRow)
    .where(col(RoundRow.state).in_(bindparam("states", expanding=True)))
    .order_by(RoundRow.id)
)
_OF_TRAJECTORY = PreparedQuery(
    select(RoundRow).where(RoundRow.trajectory_id == bindparam("id")).order_by(col(RoundRow.opens))
)


_OF_TRAJECTORIES = PreparedQuery(
    select(RoundRow)
    .where(col(RoundRow.trajectory_id).in_(bindparam("ids", expanding=True)))
    .order_by(col(RoundRow.opens))
)
_NEXT_OPENING: PreparedQuery[Any] = PreparedQuery(
    select(func.min(col(RoundRow.opens))).where(RoundRow.state == RoundState.SCHEDULED.value)
)
_NEXT_CLOSING: PreparedQuery[Any] = PreparedQuery(
    select(func.min(col(RoundRow.closes))).where(RoundRow.state == RoundState.OPEN.value)
)


async def _first(session: AsyncSession, query: PreparedQuery[Any]) -> datetime | None:
    first: datetime | None = await query.value(session)
    return first


def _round(row: RoundRow) -> Round:
    return Round(
        id=row.id,
        trajectory=row.trajectory_id,
        kind=RoundKind(row.kind),
        instrument=row.instrument,
        threshold=row.threshold,
        state=RoundState(row.state),
        opens=row.opens,
        closes=row.closes,
        visible=row.visible,
        extended=row.extended,
        invited=row.invited,
        public_key=row.public_key,
        seal=row.seal,
    )
