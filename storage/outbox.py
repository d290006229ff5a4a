"""Messages to send: written in the transaction that causes them, sent later by the clock."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, delete, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.columns import moment, new_id


class NoticeKind(StrEnum):
    """Every message the bot sends of its own accord."""

    ENROLLED = "enrolled"
    STARTED = "started"
    CHANGE_PROPOSED = "change_proposed"
    CHANGE_DECIDED = "change_decided"
    ROSTER_CHANGED = "roster_changed"
    INVITATION = "invitation"
    REMINDER = "reminder"
    EXTENDED = "extended"
    RELEASE_EARLY = "release_early"
    RELEASE = "release"
    NO_SCAN = "no_scan"
    INPUT = "input"
    INPUT_LINE = "input_line"

    @property
    def is_reminder(self) -> bool:
        """Whether "stop" silences it; everything else is news the person has a right to."""
        return self in (NoticeKind.REMINDER, NoticeKind.INPUT_LINE)


class NoticeState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"
    """It made no sense any longer when its time came."""
    FAILED = "failed"


class OutboxRow(SQLModel, table=True):
    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_due", "state", "due"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    dedupe_key: str = Field(unique=True)
    kind: str
    person_id: str = Field(foreign_key="person.id", index=True)
    subject: str
    """The id of the team, round or roster change that it is about."""
    due: datetime = moment()
    state: str = NoticeState.WAITING.value
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to one person, about one subject, at one moment."""

    kind: NoticeKind
    person: str
    subject: str
    due: datetime
    nth: int = 1
    id: str = ""
    attempts: int = 0

    @property
    def dedupe_key(self) -> str:
        return f"{self.kind}:{self.subject}:{self.person}:{self.nth}"


class Outbox:
    """The outbox of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def plan(self, *notices: Notice) -> None:
        """Write notices to send; one that is planned already stays as it is."""
        keys = [notice.dedupe_key for notice in notices]
        known = set(
            await self._session.exec(
                select(OutboxRow.dedupe_key).where(col(OutboxRow.dedupe_key).in_(keys))
            )
        )
        self._session.add_all(_row(n) for n in notices if n.dedupe_key not in known)
        await self._session.flush()

    async def due(self, now: datetime, *, most: int) -> list[Notice]:
        query = (
            select(OutboxRow)
            .where(OutboxRow.state == NoticeState.WAITING.value, col(OutboxRow.due) <= now)
            .order_by(col(OutboxRow.due), col(OutboxRow.id))
            .limit(most)
        )
        return [_notice(row) for row in await self._session.exec(query)]

    async def next_due(self) -> datetime | None:
        """The earliest moment at which something waits to be sent."""
        query = select(func.min(col(OutboxRow.due))).where(
            OutboxRow.state == NoticeState.WAITING.value
        )
        return (await self._session.exec(query)).one()

    async def finish(self, notice_id: str, state: NoticeState) -> None:
        (await self._own(notice_id)).state = state.value

    async def postpone(self, notice_id: str, until: datetime) -> None:
        """Try again at `until`; counts as an attempt."""
        row = await self._own(notice_id)
        row.due, row.attempts = until, row.attempts + 1

    async def forget_before(self, moment: datetime) -> int:
        """Drop what was due before this moment and no longer waits; returns how many."""
        result = await self._session.exec(
            delete(OutboxRow).where(
                col(OutboxRow.state) != NoticeState.WAITING.value, col(OutboxRow.due) < moment
            )
        )
        return int(result.rowcount)

    async def wake(self, person_id: str, now: datetime) -> None:
        """Somebody can be reached again: what was tried in vain is due at once."""
        query = select(OutboxRow).where(
            OutboxRow.person_id == person_id,
            OutboxRow.state == NoticeState.WAITING.value,
            col(OutboxRow.attempts) > 0,
        )
        for row in await self._session.exec(query):
            row.due, row.attempts = min(row.due, now), 0
        await self._session.flush()

    async def reschedule(self, kind: NoticeKind, subject: str, due: datetime) -> None:
        """Move every notice of this kind about this subject that still waits."""
        query = select(OutboxRow).where(
            OutboxRow.kind == kind.value,
            OutboxRow.subject == subject,
            OutboxRow.state == NoticeState.WAITING.value,
        )
        for row in await self._session.exec(query):
            row.due = due
        await self._session.flush()

    async def _own(self, notice_id: str) -> OutboxRow:
        row = await self._session.get(OutboxRow, notice_id)
        if row is None:
            raise LookupError("notice")
        return row


def _row(notice: Notice) -> OutboxRow:
    return OutboxRow(
        dedupe_key=notice.dedupe_key,
        kind=notice.kind.value,
        person_id=notice.person,
        subject=notice.subject,
        due=notice.due,
    )


def _notice(row: OutboxRow) -> Notice:
    return Notice(
        kind=NoticeKind(row.kind),
        person=row.person_id,
        subject=row.subject,
        due=row.due,
        nth=int(row.dedupe_key.rpartition(":")[2]),
        id=row.id,
        attempts=row.attempts,
    )
