"""Planning one directorate: how long a lead waits, and whether whoever chats notices.

The bot itself asks its child process, and goes on answering meanwhile.
"""

import asyncio
import statistics
from pathlib import Path
from typing import Any, Final

from bench import load
from bench.databases import scratch
from bench.load import Measured, Sink
from bench.turns import How, Ours, ours
from tests.fakes import FakeIdentityProvider
from tools.waves.towns import town
from use_cases.wave_solver.wire import problem_bytes

GROUPS: Final = 150
TRAINERS: Final = 10
CHATTING: Final = 2
"""People who type all the time."""
SECONDS: Final = 2.0
MUNICIPALITY: Final = 1_500
MUNICIPAL: Final = (60, 10.0)
"""Trainers of a municipality, and seconds for its plan."""


async def waves(
    sink: Sink, idp: FakeIdentityProvider, *, times: int, groups: int, municipality: int
) -> dict[str, Any]:
    """Seconds for a directorate of so many groups, the median and the longest of so many; and the
    latency of chat beside it by that of a quiet moment."""
    with scratch() as folder:
        problems = []
        for seed in range(times):
            problems.append(folder / f"{seed}.json")
            problems[-1].write_bytes(problem_bytes(town(seed, groups, TRAINERS)))
        large = folder / "large.json"
        large.write_bytes(problem_bytes(town(1, municipality, MUNICIPAL[0])))
        async with ours(sink, idp, How()) as bot:
            quiet, busy, each = await _beside(bot, problems)
            whole = await bot.server.says(f"waves {large}")
    return {
        "groups": groups,
        "seconds": round(statistics.median(each), 2),
        "longest": round(max(each), 2),
        "municipality_seconds": round(whole["seconds"], 2),
        "placed": whole["placed"],
        "quiet": quiet.figures(),
        "during": busy.figures(),
        "latency_during_by_quiet": round(busy.percentile(0.5) / quiet.percentile(0.5), 2),
    }


async def _beside(bot: Ours, problems: list[Path]) -> tuple[Measured, Measured, list[float]]:
    """Chat in a quiet moment, then beside one proposal after the other."""
    await _chat(bot, 1.0)
    quiet = await _chat(bot, 3.0)
    stop = asyncio.Event()
    talking = asyncio.create_task(_until(bot, stop))
    each = [(await bot.server.says(f"waves {problem}"))["seconds"] for problem in problems]
    stop.set()
    return quiet, await talking, each


async def _chat(bot: Ours, seconds: float) -> Measured:
    return await load.run(bot.server.port, bot.status(), seconds=seconds, concurrency=CHATTING)


async def _until(bot: Ours, stop: asyncio.Event) -> Measured:
    """Chat until somebody says stop, in pieces of half a second."""
    whole = Measured()
    while not stop.is_set():
        part = await _chat(bot, 0.5)
        whole.seconds += part.seconds
        whole.latencies += part.latencies
        for status, count in part.statuses.items():
            whole.statuses[status] = whole.statuses.get(status, 0) + count
    return whole


def rows(figures: dict[str, Any]) -> list[tuple[str, float, str, bool]]:
    """What was measured beside what was aimed at."""
    took, slower = figures["seconds"], figures["latency_during_by_quiet"]
    whole, most = figures["municipality_seconds"], MUNICIPAL[1]
    what = f"waves: a directorate of {figures['groups']}, seconds"
    return [
        (what, took, f"≤ {SECONDS:g}", took <= SECONDS),
        ("waves: a municipality, seconds", whole, f"≤ {most:g}", whole <= most),
        ("waves: chat latency beside it by quiet", slower, "≤ 2", slower <= 2),
    ]
