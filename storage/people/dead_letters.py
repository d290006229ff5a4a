"""What could not be sent: nobody could be reached, or it was given up after many attempts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from storage.people.outbox_rows import NoticeState, OutboxRow, waiting


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
                col(OutboxRow.state) == NoticeState.UNREACHABLE.value,
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
        """Try everybody again who could not be reached, when the reason is gone."""
        lost = OutboxRow.state == NoticeState.UNREACHABLE.value
        return await self._retry(select(OutboxRow).where(lost), now)

    async def _retry(self, query: SelectOfScalar[OutboxRow], now: datetime) -> int:
        rows = (await self._session.exec(query)).all()
        for row in rows:
            _again(row, now)
        await self._session.flush()
        return len(rows)


def _again(row: OutboxRow, due: datetime) -> None:
    row.state, row.due, row.attempts = NoticeState.WAITING.value, due, 0
    row.ended = row.reason = None
