"""How the sending of a notice ended: noted, tried again later, or given up.

What cannot be sent now is tried again; what never can is a dead letter for the administrator.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.sending.pace import SendingPace
from bot.teams.connector import Absence, Gone, Later, Ours, SendResult, Sent
from bot.teams.graph import NOT_OURS_TO_ADD
from dialogs.notices import becomes
from storage.people.outbox_rows import Notice, NoticeState
from storage.work import Desk, Work
from use_cases.listening.budget import note_sent
from use_cases.notices import kind_of

TRANSACTIONS = 4
"""Database connections that sending uses at a time; the others are for whoever is chatting."""
MOST_ATTEMPTS = 6
"""After so many failures the notice is given up and the log says so
(platform.md, "Limits to honour in the sender")."""
FIRST_PAUSE = timedelta(seconds=30)
GROWTH = 4
"""Each pause is so many times the one before: the last attempt comes after almost three hours."""
JITTER = 0.2
UNREACHABLE = timedelta(days=1)
"""How long to wait for a chat that is in no way to be found."""
PROBE_EVERY = timedelta(minutes=10)
"""How often one of those that an administrator holds back is tried."""
OUTAGE = 300.0
"""Seconds to wait when nobody can be reached until the administrator repairs something."""
NOTING = 30
"""Seconds in which the end of a notice is noted, also when the database is restarted."""

_log = logging.getLogger(__name__)


def _dice() -> float:
    """From 0 up to 1."""
    return secrets.randbelow(1_000) / 1_000


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Notes how it ended. `transactions` are those that sending may use at a time."""

    desk: Desk
    now: Callable[[], datetime]
    pace: SendingPace
    dice: Callable[[], float] = _dice
    requests: frozenset[str] = frozenset()
    """The kinds that count in a year outside a trajectory."""
    transactions: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TRANSACTIONS))

    async def note(self, notice: Notice, tenant: str, result: SendResult) -> None:
        """What Teams said of one notice."""
        match result:
            case Sent(id):
                await self._finish_sent(notice, id)
            case Gone():
                await self._gone(notice, result)
            case Later():
                await self._busy(notice, tenant, result)
            case Ours(reason, everything=True):
                _log.error("nothing can be sent", extra={"reason": reason})
                await self.pace.pause(tenant, OUTAGE)
                await self.put_back(notice, self.now() + timedelta(seconds=OUTAGE), reason)
            case Ours(reason):
                await self.give_up(notice, reason)

    async def _gone(self, notice: Notice, gone: Gone) -> None:
        """Nobody is there: until they come back, or for a day when nothing says why."""
        _log.info("nobody there", extra={"kind": notice.kind, "reason": gone.why})
        if gone.reason is Absence.WITHHELD:
            await self._hold(notice, gone.why)
        elif notice.changes or kind_of(notice).to_channel:
            await self.finish(notice, NoticeState.DROPPED)
        elif gone.reason is Absence.UNKNOWN and notice.attempts < MOST_ATTEMPTS:
            await self._postpone(notice, UNREACHABLE)
        elif gone.why in NOT_OURS_TO_ADD:
            await self.finish(notice, NoticeState.UNREACHABLE)
        else:
            await self._lose(notice)

    async def _busy(self, notice: Notice, tenant: str, busy: Later) -> None:
        if busy.after:
            await self.pace.pause(tenant, busy.after)
        await self.later(notice, busy, "busy")

    async def later(self, notice: Notice, later: Later, reason: str) -> None:
        """Try again, later each time, never sooner than Teams said; the first time just then."""
        if notice.attempts >= MOST_ATTEMPTS:
            return await self.give_up(notice, reason)
        asked = timedelta(seconds=later.after or 0) * (1 + JITTER * self.dice())
        if asked and notice.attempts == 1:
            return await self._postpone(notice, asked, reason)
        pause = FIRST_PAUSE * GROWTH ** (notice.attempts - 1)
        jittered = pause * (1 + JITTER * (2 * self.dice() - 1))
        return await self._postpone(notice, max(jittered, asked), reason)

    async def give_up(self, notice: Notice, reason: str) -> None:
        _log.error("notice given up", extra={"kind": notice.kind, "reason": reason})
        await self.finish(notice, NoticeState.FAILED, reason)

    async def _finish_sent(self, notice: Notice, message_id: str) -> None:
        """What its card becomes later is planned with it."""

        async def note(work: Work) -> None:
            now = self.now()
            sent = NoticeState.SENT
            noted = await work.claims.finish(notice, sent, now, message_id=message_id or None)
            if noted and notice.probes:
                await work.dead_letters.release(now)
            if noted and notice.kind in self.requests:
                await note_sent(work, notice.person, now)
            if noted and message_id:
                await work.outbox.plan(*await becomes(work, notice))

        await self._noting(note)

    async def finish(self, notice: Notice, state: NoticeState, reason: str | None = None) -> None:
        await self._noting(
            lambda work: work.claims.finish(notice, state, self.now(), reason=reason)
        )

    async def _lose(self, notice: Notice) -> None:
        """Blocked: nothing more is sent until they write or install again."""

        async def note(work: Work) -> None:
            await work.people.refuse(notice.person)
            await work.claims.finish(notice, NoticeState.UNREACHABLE, self.now())

        await self._noting(note)

    async def _hold(self, notice: Notice, reason: str) -> None:
        """An administrator's act: it waits for another one. Whom a policy does not touch gets what
        is theirs meanwhile."""
        _log.warning("held back", extra={"kind": notice.kind, "reason": reason})
        now = self.now()
        await self._noting(lambda work: work.claims.hold(notice, now, now + PROBE_EVERY, reason))

    async def _postpone(self, notice: Notice, pause: timedelta, reason: str | None = None) -> None:
        until = self.now() + pause
        await self._noting(lambda work: work.claims.postpone(notice, until, reason))

    async def put_back(self, notice: Notice, until: datetime, reason: str | None = None) -> None:
        await self._noting(lambda work: work.claims.put_back(notice, until, reason))

    async def _noting(self, note: Callable[[Work], Awaitable[object]]) -> None:
        """Write how it ended. A database that is restarted just now is waited for, because what
        is not noted is sent again; when it stays away, the lease ends and another tries."""
        pause = 0.1
        while True:
            try:
                async with self.transactions, self.desk.writing() as work:
                    await note(work)
                    await work.commit()
                return
            except Exception as error:
                if pause > NOTING / 2:
                    _log.error("not noted", extra={"error": type(error).__name__})
                    return
                await asyncio.sleep(pause)
                pause *= 2
