"""Messages of separate input: sealed, all of one size, each under its own random id.

Nothing stands beside the seal: no date, person, thread, turn, or whether it waits. At every
fixed moment all messages of a trajectory are sealed and written anew, so that neither keys
nor pages nor transaction numbers keep the order in which they came (anonymity.md §5).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id, sealed


class MessageRow(SQLModel, table=True):
    __tablename__ = "message"
    __table_args__ = {"sqlite_with_rowid": False}

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(index=True)
    ciphertext: bytes = sealed()


@dataclass(frozen=True, slots=True)
class SealedMessage:
    """One message as it lies in the database."""

    id: str
    ciphertext: bytes


class SealedMessages:
    """The messages of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, trajectory_id: str, ciphertexts: Sequence[bytes]) -> None:
        """Keep these, in an order that the random keys decide."""
        rows = [MessageRow(trajectory_id=trajectory_id, ciphertext=one) for one in ciphertexts]
        rows.sort(key=_random_key)
        self._session.add_all(rows)
        await self._session.flush()

    async def of_trajectory(self, trajectory_id: str) -> list[SealedMessage]:
        query = select(MessageRow).where(MessageRow.trajectory_id == trajectory_id)
        rows = await self._session.exec(query.order_by(MessageRow.id))
        return [SealedMessage(row.id, row.ciphertext) for row in rows]

    async def count(self, trajectory_id: str) -> int:
        query = select(func.count()).where(MessageRow.trajectory_id == trajectory_id)
        return (await self._session.exec(query)).one()

    async def remove(self, ids: Sequence[str]) -> None:
        await self._session.exec(delete(MessageRow).where(col(MessageRow.id).in_(ids)))

    async def destroy(self, trajectory_id: str) -> None:
        """Remove every message of a trajectory."""
        await self._session.exec(
            delete(MessageRow).where(col(MessageRow.trajectory_id) == trajectory_id)
        )


def _random_key(row: MessageRow) -> str:
    return row.id
