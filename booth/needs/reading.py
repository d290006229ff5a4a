"""What people need, on the reading page of whoever it was sealed to: all of it, in no order.

It is no release: one alone is shown, and whoever wrote it was told so (trust.md, rule 12).
"""

import asyncio
import json
import secrets
from collections.abc import Sequence

import structlog

from booth.envelope import Message
from booth.hpke import public_of, unseal
from booth.needs.sealing import needs_info, private_of
from booth.padding import unpadded
from booth.pools.seals import CONTENT_BYTES, Sending, contents_of, pool_of
from booth.pools.tick import settled
from booth.services import BoothServices
from storage.ballots.box import Box
from trajectory.errors import DomainError, Stale
from trajectory.needs import Needs, checked_needs

_LUCK = secrets.SystemRandom()
log = structlog.get_logger(__name__)


async def read_needs(services: BoothServices, message: Message) -> Message:
    """Everything that was written for a session and not taken back.

    Raises:
        Invalid, Stale: the ticket is not ours or late, or the session was.
        SealBroken: the box holds something else than was put in.
    """
    ticket = services.tickets.open_reading(message["ticket"], services.now())
    async with services.boxes.writing() as box:  # which writes nothing, and keeps ticks out
        await box.hold(ticket.about, alone=True)
        needs = await box.needs_boxes.get(ticket.about)
        if needs is None:
            raise Stale("needs-gone")
        sendings = await _contents(services, box, needs.id)
    written = await asyncio.to_thread(_opened, services, needs.id, sendings)
    labels = {kind.id: kind.label for kind in services.need_kinds}
    return {
        "team": ticket.team,
        "session": needs.title,
        "needs": [
            {
                "ticks": [labels[tick] for tick in one.ticks],
                "line": one.line,
                "reach": one.reach,
            }
            for one in _LUCK.sample(written, len(written))
        ],
    }


async def _contents(services: BoothServices, box: Box, pool_name: str) -> list[Sending]:
    """The last packet of everybody who sent one."""
    pool = await settled(box, await asyncio.to_thread(pool_of, services.keys, pool_name))
    return contents_of(pool, await box.packets.of_pool(pool_name))


def _opened(services: BoothServices, box_id: str, sendings: Sequence[Sending]) -> list[Needs]:
    """What our page sent; anything else is left out, and noted as a count."""
    private, known = private_of(services.keys, box_id), [kind.id for kind in services.need_kinds]
    public, opened, broken = public_of(private), list[Needs](), 0
    for sending in sendings:
        info = needs_info(box_id, public, sending.ticket)
        try:
            note = unpadded(unseal(private, info, sending.packet), CONTENT_BYTES)
            opened.append(checked_needs(json.loads(note), known))
        except (DomainError, ValueError):
            broken += 1
    if broken:
        log.error("needs-broken", count=broken)
    return [one for one in opened if not one.nothing]
