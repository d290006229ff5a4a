"""Enrolled teams, their channel, and the trajectory that runs for each."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import bindparam, delete, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import moment, new_id
from storage.engine.database import one_at_a_time
from storage.engine.prepared import Prepared
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.working_hours import USUAL_HOURS, WorkingHours
from trajectory.roles import Role
from trajectory.rounds.instrument import Level
from trajectory.teams import (
    ChangeState,
    RosterChange,
    RosterChangeKind,
    Team,
    Trajectory,
    TrajectoryState,
)

AT_ONCE = 100
"""Teams whose members are read in one question."""


class TeamRow(SQLModel, table=True):
    __tablename__ = "team"

    id: str = Field(default_factory=new_id, primary_key=True)
    name: str
    name_key: str = Field(unique=True)
    level: str
    manager_id: str = Field(foreign_key="person.id", index=True)
    trainer_id: str = Field(foreign_key="person.id", index=True)
    coach_id: str = Field(foreign_key="person.id", index=True)
    working_hours: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """As "14:00-22:30"; "" for the usual ones, whatever these will be."""
    enrolled: date | None = None


class MemberRow(SQLModel, table=True):
    __tablename__ = "team_member"

    team_id: str = Field(foreign_key="team.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)


class ChannelRow(SQLModel, table=True):
    """A Teams team in which the app stands: where its roster can be read."""

    __tablename__ = "channel"

    teams_team_id: str = Field(primary_key=True)
    name: str
    service_url: str
    conversation_id: str
    tenant_id: str


class TrajectoryRow(SQLModel, table=True):
    __tablename__ = "trajectory"
    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", unique=True)
    language: str
    with_scan: bool
    started: datetime = moment()
    programme: str = Field(default="", sa_column_kwargs={"server_default": ""})
    state: str = Field(
        default=TrajectoryState.RUNNING.value,
        sa_column_kwargs={"server_default": TrajectoryState.RUNNING.value},
    )


class RosterChangeRow(SQLModel, table=True):
    __tablename__ = "roster_change"

    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)
    kind: str
    person_id: str = Field(foreign_key="person.id")
    proposed_by: str = Field(foreign_key="person.id")
    state: str = ChangeState.PROPOSED.value


@dataclass(frozen=True, slots=True)
class Channel:
    """A Teams team with the app, as far as its roster is concerned."""

    teams_team_id: str
    name: str
    service_url: str
    conversation_id: str
    tenant_id: str


class Teams:
    """The teams of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, team_id: str) -> Team | None:
        row = await self._session.get(TeamRow, team_id)
        return (await self._whole([row]))[0] if row else None

    async def by_names(self, names: Iterable[str]) -> dict[str, Team]:
        """The teams with these names, each by its name in folded form."""
        keys = [name.casefold() for name in names]
        rows = await self._session.exec(select(TeamRow).where(col(TeamRow.name_key).in_(keys)))
        return {team.name.casefold(): team for team in await self._whole(list(rows))}

    async def all(self) -> list[Team]:
        """Every team, by name; whoever chats meanwhile is answered in between."""
        rows = await _ALL.all(self._session)
        teams: list[Team] = []
        for start in range(0, len(rows), AT_ONCE):
            teams += await self._whole(rows[start : start + AT_ONCE])
            await asyncio.sleep(0)
        return teams

    async def of_person(self, person_id: str) -> list[Team]:
        """Every team in which this person has a part, by name."""
        return await self._whole(await _OF_PERSON.all(self._session, person=person_id))

    async def sharing_members(self, team: Team) -> list[Team]:
        """Other teams with a running scan in which somebody of this team is a member too."""
        shared = select(MemberRow.team_id).where(col(MemberRow.person_id).in_(team.members))
        scanned = select(TrajectoryRow.team_id).where(col(TrajectoryRow.with_scan))
        query = select(TeamRow).where(
            TeamRow.id != team.id, col(TeamRow.id).in_(shared), col(TeamRow.id).in_(scanned)
        )
        return await self._whole(list(await self._session.exec(query.order_by(TeamRow.name_key))))

    async def enrol(self, teams: Sequence[Team]) -> list[Team]:
        """Record enrolled teams; they get their ids here."""
        enrolled = [
            replace(team, id=new_id(), members=tuple(sorted(team.members))) for team in teams
        ]
        self._session.add_all(map(_team_row, enrolled))
        await self._session.flush()
        self._session.add_all(
            MemberRow(team_id=team.id, person_id=id) for team in enrolled for id in team.members
        )
        await self._session.flush()
        return enrolled

    async def add_member(self, team_id: str, person_id: str) -> None:
        if await self._session.get(MemberRow, (team_id, person_id)) is None:
            self._session.add(MemberRow(team_id=team_id, person_id=person_id))
            await self._session.flush()

    async def remove_member(self, team_id: str, person_id: str) -> None:
        await self._session.exec(
            delete(MemberRow).where(
                col(MemberRow.team_id) == team_id, col(MemberRow.person_id) == person_id
            )
        )

    async def work_at(self, team_id: str, hours: WorkingHours) -> None:
        """This team works at these hours, from now on."""
        row = await self._session.get(TeamRow, team_id)
        if row is None:
            raise LookupError("team")
        row.working_hours = _written(hours)
        await self._session.flush()

    async def count_from(self, today: date) -> None:
        """Teams that were enrolled before that day was kept, count from today."""
        unknown = update(TeamRow).where(col(TeamRow.enrolled).is_(None))
        await self._session.exec(unknown.values(enrolled=today))

    async def hand_over(self, team_id: str, role: Role, person_id: str) -> None:
        """Somebody else is manager, trainer or coach of this team, from now on."""
        row = await self._session.get(TeamRow, team_id)
        if row is None:
            raise LookupError("team")
        setattr(row, f"{role.value}_id", person_id)
        await self._session.flush()

    async def _whole(self, rows: Sequence[TeamRow]) -> list[Team]:
        ids = [row.id for row in rows]
        if not ids:
            return []
        members: dict[str, list[str]] = {id: [] for id in ids}
        for team_id, person_id in await _MEMBERS.all(self._session, ids=ids):
            members[team_id].append(person_id)
        return [_team(row, tuple(members[row.id])) for row in rows]

    async def running(self, team_id: str) -> Trajectory | None:
        """The trajectory that runs for this team, if any."""
        row = await _RUNNING.first(self._session, team=team_id)
        return _trajectory(row) if row else None

    async def trajectory(self, trajectory_id: str) -> Trajectory | None:
        row = await self._session.get(TrajectoryRow, trajectory_id)
        return _trajectory(row) if row else None

    async def names(self, trajectory_ids: Sequence[str]) -> dict[str, str]:
        """The name of the team of each of these trajectories."""
        if not trajectory_ids:
            return {}
        found = await _NAMES.all(self._session, ids=list(trajectory_ids))
        return dict(found)

    async def trajectories(self) -> list[Trajectory]:
        query = select(TrajectoryRow).order_by(TrajectoryRow.id)
        return [_trajectory(row) for row in await self._session.exec(query)]

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
            Stale: the team has one; somebody else was a moment earlier.
        """
        row = TrajectoryRow(
            team_id=team_id,
            language=language.value,
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

    async def withdraw(self, team_id: str) -> None:
        """Forget a team that never started, with everything that was only about it.

        Raises:
            Stale: it started a moment ago.
        """
        for table in (RosterChangeRow, MemberRow):
            await self._session.exec(delete(table).where(col(table.team_id) == team_id))
        try:
            await self._session.exec(delete(TeamRow).where(col(TeamRow.id) == team_id))
        except IntegrityError:
            raise Stale("withdraw-started") from None

    async def go_without_scan(self, trajectory_id: str) -> None:
        """The trajectory goes on, but there is no scan in it."""
        row = await self._session.get(TrajectoryRow, trajectory_id)
        if row is None:
            raise LookupError("trajectory")
        row.with_scan = False

    async def move_to(self, trajectory_id: str, state: TrajectoryState) -> None:
        """The trajectory goes on, rests, or is over."""
        row = await self._session.get(TrajectoryRow, trajectory_id)
        if row is None:
            raise LookupError("trajectory")
        row.state = state.value
        await self._session.flush()

    async def propose_change(
        self, *, team_id: str, kind: RosterChangeKind, person: str, proposed_by: str
    ) -> RosterChange:
        """Record a proposal; the same one proposed twice stays one."""
        query = select(RosterChangeRow).where(
            RosterChangeRow.team_id == team_id,
            RosterChangeRow.person_id == person,
            RosterChangeRow.state == ChangeState.PROPOSED.value,
        )
        row = (await self._session.exec(query)).first()
        if row is None:
            row = RosterChangeRow(
                team_id=team_id, kind=kind.value, person_id=person, proposed_by=proposed_by
            )
            self._session.add(row)
            await self._session.flush()
        return _change(row)

    async def change(self, change_id: str) -> RosterChange | None:
        row = await self._session.get(RosterChangeRow, change_id, populate_existing=True)
        return _change(row) if row else None

    async def open_changes(self, team_id: str) -> list[RosterChange]:
        query = select(RosterChangeRow).where(
            RosterChangeRow.team_id == team_id,
            RosterChangeRow.state == ChangeState.PROPOSED.value,
        )
        return [_change(row) for row in await self._session.exec(query)]

    async def decide_change(self, change_id: str, state: ChangeState) -> bool:
        """Decide a proposal; False when somebody else did, which changes nothing."""
        undecided = update(RosterChangeRow).where(
            col(RosterChangeRow.id) == change_id,
            col(RosterChangeRow.state) == ChangeState.PROPOSED.value,
        )
        result = await self._session.exec(undecided.values(state=state.value))
        return bool(result.rowcount)

    async def record_channel(self, channel: Channel) -> None:
        await one_at_a_time(self._session, "channels")
        row = await self._session.get(ChannelRow, channel.teams_team_id)
        if row is None:
            row = ChannelRow(teams_team_id=channel.teams_team_id, **_channel_columns(channel))
            self._session.add(row)
        for column, value in _channel_columns(channel).items():
            setattr(row, column, value)
        await self._session.flush()

    async def forget_channel(self, teams_team_id: str) -> None:
        row = await self._session.get(ChannelRow, teams_team_id)
        if row is not None:
            await self._session.delete(row)

    async def channels(self) -> list[Channel]:
        rows = await self._session.exec(select(ChannelRow).order_by(ChannelRow.name))
        return [Channel(row.teams_team_id, **_channel_columns(row)) for row in rows]


_MEMBERS: Prepared[tuple[str, str]] = Prepared(
    select(MemberRow.team_id, MemberRow.person_id)
    .where(col(MemberRow.team_id).in_(bindparam("ids", expanding=True)))
    .order_by(MemberRow.person_id)
)
_ALL = Prepared(select(TeamRow).order_by(TeamRow.name_key))
_OF_PERSON = Prepared(
    select(TeamRow)
    .where(
        or_(
            TeamRow.manager_id == bindparam("person"),
            TeamRow.trainer_id == bindparam("person"),
            TeamRow.coach_id == bindparam("person"),
            col(TeamRow.id).in_(
                select(MemberRow.team_id).where(MemberRow.person_id == bindparam("person"))
            ),
        )
    )
    .order_by(TeamRow.name_key)
)
_NAMES: Prepared[tuple[str, str]] = Prepared(
    select(TrajectoryRow.id, TeamRow.name)
    .join(TeamRow, col(TeamRow.id) == col(TrajectoryRow.team_id))
    .where(col(TrajectoryRow.id).in_(bindparam("ids", expanding=True)))
)
_RUNNING = Prepared(select(TrajectoryRow).where(TrajectoryRow.team_id == bindparam("team")))


def _channel_columns(channel: Channel | ChannelRow) -> dict[str, str]:
    return {
        "name": channel.name,
        "service_url": channel.service_url,
        "conversation_id": channel.conversation_id,
        "tenant_id": channel.tenant_id,
    }


def _team_row(team: Team) -> TeamRow:
    return TeamRow(
        id=team.id,
        name=team.name,
        name_key=team.name.casefold(),
        level=team.level.value,
        manager_id=team.manager,
        trainer_id=team.trainer,
        coach_id=team.coach,
        working_hours=_written(team.hours),
        enrolled=team.enrolled,
    )


def _written(hours: WorkingHours) -> str:
    return "" if hours == USUAL_HOURS else str(hours)


def _team(row: TeamRow, members: tuple[str, ...]) -> Team:
    return Team(
        id=row.id,
        name=row.name,
        level=Level(row.level),
        manager=row.manager_id,
        trainer=row.trainer_id,
        coach=row.coach_id,
        members=members,
        hours=WorkingHours.read(row.working_hours) if row.working_hours else USUAL_HOURS,
        enrolled=row.enrolled,
    )


def _trajectory(row: TrajectoryRow) -> Trajectory:
    return Trajectory(
        id=row.id,
        team=row.team_id,
        language=Language(row.language),
        with_scan=row.with_scan,
        started=row.started,
        programme=row.programme,
        state=TrajectoryState(row.state),
    )


def _change(row: RosterChangeRow) -> RosterChange:
    return RosterChange(
        id=row.id,
        team=row.team_id,
        kind=RosterChangeKind(row.kind),
        person=row.person_id,
        proposed_by=row.proposed_by,
        state=ChangeState(row.state),
    )
