"""Pictures of departments: which rounds each was made of, so that none is made twice of one.

All pictures of a department are sealed together: one that is taken away, put there or made of other
rounds would tell, beside the others, the word of a team (trust.md, rules 4 and 11).
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from storage.engine.prepared_query import PreparedQuery
from storage.people.team_rows import PEOPLE
from storage.seals import rows as seal_rows
from storage.seals.kinds import Kind, declared
from storage.seals.seals import seals_of
from trajectory.rounds.pictures import Picture


class PictureRow(SQLModel, table=True):
    __tablename__ = "picture"

    id: str = Field(default_factory=new_id, primary_key=True)
    department: str = Field(index=True)
    """Id of its management team. No key: what was shown stays known when that team is gone."""
    fewest: int
    made: date


class PictureRoundRow(SQLModel, table=True):
    __tablename__ = "picture_round"

    round_id: str = Field(foreign_key="round.id", primary_key=True)
    picture_id: str = Field(foreign_key="picture.id", index=True)


class Pictures:
    """The pictures of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def alone(self) -> None:
        """Whoever makes pictures does so alone, to the end of this transaction."""
        await one_at_a_time(self._session, "pictures")

    async def record(self, department: str, picture: Picture, made: date) -> None:
        row = PictureRow(department=department, fewest=picture.fewest, made=made)
        self._session.add(row)
        await self._session.flush()
        self._session.add_all(
            PictureRoundRow(round_id=id, picture_id=row.id) for id in picture.rounds
        )
        await self._session.flush()

    async def used(self, rounds: Collection[str]) -> frozenset[str]:
        """Those of these rounds that some picture was made of.

        Raises:
            StandsStill: somebody edited a picture, put one there or took one away.
        """
        sealed = await seal_rows.keys_of(self._session, PICTURES.name)
        made = set(await self._session.exec(select(PictureRow.department).distinct()))
        parts = [part for one in sorted(sealed | made) for part in await self._of(one)]
        return frozenset(part.round_id for part in parts if part.round_id in rounds)

    async def newest(self, department: str) -> Picture | None:
        """The last picture that was made of the department of this management team.

        Raises:
            StandsStill: as of `used`.
        """
        parts = await self._of(department)
        if not parts:
            return None
        newest = max(parts, key=lambda part: (part.made, part.id))
        rounds = frozenset(part.round_id for part in parts if part.id == newest.id)
        return Picture(rounds, newest.fewest)

    async def _of(self, department: str) -> Sequence[Any]:
        """Every part of every picture of a department: a row for each round."""
        parts = await _PARTS.all(self._session, keys=[department])
        await seals_of(self._session).check_whole(PICTURES, department, parts)
        return parts


_STATED: list[Any] = [
    col(PictureRow.department),
    col(PictureRow.id),
    col(PictureRow.fewest),
    col(PictureRow.made),
    col(PictureRoundRow.round_id),
]
_PARTS: PreparedQuery[Any] = PreparedQuery(
    select(*_STATED)
    .outerjoin(PictureRoundRow, col(PictureRoundRow.picture_id) == col(PictureRow.id))
    .where(col(PictureRow.department).in_(bindparam("keys", expanding=True)))
)
_OF_PICTURES = select(PictureRow.department).where(
    col(PictureRow.id).in_(bindparam("ids", expanding=True))
)
PICTURES = declared(
    Kind(
        name="pictures",
        every=select(PictureRow.department).distinct(),
        query=_PARTS.query,
        key="department",
        owner=(PEOPLE.name, "department"),
        tables={"picture": "department", "picture_round": ("picture_id", _OF_PICTURES)},
    )
)
"""Of which rounds the pictures of a department were made, and how many teams they need."""
