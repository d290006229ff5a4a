"""Taking messages from their shelves and putting them back, in one transaction of the booth."""

import asyncio
from collections.abc import Sequence

import structlog

from booth.separate_input.mailbox_keys import (
    mailbox_entry,
    make_reader_key,
    reader_entry,
    resealed,
)
from booth.separate_input.message_sealing import open_messages, seal_messages
from booth.services import BoothServices
from storage.ballots.box import Box
from trajectory.separate_input import Mailbox, Message, Reader

log = structlog.get_logger(__name__)


async def waiting(services: BoothServices, box: Box, key: str) -> list[Message]:
    """What waits in a mailbox whose pages seal with this key."""
    return await _taken(services, box, key, mailbox_entry(key))


async def of_reader(services: BoothServices, box: Box, reader: Reader) -> list[Message]:
    return await _taken(services, box, reader.shelf, reader_entry(reader.shelf))


async def everywhere(services: BoothServices, box: Box, mailbox: Mailbox) -> list[Message]:
    """All messages of a mailbox that were looked at, waiting or delivered."""
    found = await waiting(services, box, mailbox.key)
    for reader in await box.mailboxes.readers(mailbox.trajectory):
        found += await of_reader(services, box, reader)
    return found


async def put_waiting(
    services: BoothServices, box: Box, key: str, messages: Sequence[Message]
) -> None:
    """Leave these to wait, and nothing else."""
    await _put(services, box, key, mailbox_entry(key), messages)


async def put_read(
    services: BoothServices, box: Box, reader: Reader, messages: Sequence[Message]
) -> None:
    """Give a reader these, and nothing else."""
    await _put(services, box, reader.shelf, reader_entry(reader.shelf), messages)


async def move(
    services: BoothServices, box: Box, before: Reader, messages: Sequence[Message]
) -> None:
    """Give a reader these, and nothing else, under another key. The one of before is for the caller
    to delete, once this is certain."""
    after = await box.mailboxes.change_shelf(before)
    await asyncio.to_thread(make_reader_key, services.keys, after)
    sealed = [
        await asyncio.to_thread(resealed, services.keys, one, before, after) for one in messages
    ]
    await put_read(services, box, after, sealed)
    await box.sealed_messages.clear([before.shelf])


async def _taken(services: BoothServices, box: Box, shelf: str, entry: str) -> list[Message]:
    """What can be read. Of the rest only the number is said.

    Raises:
        KeyMissing: the key of this shelf is not here; it may still come back.
    """
    sealed = await box.sealed_messages.on_shelf(shelf)
    if not sealed:
        return []
    found, forged = await asyncio.to_thread(open_messages, services.keys, entry, sealed)
    if forged:
        log.error("input-unreadable", count=forged)
    return found


async def _put(
    services: BoothServices, box: Box, shelf: str, entry: str, messages: Sequence[Message]
) -> None:
    sealed = await asyncio.to_thread(seal_messages, services.keys, entry, messages)
    await box.sealed_messages.fill(shelf, sealed)
