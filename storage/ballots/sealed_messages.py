"""Messages of separate input: sealed, all of one size, each under its own random id.

They lie on shelves: one for what waits, one for each reader. A shelf has so many rows that a few
more or fewer messages do not show, and is written anew as a whole. Nothing stands beside the seal:
no date, person, thread or turn (trust.md, rule 9).
"""

import secrets
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import delete, insert
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id, sealed

_LUCK: Final = secrets.SystemRandom()


class MessageRow(SQLModel, table=True):
    __tablename__ = "message"
    __table_args__ = {"sqlite_with_rowid": False}

    shelf: str = Field(primary_key=True)
    id: str = Field(default_factory=new_id, primary_key=True)
    ciphertext: bytes = sealed()


class SealedMessages:
    """The messages of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def on_shelf(self, shelf: str) -> list[bytes]:
        """In the order of their random keys."""
        query = select(MessageRow.ciphertext).where(MessageRow.shelf == shelf)
        return list(await self._session.exec(query.order_by(MessageRow.id)))

    async def fill(self, shelf: str, ciphertexts: Sequence[bytes]) -> None:
        """Put these on the shelf, in the place of everything that lies there."""
        await self.clear([shelf])
        ids = sorted(new_id() for _ in ciphertexts)
        rows = [
            {"shelf": shelf, "id": id, "ciphertext": one}
            for id, one in zip(ids, _LUCK.sample(ciphertexts, len(ciphertexts)), strict=True)
        ]
        connection = await self._session.connection()
        await connection.execute(insert(MessageRow), rows)

    async def clear(self, shelves: Iterable[str]) -> None:
        await self._session.exec(delete(MessageRow).where(col(MessageRow.shelf).in_(shelves)))
