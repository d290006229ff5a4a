"""The fixed moments of separate input: what was written is delivered in batches (anonymity.md §5).

Every step may be repeated after a crash. At a fixed moment all messages of a trajectory are
opened in memory, sealed again and written anew in an order of chance, whether a batch is
delivered or not: what came between two moments lies there without its order afterwards, and
a copy of the database from before does not show which message is which.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

import structlog

from booth.separate_input.message_sealing import (
    Opened,
    open_messages,
    seal_messages,
)
from booth.services import BoothServices
from storage.ballots.box import Box
from storage.keys.key_store import KeyMissing
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from trajectory.separate_input import (
    Mailbox,
    Message,
    last_delivery,
    next_delivery,
    pass_over,
)

log = structlog.get_logger(__name__)


# ---- the fixed moments


async def deliver_due(services: BoothServices) -> int:
    """Let the last fixed moment pass over every mailbox; returns over how many it did.

    Raises:
        OSError: the key store cannot be read; everything stays as it is.
    """
    moment = last_delivery(services.calendar, services.now())
    async with services.boxes.reading() as box:
        due = await box.mailboxes.due(moment)
    for trajectory in due:
        with suppress(StandsStill):
            await _pass_over(services, trajectory, moment)
    return len(due)


async def next_due(services: BoothServices) -> datetime | None:
    """The first fixed moment that some mailbox waits for; None without any trajectory."""
    async with services.boxes.reading() as box:
        handled = await box.mailboxes.first_handled()
    return next_delivery(services.calendar, handled) if handled else None


async def _pass_over(services: BoothServices, trajectory: str, moment: datetime) -> None:
    async with services.boxes.writing() as box:
        await box.hold(trajectory, alone=True)
        mailbox = await box.mailboxes.get(trajectory)
        if mailbox is None or mailbox.handled >= moment:
            return  # another replica was first
        opened = await _open(services, box, mailbox)
        messages, delivered = pass_over(
            [one.message for one in opened],
            working_days=services.calendar.between(_day(mailbox.handled), _day(moment)),
            today=_day(moment),
        )
        await _rewrite(services, box, mailbox, opened, messages)
        await box.mailboxes.pass_over(trajectory, moment, delivered=delivered)
        await box.commit()


def _day(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()


async def _open(services: BoothServices, box: Box, mailbox: Mailbox) -> list[Opened]:
    """What can be read. The rest is left alone: the right key may still come back."""
    sealed = await box.sealed_messages.of_trajectory(mailbox.trajectory)
    try:
        opened = await asyncio.to_thread(open_messages, services.keys, mailbox, sealed)
    except KeyMissing:
        opened = []
    if len(opened) < len(sealed):
        log.error("input-unreadable", count=len(sealed) - len(opened))
    return opened


async def _rewrite(
    services: BoothServices,
    box: Box,
    mailbox: Mailbox,
    opened: Sequence[Opened],
    messages: Sequence[Message],
) -> None:
    """Put these in the place of what was opened."""
    if not opened:
        return
    sealed = await asyncio.to_thread(seal_messages, services.keys, mailbox, messages)
    await box.sealed_messages.remove([one.row for one in opened])
    await box.sealed_messages.record(mailbox.trajectory, sealed)
