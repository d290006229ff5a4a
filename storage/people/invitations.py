"""Who was asked in a round: frozen at opening, the same whoever answers."""

from collections.abc import Collection

from sqlalchemy import bindparam
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.ballots.rounds import RoundRow, checked, fitting
from storage.engine.prepared_query import PreparedQuery
from trajectory.rounds.rounds import Round, RoundKind, RoundState


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

    async def scans_with(self, people: Collection[str]) -> dict[Round, frozenset[str]]:
        """The scans that were asked and not withdrawn in which somebody of these was asked, each
        with everybody who was."""
        rows = await _SCANS.all(
            self._session, kinds=_SCAN_KINDS, states=_ASKED_STATES, people=list(people)
        )
        scans = await checked(self._session, rows)
        return {scan: frozenset(await self.of_round(scan.id)) for scan in scans}

    async def open_for(self, person_id: str) -> list[Round]:
        """The open rounds in which this person was asked, but those of teams that stand still."""
        rows = await _ASKED.all(self._session, person=person_id)
        return await fitting(self._session, [row for row in rows if row.state == RoundState.OPEN])


_SCAN_KINDS = [kind.value for kind in RoundKind if kind.is_scan]
_ASKED_STATES = [
    state.value for state in (RoundState.OPEN, RoundState.CLOSING, RoundState.RELEASED)
]
_SCANS = PreparedQuery(
    select(RoundRow)
    .where(
        col(RoundRow.kind).in_(bindparam("kinds", expanding=True)),
        col(RoundRow.state).in_(bindparam("states", expanding=True)),
        col(RoundRow.id).in_(
            select(InvitationRow.round_id).where(
                col(InvitationRow.person_id).in_(bindparam("people", expanding=True))
            )
        ),
    )
    .order_by(col(RoundRow.opens), col(RoundRow.id))
)
# Not by state: the database would begin with every open round there is, and only statistics could
# tell it better. Nobody may count ballots, so the database keeps none.
_ASKED = PreparedQuery(
    select(RoundRow)
    .join(InvitationRow, col(InvitationRow.round_id) == col(RoundRow.id))
    .where(InvitationRow.person_id == bindparam("person"))
    .order_by(col(RoundRow.closes))
)
