"""The trainer's reading page: the texts of a closed round, in no order, without names."""

import asyncio

from booth.ballots.instruments import instrument_of
from booth.ballots.texts import open_texts
from booth.envelope import Message
from booth.protocol import local
from booth.readers import readers_in
from booth.services import BoothServices
from trajectory.errors import Stale


async def read_texts(services: BoothServices, message: Message) -> Message:
    """What was written for the trainer; opened in memory, for this reply only.

    Raises:
        Invalid, Stale: the ticket is not ours or late, its holder reads no longer, or the texts are
            not there to be read.
    """
    now = services.now()
    ticket = services.tickets.open_reading(message["ticket"], now)
    async with services.boxes.reading() as box:
        round_ = await box.rounds.get(ticket.about)
        if round_ is None or not round_.state.keeps_texts:
            raise Stale("texts-gone")
        gone = round_.closes + services.texts_live
        if now >= gone:
            raise Stale("texts-gone")
        readers = await readers_in(services, box, round_.trajectory)
        reader = readers.alive.get(ticket.reader)
        if reader is None:
            raise Stale("texts-not-yours")
        instrument = await instrument_of(services, box, round_)
        sealed = await box.round_texts.of_round(round_.id)
    return {
        "title": instrument.title,
        "team": ticket.team,
        "until": local(min(gone, reader.until or gone, readers.ends or gone)),
        "texts": await asyncio.to_thread(
            open_texts,
            services.keys,
            round_.id,
            sealed,
            reader.id,
            reads_now=readers.now == reader.id,
        ),
    }
