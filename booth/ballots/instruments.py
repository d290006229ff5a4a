"""What a round asks: from the content, or made for this round and kept beside it."""

from booth.pools.seals import SealBroken
from booth.services import BoothServices
from storage.ballots.box import Box
from trajectory.rounds.instrument import OWN, Instrument
from trajectory.rounds.rounds import Round


async def known_instrument(services: BoothServices, box: Box, round_: Round) -> Instrument | None:
    """The instrument of a round; None when it was made for it and is gone, or was edited since."""
    if round_.instrument.startswith(OWN):
        return await box.round_instruments.get(round_.instrument)
    return services.instruments.get(round_.instrument)


async def instrument_of(services: BoothServices, box: Box, round_: Round) -> Instrument:
    """The instrument of a round.

    Raises:
        SealBroken: it was made for this round and is gone, or was edited since.
    """
    instrument = await known_instrument(services, box, round_)
    if instrument is None:
        raise SealBroken
    return instrument
