"""Separate input and proposals on the member's page: write, or come back with a code.

The page seals what somebody writes to the key of the mailbox; here it goes to the next tick unread.
Nothing here depends on whether a message waits or was delivered: whoever writes something to find
out would learn from that whether somebody else wrote too (trust.md, rules 1 and 9).
"""

import asyncio
import hashlib
import re
from base64 import b64encode
from typing import Final

from booth import protocol
from booth.ballots.sending import brought, packet_in
from booth.ballots.sheets import ticket_hash
from booth.envelope import Message as Said
from booth.pools.seals import Sending
from booth.readers import named
from booth.separate_input import shelves
from booth.separate_input.mailbox_keys import pool_name, pools_of_key, public_key
from booth.services import BoothServices
from booth.tickets import DoorTicket, InputTicket
from storage.ballots.box import Box
from trajectory.errors import Invalid, Stale
from trajectory.input_delivery import next_delivery
from trajectory.norms import WORDING_LIMIT, NormKind
from trajectory.separate_input import (
    MESSAGE_LIMIT,
    MOST_TURNS,
    NAME_LIMIT,
    Author,
    InputEntry,
    Mailbox,
    Message,
    Sort,
    in_order,
)

_LOCATOR: Final = re.compile(r"[0-9a-f]{64}")


# ---- what somebody may do


async def offered(services: BoothServices, box: Box, door: DoorTicket) -> list[Said]:
    """Every trajectory in which the holder of a door ticket may write, propose or come back."""
    found = [(entry, await box.mailboxes.get(entry.trajectory)) for entry in door.inputs]
    return [await _offer(services, door, entry, mailbox) for entry, mailbox in found if mailbox]


async def _offer(
    services: BoothServices, door: DoorTicket, entry: InputEntry, mailbox: Mailbox
) -> Said:
    now = services.now()
    public = await asyncio.to_thread(public_key, services.keys, mailbox.key)
    return {
        "team": entry.team,
        "trainer": entry.trainer,
        "reader": named(mailbox, entry.reads),
        "trajectory": mailbox.trajectory,
        "key": b64encode(public).decode(),
        "over": mailbox.ends is not None,
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "limit": MESSAGE_LIMIT,
        "name_limit": NAME_LIMIT,
        "most_turns": MOST_TURNS,
        "tickets": _tickets(services, door, entry, mailbox, Sort.INPUT),
        "return_ticket": services.tickets.returning(entry.trajectory, now),
        "proposing": {
            "limit": WORDING_LIMIT,
            "themes": [{"id": theme.id, "title": theme.title} for theme in services.themes],
            "kinds": list(NormKind),
            "tickets": _tickets(services, door, entry, mailbox, Sort.PROPOSALS),
        },
    }


def _tickets(
    services: BoothServices, door: DoorTicket, entry: InputEntry, mailbox: Mailbox, sort: Sort
) -> list[str] | None:
    """As many as the bot gave; None for whoever may send none at all, or no longer."""
    given = entry.writes if sort is Sort.INPUT else entry.proposes
    if given is None or mailbox.ends is not None:
        return None
    return [
        services.tickets.input(
            InputTicket(
                sort, entry.trajectory, mailbox.key, _slot(door, entry, sort, n), door.issued_ms
            ),
            services.now(),
        )
        for n in range(given)
    ]


def _slot(door: DoorTicket, entry: InputEntry, sort: Sort, number: int) -> bytes:
    """The same for every opening of one door ticket, which so gives no more than it says; for
    whoever does not have that ticket no two have anything in common."""
    return hashlib.sha256(door.seed + f"/{entry.trajectory}/{sort}/{number}".encode()).digest()


async def pools_of(box: Box, door: DoorTicket) -> list[str]:
    """The pools that tick while this page is open, whatever may be sent to them today."""
    found = [await box.mailboxes.get(entry.trajectory) for entry in door.inputs]
    return [pool for one in found if one for pool in pools_of_key(one.key)]


# ---- sending


MAILBOX_POOLS: Final = tuple(pool_name(sort, "") for sort in Sort)
"""How the name of such a pool begins."""


async def mailbox_takes(box: Box, pool: str) -> bool:
    """Whether this is a pool of a mailbox that takes something now."""
    mailbox = await box.mailboxes.with_key(pool.rpartition("-")[2])
    return mailbox is not None and mailbox.ends is None


async def send(services: BoothServices, message: Said) -> Said:
    """Bring a packet to its mailbox; how that ended, after the next tick.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, or what no page of ours would send.
    """
    ticket = services.tickets.open_input(message["ticket"], services.now())
    sending = Sending(
        pool=pool_name(ticket.sort, ticket.key),
        slot=ticket.slot,
        issued=ticket.issued_ms,
        ticket=ticket_hash(message["ticket"]),
        packet=packet_in(message["packet"]),
    )
    return await brought(services, sending)


# ---- coming back


async def come_back(services: BoothServices, message: Said) -> Said:
    """The conversation that a page asks for by what follows from the receipt code. The code stays
    in the page, and with it what opens the replies: they leave here sealed.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, or what no page of ours would send.
    """
    trajectory = services.tickets.open_returning(message["ticket"], services.now())
    locator = message["locator"]
    if not (isinstance(locator, str) and _LOCATOR.fullmatch(locator)):
        raise Invalid("request-malformed")
    async with services.boxes.reading() as box:
        mailbox = await box.mailboxes.get(trajectory)
        if mailbox is None:
            raise Stale("input-gone")
        messages = await shelves.everywhere(services, box, mailbox)
    turns = in_order({one.id: one for one in messages if one.thread == locator}.values())
    lock = next((turn.lock for turn in turns if turn.lock), "")
    if not lock:
        return {"outcome": "unknown", "turns": [], "lock": ""}
    return {"outcome": "found", "turns": [_turn(turn) for turn in turns], "lock": lock}


def _turn(turn: Message) -> Said:
    sealed = turn.author is Author.TRAINER
    return {
        "author": turn.author,
        "turn": turn.turn,
        "text": "" if sealed else turn.text,
        "sealed": turn.sealed,
    }
