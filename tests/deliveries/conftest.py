"""A database of either kind and a fake Teams, shared by the tests of what is sent."""

import pytest

from tests.deliveries.wave import Clock
from tests.fakes import FakeConnector, FakeGraph
from tests.storage.conftest import database, desk, notary, shared_url  # noqa: F401


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def teams(clock):
    async with FakeConnector.running() as teams:
        teams.clock = clock.now
        yield teams


@pytest.fixture
async def graph():
    async with FakeGraph.running() as graph:
        yield graph
