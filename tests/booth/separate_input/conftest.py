"""A mailbox on either database, on a Monday."""

import pytest

from tests.booth.ballots.play import played
from tests.booth.separate_input.play import MONDAY, mailbox_in


@pytest.fixture
async def play(database_url, tmp_path):
    async with played(database_url, tmp_path) as started:
        started.now = MONDAY
        yield started


@pytest.fixture
async def mail(play):
    return await mailbox_in(play)
