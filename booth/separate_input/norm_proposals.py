"""Proposals for the norm, on the trainer's reading page.

A proposal is sealed, sent and delivered as separate input is, without a code and without a name.
What was worded of them goes to the norms of the team by `sorting`; here they are read and cleared.
"""

import hashlib
from collections.abc import Sequence

from booth import protocol
from booth.envelope import Message as Said
from booth.separate_input import destroying
from booth.separate_input.inbox import full_in, read_by
from booth.services import BoothServices
from booth.tickets import ThreadTicket
from trajectory.input_delivery import next_delivery
from trajectory.norms import WORDING_LIMIT, NormKind
from trajectory.separate_input import Message


async def read(services: BoothServices, message: Said) -> Said:
    """Every proposal that was delivered, by theme and kind, in an order that says nothing. Whoever
    reads now gets a ticket to word norms of them; who did before reads on without.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the trajectory is over.
    """
    now = services.now()
    ticket = services.tickets.open_proposals(message["ticket"], now)
    reader, messages = await read_by(services, ticket)
    delivered = [one for one in messages if one.proposes]
    return {
        "team": ticket.team,
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "full": full_in(len(delivered)),
        "limit": WORDING_LIMIT,
        "kinds": list(NormKind),
        "themes": [
            {"id": theme.id, "title": theme.title, "kinds": _by_kind(own, delivered)}
            for theme in services.themes
            if (own := [one for one in delivered if one.theme == theme.id])
        ],
        "sort_ticket": "" if reader.until else services.tickets.sorting(ticket, now),
        "wipe_ticket": services.tickets.wiping(
            ThreadTicket(ticket.trajectory, ticket.reader, ""), now
        ),
    }


def _by_kind(own: Sequence[Message], delivered: Sequence[Message]) -> list[Said]:
    """What was used comes last; for the rest they stand by their words. Nothing is new to somebody
    who reads for the first time."""
    again = any(one.seen for one in delivered)
    ordered = sorted(own, key=lambda one: (one.used, one.text))
    shown = {
        kind: [_shown(one, again=again) for one in ordered if one.kind is kind] for kind in NormKind
    }
    return [{"kind": kind, "proposals": of_kind} for kind, of_kind in shown.items() if of_kind]


def _shown(one: Message, *, again: bool) -> Said:
    new = again and not one.seen
    return {"mark": mark_of(one), "text": one.text, "new": new, "seen": one.seen, "used": one.used}


def mark_of(proposal: Message) -> str:
    """How a page says which proposal it means: not by its id, which its ticket made."""
    return hashlib.sha256(f"proposal:{proposal.id}".encode()).hexdigest()[:16]


async def wipe(services: BoothServices, message: Said) -> Said:
    """Clear all proposals that were delivered, on the trainer's word.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the trajectory is over.
    """
    ticket = services.tickets.open_wiping(message["ticket"], services.now())
    await destroying.wipe(services, ticket.trajectory, ticket.reader, lambda one: one.proposes)
    return protocol.outcome("wiped")
