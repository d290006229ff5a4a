"""Messages to send: written in the transaction that causes them, sent later by the clock.

A replica *claims* what is due for a while, sends it outside any transaction, and *finishes* it.
Whoever claimed last holds the fence (worker and attempt): somebody whose time was over cannot
finish any more, and the notices of a replica that died are claimed again by another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, and_, case, delete, func, or_, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from storage.engine.columns import moment, new_id
from storage.engine.database import one_at_a_time

LOOKED_AT = 4
"""Due rows looked at for each that is claimed: several may be for one person."""


class NoticeState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"
    """It made no sense any longer when its time came."""
    FAILED = "failed"
    """A dead letter: given up, until an administrator tries it again."""
    UNREACHABLE = "unreachable"
    """Nobody is there; until the person writes or installs the app."""


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
    worker: str | None = None
    leased_until: datetime | None = moment(default=None, nullable=True)
    ended: datetime | None = moment(default=None, nullable=True)
    """When it was sent, dropped or given up."""
    reason: str | None = None
    """Why it was given up, as a key."""
    message_id: str | None = None
    """What Teams calls the message, to change it later."""
    changes: str | None = None
    """The id of the row whose message this one changes."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to one person, about one subject, at one moment.

    X
    """

    kind: str
    person: str
    subject: str
    due: datetime
    nth: int = 1
    id: str = ""
    attempts: int = 0
    worker: str = ""
    changes: str = ""
    leased_until: datetime | None = None
    """Until when whoever claimed it has it for themselves."""

    @property
    def dedupe_key(self) -> str:
        about = self.changes or f"{self.subject}:{self.person}"
        return f"{self.kind}:{about}:{self.nth}"


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """What was given up, without whom it was for or what it is about."""

    id: str
    kind: str
    due: datetime
    ended: datetime | None
    attempts: int
    reason: str


class Outbox:
    """The outbox of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    # ---- planning

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

    async def reschedule(self, kind: str, subject: str, due: datetime) -> None:
        """Move every notice of this kind about this subject that still waits."""
        moved = update(OutboxRow).where(*_waiting(kind, subject)).values(due=due)
        await self._session.exec(moved)

    async def cancel(self, kind: str, subject: str) -> int:
        """The plan changed: what still waits was never planned, and may be planned anew.

        Returns how many. One that is on its way arrives.
        """
        gone = await self._session.exec(delete(OutboxRow).where(*_waiting(kind, subject)))
        return int(gone.rowcount)

    async def cancel_about(self, subjects: Sequence[str], *, person: str | None = None) -> None:
        """Nothing about these subjects is sent any more, or nothing to this person."""
        about = delete(OutboxRow).where(
            col(OutboxRow.subject).in_(subjects),
            col(OutboxRow.state) == NoticeState.WAITING.value,
        )
        if person is not None:
            about = about.where(col(OutboxRow.person_id) == person)
        await self._session.exec(about)

    async def hand_over(self, subjects: Sequence[str], *, before: str, after: str) -> None:
        """What waits for one person about these subjects goes to another, once."""
        query = select(OutboxRow).where(
            col(OutboxRow.subject).in_(subjects),
            OutboxRow.person_id == before,
            OutboxRow.state == NoticeState.WAITING.value,
        )
        for row in list(await self._session.exec(query)):
            notice = replace(_notice(row), person=after, id="", worker="", attempts=0)
            await self._session.delete(row)
            await self.plan(notice)

    async def forget_before(self, moment: datetime) -> int:
        """Drop what was due before this moment and no longer waits; returns how many.

        A message that will be changed is remembered until then.
        """
        waits = col(OutboxRow.state) == NoticeState.WAITING.value
        changed = select(OutboxRow.changes).where(waits, col(OutboxRow.changes).is_not(None))
        old = delete(OutboxRow).where(
            ~waits, col(OutboxRow.due) < moment, col(OutboxRow.id).not_in(changed)
        )
        return int((await self._session.exec(old)).rowcount)

    # ---- sending

    async def claim(
        self, worker: str, now: datetime, *, until: datetime, most: int, kinds: Iterable[str]
    ) -> list[Notice]:
        """Take what is due, at most one for each person, so that each chat keeps its order.

        Nobody else gets it before `until`. `kinds` are those that this version knows: rows of a
        kind that only a newer version knows are left to that version.
        """
        await one_at_a_time(self._session, "outbox")
        ready = (
            select(OutboxRow)
            .where(
                OutboxRow.state == NoticeState.WAITING.value,
                col(OutboxRow.due) <= now,
                or_(col(OutboxRow.leased_until).is_(None), col(OutboxRow.leased_until) <= now),
                col(OutboxRow.kind).in_([str(kind) for kind in kinds]),
            )
            .order_by(col(OutboxRow.due), col(OutboxRow.id))
            .limit(LOOKED_AT * most)
            .with_for_update(skip_locked=True)
        )
        rows = (await self._session.exec(ready)).all()
        busy = await self._busy([row.person_id for row in rows], now)
        chosen = _one_each(rows, busy)[:most]
        for row in chosen:
            row.worker, row.leased_until, row.attempts = worker, until, row.attempts + 1
        await self._session.flush()
        return [_notice(row) for row in chosen]

    async def _busy(self, people: list[str], now: datetime) -> set[str]:
        """Those of these people to whom something is on its way."""
        query = select(OutboxRow.person_id).where(
            col(OutboxRow.person_id).in_(people),
            OutboxRow.state == NoticeState.WAITING.value,
            col(OutboxRow.leased_until) > now,
        )
        return set(await self._session.exec(query))

    async def next_due(self, kinds: Iterable[str]) -> datetime | None:
        """The earliest moment at which something of these kinds can be claimed."""
        free = case(
            (col(OutboxRow.leased_until) > col(OutboxRow.due), col(OutboxRow.leased_until)),
            else_=col(OutboxRow.due),
        )
        waits = col(OutboxRow.state) == NoticeState.WAITING.value
        busy = select(OutboxRow.person_id).where(waits, col(OutboxRow.worker).is_not(None))
        query = select(func.min(free)).where(
            waits,
            col(OutboxRow.kind).in_([str(kind) for kind in kinds]),
            or_(col(OutboxRow.worker).is_not(None), col(OutboxRow.person_id).not_in(busy)),
        )
        due: datetime | None = (await self._session.exec(query)).one()
        return due

    async def finish(
        self,
        notice: Notice,
        state: NoticeState,
        now: datetime,
        *,
        reason: str | None = None,
        message_id: str | None = None,
    ) -> bool:
        """Note how it ended; False when somebody else has it now, or it is gone."""
        values = {"state": state.value, "ended": now, "reason": reason, "message_id": message_id}
        return await self._release(notice, **values)

    async def postpone(self, notice: Notice, until: datetime) -> bool:
        """Try again at `until`; the attempt counts."""
        return await self._release(notice, due=until)

    async def put_back(self, notice: Notice, until: datetime) -> bool:
        """Its time comes at `until`; nothing was attempted."""
        return await self._release(notice, due=until, attempts=notice.attempts - 1)

    async def _release(self, notice: Notice, **values: object) -> bool:
        own = update(OutboxRow).where(
            col(OutboxRow.id) == notice.id,
            col(OutboxRow.state) == NoticeState.WAITING.value,
            col(OutboxRow.worker) == notice.worker,
            col(OutboxRow.attempts) == notice.attempts,
        )
        result = await self._session.exec(own.values(worker=None, leased_until=None, **values))
        return bool(result.rowcount)

    async def sent_since(self, person_id: str, moment: datetime) -> list[tuple[str, datetime]]:
        """Kind and moment of what this person was sent, oldest first."""
        query = select(OutboxRow.kind, OutboxRow.ended).where(
            OutboxRow.person_id == person_id,
            OutboxRow.state == NoticeState.SENT.value,
            col(OutboxRow.ended) > moment,
        )
        rows = await self._session.exec(query.order_by(col(OutboxRow.ended)))
        return [(kind, ended) for kind, ended in rows if ended is not None]

    async def message_of(self, notice_id: str) -> str | None:
        """What Teams calls the message of a notice; None when it was not sent or is forgotten."""
        row = await self._session.get(OutboxRow, notice_id)
        return row.message_id if row else None

    # ---- whoever cannot be reached, and what was given up

    async def wake(self, person_id: str, now: datetime) -> None:
        """Somebody can be reached again: what was tried in vain is due at once."""
        tried = col(OutboxRow.attempts) > 0
        query = select(OutboxRow).where(
            OutboxRow.person_id == person_id,
            col(OutboxRow.worker).is_(None),
            or_(
                col(OutboxRow.state) == NoticeState.UNREACHABLE.value,
                and_(col(OutboxRow.state) == NoticeState.WAITING.value, tried),
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

    async def dead(self) -> list[DeadLetter]:
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


def _waiting(kind: str, subject: str) -> tuple[Any, ...]:
    return (
        col(OutboxRow.kind) == str(kind),
        col(OutboxRow.subject) == subject,
        col(OutboxRow.state) == NoticeState.WAITING.value,
    )


def _one_each(rows: Sequence[OutboxRow], busy: set[str]) -> list[OutboxRow]:
    """The first of each person who is not busy."""
    first: dict[str, OutboxRow] = {}
    for row in rows:
        first.setdefault(row.person_id, row)
    return [row for person, row in first.items() if person not in busy]


def _again(row: OutboxRow, due: datetime) -> None:
    row.state, row.due, row.attempts = NoticeState.WAITING.value, due, 0
    row.ended = row.reason = None


def _row(notice: Notice) -> OutboxRow:
    return OutboxRow(
        dedupe_key=notice.dedupe_key,
        kind=str(notice.kind),
        person_id=notice.person,
        subject=notice.subject,
        due=notice.due,
        changes=notice.changes or None,
    )


def _notice(row: OutboxRow) -> Notice:
    nth = row.dedupe_key.rpartition(":")[2]
    return Notice(
        kind=row.kind,
        person=row.person_id,
        subject=row.subject,
        due=row.due,
        nth=int(nth) if nth.isdecimal() else 1,
        id=row.id,
        attempts=row.attempts,
        worker=row.worker or "",
        changes=row.changes or "",
        leased_until=row.leased_until,
    )
