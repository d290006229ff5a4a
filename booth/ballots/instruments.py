"""What a round asks: from the content, or made for this round and kept beside it."""

from dataclasses import replace

from booth.ballots.sealing import SealBroken
from booth.services import BoothServices
from storage.ballots.box import Box
from trajectory.rounds.instrument import OWN, Instrument
from trajectory.rounds.rounds import Round


async def knowing(services: BoothServices, box: Box, asked: Round) -> BoothServices:
    """The same services, also when the instrument of this round stands in no file."""
    if not asked.instrument.startswith(OWN):
        return services
    instrument = await box.round_instruments.get(asked.instrument)
    return replace(services, instruments={instrument.key: instrument} if instrument else {})


def instrument_of(services: BoothServices, asked: Round) -> Instrument:
    """The instrument of a round.

    Raises:
        SealBroken: it was made for this round and is gone, or was edited since.
    """
    if asked.instrument not in services.instruments:
        raise SealBroken
    return services.instruments[asked.instrument]
