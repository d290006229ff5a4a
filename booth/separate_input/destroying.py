"""Separate input that goes: wiped by its reader, ended with its trajectory, left by a crash.

Every step may be repeated after a crash.
"""

import asyncio
from collections.abc import Callable, Set

import structlog

from booth.pools.seals import destroy_pool_keys
from booth.separate_input import shelves
from booth.separate_input.mailbox_keys import (
    destroy_mailbox_keys,
    destroy_other_keys,
    destroy_reader_key,
    lacks_pool_keys,
    mailbox_entry,
    make_mailbox_key,
    make_reader_key,
    pools_of_key,
    reader_entry,
)
from booth.services import BoothServices
from storage.ballots.box import Box
from trajectory.errors import Stale
from trajectory.separate_input import Mailbox, Message, Reader

log = structlog.get_logger(__name__)


async def wipe(
    services: BoothServices, trajectory: str, reader_id: str, goes: Callable[[Message], bool]
) -> None:
    """Destroy what was delivered to a reader and `goes`. The rest lies under another key from then
    on, and the key of before is deleted after that is certain, and again at every start.

    Raises:
        Stale: there is no such mailbox, or nobody who reads in it so.
    """
    async with services.boxes.writing() as box:
        await box.hold(trajectory, alone=True)
        before = await box.mailboxes.reader(trajectory, reader_id)
        if before is None:
            raise Stale("input-gone")
        messages = await shelves.of_reader(services, box, before)
        await shelves.move(services, box, before, [one for one in messages if not goes(one)])
        await box.commit()
    await asyncio.to_thread(destroy_reader_key, services.keys, before)
    log.info("input-wiped")


async def close_mailbox(services: BoothServices, trajectory: str) -> None:
    """Destroy the separate input of a trajectory that is over and was read for long enough.
    One that is closed stays so."""
    async with services.boxes.writing() as box:
        await box.hold(trajectory, alone=True)
        mailbox = await box.mailboxes.get(trajectory)
        if mailbox is None:
            return
        readers = await box.mailboxes.readers(trajectory)
        await box.sealed_messages.clear([mailbox.key, *(reader.shelf for reader in readers)])
        for key in _keys(mailbox):
            for pool in pools_of_key(key):
                await box.packets.destroy(pool)
        await box.mailboxes.close(trajectory)
        await box.commit()
    await asyncio.to_thread(_destroy_keys, services, mailbox, readers)
    log.info("input-closed")


def _keys(mailbox: Mailbox) -> list[str]:
    return [key for key in (mailbox.key, mailbox.before) if key]


def _destroy_keys(services: BoothServices, mailbox: Mailbox, readers: list[Reader]) -> None:
    for key in _keys(mailbox):
        destroy_mailbox_keys(services.keys, key)
    for reader in readers:
        destroy_reader_key(services.keys, reader)


async def sweep(services: BoothServices) -> None:
    """Finish what a crash left half done: keys that nobody uses go, keys that lack are made.

    Raises:
        OSError: the key store cannot be read.
    """
    async with services.boxes.writing() as box:
        mailboxes, readers = await box.mailboxes.all(), await box.mailboxes.all_readers()
        await asyncio.to_thread(destroy_other_keys, services.keys, mailboxes, readers)
        names, laid = await asyncio.to_thread(services.keys.names), await box.packets.pools()
        for reader in readers:
            if reader_entry(reader.shelf) not in names:
                await asyncio.to_thread(make_reader_key, services.keys, reader)
        for mailbox in mailboxes:
            await _mend(services, box, mailbox, names, laid)
        await box.commit()


async def _mend(
    services: BoothServices, box: Box, mailbox: Mailbox, names: Set[str], laid: Set[str]
) -> None:
    """A mailbox whose keys were lost takes what is sent from now on; `names` are those of the key
    store, `laid` the pools that have rows."""
    key_lost = mailbox_entry(mailbox.key) not in names
    lost = [
        pool
        for pool in pools_of_key(mailbox.key)
        if pool in laid and (key_lost or lacks_pool_keys(names, pool))
    ]
    if not (key_lost or lost):
        return
    log.error("input-keys-lost", count=1)
    await asyncio.to_thread(make_mailbox_key, services.keys, mailbox)
    for pool in lost:
        await asyncio.to_thread(destroy_pool_keys, services.keys, pool)
        await box.packets.destroy(pool)
