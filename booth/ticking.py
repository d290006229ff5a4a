"""The ticker of the booth: every pool that a page can send to, and whether it takes something."""

from collections.abc import Callable
from datetime import datetime

from booth.ballots.sending import round_takes
from booth.needs.writing import needs_takes
from booth.pools.tick import Tick
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
    `now` says whether a round is over."""

    async def takes(box: Box, pool: str) -> bool:
        if pool.startswith(MAILBOX_POOLS):
            return await mailbox_takes(box, pool)
        return await round_takes(keys, box, pool, now()) or await needs_takes(box, pool)

    return Ticker(Tick(boxes, keys, takes), beat, after_opening=after_opening)
