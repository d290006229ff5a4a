"""Groups of peer consultation, and who sits out until when."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import delete, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.columns import new_id
from storage.engine.database import one_at_a_time
from trajectory.follow_up.peer_groups import PeerGroup


class PeerGroupRow(SQLModel, table=True):
    __tablename__ = "peer_group"

    id: str = Field(default_factory=new_id, primary_key=True)
    session_id: str = Field(foreign_key="session.id", index=True)
    met: bool | None = None
    """What the first of the group said; not anonymous, and nobody keeps who said it."""


class PeerGroupMemberRow(SQLModel, table=True):
    __tablename__ = "peer_group_member"

    group_id: str = Field(foreign_key="peer_group.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)


class SittingOutRow(SQLModel, table=True):
    """Whoever does not want to be in a group for a while; nobody is asked why."""

    __tablename__ = "sitting_out"

    trajectory_id: str = Field(foreign_key="trajectory.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)
    until: date


class PeerGroups:
    """The groups of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def alone(self) -> None:
        """Whoever makes groups now makes them alone, to the end of this transaction."""
        await one_at_a_time(self._session, "groups")

    async def form(self, session_id: str, groups: Iterable[Iterable[str]]) -> list[PeerGroup]:
        """Write the groups of a session; groups it had make room."""
        await self.dissolve(session_id)
        made = [(PeerGroupRow(session_id=session_id), tuple(people)) for people in groups]
        self._session.add_all(row for row, _ in made)
        await self._session.flush()
        self._session.add_all(
            PeerGroupMemberRow(group_id=row.id, person_id=person)
            for row, people in made
            for person in people
        )
        await self._session.flush()
        return await self.of_sessions(session_id)

    async def dissolve(self, session_id: str) -> None:
        here = select(PeerGroupRow.id).where(PeerGroupRow.session_id == session_id)
        await self._session.exec(
            delete(PeerGroupMemberRow).where(col(PeerGroupMemberRow.group_id).in_(here))
        )
        await self._session.exec(
            delete(PeerGroupRow).where(col(PeerGroupRow.session_id) == session_id)
        )

    async def get(self, group_id: str) -> PeerGroup | None:
        row = await self._session.get(PeerGroupRow, group_id, populate_existing=True)
        return (await self._whole([row]))[0] if row else None

    async def of_sessions(self, *session_ids: str) -> list[PeerGroup]:
        query = select(PeerGroupRow).where(col(PeerGroupRow.session_id).in_(session_ids))
        return await self._whole(
            list(await self._session.exec(query.order_by(col(PeerGroupRow.id))))
        )

    async def move(self, person_id: str, *, to: str | None, out_of: str | None) -> None:
        """Take somebody out of a group, put them into one, or both."""
        if out_of is not None:
            await self._session.exec(
                delete(PeerGroupMemberRow).where(
                    col(PeerGroupMemberRow.group_id) == out_of,
                    col(PeerGroupMemberRow.person_id) == person_id,
                )
            )
        if to is not None:
            self._session.add(PeerGroupMemberRow(group_id=to, person_id=person_id))
        await self._session.flush()

    async def note_met(self, group_id: str, met: bool) -> bool:
        """Write whether a group met; False when somebody else of it was first."""
        first = update(PeerGroupRow).where(
            col(PeerGroupRow.id) == group_id, col(PeerGroupRow.met).is_(None)
        )
        result = await self._session.exec(first.values(met=met))
        return bool(result.rowcount)

    async def sit_out(self, trajectory_id: str, person_id: str, until: date | None) -> None:
        """Leave this person out until that day; None: they take part again."""
        row = await self._session.get(SittingOutRow, (trajectory_id, person_id))
        if until is None:
            if row is not None:
                await self._session.delete(row)
        elif row is None:
            self._session.add(
                SittingOutRow(trajectory_id=trajectory_id, person_id=person_id, until=until)
            )
        else:
            row.until = until
        await self._session.flush()

    async def sitting_out(self, trajectory_id: str, day: date) -> dict[str, date]:
        """Who takes no part on this day, and until when."""
        query = select(SittingOutRow).where(
            SittingOutRow.trajectory_id == trajectory_id, col(SittingOutRow.until) > day
        )
        return {row.person_id: row.until for row in await self._session.exec(query)}

    async def _whole(self, rows: Sequence[PeerGroupRow]) -> list[PeerGroup]:
        ids = [row.id for row in rows]
        query = select(PeerGroupMemberRow).where(col(PeerGroupMemberRow.group_id).in_(ids))
        people: dict[str, list[str]] = {id: [] for id in ids}
        for member in await self._session.exec(query.order_by(PeerGroupMemberRow.person_id)):
            people[member.group_id].append(member.person_id)
        return [PeerGroup(row.id, row.session_id, tuple(people[row.id]), row.met) for row in rows]
