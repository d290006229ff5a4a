"""Proposals for the norm, on the trainer's reading page.

A proposal is sealed, sent and delivered as separate input is, without a code and without a name.
"""

from collections.abc import Sequence

from booth import protocol
from booth.envelope import Message as Said
from booth.separate_input import destroying
from booth.separate_input.inbox import full_in, read_by
from booth.services import BoothServices
from booth.tickets import ThreadTicket
from trajectory.input_delivery import next_delivery
from trajectory.norms import NormKind
from trajectory.separate_input import Message


async def read(services: BoothServices, message: Said) -> Said:
    """Every proposal that was delivered, by theme and kind, in an order that says nothing.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the trajectory is over.
    """
    now = services.now()
    ticket = services.tickets.open_proposals(message["ticket"], now)
    delivered = [one for one in await read_by(services, ticket) if one.proposes]
    wiping = ThreadTicket(ticket.trajectory, ticket.reader, "")
    return {
        "team": ticket.team,
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "full": full_in(len(delivered)),
        "themes": [
            {"title": theme.title, "kinds": _by_kind(own)}
            for theme in services.themes
            if (own := [one for one in delivered if one.theme == theme.id])
        ],
        "wipe_ticket": services.tickets.wiping(wiping, now),
    }


def _by_kind(proposals: Sequence[Message]) -> list[Said]:
    texts = {kind: sorted(one.text for one in proposals if one.kind is kind) for kind in NormKind}
    return [{"kind": kind, "texts": own} for kind, own in texts.items() if own]


async def wipe(services: BoothServices, message: Said) -> Said:
    """Clear all proposals that were delivered, on the trainer's word.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the trajectory is over.
    """
    ticket = services.tickets.open_wiping(message["ticket"], services.now())
    await destroying.wipe(services, ticket.trajectory, ticket.reader, lambda one: one.proposes)
    return protocol.outcome("wiped")
