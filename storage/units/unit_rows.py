"""Units as they are stored, and what is sealed of them: the tree decides who leads which team
(trust.md, rule 4)."""

from datetime import date
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    bindparam,
    case,
    cast,
    false,
    literal,
    null,
    union_all,
)
from sqlmodel import Field, SQLModel, col, select

from storage.engine.columns import new_id
from storage.engine.prepared_query import PreparedQuery
from storage.people.person_rows import PersonRow
from storage.people.team_rows import PEOPLE
from storage.seals.kinds import Kind, declared


def _above() -> Column[str]:
    """Looked at when a transaction ends: a backup brings units back in any order."""
    key = ForeignKey("unit.id", deferrable=True, initially="DEFERRED")
    return Column("above_id", String, key, nullable=True, index=True)


class UnitRow(SQLModel, table=True):
    __tablename__ = "unit"

    id: str = Field(default_factory=new_id, primary_key=True)
    name: str
    rank: str
    above_id: str | None = Field(default=None, sa_column=_above())
    since: date
    until: date | None = None
    """The last day."""


class UnitPartRow(SQLModel, table=True):
    __tablename__ = "unit_part"

    id: str = Field(default_factory=new_id, primary_key=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    part: str
    deputy: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    since: date
    until: date | None = None
    """The last day."""


class TeamUnitRow(SQLModel, table=True):
    """From this day on a team belongs to this unit, until a later row says otherwise."""

    __tablename__ = "team_unit"
    __table_args__ = (Index("team_unit_of", "unit_id"),)

    team_id: str = Field(foreign_key="team.id", primary_key=True)
    since: date = Field(primary_key=True)
    unit_id: str = Field(foreign_key="unit.id")


DEPUTY = "deputy"
_NONE: Any = cast(null(), String)
_OF_UNIT: list[Any] = [
    col(UnitRow.id).label("unit"),
    literal("").label("entry"),
    col(UnitRow.name).label("name"),
    col(UnitRow.rank).label("what"),
    col(UnitRow.above_id).label("beside"),
    col(UnitRow.since).label("since"),
    col(UnitRow.until).label("until"),
    literal("").label("person"),
    _NONE.label("object_id"),
    _NONE.label("upn"),
]
_OF_PART: list[Any] = [
    col(UnitPartRow.unit_id),
    col(UnitPartRow.id),
    col(PersonRow.name),
    col(UnitPartRow.part),
    case((col(UnitPartRow.deputy), DEPUTY), else_=""),
    col(UnitPartRow.since),
    col(UnitPartRow.until),
    col(PersonRow.id),
    col(PersonRow.object_id),
    col(PersonRow.upn),
]
_UNITS: Any = select(*_OF_UNIT)
_PARTS: Any = (
    select(*_OF_PART)
    .select_from(UnitPartRow)
    .join(PersonRow, col(PersonRow.id) == col(UnitPartRow.person_id))
)
_KEYS: Any = bindparam("keys", expanding=True)
_OF_PEOPLE = select(UnitPartRow.unit_id).where(
    col(UnitPartRow.person_id).in_(bindparam("ids", expanding=True))
)
UNIT = declared(
    Kind(
        name="unit",
        every=select(UnitRow.id),
        query=union_all(
            _UNITS.where(col(UnitRow.id).in_(_KEYS)),
            _PARTS.where(col(UnitPartRow.unit_id).in_(_KEYS)),
        ),
        key="unit",
        owner=("", ""),
        tables={"unit": "id", "unit_part": "unit_id", "person": ("id", _OF_PEOPLE)},
        only={"person": frozenset({"object_id", "upn", "name"})},
    )
)
"""A unit in its place, and who has which part in it: it belongs to no team but to itself."""

EVERY_UNIT: PreparedQuery[Any] = PreparedQuery(union_all(_UNITS, _PARTS))

TEAM_UNITS = declared(
    Kind(
        name="team_units",
        every=select(TeamUnitRow.team_id).distinct(),
        query=select(TeamUnitRow).where(col(TeamUnitRow.team_id).in_(_KEYS)),
        key="team_id",
        owner=(PEOPLE.name, "team_id"),
        tables={"team_unit": "team_id"},
    )
)
"""To which unit a team belongs, from which day on."""
