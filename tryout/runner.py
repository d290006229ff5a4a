"""The running try-out: one folder, a clock, the world of Teams, and our bot beside it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
from aiohttp import web

from trajectory.planning.working_days import WorkCalendar
from tryout import guard, sockets
from tryout.clock import Clockwork, Destination, MovableClock, begins_at, target, travel
from tryout.colleagues import let_answer
from tryout.guard import Ports
from tryout.news import News
from tryout.opening import play_opening
from tryout.teams.bot_line import BotLine
from tryout.teams.connector import PATH, Connector
from tryout.teams.world import World

log = logging.getLogger(__name__)
QUICK = 1
"""Seconds that an open connection may hold up a stop."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is ready to be served, and what moves it on in time."""

    app: web.Application
    clockwork: Clockwork


@dataclass(frozen=True, slots=True)
class Needs:
    """What a bot is told about the place where it runs."""

    database: Path
    keys: Path
    public_url: str
    clock: MovableClock


MakeBot = Callable[[Needs], Awaitable[Bot]]


class Busy(Exception):
    """The clock moves, or everything begins again; one such thing at a time."""


class Runner:
    """Starts, stops and begins again. Everything that runs hangs on one of these."""

    world: World
    clock: MovableClock
    bot_line: BotLine
    ports: Ports

    def __init__(
        self, path: Path, make_bot: MakeBot, calendar: WorkCalendar, wanted: Ports
    ) -> None:
        self._path = path
        self._make_bot = make_bot
        self._calendar = calendar
        self._wanted = wanted
        self._one_at_a_time = asyncio.Lock()
        self.news = News()
        self.files: dict[str, str] = {}
        self.played: set[str] = set()
        """Object ids of people whose private page was opened by hand."""

    @property
    def address(self) -> str:
        return f"http://{sockets.HOST}:{self.ports.page}"

    @property
    def bot_address(self) -> str:
        return f"http://{sockets.HOST}:{self.ports.bot}"

    @property
    def service_url(self) -> str:
        return self.address + PATH

    @property
    def busy(self) -> bool:
        return self._one_at_a_time.locked()

    def now(self) -> datetime:
        return self.clock.now()

    # ---- starting and stopping

    async def start(self, page: web.Application) -> None:
        """Serve the page, then the bot; the example begins when it has not yet.

        Raises:
            Refused: the folder or a port is not free for us.
        """
        self._folder = guard.own_folder(self._path)
        page_socket, bot_socket = sockets.take(self._folder.ports(), self._wanted)
        self.ports = Ports(sockets.port(page_socket), sockets.port(bot_socket))
        page.add_routes(Connector(self).routes())
        self._page = await _serve(page, page_socket)
        self._session = aiohttp.ClientSession()
        try:
            await self._enter(bot_socket)
        except BaseException:
            bot_socket.close()
            await self._session.close()
            await self._page.cleanup()
            raise

    async def stop(self) -> None:
        await self._leave()
        await self._session.close()
        await self._page.cleanup()

    async def begin_again(self) -> None:
        """Forget everything that happened, in this folder and nowhere else.

        Raises:
            Busy: something else goes on.
        """
        async with self._alone():
            await self._leave()
            guard.wipe(self._path)
            self._folder = guard.own_folder(self._path)
            await self._enter(sockets.bind(self.ports.bot))
        self.news.tell("fresh")

    async def opened(self) -> None:
        """Wait until the example has begun."""
        await self._opening

    async def _enter(self, bot_socket: sockets.Socket) -> None:
        self._folder.remember(self.ports)
        self.world = World(self._folder.world, self.news)
        self.clock = self._clock()
        bot = await self._make_bot(self._needs())
        self._clockwork = bot.clockwork
        self._bot = await _serve(bot.app, bot_socket)
        self.bot_line = BotLine(self._session, f"{self.bot_address}/api/messages")
        self._opening = asyncio.create_task(self._open())

    async def _leave(self) -> None:
        self._opening.cancel()
        await asyncio.gather(self._opening, return_exceptions=True)
        await self._bot.cleanup()
        self.world.close()
        self.files.clear()
        self.played.clear()

    async def _open(self) -> None:
        if not self.world.kept("opened", False):
            await play_opening(self)
            self.world.keep("opened", True)

    def _clock(self) -> MovableClock:
        offset = self.world.kept("offset", None)
        if offset is not None:
            return MovableClock(timedelta(seconds=offset))
        clock = MovableClock()
        clock.set(begins_at(clock.now(), self._calendar))
        self.world.keep("offset", clock.offset.total_seconds())
        return clock

    def _needs(self) -> Needs:
        return Needs(
            database=self._folder.database,
            keys=self._folder.keys,
            public_url=self.bot_address,
            clock=self.clock,
        )

    # ---- time and colleagues

    async def move_on(self, where: Destination) -> bool:
        """Move the clock; False when there is no closing to go to.

        Raises:
            Busy: something else goes on.
        """
        async with self._alone():
            until = await target(where, self.clock, self._calendar, self._clockwork)
            if until is None:
                return False
            async for moment in travel(self.clock, self._clockwork, until):
                self.world.keep("offset", self.clock.offset.total_seconds())
                self.news.tell("clock", now=moment.isoformat())
            return True

    async def let_colleagues_answer(self) -> int:
        """How many colleagues answered.

        Raises:
            Busy: something else goes on.
        """
        async with self._alone():
            return await let_answer(self, self._session, self.played)

    def _alone(self) -> asyncio.Lock:
        if self.busy:
            raise Busy
        return self._one_at_a_time


async def _serve(app: web.Application, socket: sockets.Socket) -> web.AppRunner:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=QUICK)
    await runner.setup()
    await web.SockSite(runner, socket).start()
    return runner
