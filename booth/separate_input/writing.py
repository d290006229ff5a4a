"""Separate input on the member's page: write to the trainer, or come back with a code.

Nothing here depends on whether a message waits or was delivered: whoever writes something to
find out would learn from that whether somebody else wrote too (anonymity.md §5).
"""

import asyncio
import secrets
from collections.abc import Sequence

from booth import envelope, protocol
from booth.separate_input.message_sealing import open_messages, seal_messages, thread_behind
from booth.services import BoothServices
from booth.tickets import WritingTicket
from storage.ballots.box import Box
from storage.engine.columns import new_id
from trajectory.errors import Invalid, Stale
from trajectory.rounds.instrument import TEXT_LIMIT
from trajectory.separate_input import (
    MOST_MESSAGES,
    MOST_TURNS,
    NAME_LIMIT,
    Author,
    InputEntry,
    Message,
    Way,
    checked,
    checked_name,
    next_delivery,
    once,
    receipt_code,
    threads_of,
    typed_code,
)

_NO_CODE = ""


async def offered(
    services: BoothServices, box: Box, inputs: Sequence[InputEntry]
) -> list[envelope.Message]:
    """The trainers whom the holder of a door ticket can write to."""
    return [
        await _offer(services, entry)
        for entry in inputs
        if entry.writes and await box.mailboxes.get(entry.trajectory) is not None
    ]


async def _offer(services: BoothServices, entry: InputEntry) -> envelope.Message:
    """A ticket for one new thread, with the code that will belong to it once it is sent."""
    now = services.now()
    code = receipt_code(secrets.token_bytes(16))
    typed = code.replace(" ", "")
    thread = await asyncio.to_thread(thread_behind, services.keys, entry.trajectory, typed)
    first = WritingTicket(entry.trajectory, new_id(), thread, 0, Author.WRITER)
    return {
        "team": entry.team,
        "trainer": entry.trainer,
        "next_delivery": protocol.local(next_delivery(services.calendar, now)),
        "limit": TEXT_LIMIT,
        "name_limit": NAME_LIMIT,
        "ticket": services.tickets.writing(first, now),
        "code": code,
        "return_ticket": services.tickets.returning(entry.trajectory, now),
    }


# ---- sending


async def send(services: BoothServices, message: envelope.Message) -> envelope.Message:
    """Seal what a member wrote; sent twice it stays one message.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, or what no page of ours would send.
    """
    ticket = services.tickets.open_writing(message["ticket"], Author.WRITER, services.now())
    return await keep(services, ticket, _written(ticket, message))


def _written(ticket: WritingTicket, message: envelope.Message) -> Message:
    text, name = message["text"], message["name"]
    if not (isinstance(text, str) and isinstance(name, str) and message["way"] in list(Way)):
        raise Invalid("request-malformed")
    way = Way(message["way"])
    if ticket.turn > 0 and way is not Way.CODE:
        raise Invalid("request-malformed")
    return Message(
        id=ticket.message,
        thread=ticket.thread,
        author=Author.WRITER,
        turn=ticket.turn,
        text=checked(text),
        name=checked_name(name) if way is Way.NAME else "",
        has_code=way is not Way.ANONYMOUS,
    )


async def keep(
    services: BoothServices, ticket: WritingTicket, written: Message
) -> envelope.Message:
    """Put a message in the mailbox of its trajectory; acknowledged only after commit."""
    async with services.boxes.writing() as box:
        await box.hold(ticket.trajectory, alone=False)
        mailbox = await box.mailboxes.get(ticket.trajectory)
        if mailbox is None:
            return protocol.outcome("closed")
        if await box.sealed_messages.count(ticket.trajectory) >= MOST_MESSAGES:
            return protocol.outcome("full")
        sealed = await asyncio.to_thread(seal_messages, services.keys, mailbox, [written])
        await box.sealed_messages.record(ticket.trajectory, sealed)
        await box.commit()
    return protocol.outcome("received")


# ---- coming back


async def come_back(services: BoothServices, message: envelope.Message) -> envelope.Message:
    """The thread behind a receipt code. Every message is opened whatever the code is, so that
    a right and a wrong one take as long.

    Raises:
        Invalid, Stale: a ticket that is not ours or late.
    """
    trajectory = services.tickets.open_returning(message["ticket"], services.now())
    typed = message["code"]
    if not isinstance(typed, str):
        raise Invalid("request-malformed")
    if not await services.turnstile.enter(trajectory):
        return _conversation("busy")
    code = typed_code(typed) or _NO_CODE
    thread = await asyncio.to_thread(thread_behind, services.keys, trajectory, code)
    turns = threads_of(await messages_in(services, trajectory)).get(thread, [])
    if not any(turn.has_code for turn in turns):
        return _conversation("unknown")
    services.turnstile.right(trajectory)
    return _conversation("found", turns, _next_ticket(services, trajectory, thread, len(turns)))


async def messages_in(services: BoothServices, trajectory: str) -> list[Message]:
    """Every message of a trajectory, opened in memory, for one reply only.

    Raises:
        Stale: the trajectory is over.
    """
    async with services.boxes.reading() as box:
        mailbox = await box.mailboxes.get(trajectory)
        if mailbox is None:
            raise Stale("input-gone")
        sealed = await box.sealed_messages.of_trajectory(trajectory)
    opened = await asyncio.to_thread(open_messages, services.keys, mailbox, sealed)
    return once(one.message for one in opened)


def _next_ticket(services: BoothServices, trajectory: str, thread: str, turn: int) -> str:
    """A ticket for the next turn; none when the conversation is as long as it can be."""
    if turn >= MOST_TURNS:
        return ""
    following = WritingTicket(trajectory, new_id(), thread, turn, Author.WRITER)
    return services.tickets.writing(following, services.now())


def _conversation(
    outcome: str, turns: Sequence[Message] = (), ticket: str = ""
) -> envelope.Message:
    shown = [{"author": turn.author, "text": turn.text} for turn in turns]
    return {"outcome": outcome, "turns": shown, "ticket": ticket}
