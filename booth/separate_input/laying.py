"""The boxes of a mailbox: laid when the first page is opened that can write to it.

That somebody opened a page is no secret (trust.md, rule 13), and a team where nobody does costs no
room. From then on a box is as full as it will ever look.
"""

import asyncio
from collections.abc import Iterable

from booth.pools.seals import holds_nothing, open_pool
from booth.separate_input.mailbox_keys import TERMS, rows_of, sort_and_key
from booth.services import BoothServices


async def lay_boxes(services: BoothServices, pools: Iterable[str]) -> None:
    """Lay the boxes of these pools of mailboxes that are not there yet. May be repeated."""
    for pool in pools:
        async with services.boxes.reading() as box:
            if await box.packets.are_in(pool):
                continue
        await _lay(services, pool)


async def _lay(services: BoothServices, pool: str) -> None:
    """One that holds something according to the key store was emptied by somebody: it stays as it
    is, and takes nothing (trust.md, rule 3)."""
    sort, key = sort_and_key(pool)
    async with services.boxes.writing() as box:
        await box.hold(pool, alone=True)
        if await box.packets.are_in(pool) or await box.mailboxes.with_key(key) is None:
            return
        if await asyncio.to_thread(holds_nothing, services.keys, pool):
            rows = await asyncio.to_thread(
                open_pool, services.keys, pool, TERMS, rows=rows_of(sort)
            )
            await box.empty_rows.lay(pool, rows)
            await box.commit()
