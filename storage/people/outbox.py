"""Messages to send: written in the transaction that causes them, sent later by the clock.

What is on its way, and what could not be sent, is in `claims` and `dead_letters`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.people.outbox_rows import (
    Notice,
    NoticeState,
    OutboxRow,
    Shown,
    notice_of,
    row_of,
    waiting,
)


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
        self._session.add_all(row_of(n) for n in notices if n.dedupe_key not in known)
        await self._session.flush()

    async def reschedule(
        self, kind: str, subject: str, due: datetime, *, nth: int | None = None
    ) -> None:
        """Move every notice of this kind about this subject that still waits; with `nth` only
        those that are the nth to their person."""
        moved = update(OutboxRow).where(*_waiting_of(kind, subject))
        if nth is not None:
            moved = moved.where(col(OutboxRow.dedupe_key).endswith(f":{nth}", autoescape=True))
        await self._session.exec(moved.values(due=due))

    async def cancel(self, kind: str, subject: str) -> int:
        """The plan changed: what still waits was never planned, and may be planned anew.

        Returns how many. One that is on its way arrives.
        """
        gone = await self._session.exec(delete(OutboxRow).where(*_waiting_of(kind, subject)))
        return int(gone.rowcount)

    async def cancel_about(self, subjects: Sequence[str], *, person: str | None = None) -> None:
        """Nothing about these subjects is sent any more, or nothing to this person."""
        about = delete(OutboxRow).where(col(OutboxRow.subject).in_(subjects), waiting())
        if person is not None:
            about = about.where(col(OutboxRow.person_id) == person)
        await self._session.exec(about)

    async def drop_waiting(self, kind: str, person: str, now: datetime) -> int:
        """What waits for this person of this kind came along with something else; how many."""
        own = update(OutboxRow).where(
            col(OutboxRow.kind) == str(kind), col(OutboxRow.person_id) == person, waiting()
        )
        gone = await self._session.exec(own.values(state=NoticeState.DROPPED.value, ended=now))
        return int(gone.rowcount)

    async def hand_over(self, subjects: Sequence[str], *, before: str, after: str) -> None:
        """What waits for one person about these subjects goes to another, once."""
        query = select(OutboxRow).where(
            col(OutboxRow.subject).in_(subjects), OutboxRow.person_id == before, waiting()
        )
        for row in list(await self._session.exec(query)):
            notice = replace(notice_of(row), person=after, id="", worker="", attempts=0)
            await self._session.delete(row)
            await self.plan(notice)

    async def forget_before(self, moment: datetime) -> int:
        """Drop what was due before this moment and no longer waits; returns how many.

        A message that will be changed is remembered until then.
        """
        changed = select(OutboxRow.changes).where(waiting(), col(OutboxRow.changes).is_not(None))
        old = delete(OutboxRow).where(
            ~waiting(), col(OutboxRow.due) < moment, col(OutboxRow.id).not_in(changed)
        )
        return int((await self._session.exec(old)).rowcount)

    async def sent_since(self, person_id: str, moment: datetime) -> list[tuple[str, datetime]]:
        """Kind and moment of what this person was sent, oldest first."""
        query = select(OutboxRow.kind, OutboxRow.ended).where(
            OutboxRow.person_id == person_id,
            OutboxRow.state == NoticeState.SENT.value,
            col(OutboxRow.ended) > moment,
        )
        rows = await self._session.exec(query.order_by(col(OutboxRow.ended)))
        return [(kind, ended) for kind, ended in rows if ended is not None]

    async def waiting_for(self, person_id: str, kind: str) -> list[Notice]:
        """What still waits for this person of this kind, first due first."""
        query = select(OutboxRow).where(
            OutboxRow.person_id == person_id, OutboxRow.kind == str(kind), waiting()
        )
        return [
            notice_of(row) for row in await self._session.exec(query.order_by(col(OutboxRow.due)))
        ]

    async def together_with(self, notice: Notice) -> list[str]:
        """The subjects of every message of this kind to this person that is the nth to them as
        `notice` is, that of `notice` among them; whenever each of them goes out."""
        query = select(OutboxRow.subject).where(
            OutboxRow.person_id == notice.person,
            OutboxRow.kind == str(notice.kind),
            col(OutboxRow.dedupe_key).endswith(f":{notice.nth}", autoescape=True),
        )
        return list({notice.subject, *await self._session.exec(query)})

    async def told_about(
        self, kinds: Iterable[str], subjects: Sequence[str], *, since: datetime, until: datetime
    ) -> bool:
        """Whether a message of these kinds about these subjects was or will be due from `since` on
        and before `until`, to whomever; not one that made no sense any longer, or that only
        changes a card."""
        query = select(OutboxRow.id).where(
            col(OutboxRow.kind).in_([str(kind) for kind in kinds]),
            col(OutboxRow.subject).in_(subjects),
            col(OutboxRow.due) >= since,
            col(OutboxRow.due) < until,
            col(OutboxRow.state) != NoticeState.DROPPED.value,
            col(OutboxRow.changes).is_(None),
        )
        return (await self._session.exec(query.limit(1))).first() is not None

    async def get(self, notice_id: str) -> Notice | None:
        """A notice, whatever became of it; None when it is forgotten."""
        row = await self._session.get(OutboxRow, notice_id)
        return notice_of(row) if row else None

    async def message_of(self, notice_id: str) -> str | None:
        """What Teams calls the message of a notice; None when it was not sent or is forgotten."""
        row = await self._session.get(OutboxRow, notice_id)
        return row.message_id if row else None

    async def shown(self, kind: str, people: Sequence[str]) -> list[Shown]:
        """Every message of this kind that these people got, oldest first."""
        return await self._shown(col(OutboxRow.person_id).in_(people), OutboxRow.kind == str(kind))

    async def shown_about(self, kinds: Collection[str], subject: str | None) -> list[Shown]:
        """Every message of these kinds about this subject that somebody got, oldest first; with
        None about whatever."""
        about = [] if subject is None else [OutboxRow.subject == subject]
        return await self._shown(col(OutboxRow.kind).in_([str(kind) for kind in kinds]), *about)

    async def _shown(self, *conditions: Any) -> list[Shown]:
        query = select(OutboxRow).where(*conditions, OutboxRow.state == NoticeState.SENT.value)
        rows = await self._session.exec(query.order_by(col(OutboxRow.ended)))
        return [
            Shown(row.id, row.person_id, row.subject, row.ended)
            for row in rows
            if row.ended is not None
        ]

    async def heard(self, kind: str, subject: str) -> list[datetime]:
        """When those who are told first of this subject heard of it, or will."""
        query = select(OutboxRow).where(
            OutboxRow.kind == str(kind),
            OutboxRow.subject == subject,
            col(OutboxRow.dedupe_key).endswith(":1", autoescape=True),
            or_(waiting(), col(OutboxRow.state).in_(_HEARD)),
        )
        return [row.ended or row.due for row in await self._session.exec(query)]

    async def has_message(self, person_id: str, kind: str, subject: str) -> bool:
        """Whether this person has a message of this kind about this subject, to be changed."""
        query = select(OutboxRow.id).where(
            OutboxRow.person_id == person_id,
            OutboxRow.kind == str(kind),
            OutboxRow.subject == subject,
            col(OutboxRow.message_id).is_not(None),
        )
        return (await self._session.exec(query.limit(1))).first() is not None

    async def planned_for(self, person_id: str, kind: str, subject: str) -> bool:
        """Whether this person was sent such a message about this subject, or will be; as long as
        that is remembered."""
        query = select(OutboxRow.id).where(
            OutboxRow.person_id == person_id,
            OutboxRow.kind == str(kind),
            OutboxRow.subject == subject,
        )
        return (await self._session.exec(query.limit(1))).first() is not None


_HEARD = (NoticeState.SENT.value, NoticeState.DROPPED.value)
"""What was dropped came along with something else, or was heard of already."""


def _waiting_of(kind: str, subject: str) -> tuple[Any, ...]:
    return col(OutboxRow.kind) == str(kind), col(OutboxRow.subject) == subject, waiting()
