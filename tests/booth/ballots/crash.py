"""A program that is killed at a chosen step, as by a power cut: nothing is rolled back by us.

Each run is a process of its own. It counts everything that reaches disk or database, before
and after, and kills itself at one of them.
"""

import asyncio
import multiprocessing
import os
from dataclasses import replace
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, configure_mappers

from booth import api
from booth.closing import close_round, withdraw_round
from storage.box import Boxes
from storage.database import Database
from storage.keys import FileKeyStore
from tests.booth.ballots.play import content, services_on

KILLED = 9
WORK = {"close": close_round, "withdraw": withdraw_round, "send": api.send}
MOMENTS = (
    (Engine, "before_cursor_execute"),
    (Engine, "after_cursor_execute"),
    (Engine, "commit"),
    (Session, "after_commit"),
)
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])
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
    machine = Machine(stops_at)
    for target, moment in MOMENTS:
        event.listen(target, moment, machine.step)
    asyncio.run(worked(url, folder, now, machine, WORK[work], argument))


async def worked(url, folder, now, machine, work, argument):
    database = Database(url)
    keys = FileKeyStore(Path(folder) / "keys")
    services = services_on(Boxes(database), keys, lambda: now)
    await work(replace(services, keys=WatchedKeys(keys, machine)), argument)
    await database.close()


class Machine:
    def __init__(self, stops_at):
        self.left = stops_at

    def step(self, *_ignored):
        self.left -= 1
        if self.left == 0:
            os._exit(KILLED)


class WatchedKeys:
    """A key store whose every use is a step before and a step after."""

    def __init__(self, keys, machine):
        self._keys, self._machine = keys, machine

    def __getattr__(self, name):
        def use(*arguments):
            self._machine.step()
            found = getattr(self._keys, name)(*arguments)
            self._machine.step()
            return found

        return use
