"""A try-out with a scripted bot, in a folder of its own, on ports of the system's choice."""

from functools import cache

import aiohttp
import pytest

from content.library import Library
from tests.tryout.scripted import Theatre
from tryout.guard import Ports
from tryout.page import Page
from tryout.runner import House

ANY = Ports(0, 0)
library = cache(Library.load)


class Stand:
    """A house that can be started and stopped, and the bot that plays in it."""

    def __init__(self, path):
        self.path = path
        self.theatre = Theatre()
        self.library = library()

    def house_at(self, path):
        return House(path, self.theatre.make, self.library.calendar, ANY)

    async def enter(self):
        """Start; the opening has been played when this returns."""
        self.house = self.house_at(self.path)
        await self.house.start(Page(self.house, self.library.texts).app())
        await self.house.opened()
        return self.house

    async def leave(self):
        await self.house.stop()

    @property
    def bot(self):
        return self.theatre.bot


@pytest.fixture
async def stand(tmp_path):
    stand = Stand(tmp_path / ".tryout")
    await stand.enter()
    yield stand
    await stand.leave()


@pytest.fixture
def house(stand):
    return stand.house


@pytest.fixture
async def web(house):
    """A browser's way in: requests to the page."""
    async with aiohttp.ClientSession(house.address) as session:
        yield session


@pytest.fixture
async def connector(house):
    """The bot's way in: requests to the connector."""
    async with aiohttp.ClientSession(f"{house.address}/") as session:
        yield session
