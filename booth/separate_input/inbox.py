"""Separate input on the reading page: read what was delivered, reply, wipe.

What waits for its moment is not here in any form: the page is the same, to the byte, whether
something waits or not.
"""

import asyncio
import re
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from booth import protocol
from booth.envelope import Message as Said
from booth.hpke import KeyPair, Unopened, public_of, unseal
from booth.padding import unpadded
from booth.readers import readers_in
from booth.separate_input import destroying, shelves
from booth.separate_input.mailbox_keys import OWN_COPY, reader_entry
from booth.services import BoothServices
from booth.tickets import InboxTicket, ThreadTicket
from storage.engine.columns import new_id
from trajectory.errors import Invalid, Stale
from trajectory.input_delivery import next_delivery
from trajectory.separate_input import (
    MESSAGE_LIMIT,
    MOST_TURNS,
    NEARLY,
    Author,
    Message,
    Reader,
    threads_of,
)

REPLY_BYTES: Final = 6 * 1024
"""What a page fills a reply up to before it seals it: the limit in characters of six bytes each."""
_SEALED: Final = re.compile(r"[A-Za-z0-9+/=]{8000,9000}")

Thread = Sequence[Message]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What somebody reads, with the pair that opens their own replies."""

    reader: Reader
    pair: KeyPair
    messages: list[Message]


async def open_inbox(services: BoothServices, message: Said) -> Said:
    """Every conversation that was delivered, the newest batch first.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or its holder reads no longer.
    """
    now = services.now()
    ticket = services.tickets.open_inbox(message["ticket"], now)
    shelf = await _shelf(services, ticket.trajectory, ticket.reader)
    threads = threads_of(one for one in shelf.messages if not one.proposes)
    newest = sorted(threads.values(), key=_day, reverse=True)
    return {
        "team": ticket.team,
        "until": protocol.local(shelf.reader.until) if shelf.reader.until else "",
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "limit": MESSAGE_LIMIT,
        "own_key": b64encode(shelf.pair.public).decode(),
        "full": full_in(len(threads)),
        "batches": [
            {"delivered": day, "threads": [_shown(services, ticket, shelf, one) for one in batch]}
            for day, batch in groupby(newest, key=_day)
        ],
    }


def full_in(kept: int) -> bool:
    """Whether it is time to wipe."""
    return kept >= NEARLY


async def read_by(services: BoothServices, ticket: InboxTicket) -> tuple[Reader, list[Message]]:
    """Who holds a ticket, and everything that was delivered to them.

    Raises:
        Stale: they read no longer.
    """
    shelf = await _shelf(services, ticket.trajectory, ticket.reader)
    return shelf.reader, shelf.messages


async def _shelf(services: BoothServices, trajectory: str, reader_id: str) -> _Shelf:
    async with services.boxes.reading() as box:
        reader = (await readers_in(services, box, trajectory)).alive.get(reader_id)
        if reader is None:
            raise Stale("input-gone")
        messages = await shelves.of_reader(services, box, reader)
    private = await asyncio.to_thread(services.keys.get, reader_entry(reader.shelf))
    return _Shelf(reader, KeyPair(private, public_of(private)), messages)


def _day(turns: Thread) -> str:
    """The fixed day on which this thread brought something last; "" when it never did."""
    return max((turn.delivered.isoformat() for turn in turns if turn.delivered), default="")


def _shown(services: BoothServices, ticket: InboxTicket, shelf: _Shelf, turns: Thread) -> Said:
    lock = next((turn.lock for turn in turns if turn.lock), "")
    thread, shelf_id = turns[0].thread, shelf.reader.shelf
    place = ThreadTicket(ticket.trajectory, ticket.reader, thread, len(turns), shelf_id)
    room = bool(lock) and len(turns) < MOST_TURNS
    now = services.now()
    return {
        "key": b64encode(b64decode(lock)[:65]).decode() if lock else "",
        "turn": len(turns),
        "turns": [_turn(shelf.pair, turn) for turn in turns],
        "unread": turns[-1].author is Author.TRAINER,
        "ticket": services.tickets.replying(place, now) if room else "",
        "wipe_ticket": services.tickets.wiping(place, now),
    }


def _turn(pair: KeyPair, turn: Message) -> Said:
    own = turn.author is Author.TRAINER
    text = _own_copy(pair, turn.text) if own else turn.text
    return {"author": turn.author, "text": text, "name": turn.name}


def _own_copy(pair: KeyPair, sealed: str) -> str:
    """A reply as its writer reads it again; "" when the page sealed something else."""
    try:
        return unpadded(unseal(pair.private, OWN_COPY, b64decode(sealed)), REPLY_BYTES).decode()
    except (Unopened, ValueError):
        return ""


# ---- replying and wiping


async def reply(services: BoothServices, message: Said) -> Said:
    """Keep a reply that the page sealed, to the key of its conversation and to the reader's own;
    who wrote reads it when they come back, and nobody is told.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, nothing sealed, or a conversation that
            was wiped or got another key meanwhile.
    """
    ticket = services.tickets.open_replying(message["ticket"], services.now())
    for_writer, own = _sealed(message["for_writer"]), _sealed(message["own"])
    async with services.boxes.writing() as box:
        await box.hold(ticket.trajectory, alone=True)
        reader = await box.mailboxes.reader(ticket.trajectory, ticket.reader)
        there = await shelves.of_reader(services, box, reader) if reader else []
        thread = [one for one in there if one.thread == ticket.thread]
        if reader is None or reader.shelf != ticket.shelf or not thread:
            raise Stale("input-gone")
        if not any(one.turn == ticket.turn and one.author is Author.TRAINER for one in thread):
            written = Message(
                id=new_id(),
                thread=ticket.thread,
                author=Author.TRAINER,
                turn=ticket.turn,
                text=own,
                sealed=for_writer,
                succeeds=all(one.succeeds for one in thread),
            )
            await shelves.put_read(services, box, reader, [*there, written])
            await box.commit()
    return protocol.outcome("in")


def _sealed(field: object) -> str:
    if not (isinstance(field, str) and _SEALED.fullmatch(field)):
        raise Invalid("request-malformed")
    return field


async def wipe(services: BoothServices, message: Said) -> Said:
    """Destroy one conversation, on the word of who reads it.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or its holder reads no longer.
    """
    ticket = services.tickets.open_wiping(message["ticket"], services.now())
    if not ticket.thread:
        raise Invalid("ticket-invalid")
    await destroying.wipe(
        services, ticket.trajectory, ticket.reader, lambda one: one.thread == ticket.thread
    )
    return protocol.outcome("wiped")
