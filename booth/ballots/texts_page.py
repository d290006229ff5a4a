"""The trainer's reading page: the texts of a closed round, in no order, without names."""

import asyncio

from booth.ballots.instruments import instrument_of
from booth.ballots.sealing import open_texts
from booth.envelope import Message
from booth.services import BoothServices
from trajectory.errors import Stale
from trajectory.rounds.rounds import Round, RoundState

_WITH_TEXTS = (RoundState.RELEASED, RoundState.TOO_FEW)


async def read_texts(services: BoothServices, message: Message) -> Message:
    """What was written for the trainer; opened in memory, for this reply only.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the texts are not there to be read.
    """
    now = services.now()
    ticket = services.tickets.open_reading(message["ticket"], now)
    async with services.boxes.reading() as box:
        round_ = await box.rounds.get(ticket.about)
        if round_ is None or round_.state not in _WITH_TEXTS:
            raise Stale("texts-gone")
        if now >= round_.closes + services.texts_live:
            raise Stale("texts-gone")
        instrument = await instrument_of(services, box, round_)
        sealed = await box.round_texts.of_round(round_.id)
    return {
        "title": instrument.title,
        "team": ticket.team,
        "texts": await _opened(services, round_, sealed),
    }


async def _opened(services: BoothServices, round_: Round, sealed: list[bytes]) -> list[str]:
    if not sealed:
        return []
    return await asyncio.to_thread(open_texts, services.keys, round_.id, sealed)
