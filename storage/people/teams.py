"""Enrolled teams, who guides each, and who is in it."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, delete, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.prepared_query import PreparedQuery
from storage.people.roster_changes import RosterChangeRow
from storage.people.team_rows import MEMBER, PARTS, PEOPLE, SECOND, MemberRow, TeamRow
from storage.seals.seals import seals_of
from trajectory.errors import Stale, StandsStill
from trajectory.planning.working_hours import USUAL_HOURS, WorkingHours
from trajectory.roles import Role
from trajectory.rounds.instrument import Level
from trajectory.teams import Team

AT_ONCE = 100
"""Teams whose members are read in one question."""


class Teams:
    """The teams of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, team_id: str) -> Team | None:
        """The team with this id.

        Raises:
            StandsStill: who has which part in it does not fit its seal.
        """
        return next(iter(await self._whole(await _BY_ID.all(self._session, id=team_id))), None)

    async def many(self, ids: Iterable[str]) -> list[Team]:
        """Those of these teams that do not stand still, by name."""
        query = select(TeamRow).where(col(TeamRow.id).in_(list(ids)))
        rows = await self._session.exec(query.order_by(TeamRow.name_key))
        return await self._fitting(list(rows))

    async def by_names(self, names: Iterable[str]) -> dict[str, Team]:
        """The teams with these names, each by its name in folded form.

        Raises:
            StandsStill: as `get`.
        """
        keys = [name.casefold() for name in names]
        rows = await self._session.exec(select(TeamRow).where(col(TeamRow.name_key).in_(keys)))
        return {team.name.casefold(): team for team in await self._whole(list(rows))}

    async def joined_from(self, names: Iterable[str]) -> dict[str, Team]:
        """The teams that were joined from teams with these names, each by that folded name.

        Raises:
            StandsStill: as `get`.
        """
        keys = {name.casefold() for name in names}
        rows = await self._session.exec(select(TeamRow).where(col(TeamRow.joined) != ""))
        teams = await self._whole(list(rows))
        return {key: team for team in teams for key in team.joined if key in keys}

    async def all(self) -> list[Team]:
        """Every team that does not stand still, by name; whoever chats meanwhile is answered in
        between."""
        rows = await _ALL.all(self._session)
        teams: list[Team] = []
        for start in range(0, len(rows), AT_ONCE):
            teams += await self._fitting(rows[start : start + AT_ONCE])
            await asyncio.sleep(0)
        return teams

    async def of_person(self, person_id: str) -> list[Team]:
        """Every team in which this person has a part, by name; without those that stand still.

        Raises:
            StandsStill: that is each of them.
        """
        rows = await _OF_PERSON.all(self._session, person=person_id)
        teams = await self._fitting(rows)
        if rows and not teams:
            raise StandsStill
        return teams

    async def sharing_members(self, team: Team) -> list[Team]:
        """Other teams in which somebody of this team is a member too."""
        shared = select(MemberRow.team_id).where(col(MemberRow.person_id).in_(team.members))
        query = select(TeamRow).where(TeamRow.id != team.id, col(TeamRow.id).in_(shared))
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

    async def join(self, joint: Team) -> None:
        """Two teams take part as one, from now on; the other is withdrawn."""
        row = await self._own(joint.id)
        row.name, row.name_key = joint.name, joint.name.casefold()
        row.joined = "\n".join(joint.joined)
        for person in joint.members:
            await self.add_member(joint.id, person, None)
        if joint.second_manager:
            second = MemberRow(team_id=joint.id, person_id=joint.second_manager, leads=True)
            self._session.add(second)
        await self._session.flush()

    async def add_member(self, team_id: str, person_id: str, day: date | None) -> None:
        """Somebody is in the team from this day on; who is already, stays as they came."""
        if await self._session.get(MemberRow, (team_id, person_id)) is None:
            self._session.add(MemberRow(team_id=team_id, person_id=person_id, added=day))
            await self._session.flush()

    async def added_since(self, team_id: str, day: date) -> frozenset[str]:
        """Who came in by a roster change on this day or later."""
        query = select(MemberRow.person_id).where(
            MemberRow.team_id == team_id, col(MemberRow.added) >= day
        )
        return frozenset(await self._session.exec(query))

    async def remove_member(self, team_id: str, person_id: str) -> None:
        await self._session.exec(
            delete(MemberRow).where(
                col(MemberRow.team_id) == team_id, col(MemberRow.person_id) == person_id
            )
        )

    async def work_at(self, team_id: str, hours: WorkingHours) -> None:
        """This team works at these hours, from now on."""
        row = await self._own(team_id)
        row.working_hours = _written(hours)
        await self._session.flush()

    async def count_from(self, today: date) -> None:
        """Teams that were enrolled before that day was kept, count from today."""
        unknown = update(TeamRow).where(col(TeamRow.enrolled).is_(None))
        await self._session.exec(unknown.values(enrolled=today))

    async def hand_over(self, team_id: str, role: Role, person_id: str) -> None:
        """Somebody else is manager, trainer or coach of this team, from now on."""
        setattr(await self._own(team_id), f"{role.value}_id", person_id)
        await self._session.flush()

    async def lead_beside(self, team_id: str, person_id: str) -> None:
        """Somebody else is the second manager of a group of two teams, from now on."""
        second = col(MemberRow.team_id) == team_id, col(MemberRow.leads)
        await self._session.exec(delete(MemberRow).where(*second))
        self._session.add(MemberRow(team_id=team_id, person_id=person_id, leads=True))
        await self._session.flush()

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

    async def _own(self, team_id: str) -> TeamRow:
        row = await self._session.get(TeamRow, team_id)
        if row is None:
            raise LookupError("team")
        return row

    async def _whole(self, rows: Sequence[TeamRow]) -> list[Team]:
        teams = await self._fitting(rows)
        if len(teams) < len(rows):
            raise StandsStill
        return teams

    async def _fitting(self, rows: Sequence[TeamRow]) -> list[Team]:
        """Those of these teams of which the parts fit their seal."""
        ids = [row.id for row in rows]
        if not ids:
            return []
        parts = await PARTS.all(self._session, keys=ids)
        fit = await seals_of(self._session).fitting(PEOPLE, parts)
        members: dict[str, list[str]] = {id: [] for id in ids}
        for part in parts:
            if part.part == MEMBER:
                members[part.team].append(part.person)
        second = {part.team: part.person for part in parts if part.part == SECOND}
        return [
            _team(row, tuple(sorted(members[row.id])), second.get(row.id, ""))
            for row in rows
            if row.id in fit
        ]


_BY_ID = PreparedQuery(select(TeamRow).where(TeamRow.id == bindparam("id")))
_ALL = PreparedQuery(select(TeamRow).order_by(TeamRow.name_key))
_OF_PERSON = PreparedQuery(
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


def _team(row: TeamRow, members: tuple[str, ...], second: str) -> Team:
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
        second_manager=second,
        joined=tuple(row.joined.split("\n")) if row.joined else (),
    )
