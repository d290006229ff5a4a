"""Separate input on its way: the fixed moments, wiping, and the end of a trajectory.

Every step may be repeated after a crash. At a fixed moment all messages of a trajectory are
opened in memory, sealed again and written anew in an order of chance, whether a batch is
delivered or not: what came between two moments lies there without its order afterwards, and
a copy of the database from before does not show which message is which.
"""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime

import structlog

from booth.services import BoothServices
from booth.threads import (
    Opened,
    destroy_input_keys,
    destroy_other_input_keys,
    make_input_keys,
    missing_keys,
    open_messages,
    seal_messages,
)
from storage.ballots.box import Box
from storage.keys.keys import KeyMissing
from trajectory.errors import Stale
from trajectory.planning.working_days import ZONE
from trajectory.separate_input import (
    Mailbox,
    Message,
    last_delivery,
    next_delivery,
    once,
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


# ---- destroying


async def wipe_mailbox(services: BoothServices, trajectory: str) -> None:
    """Destroy the separate input that was delivered, and every reply, on the trainer's word.

    What still waits is nobody's to throw away unread, and proposals for the norm are something
    else: these are sealed with a new key. The old
    one is deleted after that is certain, and again at every start.

    Raises:
        Stale: there is no such mailbox.
        KeyMissing: its key is not here; everything stays.
    """
    async with services.boxes.writing() as box:
        await box.hold(trajectory, alone=True)
        before = await box.mailboxes.get(trajectory)
        if before is None:
            raise Stale("input-gone")
        sealed = await box.sealed_messages.of_trajectory(trajectory)
        opened = await asyncio.to_thread(open_messages, services.keys, before, sealed)
        after = await box.mailboxes.change_key(trajectory)
        await asyncio.to_thread(make_input_keys, services.keys, after)
        messages = once(one.message for one in opened)
        kept = [message for message in messages if message.waiting or message.proposes]
        await box.sealed_messages.destroy(trajectory)
        await box.sealed_messages.record(trajectory, seal_messages(services.keys, after, kept))
        await box.commit()
    await asyncio.to_thread(destroy_input_keys, services.keys, before)
    log.info("input-wiped")


async def close_mailbox(services: BoothServices, trajectory: str) -> None:
    """Destroy the separate input of a trajectory that ends, delivered or not; no one can
    write in it any more. One that is closed stays so."""
    async with services.boxes.writing() as box:
        await box.hold(trajectory, alone=True)
        mailbox = await box.mailboxes.get(trajectory)
        await box.sealed_messages.destroy(trajectory)
        await box.mailboxes.close(trajectory)
        await box.commit()
    if mailbox is not None:
        await asyncio.to_thread(destroy_input_keys, services.keys, mailbox)
        log.info("input-closed")


# ---- at every start, and at night


async def sweep(services: BoothServices) -> None:
    """Finish what a crash left half done: keys that nobody uses go, keys that lack are made.

    Raises:
        OSError: the key store cannot be read.
    """
    async with services.boxes.reading() as box:
        mailboxes = await box.mailboxes.all()
    await asyncio.to_thread(destroy_other_input_keys, services.keys, mailboxes)
    for mailbox in await asyncio.to_thread(missing_keys, services.keys, mailboxes):
        await asyncio.to_thread(make_input_keys, services.keys, mailbox)


def report_wrong_codes(services: BoothServices) -> None:
    """One count for all trajectories and a whole day: it cannot point at anybody."""
    log.info("receipt-codes-wrong", count=services.turnstile.take_count())
