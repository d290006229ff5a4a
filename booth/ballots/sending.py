"""What a page sends to a round: a packet that nobody here can read, on its way to the next tick."""

import asyncio
from base64 import b64decode

from booth.ballots.sealing import check_seal
from booth.ballots.sheets import ticket_hash
from booth.envelope import Message
from booth.pools.placing import Outcome
from booth.pools.seals import PACKET_BYTES, Sending
from booth.pools.tick import Takes
from booth.protocol import outcome
from booth.services import BoothServices
from storage.ballots.box import Box
from storage.keys.key_store import KeyStore
from trajectory.errors import Invalid
from trajectory.rounds.rounds import RoundState


async def round_takes(keys: KeyStore, box: Box, pool: str) -> Takes | None:
    """Which answers this round takes, by when they arrived; None when it is no open round.

    It stays open a little longer than people may send: for the last tick (`Round.counted_from`).

    Raises:
        SealBroken: somebody edited it since it opened.
        KeyMissing: its keys are gone.
    """
    round_ = await box.rounds.get(pool)
    if round_ is None or round_.state is not RoundState.OPEN:
        return None
    await asyncio.to_thread(check_seal, keys, round_)
    return round_.accepts


async def send(services: BoothServices, message: Message) -> Message:
    """Bring a packet to its round; how that ended, after the next tick.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, or what no page of ours would send.
    """
    sending = sending_of(services, message["ticket"], message["packet"])
    return await brought(services, sending)


async def brought(services: BoothServices, sending: Sending) -> Message:
    """How a packet ended, after the next tick; what failed on our side comes again by itself."""
    ended = await services.ticker.carried([sending.pool], sending)
    return {"error": "not-arrived"} if ended is Outcome.FAILED else outcome(ended)


def sending_of(services: BoothServices, ticket: str, packet: object) -> Sending:
    """What a page sends with a ticket; `packet` in base64, of the one size of packets.

    Raises:
        Invalid, Stale: a ticket that is not ours or late, or what no page of ours would send.
    """
    opened = services.tickets.open_sending(ticket, services.now())
    return Sending(
        pool=opened.slot.round,
        slot=opened.slot.value,
        issued=opened.issued_ms,
        ticket=ticket_hash(ticket),
        packet=packet_in(packet),
    )


def packet_in(field: object) -> bytes:
    """A packet as it stands in a request.

    Raises:
        Invalid: no page of ours would send this.
    """
    try:
        packet = b64decode(field if isinstance(field, str) else "", validate=True)
    except ValueError:
        packet = b""
    if len(packet) != PACKET_BYTES:
        raise Invalid("request-malformed")
    return packet
