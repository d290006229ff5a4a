"""Sorting proposals on the reading page: one wording for several, and what was read.

Which proposals somebody ticks stays in the page until they save a wording. Then the words go to the
norms of the team, which know no proposal, and every proposal that was ticked keeps that it was
used. What was read is kept when the reader says so or saves a wording, never by opening the page
(trust.md, rule 9).
"""

import re
from collections.abc import Set
from dataclasses import replace
from typing import Final

from booth import protocol
from booth.envelope import Message as Said
from booth.readers import readers_in
from booth.separate_input import shelves
from booth.separate_input.norm_proposals import mark_of
from booth.services import BoothServices
from booth.tickets import InboxTicket
from storage.ballots.box import Box
from trajectory.errors import Invalid, Stale
from trajectory.norms import NormKind, Wording, checked_wording
from trajectory.separate_input import ROOM, Message, Reader

_MARK: Final = re.compile(r"[0-9a-f]{16}")


async def word(services: BoothServices, message: Said) -> Said:
    """Word a norm for the proposals that were ticked; words that seem to name somebody come back
    instead, to be looked at once more. May be repeated: the same wording stands there once.

    Raises:
        Invalid, Stale: the ticket is not ours or late, its holder reads no longer, or the norms of
            the team take no such wording.
    """
    ticket = services.tickets.open_sorting(message["ticket"], services.now())
    wording = _wording(services, message)
    used, seen = _marks(message["used"]), _marks(message["seen"])
    async with services.boxes.reading() as box:
        await _reader(services, box, ticket)
    named = await services.word(ticket.trajectory, wording)
    if named:
        return {**protocol.outcome("named"), "words": list(named)}
    await _mark(services, ticket, used=used, seen=seen)
    return protocol.outcome("worded")


async def see(services: BoothServices, message: Said) -> Said:
    """Whoever reads says that they have read these: what comes after them is new.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or its holder reads no longer.
    """
    ticket = services.tickets.open_sorting(message["ticket"], services.now())
    await _mark(services, ticket, used=frozenset(), seen=_marks(message["seen"]))
    return protocol.outcome("seen")


async def _mark(
    services: BoothServices, ticket: InboxTicket, *, used: Set[str], seen: Set[str]
) -> None:
    """Everything of this reader lies anew, whatever is marked: nothing on the shelf shows what."""
    async with services.boxes.writing() as box:
        await box.hold(ticket.trajectory, alone=True)
        reader = await _reader(services, box, ticket)
        there = await shelves.of_reader(services, box, reader)
        after = [_marked(one, used, seen) if one.proposes else one for one in there]
        await shelves.put_read(services, box, reader, after)
        await box.commit()


def _marked(one: Message, used: Set[str], seen: Set[str]) -> Message:
    """What was used or read stays so."""
    mark = mark_of(one)
    return replace(one, used=one.used or mark in used, seen=one.seen or mark in seen)


async def _reader(services: BoothServices, box: Box, ticket: InboxTicket) -> Reader:
    """Who reads now, when that is the holder of this ticket."""
    readers = await readers_in(services, box, ticket.trajectory)
    if ticket.reader != readers.now:
        raise Stale("input-gone")
    return readers.alive[ticket.reader]


def _wording(services: BoothServices, message: Said) -> Wording:
    theme, kind, text = message["theme"], message["kind"], message["text"]
    known = [one.id for one in services.themes]
    if theme not in known or kind not in list(NormKind) or not isinstance(text, str):
        raise Invalid("request-malformed")
    return Wording(theme, NormKind(kind), checked_wording(text), message["looked"] is True)


def _marks(said: object) -> frozenset[str]:
    """Which proposals a page means."""
    if not (isinstance(said, list) and len(said) <= ROOM):
        raise Invalid("request-malformed")
    if not all(isinstance(one, str) and _MARK.fullmatch(one) for one in said):
        raise Invalid("request-malformed")
    return frozenset(said)
