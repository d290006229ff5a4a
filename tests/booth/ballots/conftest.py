"""The ballot box of one municipality, over HTTP, on both databases."""

import pytest

from booth.pools.seals import pool_of
from tests.booth.ballots.play import played


@pytest.fixture
async def play(database_url, tmp_path):
    async with played(database_url, tmp_path) as started:
        yield started


@pytest.fixture
async def kofi(play):
    """A member with his page open; at the end, none of it has become a ballot."""
    scan_round = await play.opened()
    kofi = play.member("kofi", scan_round)
    kofi.sending = (await kofi.asked())["ticket"]
    yield kofi
    assert not any(row.held for row in pool_of(play.keys, scan_round).record.rows.values())
