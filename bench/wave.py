"""A wave: invitations to everybody, by two replicas on PostgreSQL, at the pace that is allowed.

The limit of the Connector and the pace of the bot are raised together (`PACE` instead of 20 a
second), so that 22,000 messages take minutes and not a quarter of an hour.
"""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from bench import load, play
from bench.databases import scratch
from bench.load import Measured, Sink
from bench.programs import Requests, Server, program
from bench.seeding import Town, plan_wave, seed
from bench.turns import MESSAGES
from storage.engine.database import Database
from tests.chat import MONDAY
from tests.fakes import FakeIdentityProvider, Teams
from tests.servers import postgres

EVERYBODY = 22_000
PACE = 100
"""Messages a second that the Connector takes, over all replicas."""
CHATTING = 2
"""People who press a button all the time, while it goes on."""
QUIET = 5.0
"""Seconds in which their patience is measured before the wave."""
PATIENCE = 3.0
"""A wave that takes so many times longer than it may is given up."""


@asynccontextmanager
async def replicas(
    sink: Sink, idp: FakeIdentityProvider, *, teams: int, pace: int
) -> AsyncIterator[tuple[list[Server], Town, Database, datetime]]:
    """Two of ours on one PostgreSQL, on an ordinary Monday in office hours."""
    with scratch() as folder, postgres() as url:
        database, keys = await play.opened(url, folder / "keys")
        town = await seed(database, keys, sink.service_url, teams=teams, now=MONDAY)
        later = (MONDAY - datetime.now(UTC)).total_seconds()
        arguments = (url, str(folder / "keys"), idp.metadata_url, "--later", str(later))
        paced = (*arguments, "--pace", str(pace))
        async with program("ours", *paced) as one, program("ours", *paced) as other:
            yield [one, other], town, database, MONDAY
        await database.close()


async def wave(sink: Sink, idp: FakeIdentityProvider, *, count: int, pace: int) -> dict[str, Any]:
    """Send `count` invitations, and chat meanwhile."""
    teams = -(-count // 14)
    headers = {"Authorization": idp.header(sink.service_url)}
    async with replicas(sink, idp, teams=teams, pace=pace) as (servers, town, database, moment):
        chats = [_chat(sink, town, headers, part) for part in range(len(servers))]
        quiet = await _chatting(servers, chats, QUIET)
        sink.limit, sink.counts, sink.refused = pace, True, 0
        await plan_wave(database, town, count, moment)
        began, before = time.perf_counter(), sink.taken
        until = began + PATIENCE * count / pace + 30
        talking = asyncio.create_task(_chatting(servers, chats, count / pace * 0.8))
        took = await _arrived(sink, before + count, until) - began
        busy = await talking
        return {
            "invitations": count,
            "arrived": len(sink.chats),
            "arrived_twice": sum(seen > 1 for seen in sink.chats.values()),
            "seconds": round(took, 1),
            "allowed_per_second": pace,
            "share_of_allowed_pace": round(len(sink.chats) / took / pace, 3),
            "answered_429": sink.refused,
            "share_429": round(sink.refused / max(1, sink.taken), 5),
            "quiet": _together(quiet).figures(),
            "during": _together(busy).figures(),
            "latency_during_by_quiet": round(
                _together(busy).percentile(0.5) / _together(quiet).percentile(0.5), 2
            ),
        }


async def _arrived(sink: Sink, count: int, until: float) -> float:
    """When so many had arrived, or the end of our patience."""
    while sink.taken < count and time.perf_counter() < until:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    return time.perf_counter()


def _chat(sink: Sink, town: Town, headers: dict[str, str], part: int) -> Requests:
    """Members press a button: its answer comes at once and needs no message."""
    for number in itertools.count():
        who = town.members[(number * 7 + part) % len(town.members)]
        teams = Teams(sink.service_url, who.object_id, who.name, who.chat)
        yield load.request(MESSAGES, teams.presses("status.show", card="1"), headers)


async def _chatting(servers: list[Server], chats: list[Requests], seconds: float) -> list[Measured]:
    return await asyncio.gather(
        *(
            load.run(server.port, chat, seconds=seconds, concurrency=CHATTING // len(servers))
            for server, chat in zip(servers, chats, strict=True)
        )
    )


def _together(runs: list[Measured]) -> Measured:
    whole = Measured(seconds=max(run.seconds for run in runs))
    for run in runs:
        whole.latencies += run.latencies
        for status, count in run.statuses.items():
            whole.statuses[status] = whole.statuses.get(status, 0) + count
    return whole
