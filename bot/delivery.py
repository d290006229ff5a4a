"""Sends what the outbox holds, when it is due; what cannot be sent now is tried again."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.connector import Absence, Connector, Gone, Later, SendResult, Sent
from dialogs.card import Card
from dialogs.notices import card_for
from dialogs.services import Services
from dialogs.turn import Place, Scope
from storage.outbox import Notice, NoticeState
from storage.people import Address

AT_ONCE = 50
"""Notices read from the outbox at a time."""
MOST_ATTEMPTS = 6
"""After so many failures the notice is given up and the log says so (platform.md, Limits)."""
FIRST_PAUSE = timedelta(seconds=30)
UNREACHABLE = timedelta(days=1)
"""How long to wait for somebody who is not there; installing or writing wakes it at once."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    """What to send and where to; `card` is None when it makes no sense any more."""

    address: Address | None
    card: Card | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """Drains the outbox. At least once: a crash after sending sends the same card again."""

    services: Services
    connector: Connector
    message: Callable[[Card], dict[str, object]]
    """Makes the activity that carries a card."""
    now: Callable[[], datetime]

    async def send_due(self) -> int:
        """Send everything that is due; returns how many notices were handled."""
        handled = 0
        while notices := await self._due():
            for notice in notices:
                await self._handle(notice)
            handled += len(notices)
        return handled

    async def next_due(self) -> datetime | None:
        async with self.services.desk.reading() as work:
            return await work.outbox.next_due()

    async def _due(self) -> list[Notice]:
        async with self.services.desk.reading() as work:
            return await work.outbox.due(self.now(), most=AT_ONCE)

    async def _handle(self, notice: Notice) -> None:
        """One notice; what goes wrong with it never keeps the others waiting."""
        try:
            await self._deliver(notice, await self._letter(notice))
        except Exception as error:
            _log.error("notice failed", extra={"kind": notice.kind, "error": type(error).__name__})
            await self._note(notice, Later())

    async def _letter(self, notice: Notice) -> Letter:
        """The card as it is now, and where to; checked again at the moment of sending."""
        async with self.services.desk.reading() as work:
            person = await work.people.get(notice.person)
            address = await work.people.address(notice.person)
            reach = address or Address("", "", "", None)
            card = await card_for(self.services, work, notice, person, reach, self.now())
        return Letter(address, card)

    async def _deliver(self, notice: Notice, letter: Letter) -> None:
        if letter.card is None:
            await self._finish(notice, NoticeState.DROPPED)
        elif letter.address is None:
            await self._postpone(notice, UNREACHABLE)
        else:
            activity = self.message(letter.card)
            await self._note(notice, await self._send(letter.address, activity))

    async def _send(self, address: Address, activity: dict[str, object]) -> SendResult:
        """Send into the known chat; one that does not exist any more is opened once anew."""
        conversation = address.conversation_id
        if conversation is not None:
            sent = await self.connector.send(address.service_url, conversation, activity)
            if sent != Gone(Absence.UNKNOWN):
                return sent
        opened = await self.connector.open_chat(_place(address))
        if not isinstance(opened, Sent):
            return opened
        return await self.connector.send(address.service_url, opened.id, activity)

    async def _note(self, notice: Notice, result: SendResult) -> None:
        match result:
            case Sent():
                await self._finish(notice, NoticeState.SENT)
            case Later(after) if notice.attempts + 1 < MOST_ATTEMPTS:
                pause = FIRST_PAUSE * 2**notice.attempts
                wanted = timedelta(seconds=after or 0)
                await self._postpone(notice, max(pause, wanted))
            case Gone(Absence.REFUSED):
                await self._lose(notice)
            case Gone():
                await self._postpone(notice, UNREACHABLE)
            case _:
                _log.error("notice given up", extra={"kind": notice.kind})
                await self._finish(notice, NoticeState.FAILED)

    async def _finish(self, notice: Notice, state: NoticeState) -> None:
        async with self.services.desk.writing() as work:
            await work.outbox.finish(notice.id, state)
            await work.commit()

    async def _lose(self, notice: Notice) -> None:
        """Blocked or removed: nothing more is sent until they write or install again."""
        async with self.services.desk.writing() as work:
            await work.people.forget_address(notice.person)
            await work.outbox.postpone(notice.id, self.now() + UNREACHABLE)
            await work.commit()

    async def _postpone(self, notice: Notice, pause: timedelta) -> None:
        async with self.services.desk.writing() as work:
            await work.outbox.postpone(notice.id, self.now() + pause)
            await work.commit()


def _place(address: Address) -> Place:
    return Place(
        service_url=address.service_url,
        conversation_id="",
        tenant_id=address.tenant_id,
        user_id=address.user_id,
        scope=Scope.PERSONAL,
    )
