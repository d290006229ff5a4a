"""The ticker of the booth: every pool that a page can send to, and whether it takes something."""

from collections.abc import Callable
from datetime import datetime

from booth.ballots.sending import round_takes
from booth.needs.writing import needs_takes
from booth.pools.tick import Takes, Tick, whenever
from booth.pools.ticker import AFTER_OPENING, BEAT, Ticker
from booth.separate_input.writing import MAILBOX_POOLS, mailbox_takes
from storage.ballots.box import Box, Boxes
from storage.keys.key_store import KeyStore


def ticker_of(
    boxes: Boxes,
    keys: KeyStore,
    now: Callable[[], datetime],
    beat: float = BEAT,
    after_opening: float = AFTER_OPENING,
) -> Ticker:
    """A ticker with a tick every `beat` seconds, for `after_opening` seconds after an opening;
    `now` says when something arrived."""

    async def gate(box: Box, pool: str) -> Takes | None:
        if pool.startswith(MAILBOX_POOLS):
            return whenever if await mailbox_takes(box, pool) else None
        if await needs_takes(box, pool):
            return whenever
        return await round_takes(keys, box, pool)

    return Ticker(Tick(boxes, keys, gate), now, beat, after_opening=after_opening)
