"""A program that is killed at a chosen step, as by a power cut: nothing is rolled back by us.

Each run is a process of its own. It counts everything that reaches disk or database, and kills
itself before one of them: after it is before the next. Instead of dying, a step can also fail, as
on a full disk, before or after it was done; that needs no process. Nobody lists the steps: they
are found while the work is done.
"""

import asyncio
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, configure_mappers

from booth.ballots.closing import close_round, withdraw_round
from booth.ballots.sending import send
from bot.notary import KeyStoreNotary
from storage.ballots.box import Boxes
from storage.engine.database import Database
from storage.keys.key_store import FileKeyStore
from tests.booth.ballots.play import changed, content, services_on
from tests.forks import PROCESSES

KILLED = 9


async def send_in_a_tick(booth, message):
    """A page sends, and one tick comes; how it ended."""
    carried = asyncio.create_task(send(booth, message))
    await asyncio.sleep(0)
    await booth.ticker.turn()
    return (await carried)["outcome"]


WORK = {"close": close_round, "withdraw": withdraw_round, "send": send_in_a_tick}
Moments = tuple[tuple[type, str], ...]
BEFORE = ((Engine, "before_cursor_execute"), (Engine, "commit"))
AFTER = ((Engine, "after_cursor_execute"), (Session, "after_commit"))
# Every process starts with what takes time to make.
content()
configure_mappers()


async def killed_at(play, step, work, argument):
    """Do this work in a program that dies at `step`; False when it ended before that."""
    url = play.database.url.render_as_string(hide_password=False)
    arguments = (url, play.folder, play.now, step, work, argument)
    process = PROCESSES.Process(target=run, args=arguments)
    process.start()
    await asyncio.to_thread(process.join)
    assert process.exitcode in (0, KILLED), process.exitcode
    return process.exitcode == KILLED


def run(url, folder, now, stops_at, work, argument):
    with Machine(stops_at, dies).watching(BEFORE) as machine:
        asyncio.run(worked(url, folder, now, machine, WORK[work], argument))


async def worked(url, folder, now, machine, work, argument):
    database = Database(url)
    keys = FileKeyStore(Path(folder) / "keys")
    services = services_on(Boxes(database, KeyStoreNotary(keys, tenant="")), keys, lambda: now)
    await work(changed(services, keys=WatchedKeys(keys, machine, after=False)), argument)
    await database.close()


def dies():
    os._exit(KILLED)


def fails():
    raise OSError(errno.ENOSPC, "no space left on device")


class Machine:
    """Counts steps, and lets something happen at one of them."""

    def __init__(self, stops_at: int, happens: Callable[[], None]) -> None:
        self.steps = 0
        self._stops_at = stops_at
        self._happens = happens

    def step(self, *_ignored: object) -> None:
        self.steps += 1
        if self.steps == self._stops_at:
            self._happens()

    @contextmanager
    def watching(self, moments: Moments) -> Iterator["Machine"]:
        for target, moment in moments:
            event.listen(target, moment, self.step)
        try:
            yield self
        finally:
            for target, moment in moments:
                event.remove(target, moment, self.step)


async def fails_at(play, step, work, argument):
    """Do this work here while one step fails; what came of it, and how many steps there were.

    The outcome is what the work gives, or the error that it raised.
    """
    with Machine(step, fails).watching((*BEFORE, *AFTER)) as machine:
        services = play.given(keys=WatchedKeys(play.keys, machine, after=True))
        try:
            came = await WORK[work](services, argument)
        except Exception as failure:
            came = failure
    return came, machine.steps


async def steps_of(play, work, argument):
    """How many steps this work has when nothing happens."""
    return (await fails_at(play, 0, work, argument))[1]


class WatchedKeys:
    """A key store whose every use is a step, and perhaps one after."""

    def __init__(self, keys, machine, *, after):
        self._keys, self._machine, self._after = keys, machine, after

    def __getattr__(self, name):
        def use(*arguments):
            self._machine.step()
            found = getattr(self._keys, name)(*arguments)
            if self._after:
                self._machine.step()
            return found

        return use
