"""The running try-out: one folder, a clock, the world of Teams, and our bot beside it."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
from aiohttp import web

from trajectory.planning.working_days import WorkCalendar
from tryout import entra, guard, sockets
from tryout.clock import (
    Destination,
    MovableClock,
    begins_at,
    its_own_time,
    once_a_day,
    target,
    travel,
)
from tryout.colleagues import let_answer
from tryout.examples.example import Example, Which
from tryout.examples.many import grow
from tryout.examples.opening import install_again, install_in_channel, play_opening
from tryout.examples.small import SMALL
from tryout.examples.whole import whole
from tryout.examples.year import DAYS, live_the_year
from tryout.guard import Ports, Refused
from tryout.needs import MakeBot, Needs
from tryout.news import News
from tryout.play import locale_key, locale_of
from tryout.teams.bot_line import BotLine
from tryout.teams.connector import PATH, Connector
from tryout.teams.world import InUse, World, refuse_in_use


class Busy(Exception):
    """The clock moves, or everything begins again; one such thing at a time."""


class Runner:
    """Starts, stops and begins again. Everything that runs hangs on one of these."""

    world: World
    clock: MovableClock
    bot_line: BotLine
    ports: Ports
    session: aiohttp.ClientSession

    def __init__(
        self, path: Path, make_bot: MakeBot, calendar: WorkCalendar, wanted: Ports
    ) -> None:
        self._path = path
        self._make_bot = make_bot
        self.calendar = calendar
        self.wanted = wanted
        self._one_at_a_time = asyncio.Lock()
        self.news = News()
        self.files: dict[str, bytes] = {}
        self.played: set[str] = set()
        """Object ids of people whose private page was opened by hand."""

    @property
    def address(self) -> str:
        return sockets.address(self.ports.page)

    @property
    def bot_address(self) -> str:
        return sockets.address(self.ports.bot)

    @property
    def service_url(self) -> str:
        return self.address + PATH

    @property
    def busy(self) -> bool:
        return self._one_at_a_time.locked()

    @property
    def example(self) -> Example:
        """What is played."""
        return whole() if self._which is Which.WHOLE else SMALL

    @property
    def opening(self) -> bool:
        """Whether the example is still beginning."""
        return not self._opening.done()

    def now(self) -> datetime:
        return self.clock.now()

    # ---- starting and stopping

    async def start(
        self, page: web.Application, *, port: int | None = None, fresh: bool = False
    ) -> None:
        """Serve the bot, then the page, on this port when one was chosen; the example begins when
        it has not yet, or when everything is to begin `fresh`.

        Raises:
            Refused: the folder or the chosen port is not free for us.
        """
        async with AsyncExitStack() as undo:
            self._open_world(Which.SMALL if fresh else None)
            undo.callback(lambda: self.world.close())
            self.wanted = self._folder.ports() or self.wanted
            page_socket, bot_socket = sockets.take(self.wanted, port)
            for taken in (page_socket, bot_socket):
                undo.callback(taken.close)
            self.ports = Ports(sockets.port(page_socket), sockets.port(bot_socket))
            self.session = await undo.enter_async_context(aiohttp.ClientSession())
            await self._enter(bot_socket)
            page.add_routes(Connector(self).routes())
            self._page = await sockets.serve(page, page_socket)
            undo.pop_all()

    async def stop(self) -> None:
        await self._leave()
        await self.session.close()
        await self._page.cleanup()

    async def begin_again(self, which: Which | None = None, locale: str = "") -> None:
        """Forget everything that happened, in this folder and nowhere else; begin with the same
        example or with another. What language the clients of people speak is not forgotten, unless
        all of them shall speak `locale`.

        Raises:
            Busy: something else goes on.
        """
        if self.opening:
            await self._stop_opening()
        async with self._alone():
            await self._begin_again(which or self._which, locale)

    async def speak(self, locale: str) -> None:
        """Set everybody's client to a language. Where nobody did anything yet all begins again in
        it; else the bot hears of it as when an app is installed, and greets people anew.

        Raises:
            Busy: something else goes on.
        """
        async with self._alone():
            if not self.world.touched:
                await self._begin_again(self._which, locale)
                return
            self._speak(locale)
            await install_again(self)

    async def _begin_again(self, which: Which, locale: str) -> None:
        people = self.example.people
        spoken = {locale_key(person): locale_of(self.world, person) for person in people}
        await self._leave()
        self._open_world(which)
        for key, one in spoken.items():
            self.world.keep(key, one)
        if locale:
            self._speak(locale)
        await self._enter(sockets.bind(self.ports.bot))
        self.news.tell("fresh")

    def _speak(self, locale: str) -> None:
        for person in self.example.people:
            self.world.keep(locale_key(person), locale)

    def _open_world(self, fresh: Which | None = None) -> None:
        """The folder and its world; one that begins with `fresh` in the place of what was there.
        An example that was left while its year was lived begins again."""
        self._folder = guard.own_folder(self._path)
        try:
            if fresh is not None:
                refuse_in_use(self._folder.world)
                guard.wipe(self._path)
                self._folder = guard.own_folder(self._path)
            self.world = World(self._folder.world, self.news)
        except InUse:
            page = (self._folder.ports() or self.wanted).page
            raise Refused("tryout-refused-running", address=sockets.address(page)) from None
        if fresh is not None:
            self.world.keep("example", fresh)
        self._which = Which(self.world.kept("example", Which.SMALL))
        if self.world.kept("living", False):
            self.world.close()
            self._open_world(self._which)

    async def opened(self) -> None:
        """Wait until the example has begun."""
        await self._opening

    async def _enter(self, bot_socket: sockets.Socket) -> None:
        kept = self._folder.ports()
        moved = kept is not None and kept != self.ports
        if kept is not None and moved:
            self.world.move(sockets.address(kept.bot), self.bot_address)
        self._folder.remember(self.ports)
        self.clock = self._clock()
        bot = await self._make_bot(self._needs())
        self._clockwork = bot.clockwork
        self._bot = await sockets.serve(bot.app, bot_socket)
        self.bot_line = BotLine(self.session, f"{self.bot_address}/api/messages")
        self._opening = asyncio.create_task(self._open(moved=moved))

    async def _stop_opening(self) -> None:
        self._opening.cancel()
        await asyncio.gather(self._opening, return_exceptions=True)

    async def _leave(self) -> None:
        await self._stop_opening()
        await self._bot.cleanup()
        self.world.close()
        self.files.clear()
        self.played.clear()

    async def _open(self, *, moved: bool) -> None:
        if not self.world.kept("opened", False):
            await (self._live() if self._which is Which.WHOLE else play_opening(self))
            self.world.keep("opened", True)
            self.news.tell("opened")
        elif moved:
            await install_again(self)
            await install_in_channel(self)

    async def _live(self) -> None:
        """What happened until today, before anybody plays."""
        async with self._one_at_a_time:
            self.world.keep("living", True)
            await live_the_year(self, self.clock.now() + timedelta(days=DAYS))
            self.world.keep("living", False)

    def _clock(self) -> MovableClock:
        clock = MovableClock(timedelta(seconds=self.world.kept("offset", 0)))
        if self.world.kept("offset", None) is None:
            clock.set(begins_at(clock.now(), self.calendar))
        if self._which is Which.WHOLE and not self.world.kept("opened", False):
            clock.offset -= timedelta(days=DAYS)
        self.world.keep("offset", clock.offset.total_seconds())
        return clock

    def _needs(self) -> Needs:
        return Needs(
            database=self._folder.database,
            keys=self._folder.keys,
            public_url=self.bot_address,
            clock=self.clock,
            login=self.address + entra.PATH,
            example=self.example,
        )

    # ---- time and colleagues

    async def move_on(self, where: Destination) -> bool:
        """Move the clock; False when there is no closing to go to.

        Raises:
            Busy: something else goes on.
        """
        async with self._alone():
            until = await target(where, self.clock, self.calendar, self._clockwork)
            if until is None:
                return False
            await self._travel(until, its_own_time)
            return True

    async def live_until(self, moment: datetime) -> None:
        """Move on as before anybody plays: somebody looks once a day."""
        await self._travel(moment, once_a_day(self.calendar))

    async def _travel(self, until: datetime, looks: Callable[[datetime], datetime]) -> None:
        with self._clockwork.held():
            async for now in travel(self.clock, self._clockwork, until, looks):
                self.world.keep("offset", self.clock.offset.total_seconds())
                self.news.tell("clock", now=now.isoformat())

    async def let_colleagues_answer(self) -> int:
        """How many colleagues answered.

        Raises:
            Busy: something else goes on.
        """
        async with self._alone():
            people = self.example.people
            others = [one for one in people if one.object_id not in self.played]
            return await let_answer(self, self.session, others)

    async def grow(self) -> int:
        """Make a whole municipality as large as a city; how many groups there are then.

        Raises:
            Busy: something else goes on. ValueError: another example is played.
        """
        async with self._alone():
            return await grow(self)

    def _alone(self) -> asyncio.Lock:
        if self.busy:
            raise Busy
        return self._one_at_a_time
