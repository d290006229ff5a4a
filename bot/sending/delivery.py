"""Sends what the outbox holds, when it is due, on however many replicas.

A replica claims a few notices, looks again whether each still makes sense and may go now, waits
for its turn in the common pace, sends outside any transaction, and notes how it ended.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from bot.sending.calendars import into_calendar
from bot.sending.outcomes import MOST_ATTEMPTS, PROBE_EVERY, Outcomes
from bot.sending.pace import LONGEST_WINDOW, SendingPace, chat_free
from bot.sending.sender import Sender
from bot.teams.connector import Later, SendResult, Sent
from dialogs.card import Card
from dialogs.notices import card_for
from storage.people.outbox_rows import Notice, NoticeState
from storage.people.people import Address
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.teams import Person
from use_cases.courtesy import not_before
from use_cases.norms.norm_wishes import channel_address
from use_cases.notices import NoticeKind, kind_of
from use_cases.services import Services

AT_ONCE = 48
"""Notices that one replica has in hand; each is another chat."""
LEASE = timedelta(minutes=2)
"""After so long a notice of a replica that died is sent by another; longer than sending takes."""
STANDS_STILL = timedelta(minutes=10)
"""Until what is for a team that stands still is looked at again; that is no attempt."""
STALE = 2.0
"""Seconds of waiting for a turn after which a notice is looked at once more."""

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


@dataclass(slots=True)
class Delivery:
    """Drains the outbox. At least once: a crash after sending sends the same card again."""

    services: Services
    sender: Sender
    message: Callable[[Card], dict[str, object]]
    """Makes the activity that carries a card."""
    outcomes: Outcomes
    worker: str = field(default_factory=lambda: uuid4().hex)
    _stopping: bool = False

    @property
    def pace(self) -> SendingPace:
        return self.outcomes.pace

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
            due = await work.claims.next_due(NoticeKind)
            held = await work.pace.held_until(self.outcomes.now())
        return due if due is None or held is None else max(due, held)

    async def probe(self) -> int:
        """Try one of those that an administrator holds back, when it is time; how many that
        were."""
        now = self.outcomes.now()
        async with self.services.desk.writing() as work:
            tried = await work.dead_letters.probe(now, now + PROBE_EVERY)
            await work.commit()
        return tried

    async def next_probe(self) -> datetime | None:
        async with self.services.desk.reading() as work:
            return await work.dead_letters.next_probe()

    async def _claim(self, most: int) -> list[Notice]:
        now = self.outcomes.now()
        async with self.outcomes.transactions, self.services.desk.writing() as work:
            if await work.pace.held_until(now) is not None:
                return []
            notices = await work.claims.claim(
                self.worker, now, until=now + LEASE, most=most, kinds=NoticeKind
            )
            await work.commit()
        return notices

    async def _handle(self, notice: Notice) -> None:
        """One notice; what goes wrong with it never keeps the others waiting."""
        try:
            if notice.attempts > MOST_ATTEMPTS:  # whoever had it died of it, each time
                await self.outcomes.give_up(notice, "poisoned")
            else:
                await self._deliver(notice, await self._letter(notice))
        except StandsStill:
            await self.outcomes.put_back(notice, self.outcomes.now() + STANDS_STILL)
        except Exception as error:
            reason = type(error).__name__
            _log.error("notice failed", extra={"kind": notice.kind, "error": reason})
            await self.outcomes.later(notice, Later(), reason)

    # ---- looking again

    async def _letter(self, notice: Notice) -> Letter:
        """The card as it is now, where to, and when; looked at again at the moment of sending."""
        async with self.outcomes.transactions, self.services.desk.reading() as work:
            person = await work.people.get(notice.person)
            channel = kind_of(notice).to_channel
            address = (
                await channel_address(work, notice)
                if channel
                else await work.people.address(notice.person)
            )
            reach = address or Address("", "", "", None)
            now = self.outcomes.now()
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
            await self.outcomes.finish(notice, NoticeState.DROPPED)
        elif letter.hold > self.outcomes.now():
            await self.outcomes.put_back(notice, letter.hold)
        elif letter.address is None and not (self.sender.installs and letter.may_install):
            await self.outcomes.finish(notice, NoticeState.UNREACHABLE)
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
                await self.outcomes.put_back(notice, held)
                return
            if time.monotonic() - looked > STALE:
                letter, looked = await self._letter(notice), time.monotonic()
                if await self._stays(notice, letter):
                    return
            if await self.pace.reached(tick):
                break
        if self._is_ours(notice):
            sent = await self._send(letter)
            await self.outcomes.note(notice, tenant, sent)
            if isinstance(sent, Sent):
                await into_calendar(self.services, notice, letter.person)

    def _is_ours(self, notice: Notice) -> bool:
        """Whether nobody else can have claimed it meanwhile; whoever is too slow sends nothing."""
        return notice.leased_until is None or self.outcomes.now() < notice.leased_until

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
