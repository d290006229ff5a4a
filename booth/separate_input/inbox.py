"""Separate input on the trainer's reading page: read what was delivered, reply, wipe.

What waits for its moment is not here in any form: the page is the same, to the byte, whether
something waits or not.
"""

from itertools import groupby

from booth import envelope, protocol
from booth.separate_input.destroying import wipe_mailbox
from booth.separate_input.writing import keep, messages_in
from booth.services import BoothServices
from booth.tickets import WritingTicket
from storage.engine.columns import new_id
from trajectory.errors import Invalid, Stale
from trajectory.rounds.instrument import TEXT_LIMIT
from trajectory.separate_input import (
    MOST_TURNS,
    Author,
    Message,
    checked,
    next_delivery,
    threads_of,
)

Thread = list[Message]


async def open_inbox(services: BoothServices, message: envelope.Message) -> envelope.Message:
    """Every thread that was delivered, the newest batch first.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the trajectory is over.
    """
    now = services.now()
    ticket = services.tickets.open_inbox(message["ticket"], now)
    threads = await _delivered(services, ticket.trajectory)
    newest = sorted(threads.items(), key=lambda entry: _day(entry[1]), reverse=True)
    return {
        "team": ticket.team,
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "limit": TEXT_LIMIT,
        "batches": [
            {"delivered": day, "threads": [_shown(services, ticket.trajectory, *t) for t in batch]}
            for day, batch in groupby(newest, key=lambda entry: _day(entry[1]))
        ],
        "wipe_ticket": services.tickets.wiping(ticket.trajectory, now),
    }


async def _delivered(services: BoothServices, trajectory: str) -> dict[str, Thread]:
    messages = await messages_in(services, trajectory)
    return threads_of(one for one in messages if not (one.waiting or one.proposes))


def _day(turns: Thread) -> str:
    """The fixed day on which this thread brought something last; "" when it never did."""
    return max((turn.delivered.isoformat() for turn in turns if turn.delivered), default="")


def _shown(
    services: BoothServices, trajectory: str, thread: str, turns: Thread
) -> envelope.Message:
    has_code = any(turn.has_code for turn in turns)
    room = has_code and len(turns) < MOST_TURNS
    following = WritingTicket(trajectory, new_id(), thread, len(turns), Author.TRAINER)
    return {
        "has_code": has_code,
        "turns": [{"author": turn.author, "text": turn.text, "name": turn.name} for turn in turns],
        "ticket": services.tickets.writing(following, services.now()) if room else "",
    }


async def reply(services: BoothServices, message: envelope.Message) -> envelope.Message:
    """Seal the trainer's reply; the writer reads it when they come back, and nobody is told.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, nothing written, or a thread that
            was wiped meanwhile.
    """
    ticket = services.tickets.open_writing(message["ticket"], Author.TRAINER, services.now())
    if not isinstance(message["text"], str):
        raise Invalid("request-malformed")
    written = Message(
        id=ticket.message,
        thread=ticket.thread,
        author=Author.TRAINER,
        turn=ticket.turn,
        text=checked(message["text"]),
        has_code=True,
    )
    if ticket.thread not in await _delivered(services, ticket.trajectory):
        raise Stale("input-gone")
    return await keep(services, ticket, written)


async def wipe(services: BoothServices, message: envelope.Message) -> envelope.Message:
    """Destroy all that the trainer can read here, on the trainer's word.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the trajectory is over.
    """
    trajectory = services.tickets.open_wiping(message["ticket"], services.now())
    await wipe_mailbox(services, trajectory)
    return protocol.outcome("wiped")
