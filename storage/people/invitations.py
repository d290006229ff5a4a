"""Who was asked in a round: frozen at opening, the same whoever answers."""

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import RoundRow, fitting
from storage.engine.prepared_query import PreparedQuery
from trajectory.rounds.rounds import Round, RoundState


class InvitationRow(SQLModel, table=True):
    __tablename__ = "invitation"

    round_id: str = Field(foreign_key="round.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)


class Invitations:
    """The invitations of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def freeze(self, round_id: str, people: tuple[str, ...]) -> None:
        """Record who is asked, at the opening of the round."""
        self._session.add_all(InvitationRow(round_id=round_id, person_id=id) for id in people)
        await self._session.flush()

    async def of_round(self, round_id: str) -> tuple[str, ...]:
        query = select(InvitationRow.person_id).where(InvitationRow.round_id == round_id)
        return tuple(await self._session.exec(query.order_by(InvitationRow.person_id)))

    async def open_for(self, person_id: str) -> list[Round]:
        """The open rounds in which this person was asked, but those of teams that stand still."""
        rows = await _ASKED.all(self._session, person=person_id)
        return await fitting(self._session, [row for row in rows if row.state == RoundState.OPEN])


# Not by state: the database would begin with every open round there is, and only statistics could
# tell it better. Nobody may count ballots, so the database keeps none.
_ASKED = PreparedQuery(
    select(RoundRow)
    .join(InvitationRow, col(InvitationRow.round_id) == col(RoundRow.id))
    .where(InvitationRow.person_id == bindparam("person"))
    .order_by(col(RoundRow.closes))
)
