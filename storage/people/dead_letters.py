"""What could not be sent: nobody could be reached, or it was given up after many attempts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from storage.engine.database import one_at_a_time
from storage.people.outbox_rows import (
    PROBE,
    Notice,
    NoticeState,
    OutboxRow,
    notice_of,
    waiting,
)
from storage.people.person_rows import PersonRow


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """What was given up, without whom it was for or what it is about."""

    id: str
    kind: str
    due: datetime
    ended: datetime | None
    attempts: int
    reason: str


class DeadLetters:
    """What could not be sent, in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def wake(self, person_id: str, now: datetime) -> None:
        """Somebody can be reached again: what was tried in vain is due at once."""
        tried = col(OutboxRow.attempts) > 0
        query = select(OutboxRow).where(
            OutboxRow.person_id == person_id,
            col(OutboxRow.worker).is_(None),
            or_(
                col(OutboxRow.state).in_(_LOST),
                and_(waiting(), tried),
            ),
        )
        for row in await self._session.exec(query):
            _again(row, min(row.due, now))
        await self._session.flush()

    async def unreachable(self) -> int:
        """How many people wait for something that cannot reach them."""
        query = select(func.count(func.distinct(OutboxRow.person_id))).where(
            OutboxRow.state == NoticeState.UNREACHABLE.value
        )
        return (await self._session.exec(query)).one()

    async def held(self) -> int:
        """How many people an administrator keeps something from, also while one is tried again."""
        tried = and_(waiting(), col(OutboxRow.reason) == PROBE)
        query = select(func.count(func.distinct(OutboxRow.person_id))).where(
            or_(col(OutboxRow.state) == NoticeState.HELD.value, tried)
        )
        return (await self._session.exec(query)).one()

    async def given_up(self) -> list[Notice]:
        """What was given up, oldest first, for those who may know which teams it is about."""
        query = select(OutboxRow).where(OutboxRow.state == NoticeState.FAILED.value)
        rows = await self._session.exec(query.order_by(col(OutboxRow.due), col(OutboxRow.id)))
        return [notice_of(row) for row in rows]

    async def undelivered(self, kind: str, subject: str) -> bool:
        """Whether somebody was not told this of this subject for a reason that is not theirs: it
        is held, was given up, or was tried in vain and waits."""
        stuck = or_(
            col(OutboxRow.state).in_([NoticeState.HELD.value, NoticeState.FAILED.value]),
            and_(waiting(), col(OutboxRow.reason).is_not(None)),
        )
        query = select(OutboxRow.id).where(
            OutboxRow.kind == str(kind), OutboxRow.subject == subject, stuck
        )
        return (await self._session.exec(query.limit(1))).first() is not None

    # ---- what an administrator holds back

    async def next_probe(self) -> datetime | None:
        """When one of those that are held is tried; None when none is."""
        query = select(func.min(OutboxRow.leased_until)).where(
            OutboxRow.state == NoticeState.HELD.value
        )
        return (await self._session.exec(query)).one()

    async def probe(self, now: datetime, again: datetime) -> int:
        """Try the one that was tried longest ago, and none before `again`; how many that were. One
        that waits for the morning keeps the others."""
        await one_at_a_time(self._session, "outbox")
        held = col(OutboxRow.state) == NoticeState.HELD.value
        due = await self.next_probe()
        if due is None or due > now:
            return 0
        under_way = select(OutboxRow.id).where(waiting(), col(OutboxRow.reason) == PROBE)
        tried = (await self._session.exec(under_way.limit(1))).first() is not None
        if not tried:
            await self._try_one(held, now)
        await self._session.exec(update(OutboxRow).where(held).values(leased_until=again))
        return 0 if tried else 1

    async def _try_one(self, held: ColumnElement[bool], now: datetime) -> None:
        query = select(OutboxRow).where(held).order_by(col(OutboxRow.ended), col(OutboxRow.id))
        row = (await self._session.exec(query.limit(1))).one()
        _again(row, now)
        row.reason = PROBE
        await self._session.flush()

    async def release(self, now: datetime) -> int:
        """Nothing is held any longer: all of it is due."""
        held = col(OutboxRow.state) == NoticeState.HELD.value
        return await self._retry(select(OutboxRow).where(held), now)

    # ---- trying again

    async def all(self) -> list[DeadLetter]:
        """Everything that was given up, oldest first."""
        query = select(OutboxRow).where(OutboxRow.state == NoticeState.FAILED.value)
        rows = await self._session.exec(query.order_by(col(OutboxRow.due), col(OutboxRow.id)))
        return [
            DeadLetter(row.id, row.kind, row.due, row.ended, row.attempts, row.reason or "")
            for row in rows
        ]

    async def retry(self, ids: Sequence[str], now: datetime) -> int:
        """Send dead letters again; returns how many of these there were."""
        dead = OutboxRow.state == NoticeState.FAILED.value
        return await self._retry(select(OutboxRow).where(dead, col(OutboxRow.id).in_(ids)), now)

    async def retry_unreachable(self, now: datetime) -> int:
        """Try everybody again who could not be reached, when the reason is gone: also those who
        blocked the app, once. Where they are is gone only when they removed it."""
        lost = col(OutboxRow.state).in_(_LOST)
        people = select(OutboxRow.person_id).where(lost)
        there = col(PersonRow.user_id).is_not(None), col(PersonRow.id).in_(people)
        await self._session.exec(update(PersonRow).where(*there).values(refused=False))
        return await self._retry(select(OutboxRow).where(lost), now)

    async def _retry(self, query: SelectOfScalar[OutboxRow], now: datetime) -> int:
        rows = (await self._session.exec(query)).all()
        for row in rows:
            _again(row, now)
        await self._session.flush()
        return len(rows)


_LOST = (NoticeState.UNREACHABLE.value, NoticeState.HELD.value)


def _again(row: OutboxRow, due: datetime) -> None:
    row.state, row.due, row.attempts = NoticeState.WAITING.value, due, 0
    row.ended = row.reason = row.leased_until = None
