"""People as they are stored: one row each."""

from datetime import date

from sqlalchemy import false
from sqlmodel import Field, SQLModel

from storage.engine.columns import new_id
from trajectory.language import Language
from trajectory.teams import Person, Silenced


class PersonRow(SQLModel, table=True):
    """anonymity.md §8: all that is kept on a person beside roles and membership."""

    __tablename__ = "person"

    id: str = Field(default_factory=new_id, primary_key=True)
    object_id: str | None = Field(default=None, unique=True)
    upn: str | None = Field(default=None, unique=True)
    other_account: str | None = Field(default=None, index=True)
    """The other of account name and mail address, when these differ: lists may hold either."""
    name: str = ""
    language: str = str(Language.NL)
    language_chosen: bool = False
    service_url: str | None = None
    conversation_id: str | None = None
    tenant_id: str | None = None
    user_id: str | None = None
    time_zone: str | None = None
    silenced: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """Kinds of reminders that they stopped, each with "=" and a day when it is for a while."""
    refused: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """Blocked or removed the app: nothing is sent or installed until they come back."""
    partless_since: date | None = None
    """The night on which they had no part in a team that goes on; None while they have one."""


def person_of(row: PersonRow) -> Person:
    """Whoever a row stands for."""
    return Person(
        id=row.id,
        object_id=row.object_id,
        upn=row.upn,
        name=row.name,
        language=Language.closest(row.language),
        language_chosen=row.language_chosen,
        silenced=silenced_of(row),
        time_zone=row.time_zone or "",
        other_account=row.other_account,
    )


def silenced_of(row: PersonRow) -> tuple[Silenced, ...]:
    """The kinds of reminders that somebody stopped."""
    named = (one.partition("=") for one in row.silenced.split())
    return tuple(
        Silenced(kind, date.fromisoformat(until) if until else None) for kind, _, until in named
    )


def named(silenced: Silenced) -> str:
    """A kind that is stopped, as a row keeps it."""
    return f"{silenced.kind}={silenced.until}" if silenced.until else silenced.kind
