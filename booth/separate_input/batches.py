"""The fixed moments of separate input: what was sent is opened, waits, and goes to its reader.

Every step may be repeated after a crash. At a fixed moment pages get other keys; what was sent
under the keys of before is opened, all that waits is closed anew, and what has waited long enough
lies from then on under the key of its reader (trust.md, rules 5 and 9).
"""

import asyncio
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from booth.ballots.old_texts import destroy_texts_of_before
from booth.hpke import KeyDamaged
from booth.readers import Readers
from booth.separate_input import shelves
from booth.separate_input.arrivals import arrived
from booth.separate_input.destroying import close_mailbox
from booth.separate_input.mailbox_keys import (
    destroy_mailbox_keys,
    destroy_reader_key,
    make_mailbox_key,
    pools_of_key,
    resealed,
)
from booth.services import BoothServices
from storage.ballots.box import Box
from storage.keys.key_store import KeyMissing
from trajectory.errors import StandsStill
from trajectory.input_delivery import (
    first_wait,
    last_delivery,
    next_delivery,
    pass_over,
    passed,
    weekly_line,
)
from trajectory.planning.working_days import ZONE
from trajectory.separate_input import Mailbox, Message, Reader, once

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
            await _moment_or_later(services, trajectory, moment)
    if due:
        await destroy_texts_of_before(services)
    return len(due)


async def _moment_or_later(services: BoothServices, trajectory: str, moment: datetime) -> None:
    """A mailbox whose key is gone or damaged waits until it is back; nothing in it is touched."""
    try:
        await _moment_of(services, trajectory, moment)
    except (KeyMissing, KeyDamaged):
        log.error("input-unreadable", count=1)


async def next_due(services: BoothServices) -> datetime | None:
    """The first fixed moment that some mailbox waits for; None without any trajectory."""
    async with services.boxes.reading() as box:
        handled = await box.mailboxes.first_handled()
    return next_delivery(services.calendar, handled) if handled else None


async def _moment_of(services: BoothServices, trajectory: str, moment: datetime) -> None:
    async with services.boxes.reading() as box:
        mailbox = await box.mailboxes.get(trajectory)
    if mailbox is not None and mailbox.ends is not None and mailbox.ends <= moment:
        await close_mailbox(services, trajectory)
        return
    await _pass_over(services, trajectory, moment)


async def _pass_over(services: BoothServices, trajectory: str, moment: datetime) -> None:
    async with services.boxes.writing() as box:
        await box.hold(trajectory, alone=True)
        before = await box.mailboxes.get(trajectory)
        if before is None or before.handled >= moment:
            return  # another replica was first
        readers = Readers.of(before, await box.mailboxes.readers(trajectory), moment)
        turn = await _turn(services, box, before, readers, moment)
        after = await box.mailboxes.pass_over(trajectory, moment, delivered=turn.news)
        await asyncio.to_thread(make_mailbox_key, services.keys, after)
        await shelves.put_waiting(services, box, after.key, turn.waiting)
        for reader, messages in turn.read:
            await shelves.move(services, box, reader, messages)
        await _clear(box, before, readers)
        await box.mailboxes.forget_readers(trajectory, moment)
        await box.commit()
    await asyncio.to_thread(_destroy_keys, services, before, readers)


async def _clear(box: Box, before: Mailbox, readers: Readers) -> None:
    """What was opened or read out lies nowhere any more."""
    over = [reader.shelf for reader in readers.over.values()]
    await box.sealed_messages.clear([before.key, *over])
    if before.before:
        for pool in pools_of_key(before.before):
            await box.packets.destroy(pool)


def _destroy_keys(services: BoothServices, before: Mailbox, readers: Readers) -> None:
    if before.before:
        destroy_mailbox_keys(services.keys, before.before)
    for reader in (*readers.alive.values(), *readers.over.values()):
        destroy_reader_key(services.keys, reader)


# ---- who gets what


@dataclass(frozen=True, slots=True)
class _Turn:
    """What lies where after a fixed moment; `read` is what each reader has then."""

    waiting: list[Message]
    read: list[tuple[Reader, list[Message]]]
    news: bool


async def _turn(
    services: BoothServices, box: Box, mailbox: Mailbox, readers: Readers, moment: datetime
) -> _Turn:
    new = await arrived(services, box, mailbox)
    kept = await shelves.waiting(services, box, mailbox.key)
    waiting = once([*kept, *(_begun(services, mailbox, moment, one) for one in new)])
    looked = pass_over(
        [one for one in waiting if readers.goes_to(one)],
        moments=passed(services.calendar, since=mailbox.handled, until=moment),
        today=moment.astimezone(ZONE).date(),
        last=mailbox.ends is not None,
    )
    delivered = [one for one in looked if not one.waiting]
    read = await _put_with(services, box, readers, delivered)
    still = [one for one in looked if one.waiting]
    nobodys = [one for one in waiting if readers.goes_to(one) == ""]
    news = any(readers.goes_to(one) == readers.now for one in delivered)
    return _Turn([*still, *nobodys], read, news)


def _begun(services: BoothServices, mailbox: Mailbox, moment: datetime, new: Message) -> Message:
    """A message whose wait begins; a first fixed moment passed when its key became the one of
    before, and that was the last of its week when the one of today is not."""
    line = weekly_line(services.calendar, since=mailbox.handled, until=moment)
    return replace(new, wait=first_wait(secrets.choice, moments=1, week_ended=line is None))


async def _put_with(
    services: BoothServices, box: Box, readers: Readers, delivered: Sequence[Message]
) -> list[tuple[Reader, list[Message]]]:
    """Every reader with what is theirs: what they had, what was delivered, and what somebody who
    read before leaves to who reads now."""
    theirs = []
    for reader in readers.alive.values():
        there = await shelves.of_reader(services, box, reader)
        new = [one for one in delivered if readers.goes_to(one) == reader.id]
        if reader.id == readers.now:
            new += await _left_to(services, box, readers, reader)
        known = {one.id for one in there}
        theirs.append((reader, [*there, *(one for one in new if one.id not in known)]))
    return theirs


async def _left_to(
    services: BoothServices, box: Box, readers: Readers, now: Reader
) -> list[Message]:
    """What writers allowed whoever comes after to read, who has not seen it."""
    left: list[Message] = []
    for before in readers.before:
        there = await shelves.of_reader(services, box, before)
        left += [
            replace(await asyncio.to_thread(resealed, services.keys, one, before, now), seen=False)
            for one in there
            if one.succeeds
        ]
    return left
