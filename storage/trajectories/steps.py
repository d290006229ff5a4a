"""What was decided about the steps of a trajectory: put off, paused, stopped, closed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, exists, or_
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import RoundRow
from storage.engine.columns import new_id
from storage.engine.prepared_query import PreparedQuery
from storage.trajectories.trajectories import Trajectories, TrajectoryRow
from trajectory.postponing import Halt, Lack, Lacking, Postponement, Reason
from trajectory.rounds.rounds import RoundKind, RoundState
from trajectory.steps import START
from trajectory.teams import TrajectoryState


class PostponementRow(SQLModel, table=True):
    """Why a step comes later. Nobody's name stands here: what is late is a team's."""

    __tablename__ = "postponement"

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(foreign_key="trajectory.id", index=True)
    step: str
    given: date
    until: date
    reason: str
    line: str = ""


class StartPostponementRow(SQLModel, table=True):
    """The same for a team that did not start, and so has no trajectory yet."""

    __tablename__ = "start_postponement"

    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)
    given: date
    until: date
    reason: str
    line: str = ""


class LackingRow(SQLModel, table=True):
    """What a step of a team waits for, started or not."""

    __tablename__ = "lacking"

    team_id: str = Field(foreign_key="team.id", primary_key=True)
    step: str = Field(primary_key=True)
    lack: str
    since: date


class HaltRow(SQLModel, table=True):
    """Since when a trajectory rests or is over, and why."""

    __tablename__ = "halt"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    since: date
    until: date | None = None
    reason: str = ""
    line: str = ""
    resumed: date | None = None


class Steps:
    """Decisions about steps in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def postpone(self, postponement: Postponement) -> None:
        self._session.add(
            PostponementRow(
                trajectory_id=postponement.subject,
                step=postponement.step,
                given=postponement.given,
                until=postponement.until,
                reason=postponement.reason.value,
                line=postponement.line,
            )
        )
        await self._session.flush()

    async def postponements(self, *trajectory_ids: str) -> list[Postponement]:
        """Every postponement of these trajectories, first given first."""
        rows = await _POSTPONEMENTS.all(self._session, ids=list(trajectory_ids))
        return [
            Postponement(
                row.trajectory_id,
                row.step,
                row.given,
                row.until,
                Reason(row.reason),
                row.line,
            )
            for row in rows
        ]

    async def postpone_start(self, postponement: Postponement) -> None:
        """A team starts later; the subject is the team."""
        self._session.add(
            StartPostponementRow(
                team_id=postponement.subject,
                given=postponement.given,
                until=postponement.until,
                reason=postponement.reason.value,
                line=postponement.line,
            )
        )
        await self._session.flush()

    async def forget_start(self, team_id: str) -> None:
        """Nothing is kept of when a team that is gone should have started, or why it waited."""
        for row in (StartPostponementRow, LackingRow):
            await self._session.exec(delete(row).where(col(row.team_id) == team_id))

    async def lacks(self, one: Lacking) -> None:
        """A step waits for this; the last word counts."""
        row = LackingRow(team_id=one.team, step=one.step, lack=one.lack.value, since=one.since)
        await self._session.merge(row)
        await self._session.flush()

    async def lacks_nothing(self, team_id: str, step: str) -> None:
        """It waits for nothing any more."""
        row = await self._session.get(LackingRow, (team_id, step))
        if row is not None:
            await self._session.delete(row)
            await self._session.flush()

    async def lacking(self, team_ids: Sequence[str]) -> list[Lacking]:
        """What steps of these teams wait for."""
        rows = await _LACKING.all(self._session, ids=list(team_ids))
        return [Lacking(row.team_id, row.step, Lack(row.lack), row.since) for row in rows]

    async def postponed_starts(self, *team_ids: str) -> list[Postponement]:
        """Every postponement of the start of these teams, first given first."""
        query = select(StartPostponementRow).where(col(StartPostponementRow.team_id).in_(team_ids))
        rows = await self._session.exec(
            query.order_by(col(StartPostponementRow.given), col(StartPostponementRow.until))
        )
        return [
            Postponement(row.team_id, START, row.given, row.until, Reason(row.reason), row.line)
            for row in rows
        ]

    async def halt(self, halt: Halt) -> None:
        """The trajectory rests or is over; an earlier pause makes room."""
        row = await self._session.get(HaltRow, halt.trajectory)
        if row is None:
            row = HaltRow(trajectory_id=halt.trajectory, since=halt.since)
            self._session.add(row)
        row.since, row.until, row.resumed = halt.since, halt.until, halt.resumed
        row.reason, row.line = halt.reason.value if halt.reason else "", halt.line
        await self._session.flush()

    async def halts(self, trajectory_ids: Sequence[str]) -> dict[str, Halt]:
        """The last halt of each of these trajectories that ever had one."""
        rows = await _HALTS.all(self._session, ids=list(trajectory_ids))
        return {row.trajectory_id: _halt(row) for row in rows}

    async def with_remains(self) -> list[str]:
        """Trajectories that are over, and still have a round that ended with them.

        What is left of them will be destroyed: a team that stands still is none of them.
        """
        rows = await _WITH_REMAINS.all(self._session)
        ids = [row.id for row in rows]
        return [one.id for one in await Trajectories(self._session).many(ids)]


_POSTPONEMENTS = PreparedQuery(
    select(PostponementRow)
    .where(col(PostponementRow.trajectory_id).in_(bindparam("ids", expanding=True)))
    .order_by(col(PostponementRow.given), col(PostponementRow.until))
)
_LACKING = PreparedQuery(
    select(LackingRow).where(col(LackingRow.team_id).in_(bindparam("ids", expanding=True)))
)
_HALTS = PreparedQuery(
    select(HaltRow).where(col(HaltRow.trajectory_id).in_(bindparam("ids", expanding=True)))
)


_OUTLIVING = [kind.value for kind in RoundKind if kind.outlives_closing]
_WITH_REMAINS: PreparedQuery[Any] = PreparedQuery(
    select(TrajectoryRow.id)
    .where(
        col(TrajectoryRow.state).in_([TrajectoryState.STOPPED.value, TrajectoryState.CLOSED.value]),
        exists().where(
            col(RoundRow.trajectory_id) == col(TrajectoryRow.id),
            col(RoundRow.state).in_([state.value for state in RoundState if not state.over]),
            or_(
                col(TrajectoryRow.state) == TrajectoryState.STOPPED.value,
                col(RoundRow.kind).not_in(_OUTLIVING),
            ),
        ),
    )
    .order_by(TrajectoryRow.id)
)


def _halt(row: HaltRow) -> Halt:
    return Halt(
        trajectory=row.trajectory_id,
        since=row.since,
        until=row.until,
        reason=Reason(row.reason) if row.reason else None,
        line=row.line,
        resumed=row.resumed,
    )
