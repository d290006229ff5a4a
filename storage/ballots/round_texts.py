"""Texts written for the trainer, each under its own random id, shuffled and encrypted."""

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id, sealed


class RoundTextRow(SQLModel, table=True):
    __tablename__ = "round_text"
    __table_args__ = {"sqlite_with_rowid": False}

    id: str = Field(default_factory=new_id, primary_key=True)
    round_id: str = Field(index=True)
    ciphertext: bytes = sealed()


class RoundTexts:
    """The texts of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, round_id: str, ciphertexts: list[bytes]) -> None:
        """Keep these, in an order that the random keys decide."""
        rows = [RoundTextRow(round_id=round_id, ciphertext=sealed) for sealed in ciphertexts]
        rows.sort(key=_random_key)
        self._session.add_all(rows)
        await self._session.flush()

    async def of_round(self, round_id: str) -> list[bytes]:
        query = select(RoundTextRow.ciphertext).where(RoundTextRow.round_id == round_id)
        return list(await self._session.exec(query.order_by(RoundTextRow.id)))

    async def rounds(self) -> set[str]:
        """The ids of the rounds of which there are texts."""
        return set(await self._session.exec(select(RoundTextRow.round_id).distinct()))

    async def destroy(self, round_id: str) -> None:
        """Remove every text of a round."""
        await self._session.exec(delete(RoundTextRow).where(col(RoundTextRow.round_id) == round_id))


def _random_key(row: RoundTextRow) -> str:
    return row.id
