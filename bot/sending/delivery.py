"""Sends what the outbox holds, when it is due, on however many replicas.

A replica claims a few notices, looks again whether each still makes sense and may go now, waits
for its turn in the common pace, sends outside any transaction, and notes how it ended. What
cannot be sent now is tried again; what never can is a dead letter for the administrator.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from bot.sending.pace import LONGEST_WINDOW, SendingPace, chat_free
from bot.sending.sender import Sender
from bot.teams.connector import Absence, Gone, Later, Ours, SendResult, Sent
from bot.teams.graph import NOT_OURS_TO_ADD
from dialogs.card import Card
from dialogs.notices import card_for, over_at
from storage.people.outbox import Notice, NoticeState
from storage.people.people import Address
from storage.work import Work
from trajectory.teams import Person
from use_cases.courtesy import not_before
from use_cases.norms.norm_wishes import channel_address
from use_cases.notices import NoticeKind, kind_of
from use_cases.services import Services

AT_ONCE = 48
"""Notices that one replica has in hand; each is another chat."""
TRANSACTIONS = 4
"""Database connections that sending uses at a time; the others are for whoever is chatting."""
LEASE = timedelta(minutes=2)
"""After so long a notice of a replica that died is sent by another; longer than sending takes."""
MOST_ATTEMPTS = 6
"""After so many failures the notice is given up and the log says so
(platform.md, "Limits to honour in the sender")."""
FIRST_PAUSE = timedelta(seconds=30)
GROWTH = 4
"""Each pause is so many times the one before: the last attempt comes after almost three hours."""
JITTER = 0.2
UNREACHABLE = timedelta(days=1)
"""How long to wait for a chat that is in no way to be found."""
MEND = 300.0
"""Seconds to wait when nobody can be reached until the administrator mends something."""
STALE = 2.0
"""Seconds of waiting for a turn after which a notice is looked at once more."""
NOTING = 30
"""Seconds in which the end of a notice is noted, also when the database is restarted."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    """What to send and where to; `card` is None when it makes no sense any more.

    `hold` is when it may go at the earliest. `changes` is the message that it takes the place of.
    """

    person: Person
    address: Address | None
    card: Card | None
    hold: datetime
    changes: str | None = None
    may_install: bool = False
    channel: bool = False
    """Whether it goes into a channel, and not to the person."""


def _dice() -> float:
    """From 0 up to 1."""
    return secrets.randbelow(1_000) / 1_000


@dataclass(slots=True)
class Delivery:
    """Drains the outbox. At least once: a crash after sending sends the same card again."""

    services: Services
    sender: Sender
    message: Callable[[Card], dict[str, object]]
    """Makes the activity that carries a card."""
    now: Callable[[], datetime]
    pace: SendingPace
    dice: Callable[[], float] = _dice
    worker: str = field(default_factory=lambda: uuid4().hex)
    _few: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TRANSACTIONS))
    _stopping: bool = False

    # ---- the stream

    async def send_due(self) -> int:
        """Send everything that is due, many chats at a time; returns how many were handled."""
        handled = 0
        running: set[asyncio.Task[None]] = set()
        try:
            while True:
                room = AT_ONCE - len(running)
                if room >= AT_ONCE // 2 and not self._stopping:
                    taken = await self._claim(room)
                    running |= {asyncio.create_task(self._handle(notice)) for notice in taken}
                if not running:
                    return handled
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                handled += len([task.result() for task in done])
        finally:
            for task in running:
                task.cancel()

    def stop(self) -> None:
        """Claim nothing more; what is in hand is finished."""
        self._stopping = True

    async def next_due(self) -> datetime | None:
        """When something can be sent; after a pause that Teams asked for."""
        async with self.services.desk.reading() as work:
            due = await work.outbox.next_due(NoticeKind)
        held = await self.pace.held_until()
        return due if due is None or held is None else max(due, held)

    async def _claim(self, most: int) -> list[Notice]:
        if await self.pace.held_until() is not None:
            return []
        now = self.now()
        async with self._few, self.services.desk.writing() as work:
            notices = await work.outbox.claim(
                self.worker, now, until=now + LEASE, most=most, kinds=NoticeKind
            )
            await work.commit()
        return notices

    async def _handle(self, notice: Notice) -> None:
        """One notice; what goes wrong with it never keeps the others waiting."""
        try:
            if notice.attempts > MOST_ATTEMPTS:  # whoever had it died of it, each time
                await self._give_up(notice, "poisoned")
            else:
                await self._deliver(notice, await self._letter(notice))
        except Exception as error:
            reason = type(error).__name__
            _log.error("notice failed", extra={"kind": notice.kind, "error": reason})
            await self._later(notice, Later(), reason)

    # ---- looking again

    async def _letter(self, notice: Notice) -> Letter:
        """The card as it is now, where to, and when; looked at again at the moment of sending."""
        async with self._few, self.services.desk.reading() as work:
            person = await work.people.get(notice.person)
            channel = kind_of(notice).to_channel
            address = (
                await channel_address(work, notice)
                if channel
                else await work.people.address(notice.person)
            )
            reach = address or Address("", "", "", None)
            now = self.now()
            changes = await work.outbox.message_of(notice.changes) if notice.changes else None
            lost = channel and address is None
            card = None if lost else await card_for(self.services, work, notice, person, reach, now)
            return Letter(
                person=person,
                address=address,
                card=card,
                hold=await self._hold(work, notice, person, now),
                changes=changes,
                may_install=address is None and not await work.people.refuses(notice.person),
                channel=channel,
            )

    async def _hold(self, work: Work, notice: Notice, person: Person, now: datetime) -> datetime:
        sent = await work.outbox.sent_since(person.id, now - LONGEST_WINDOW)
        free = chat_free([moment for _, moment in sent], now)
        return max(free, await not_before(self.services, work, notice, person, now))

    async def _deliver(self, notice: Notice, letter: Letter) -> None:
        if not await self._stays(notice, letter):
            await self._in_turn(notice, letter)

    async def _stays(self, notice: Notice, letter: Letter) -> bool:
        """Whether it does not go now; then that is noted."""
        if letter.card is None or (notice.changes and letter.changes is None):
            await self._finish(notice, NoticeState.DROPPED)
        elif letter.hold > self.now():
            await self._put_back(notice, letter.hold)
        elif letter.address is None and not (self.sender.installs and letter.may_install):
            await self._finish(notice, NoticeState.UNREACHABLE)
        else:
            return False
        return True

    # ---- sending

    async def _in_turn(self, notice: Notice, letter: Letter) -> None:
        tenant = letter.address.tenant_id if letter.address else self.sender.tenant
        looked = time.monotonic()
        while True:
            tick = await self.pace.tick(tenant)
            if (held := await self.pace.near(tick)) is not None:
                await self._put_back(notice, held)
                return
            if time.monotonic() - looked > STALE:
                letter, looked = await self._letter(notice), time.monotonic()
                if await self._stays(notice, letter):
                    return
            if await self.pace.reached(tick):
                break
        if self._is_ours(notice):
            await self._note(notice, tenant, await self._send(letter))

    def _is_ours(self, notice: Notice) -> bool:
        """Whether nobody else can have claimed it meanwhile; whoever is too slow sends nothing."""
        return notice.leased_until is None or self.now() < notice.leased_until

    async def _send(self, letter: Letter) -> SendResult:
        assert letter.card is not None
        activity = self.message(letter.card)
        if letter.address is None:
            return await self.sender.install(letter.person, activity)
        if letter.changes is not None:
            return await self.sender.change(letter.address, letter.changes, activity)
        if letter.channel:
            return await self.sender.post(letter.address, activity)
        return await self.sender.send(letter.person, letter.address, activity)

    # ---- noting how it ended

    async def _note(self, notice: Notice, tenant: str, result: SendResult) -> None:
        match result:
            case Sent(id):
                await self._finish_sent(notice, id)
            case Gone():
                await self._gone(notice, result)
            case Later():
                await self._busy(notice, tenant, result)
            case Ours(reason, everything=True):
                _log.error("nothing can be sent", extra={"reason": reason})
                await self.pace.pause(tenant, MEND)
                await self._put_back(notice, self.now() + timedelta(seconds=MEND))
            case Ours(reason):
                await self._give_up(notice, reason)

    async def _gone(self, notice: Notice, gone: Gone) -> None:
        """Nobody is there: until they come back, or for a day when nothing says why."""
        _log.info("nobody there", extra={"kind": notice.kind, "reason": gone.why})
        kind = kind_of(notice)
        if kind is NoticeKind.OVER or kind.to_channel:
            await self._finish(notice, NoticeState.DROPPED)
        elif gone.reason is Absence.UNKNOWN and notice.attempts < MOST_ATTEMPTS:
            await self._postpone(notice, UNREACHABLE)
        elif gone.why in NOT_OURS_TO_ADD:
            await self._finish(notice, NoticeState.UNREACHABLE)
        else:
            await self._lose(notice)

    async def _busy(self, notice: Notice, tenant: str, busy: Later) -> None:
        if busy.after:
            await self.pace.pause(tenant, busy.after)
        await self._later(notice, busy, "busy")

    async def _later(self, notice: Notice, later: Later, reason: str) -> None:
        """Try again, later each time, never sooner than Teams said; the first time just then."""
        if notice.attempts >= MOST_ATTEMPTS:
            return await self._give_up(notice, reason)
        asked = timedelta(seconds=later.after or 0) * (1 + JITTER * self.dice())
        if asked and notice.attempts == 1:
            return await self._postpone(notice, asked)
        pause = FIRST_PAUSE * GROWTH ** (notice.attempts - 1)
        jittered = pause * (1 + JITTER * (2 * self.dice() - 1))
        return await self._postpone(notice, max(jittered, asked))

    async def _give_up(self, notice: Notice, reason: str) -> None:
        _log.error("notice given up", extra={"kind": notice.kind, "reason": reason})
        await self._finish(notice, NoticeState.FAILED, reason)

    async def _finish_sent(self, notice: Notice, message_id: str) -> None:
        """The card that takes its place when it is over is planned with it."""

        async def note(work: Work) -> None:
            now = self.now()
            sent = NoticeState.SENT
            noted = await work.outbox.finish(notice, sent, now, message_id=message_id or None)
            over = await over_at(work, notice) if noted and message_id else None
            if over is not None:
                kind, person, subject = NoticeKind.OVER, notice.person, notice.subject
                await work.outbox.plan(Notice(kind, person, subject, over, changes=notice.id))

        await self._noting(note)

    async def _finish(self, notice: Notice, state: NoticeState, reason: str | None = None) -> None:
        await self._noting(
            lambda work: work.outbox.finish(notice, state, self.now(), reason=reason)
        )

    async def _lose(self, notice: Notice) -> None:
        """Blocked or removed: nothing more is sent until they write or install again."""

        async def note(work: Work) -> None:
            await work.people.forget_address(notice.person)
            await work.outbox.finish(notice, NoticeState.UNREACHABLE, self.now())

        await self._noting(note)

    async def _postpone(self, notice: Notice, pause: timedelta) -> None:
        await self._noting(lambda work: work.outbox.postpone(notice, self.now() + pause))

    async def _put_back(self, notice: Notice, until: datetime) -> None:
        await self._noting(lambda work: work.outbox.put_back(notice, until))

    async def _noting(self, note: Callable[[Work], Awaitable[object]]) -> None:
        """Write how it ended. A database that is restarted just now is waited for, because what
        is not noted is sent again; when it stays away, the lease ends and another tries."""
        pause = 0.1
        while True:
            try:
                async with self._few, self.services.desk.writing() as work:
                    await note(work)
                    await work.commit()
                return
            except Exception as error:
                if pause > NOTING / 2:
                    _log.error("not noted", extra={"error": type(error).__name__})
                    return
                await asyncio.sleep(pause)
                pause *= 2
