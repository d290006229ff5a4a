"""The ballot box: sealed ballots by slot, without date, person or order (anonymity.md §2)."""

from dataclasses import dataclass

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import sealed


class BallotRow(SQLModel, table=True):
    """Keyed by the slot alone; `WITHOUT ROWID` keeps SQLite from numbering arrivals."""

    __tablename__ = "ballot"
    __table_args__ = {"sqlite_with_rowid": False}

    round_id: str = Field(primary_key=True)
    slot: bytes = sealed(primary_key=True)
    ciphertext: bytes = sealed()
    mac: bytes = sealed()


@dataclass(frozen=True, slots=True)
class SealedBallot:
    """One sealed answer sheet, exactly as it lies in the box."""

    round: str
    slot: bytes
    ciphertext: bytes
    mac: bytes


class Ballots:
    """The ballots of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, ballot: SealedBallot) -> bool:
        """Put a ballot in its slot; False when the slot was taken, which changes nothing."""
        connection = await self._session.connection()
        values = {
            "round_id": ballot.round,
            "slot": ballot.slot,
            "ciphertext": ballot.ciphertext,
            "mac": ballot.mac,
        }
        result = await connection.execute(_RECORD[connection.dialect.name], values)
        return bool(result.rowcount)

    async def taken(self, round_id: str, slot: bytes) -> bool:
        """Whether this slot holds a ballot; asked only on behalf of its owner."""
        values = {"round": round_id, "slot": slot}
        return (await self._session.exec(_TAKEN, params=values)).first() is not None

    async def of_round(self, round_id: str) -> list[SealedBallot]:
        query = select(BallotRow).where(BallotRow.round_id == round_id)
        rows = await self._session.exec(query)
        return [SealedBallot(row.round_id, row.slot, row.ciphertext, row.mac) for row in rows]

    async def destroy(self, round_id: str) -> None:
        """Remove every ballot of a round."""
        await self._session.exec(delete(BallotRow).where(col(BallotRow.round_id) == round_id))


_TABLE = SQLModel.metadata.tables["ballot"]
_RECORD = {
    "postgresql": postgresql.insert(_TABLE).on_conflict_do_nothing(),
    "sqlite": sqlite.insert(_TABLE).on_conflict_do_nothing(),
}
_TAKEN = select(BallotRow.round_id).where(
    BallotRow.round_id == bindparam("round"), BallotRow.slot == bindparam("slot")
)
