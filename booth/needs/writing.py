"""What the private page needs to know so that somebody can write what they need.

The page seals it to the box of a session; here nobody can read it.
"""

import asyncio
from base64 import b64encode
from collections.abc import Sequence
from contextlib import suppress

from booth.envelope import Message
from booth.needs.sealing import slit_of
from booth.services import BoothServices
from storage.ballots.box import Box
from storage.keys.key_store import KeyMissing
from trajectory.needs import LINE_LIMIT, REACH_LIMIT, NeedsBox
from trajectory.rounds.slots import DoorEntry


async def offered(services: BoothServices, box: Box, entries: Sequence[DoorEntry]) -> list[Message]:
    """The sessions for which the holder of a door ticket may say what they need."""
    offers = []
    for entry in entries:
        needs = await box.needs_boxes.get(entry.slot.round)
        if needs is not None and not needs.taken_over:
            with suppress(KeyMissing):  # lost: there is no one to seal to
                offers.append(await _offer(services, entry, needs))
    return offers


def without(needs: Sequence[Message], entries: Sequence[DoorEntry]) -> list[DoorEntry]:
    """The entries that are no needs boxes, but rounds."""
    boxes = {one["pool"] for one in needs}
    return [entry for entry in entries if entry.slot.round not in boxes]


async def needs_takes(box: Box, pool: str) -> bool:
    """Whether this is a needs box in which people can write."""
    needs = await box.needs_boxes.get(pool)
    return needs is not None and not needs.taken_over


async def _offer(services: BoothServices, entry: DoorEntry, needs: NeedsBox) -> Message:
    slit = await asyncio.to_thread(slit_of, services.keys, needs.id)
    return {
        "pool": needs.id,
        "ticket": services.tickets.sending(entry.slot, services.now()),
        "key": b64encode(slit.public).decode(),
        "team": entry.team,
        "session": needs.title,
        "organiser": slit.reader,
        "kinds": [{"id": kind.id, "label": kind.label} for kind in services.need_kinds],
        "limit": LINE_LIMIT,
        "reach_limit": REACH_LIMIT,
    }
