"""Proposed changes of who is in a team, and what was decided about them (product.md, "Roles")."""

from sqlalchemy import update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from trajectory.teams import ChangeState, RosterChange, RosterChangeKind


class RosterChangeRow(SQLModel, table=True):
    __tablename__ = "roster_change"

    id: str = Field(default_factory=new_id, primary_key=True)
    team_id: str = Field(foreign_key="team.id", index=True)
    kind: str
    person_id: str = Field(foreign_key="person.id")
    proposed_by: str = Field(foreign_key="person.id")
    state: str = ChangeState.PROPOSED.value


class RosterChanges:
    """The roster changes of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def propose(
        self, *, team_id: str, kind: RosterChangeKind, person: str, proposed_by: str
    ) -> RosterChange:
        """Record a proposal; the same one proposed twice stays one."""
        query = select(RosterChangeRow).where(
            RosterChangeRow.team_id == team_id,
            RosterChangeRow.person_id == person,
            RosterChangeRow.state == ChangeState.PROPOSED.value,
        )
        row = (await self._session.exec(query)).first()
        if row is None:
            row = RosterChangeRow(
                team_id=team_id, kind=kind.value, person_id=person, proposed_by=proposed_by
            )
            self._session.add(row)
            await self._session.flush()
        return _change(row)

    async def get(self, change_id: str) -> RosterChange | None:
        row = await self._session.get(RosterChangeRow, change_id, populate_existing=True)
        return _change(row) if row else None

    async def left_by(self, person_id: str) -> list[str]:
        """The teams that this person left, as it was decided; they may be back in one."""
        query = select(RosterChangeRow.team_id).where(
            RosterChangeRow.person_id == person_id,
            RosterChangeRow.state == ChangeState.CONFIRMED.value,
            RosterChangeRow.kind == RosterChangeKind.LEFT.value,
        )
        return sorted(set(await self._session.exec(query)))

    async def undecided(self, team_id: str) -> list[RosterChange]:
        """The proposals for this team on which nobody decided yet."""
        query = select(RosterChangeRow).where(
            RosterChangeRow.team_id == team_id,
            RosterChangeRow.state == ChangeState.PROPOSED.value,
        )
        return [_change(row) for row in await self._session.exec(query)]

    async def decide(self, change_id: str, state: ChangeState) -> bool:
        """Decide a proposal; False when somebody else did, which changes nothing."""
        undecided = update(RosterChangeRow).where(
            col(RosterChangeRow.id) == change_id,
            col(RosterChangeRow.state) == ChangeState.PROPOSED.value,
        )
        result = await self._session.exec(undecided.values(state=state.value))
        return bool(result.rowcount)


def _change(row: RosterChangeRow) -> RosterChange:
    return RosterChange(
        id=row.id,
        team=row.team_id,
        kind=RosterChangeKind(row.kind),
        person=row.person_id,
        proposed_by=row.proposed_by,
        state=ChangeState(row.state),
    )
