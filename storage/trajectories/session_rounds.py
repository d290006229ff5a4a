"""Which rounds belong to which session: its preparation, its evaluation, questions to the room."""

from sqlalchemy import and_, bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import RoundRow, checked
from storage.engine.prepared_query import PreparedQuery
from storage.trajectories.sessions import SessionRow
from trajectory.rounds.rounds import Round


class SessionRoundRow(SQLModel, table=True):
    __tablename__ = "session_round"

    round_id: str = Field(foreign_key="round.id", primary_key=True)
    session_id: str = Field(foreign_key="session.id", index=True)


class SessionRounds:
    """The rounds of the sessions of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(self, round_id: str, session_id: str) -> None:
        self._session.add(SessionRoundRow(round_id=round_id, session_id=session_id))
        await self._session.flush()

    async def of_session(self, session_id: str) -> list[Round]:
        """The rounds of a session, first opened first; none of another trajectory, whatever
        somebody wrote into the database.

        Raises:
            StandsStill: one does not fit its seal.
        """
        rows = await _OF_SESSION.all(self._session, of=session_id)
        return await checked(self._session, rows)

    async def session_of(self, round_id: str) -> str | None:
        """The id of the session that a round belongs to, if any."""
        row = await self._session.get(SessionRoundRow, round_id)
        return row.session_id if row else None


_OF_SESSION = PreparedQuery(
    select(RoundRow)
    .join(SessionRoundRow, col(SessionRoundRow.round_id) == col(RoundRow.id))
    .join(
        SessionRow,
        and_(
            col(SessionRow.id) == col(SessionRoundRow.session_id),
            col(SessionRow.trajectory_id) == col(RoundRow.trajectory_id),
        ),
    )
    .where(SessionRoundRow.session_id == bindparam("of"))
    .order_by(col(RoundRow.opens), col(RoundRow.id))
)
