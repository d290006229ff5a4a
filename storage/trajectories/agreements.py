"""Agreements of trajectories, and who took them on."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.trajectories.trajectories import up_to
from trajectory.agreements import Agreement, AgreementState, Rhythm
from trajectory.roles import Role


class AgreementRow(SQLModel, table=True):
    __tablename__ = "agreement"

    id: str = Field(default_factory=new_id, primary_key=True)
    trajectory_id: str = Field(foreign_key="trajectory.id", index=True)
    session_id: str = ""
    what: str
    owner: str
    due: date | None = None
    state: str = Field(default=AgreementState.OPEN.value)
    rhythm: str = Field(default=Rhythm.ONCE.value)


class AgreementOwnerRow(SQLModel, table=True):
    """In a table of its own: whoever is erased or leaves takes no agreement along."""

    __tablename__ = "agreement_owner"

    agreement_id: str = Field(foreign_key="agreement.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    accepted: bool


class Agreements:
    """The agreements of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def record(
        self,
        *,
        trajectory_id: str,
        what: str,
        owner: Role,
        due: date | None = None,
        session_id: str = "",
        rhythm: Rhythm = Rhythm.ONCE,
    ) -> Agreement:
        """Keep an agreement; it belongs to a role until a person takes it on."""
        row = AgreementRow(
            trajectory_id=trajectory_id,
            session_id=session_id,
            what=what.strip(),
            owner=owner.value,
            due=due,
            rhythm=rhythm.value,
        )
        self._session.add(row)
        await self._session.flush()
        return _agreement(row, None)

    async def get(self, agreement_id: str) -> Agreement | None:
        row = await self._session.get(AgreementRow, agreement_id)
        if row is None:
            return None
        return _agreement(row, await self._session.get(AgreementOwnerRow, agreement_id))

    async def of_trajectory(self, *trajectory_ids: str) -> list[Agreement]:
        """Every agreement of these teams, those from before these trajectories too, nearest day
        first."""
        ever = col(AgreementRow.trajectory_id).in_(up_to(*trajectory_ids))
        query = select(AgreementRow).where(ever)
        rows = list(await self._session.exec(query.order_by(col(AgreementRow.id))))
        owners = await self._owners([row.id for row in rows])
        agreements = [_agreement(row, owners.get(row.id)) for row in rows]
        return sorted(agreements, key=lambda one: (one.due is None, one.due, one.what))

    async def offer(self, agreement_id: str, person_id: str, *, accepted: bool = False) -> None:
        """Ask somebody to take it on, or note that they did."""
        row = await self._session.get(AgreementOwnerRow, agreement_id)
        if row is None:
            row = AgreementOwnerRow(
                agreement_id=agreement_id, person_id=person_id, accepted=accepted
            )
            self._session.add(row)
        row.person_id, row.accepted = person_id, accepted
        await self._session.flush()

    async def give_back(self, agreement_id: str) -> None:
        """It is with its role again."""
        row = await self._session.get(AgreementOwnerRow, agreement_id)
        if row is not None:
            await self._session.delete(row)
            await self._session.flush()

    async def leave(self, trajectory_id: str, person_id: str) -> None:
        """Whatever this person took on in this team goes back to its role."""
        ever = col(AgreementRow.trajectory_id).in_(up_to(trajectory_id))
        here = select(AgreementRow.id).where(ever)
        await self._session.exec(
            delete(AgreementOwnerRow).where(
                col(AgreementOwnerRow.person_id) == person_id,
                col(AgreementOwnerRow.agreement_id).in_(here),
            )
        )

    async def hand_to(self, agreement_id: str, owner: Role) -> None:
        """Another role looks after it."""
        (await self._own(agreement_id)).owner = owner.value
        await self.give_back(agreement_id)

    async def finish(self, agreement_id: str) -> None:
        (await self._own(agreement_id)).state = AgreementState.DONE.value
        await self._session.flush()

    async def again(self, agreement_id: str, due: date) -> None:
        """Another day; it is open again when it was done."""
        row = await self._own(agreement_id)
        row.due, row.state = due, AgreementState.OPEN.value
        await self._session.flush()

    async def forget(self, session_id: str) -> None:
        """Remove what was written of one session, to write it anew."""
        here = select(AgreementRow.id).where(AgreementRow.session_id == session_id)
        await self._session.exec(
            delete(AgreementOwnerRow).where(col(AgreementOwnerRow.agreement_id).in_(here))
        )
        await self._session.exec(
            delete(AgreementRow).where(col(AgreementRow.session_id) == session_id)
        )

    async def _own(self, agreement_id: str) -> AgreementRow:
        row = await self._session.get(AgreementRow, agreement_id)
        if row is None:
            raise LookupError("agreement")
        return row

    async def _owners(self, ids: Sequence[str]) -> dict[str, AgreementOwnerRow]:
        query = select(AgreementOwnerRow).where(col(AgreementOwnerRow.agreement_id).in_(ids))
        return {row.agreement_id: row for row in await self._session.exec(query)}


def _agreement(row: AgreementRow, owner: AgreementOwnerRow | None) -> Agreement:
    return Agreement(
        id=row.id,
        trajectory=row.trajectory_id,
        session=row.session_id,
        what=row.what,
        owner=Role(row.owner),
        due=row.due,
        state=AgreementState(row.state),
        person=owner.person_id if owner else "",
        accepted=owner.accepted if owner else False,
        rhythm=Rhythm(row.rhythm),
    )
