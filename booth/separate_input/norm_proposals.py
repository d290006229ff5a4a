"""Proposals for the norm: written on the private page, read by the trainer on a page of its own.

A proposal is sealed and delivered as separate input is, without a code and without a name.
Nobody can tell who proposed what, nor when (anonymity.md §5).
"""

from collections.abc import Sequence

from booth import envelope, protocol
from booth.separate_input.writing import keep, messages_in
from booth.services import BoothServices
from booth.tickets import ProposalTicket, WritingTicket
from storage.ballots.box import Box
from storage.engine.columns import new_id
from trajectory.errors import Invalid
from trajectory.norms import WORDING_LIMIT, NormKind, checked_wording
from trajectory.separate_input import Author, InputEntry, Message, next_delivery

# ---- on the private page


async def offered(
    services: BoothServices, box: Box, inputs: Sequence[InputEntry]
) -> list[envelope.Message]:
    """The teams for which the holder of a door ticket may propose norms."""
    return [
        _offer(services, entry)
        for entry in inputs
        if entry.proposes and await box.mailboxes.get(entry.trajectory) is not None
    ]


def _offer(services: BoothServices, entry: InputEntry) -> envelope.Message:
    now = services.now()
    return {
        "team": entry.team,
        "trainer": entry.trainer,
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "limit": WORDING_LIMIT,
        "themes": [{"id": theme.id, "title": theme.title} for theme in services.themes],
        "kinds": list(NormKind),
        "ticket": services.tickets.proposal(
            ProposalTicket(entry.trajectory, new_id(), new_id()), now
        ),
    }


async def send(services: BoothServices, message: envelope.Message) -> envelope.Message:
    """Seal a proposal; sent twice it stays one. A ticket for the next one comes with the reply.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, or what no page of ours would send.
    """
    now = services.now()
    ticket = services.tickets.open_proposal(message["ticket"], now)
    seat = WritingTicket(ticket.trajectory, ticket.message, ticket.thread, 0, Author.WRITER)
    kept = await keep(services, seat, _written(services, ticket, message))
    following = ProposalTicket(ticket.trajectory, new_id(), new_id())
    return {**kept, "ticket": services.tickets.proposal(following, now)}


def _written(services: BoothServices, ticket: ProposalTicket, message: envelope.Message) -> Message:
    theme, kind, text = message["theme"], message["kind"], message["text"]
    if theme not in [one.id for one in services.themes] or kind not in list(NormKind):
        raise Invalid("request-malformed")
    if not isinstance(text, str):
        raise Invalid("request-malformed")
    return Message(
        id=ticket.message,
        thread=ticket.thread,
        author=Author.WRITER,
        turn=0,
        text=checked_wording(text),
        theme=theme,
        kind=NormKind(kind),
    )


# ---- on the trainer's reading page


async def read(services: BoothServices, message: envelope.Message) -> envelope.Message:
    """Every proposal that was delivered, by theme and kind, in an order that says nothing.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the trajectory is over.
    """
    now = services.now()
    ticket = services.tickets.open_proposals(message["ticket"], now)
    messages = await messages_in(services, ticket.trajectory)
    delivered = [one for one in messages if one.proposes and not one.waiting]
    return {
        "team": ticket.team,
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "themes": [
            {"title": theme.title, "kinds": _by_kind(own)}
            for theme in services.themes
            if (own := [one for one in delivered if one.theme == theme.id])
        ],
    }


def _by_kind(proposals: Sequence[Message]) -> list[envelope.Message]:
    texts = {kind: sorted(one.text for one in proposals if one.kind is kind) for kind in NormKind}
    return [{"kind": kind, "texts": own} for kind, own in texts.items() if own]
