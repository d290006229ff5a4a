"""The trajectory of each team that started: its language, its programme, and how it stands."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Index, bindparam, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from storage.engine.columns import moment, new_id
from storage.engine.prepared_query import PreparedQuery
from storage.people.team_rows import PEOPLE
from storage.people.teams import Teams
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.teams import Team, Trajectory, TrajectoryState

_GOES_ON = text("state IN ('running', 'paused')")


class TrajectoryRow(SQLModel, table=True):
    """Of a team only one goes on, whoever starts it at the same moment."""

    __tablename__ = "trajectory"
    __table_args__ = (
        Index(
            "trajectory_goes_on",
            "team_id",
            unique=True,
            sqlite_where=_GOES_ON,
            postgresql_where=_GOES_ON,
        ),
    )

    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)
    language: str
    with_scan: bool
    started: datetime = moment()
    programme: str = Field(default="", sa_column_kwargs={"server_default": ""})
    state: str = Field(
        default=TrajectoryState.RUNNING.value,
        sa_column_kwargs={"server_default": TrajectoryState.RUNNING.value},
    )


class Trajectories:
    """The trajectories of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, trajectory_id: str) -> Trajectory | None:
        """The trajectory with this id.

        Raises:
            StandsStill: it does not fit its seal.
        """
        return await self._checked(await _TRAJECTORIES.all(self._session, keys=[trajectory_id]))

    async def of_team(self, team_id: str) -> Trajectory | None:
        """The trajectory of this team that counts: the last one; None when it never started.

        Raises:
            StandsStill: it does not fit its seal.
        """
        ever = await self.ever_of(team_id)
        return ever[-1] if ever else None

    async def ever_of(self, team_id: str) -> list[Trajectory]:
        """Every trajectory that this team began, the first one first.

        Raises:
            StandsStill: one does not fit its seal.
        """
        rows = await _OF_TEAM.all(self._session, team=team_id)
        await seals_of(self._session).check(TRAJECTORY, rows)
        return [_trajectory(row) for row in rows]

    async def ever_of_teams(self, teams: Sequence[str]) -> dict[str, list[Trajectory]]:
        """The same of many teams, by team; those that never began are not there.

        Raises:
            StandsStill: one does not fit its seal.
        """
        rows = await _OF_TEAMS.all(self._session, teams=list(teams))
        await seals_of(self._session).check(TRAJECTORY, rows)
        ever: dict[str, list[Trajectory]] = {}
        for row in rows:
            ever.setdefault(row.team_id, []).append(_trajectory(row))
        return ever

    async def _checked(self, rows: Sequence[TrajectoryRow]) -> Trajectory | None:
        await seals_of(self._session).check(TRAJECTORY, rows)
        return next(map(_trajectory, rows), None)

    async def all(self) -> list[Trajectory]:
        """Every trajectory, but those of teams that stand still."""
        return await self._fitting(await _ALL.all(self._session))

    async def many(self, ids: Sequence[str]) -> list[Trajectory]:
        """Those of these trajectories that exist, but those of teams that stand still."""
        return await self._fitting(await _TRAJECTORIES.all(self._session, keys=list(ids)))

    async def going_on(self, teams: Sequence[str]) -> list[Trajectory]:
        """Those of these teams that go on, but those of teams that stand still."""
        return await self._fitting(await _GOING_ON.all(self._session, teams=list(teams)))

    async def _fitting(self, rows: Sequence[TrajectoryRow]) -> list[Trajectory]:
        fit = await seals_of(self._session).fitting(TRAJECTORY, rows)
        return [_trajectory(row) for row in rows if row.id in fit]

    async def scanned_teams_sharing_members(self, team: Team) -> list[Team]:
        """Other teams with a scan in which somebody of this team is a member too."""
        scanned = select(TrajectoryRow.team_id).where(col(TrajectoryRow.with_scan))
        ids = set(await self._session.exec(scanned))
        sharing = await Teams(self._session).sharing_members(team)
        return [other for other in sharing if other.id in ids]

    async def start(
        self,
        *,
        team_id: str,
        language: Language,
        with_scan: bool,
        programme: str,
        now: datetime,
    ) -> Trajectory:
        """Record a started trajectory, on the version of the programme it keeps.

        Raises:
            Stale: one of the team goes on; somebody else was a moment earlier.
        """
        row = TrajectoryRow(
            team_id=team_id,
            language=str(language),
            with_scan=with_scan,
            started=now,
            programme=programme,
        )
        self._session.add(row)
        try:
            await self._session.flush()
        except IntegrityError:
            raise Stale("start-raced") from None
        return _trajectory(row)

    async def go_without_scan(self, trajectory_id: str) -> None:
        """The trajectory goes on, but there is no scan in it."""
        (await self._own(trajectory_id)).with_scan = False

    async def move_to(self, trajectory_id: str, state: TrajectoryState) -> None:
        """The trajectory goes on, rests, or is over."""
        (await self._own(trajectory_id)).state = state.value
        await self._session.flush()

    async def _own(self, trajectory_id: str) -> TrajectoryRow:
        row = await self._session.get(TrajectoryRow, trajectory_id)
        if row is None:
            raise LookupError("trajectory")
        return row


_OF_TEAM = PreparedQuery(
    select(TrajectoryRow)
    .where(TrajectoryRow.team_id == bindparam("team"))
    .order_by(col(TrajectoryRow.started), col(TrajectoryRow.id))
)
_OF_TEAMS = PreparedQuery(
    select(TrajectoryRow)
    .where(col(TrajectoryRow.team_id).in_(bindparam("teams", expanding=True)))
    .order_by(col(TrajectoryRow.started), col(TrajectoryRow.id))
)
_ALL = PreparedQuery(select(TrajectoryRow).order_by(TrajectoryRow.id))
_GOING_ON = PreparedQuery(
    select(TrajectoryRow).where(
        col(TrajectoryRow.team_id).in_(bindparam("teams", expanding=True)),
        col(TrajectoryRow.state).in_([one.value for one in TrajectoryState if not one.over]),
    )
)
_TRAJECTORIES = PreparedQuery(
    select(TrajectoryRow).where(col(TrajectoryRow.id).in_(bindparam("keys", expanding=True)))
)
TRAJECTORY = declared(
    Kind(
        name="trajectory",
        every=select(TrajectoryRow.id),
        query=_TRAJECTORIES.query,
        key="id",
        owner=(PEOPLE.name, "team_id"),
        tables={"trajectory": "id"},
    )
)
"""Of which team a trajectory is, and how it stands."""


def up_to(*trajectory_ids: str) -> SelectOfScalar[str]:
    """The ids of these trajectories and of those that their teams had before: a team keeps its
    norm, its guide and its agreements, however often it begins."""
    this = aliased(TrajectoryRow)
    return (
        select(TrajectoryRow.id)
        .join(this, col(this.team_id) == col(TrajectoryRow.team_id))
        .where(col(this.id).in_(trajectory_ids), col(TrajectoryRow.started) <= col(this.started))
    )


def _trajectory(row: TrajectoryRow) -> Trajectory:
    return Trajectory(
        id=row.id,
        team=row.team_id,
        language=Language.closest(row.language),
        with_scan=row.with_scan,
        started=row.started,
        programme=row.programme,
        state=TrajectoryState(row.state),
    )
