"""Our bot as in production, with two differences: it may answer to this machine, and it finds the
signing keys of the Bot Connector here. Every request is proven by a signed token.

`--watch FILE` measures how long the event loop is held up, and writes that when it stops.
On its stdin it is asked for its memory, another moment, or a plan for waves (`waves FILE`).
`--unsealed` reads rights and results without looking at their seals, to be compared with.
"""

import argparse
import asyncio
import json
import sys
import time
from asyncio.events import Handle
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiohttp
from aiohttp import web

from board.sign_in import Entra
from bot import app
from bot.monitoring import logs
from bot.settings import Mode, Settings
from bot.surroundings import Surroundings
from bot.teams.auth import Authenticator, ConnectorToken, SigningKeys
from bot.teams.entra import at_entra
from content.library import Library
from storage.seals.kinds import Kind
from storage.seals.seals import Seals
from tests.board.entra import APP, TENANT
from tests.fakes import APP_ID
from tryout.surroundings import THIS_MACHINE, this_machine
from use_cases.wave_solver.asking import Planner
from use_cases.wave_solver.wire import problem_of

STARTED = time.perf_counter()
PLANNER = Planner()
BEAT = 0.1
"""Seconds between two ticks of the box: measured is what a sending costs, not how long it waits."""


@dataclass
class Shifted:
    """The real time, so much later: messages keep office hours, and a bench has none."""

    later: timedelta

    def now(self) -> datetime:
        return datetime.now(UTC) + self.later


class Watch:
    """Notes how long each thing on the event loop took, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.longest_work = 0.0
        self.where = ""
        self.over_50 = 0
        self._run = Handle._run

    def run(self, handle: Any) -> None:
        began, worked = time.perf_counter(), time.thread_time()
        self._run(handle)
        took = (time.perf_counter() - began) * 1000
        work = (time.thread_time() - worked) * 1000
        self.over_50 += took > 50
        if took > self.longest:
            self.longest, self.where = took, repr(handle)[:300]
        self.longest_work = max(self.longest_work, work)

    def figures(self) -> dict[str, Any]:
        return {
            "longest_ms": round(self.longest, 1),
            "longest_work_ms": round(self.longest_work, 1),
            "over_50_ms": self.over_50,
            "where": self.where,
        }


def main() -> None:
    asked = _asked()
    logs.set_up(40)
    watch = Watch()
    if asked.watch:
        Handle._run = lambda handle: watch.run(handle)  # type: ignore[method-assign]

    with patch("bot.start.content._checked_content", Library.load), _unsealed(asked.unsealed):
        asyncio.run(_serve(asked, watch))
    if asked.watch:
        asked.watch.write_text(json.dumps(watch.figures()))


def _unsealed(wanted: bool) -> AbstractContextManager[object]:
    async def every_one(_seals: Seals, _kind: Kind, by_key: Mapping[str, Any]) -> set[str]:
        return set(by_key)

    return patch.object(Seals, "_fitting", every_one) if wanted else nullcontext()


async def _serve(asked: argparse.Namespace, watch: Watch) -> None:
    clock = Shifted(timedelta(seconds=asked.later))
    made = await app.make_only_app(_settings(asked), clock, _around(asked))
    runner = web.AppRunner(made, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", asked.port).start()
    print(json.dumps({"started": time.perf_counter() - STARTED}), flush=True)
    loop = asyncio.get_running_loop()
    watch.longest = watch.longest_work = watch.over_50 = 0
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        if line.strip() == "memory":
            print(json.dumps({"megabytes": round(_peak(), 1)}), flush=True)
        if line.startswith("later "):
            clock.later = timedelta(seconds=float(line.split()[1]))
            print(json.dumps({}), flush=True)
        if line.startswith("waves "):
            print(json.dumps(await _planned(Path(line.split()[1]))), flush=True)
    await runner.cleanup()


async def _planned(file: Path) -> dict[str, float]:
    """Seconds until the proposal for the problem in this file was there."""
    problem = await asyncio.to_thread(lambda: problem_of(file.read_bytes()))
    began = time.perf_counter()
    proposal = await PLANNER.propose(problem)
    return {"seconds": time.perf_counter() - began, "placed": len(proposal.placed)}


def _around(asked: argparse.Namespace) -> Surroundings:
    def authenticator(session: aiohttp.ClientSession) -> Authenticator:
        keys = SigningKeys(session, asked.metadata, pause=0)
        return ConnectorToken(APP_ID, keys, THIS_MACHINE)

    def entra(session: aiohttp.ClientSession) -> Entra:
        return at_entra(APP, TENANT, session, asked.entra)

    around = replace(this_machine(), beat=BEAT, entra=entra if asked.entra else None)
    return replace(around, sends_per_second=asked.pace, authenticator=authenticator)


def _peak() -> float:
    """Most memory this program has had, in megabytes. The system's count of resources is no use:
    it begins with what the program had that started this one."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _settings(asked: argparse.Namespace) -> Settings:
    return Settings(
        mode=Mode.TRYOUT,
        public_url="http://127.0.0.1:1",
        database_url=asked.database,
        key_store=asked.keys,
        programme_leads=("00000000-0000-4000-8000-000000000001",),
        inside_port=0,
    )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    parser.add_argument("database")
    parser.add_argument("keys")
    parser.add_argument("metadata")
    parser.add_argument("--watch", type=Path)
    parser.add_argument("--entra", default="")
    parser.add_argument("--unsealed", action="store_true")
    parser.add_argument("--later", type=float, default=0.0)
    parser.add_argument("--pace", type=int, default=1_000)
    return parser.parse_args()


if __name__ == "__main__":
    main()
