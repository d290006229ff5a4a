"""The addresses under which people read their own week in a calendar; only a digest is kept."""

import hashlib

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession


class FeedRow(SQLModel, table=True):
    """One address for each person; a new one takes the place of the old."""

    __tablename__ = "feed"

    person_id: str = Field(foreign_key="person.id", primary_key=True)
    digest: str = Field(unique=True)
    """SHA-256 of the secret part of the address, which has 256 bits of chance: whoever has the
    database cannot open a calendar with it."""


class Feeds:
    """The addresses of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def give(self, person_id: str, secret: str) -> None:
        """From now on this secret opens the calendar of this person, and no other does."""
        row = await self._session.get(FeedRow, person_id)
        row = row or FeedRow(person_id=person_id, digest="")
        row.digest = _digest(secret)
        self._session.add(row)
        await self._session.flush()

    async def has(self, person_id: str) -> bool:
        return await self._session.get(FeedRow, person_id) is not None

    async def whose(self, secret: str) -> str | None:
        """Whose calendar this secret opens, by person id; None for nobody's."""
        query = select(FeedRow.person_id).where(FeedRow.digest == _digest(secret))
        return (await self._session.exec(query)).first()

    async def take(self, person_id: str) -> None:
        """The address opens nothing any more."""
        await self._session.exec(delete(FeedRow).where(col(FeedRow.person_id) == person_id))

    async def everybody(self) -> list[str]:
        """Whoever has an address, by person id."""
        return list(await self._session.exec(select(FeedRow.person_id).order_by(FeedRow.person_id)))


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
