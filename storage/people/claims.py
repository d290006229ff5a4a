"""Messages on their way: which replica sends which, and until when nobody else does.

A replica *claims* what is due for a while, sends it outside any transaction, and *finishes* it.
Whoever claimed last holds the fence (worker and attempt): somebody whose time was over cannot
finish any more, and the notices of a replica that died are claimed again by another.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, func, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.engine.database import one_at_a_time
from storage.engine.prepared_query import PreparedQuery
from storage.people.outbox_rows import PROBE, Notice, NoticeState, OutboxRow, notice_of, waiting

LOOKED_AT = 4
"""Due rows looked at for each that is claimed: several may be for one person."""


class Claims:
    """What is claimed and finished in one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

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
                waiting(),
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
        return [notice_of(row) for row in chosen]

    async def _busy(self, people: list[str], now: datetime) -> set[str]:
        """Those of these people to whom something is on its way."""
        query = select(OutboxRow.person_id).where(
            col(OutboxRow.person_id).in_(people),
            waiting(),
            col(OutboxRow.leased_until) > now,
        )
        return set(await self._session.exec(query))

    async def next_due(self, kinds: Iterable[str]) -> datetime | None:
        """The earliest moment at which something of these kinds can be claimed."""
        known = [str(kind) for kind in kinds]
        due: datetime | None = await _NEXT_DUE.value(self._session, kinds=known)
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

    async def hold(self, notice: Notice, now: datetime, until: datetime, reason: str) -> bool:
        """It waits for an administrator; none that is held is tried before `until`."""
        values = {"state": NoticeState.HELD.value, "ended": now, "reason": reason}
        return await self._release(notice, **values, attempts=0, leased_until=until)

    async def postpone(self, notice: Notice, until: datetime, reason: str | None = None) -> bool:
        """Try again at `until`; the attempt counts. With a reason it was tried in vain."""
        return await self._release(notice, due=until, reason=_kept(notice, reason))

    async def put_back(self, notice: Notice, until: datetime, reason: str | None = None) -> bool:
        """Its time comes at `until`; no attempt counts. With a reason it could not be tried."""
        attempts = notice.attempts - 1
        kept = _kept(notice, reason)
        return await self._release(notice, due=until, attempts=attempts, reason=kept)

    async def _release(self, notice: Notice, **values: object) -> bool:
        own = update(OutboxRow).where(
            col(OutboxRow.id) == notice.id,
            waiting(),
            col(OutboxRow.worker) == notice.worker,
            col(OutboxRow.attempts) == notice.attempts,
        )
        free = {"worker": None, "leased_until": None}
        result = await self._session.exec(own.values({**free, **values}))
        return bool(result.rowcount)


def _kept(notice: Notice, reason: str | None) -> str | None:
    """One that tells whether something is still held goes on telling it."""
    return PROBE if notice.probes else reason


_FREE = case(
    (col(OutboxRow.leased_until) > col(OutboxRow.due), col(OutboxRow.leased_until)),
    else_=col(OutboxRow.due),
)
_BUSY = select(OutboxRow.person_id).where(waiting(), col(OutboxRow.worker).is_not(None))
_NEXT_DUE: PreparedQuery[Any] = PreparedQuery(
    select(func.min(_FREE)).where(
        waiting(),
        col(OutboxRow.kind).in_(bindparam("kinds", expanding=True)),
        or_(col(OutboxRow.worker).is_not(None), col(OutboxRow.person_id).not_in(_BUSY)),
    )
)


def _one_each(rows: Sequence[OutboxRow], busy: set[str]) -> list[OutboxRow]:
    """The first of each person who is not busy."""
    first: dict[str, OutboxRow] = {}
    for row in rows:
        first.setdefault(row.person_id, row)
    return [row for person, row in first.items() if person not in busy]
