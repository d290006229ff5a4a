"""Teams as they are stored, and what is sealed of them: who has which part."""

from datetime import date
from typing import Any

from sqlalchemy import bindparam, case, false, literal, union_all
from sqlmodel import Field, SQLModel, col, select

from storage.engine.columns import new_id
from storage.engine.prepared_query import PreparedQuery
from storage.people.person_rows import PersonRow
from storage.seals.kinds import Kind, declared
from trajectory.roles import Role


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
    joined: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """The folded names of the two teams that it was joined from, a line each; "" for one team."""


class MemberRow(SQLModel, table=True):
    __tablename__ = "team_member"

    team_id: str = Field(foreign_key="team.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)
    added: date | None = None
    """When somebody came in by a roster change; None for who was enrolled with the team."""
    leads: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """Whether this is no member but the second manager of two teams that were joined."""


MEMBER = "member"
"""How the part of somebody who guides nothing is called."""


SECOND = "second manager"
"""The same, of whoever leads the other of two teams that were joined."""
_MEMBERSHIP: Any = case((col(MemberRow.leads), SECOND), else_=MEMBER)


def _part(of: Any, team: Any, person: Any, part: Any) -> Any:
    """Who has a part, by what Entra calls them, and under which name the others know them."""
    who = PersonRow.id, PersonRow.object_id, PersonRow.upn, PersonRow.name
    names = "person", "object_id", "upn", "name"
    said: list[Any] = [col(column).label(name) for column, name in zip(who, names, strict=True)]
    return (
        select(team.label("team"), part.label("part"), *said)
        .select_from(of)
        .join(PersonRow, col(PersonRow.id) == person)
        .where(team.in_(bindparam("keys", expanding=True)))
    )


PARTS: PreparedQuery[Any] = PreparedQuery(
    union_all(
        *(
            _part(TeamRow, col(TeamRow.id), col(person), literal(part.value))
            for part, person in (
                (Role.MANAGER, TeamRow.manager_id),
                (Role.TRAINER, TeamRow.trainer_id),
                (Role.COACH, TeamRow.coach_id),
            )
        ),
        _part(MemberRow, col(MemberRow.team_id), col(MemberRow.person_id), _MEMBERSHIP),
    )
)
_OF_PEOPLE = union_all(
    *(
        select(team).where(col(person).in_(bindparam("ids", expanding=True)))
        for team, person in (
            (TeamRow.id, TeamRow.manager_id),
            (TeamRow.id, TeamRow.trainer_id),
            (TeamRow.id, TeamRow.coach_id),
            (MemberRow.team_id, MemberRow.person_id),
        )
    )
)
PEOPLE = declared(
    Kind(
        name="people",
        every=select(TeamRow.id),
        query=PARTS.query,
        key="team",
        owner=("", ""),
        tables={"team": "id", "team_member": "team_id", "person": ("id", _OF_PEOPLE)},
        only={"person": frozenset({"object_id", "upn", "name"})},
    )
)
"""Who has which part in a team."""
