"""A try-out with a scripted bot, in a folder of its own, on ports of the system's choice."""

from functools import cache

import aiohttp
import pytest

from content.library import Library
from tests.tryout.scripted import Theatre
from tryout.guard import Ports
from tryout.page import Page
from tryout.runner import Runner

ANY = Ports(0, 0)
library = cache(Library.load)


class Stand:
    """A runner that can be started and stopped, and the bot that plays in it."""

    def __init__(self, path):
        self.path = path
        self.theatre = Theatre()
        self.library = library()

    def runner_at(self, path):
        return Runner(path, self.theatre.make, self.library.calendar, ANY)

    async def enter(self):
        """Start; the opening has been played when this returns."""
        self.runner = self.runner_at(self.path)
        await self.runner.start(Page(self.runner, self.library.texts).app())
        await self.runner.opened()
        return self.runner

    async def leave(self):
        await self.runner.stop()

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
def runner(stand):
    return stand.runner


@pytest.fixture
async def web(runner):
    """A browser's way in: requests to the page."""
    async with aiohttp.ClientSession(runner.address) as session:
        yield session


@pytest.fixture
async def connector(runner):
    """The bot's way in: requests to the connector."""
    async with aiohttp.ClientSession(f"{runner.address}/") as session:
        yield session
