"""Separate input that goes: wiped by the trainer, ended with its trajectory, left by a crash.

Every step may be repeated after a crash.
"""

import asyncio

import structlog

from booth.separate_input.message_sealing import (
    destroy_input_keys,
    destroy_other_input_keys,
    make_input_keys,
    missing_keys,
    open_messages,
    seal_messages,
)
from booth.services import BoothServices
from trajectory.errors import Stale
from trajectory.separate_input import once

log = structlog.get_logger(__name__)


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
