"""`python -m bench`: measure everything, print a table, write `reports/bench.json`."""

import argparse
import asyncio
import json
import logging
import os
import platform
import statistics
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

import structlog

from bench import load
from bench.board import board
from bench.closing import closing
from bench.databases import SERVER, scratch
from bench.growth import MUNICIPALITY, growth, held_up
from bench.load import Measured
from bench.page import page
from bench.seals import seals
from bench.table import ON_SERVER, SENDING, Figures, table
from bench.travel import travel
from bench.turns import TURNS, Contest, How, contestants, measure, ours
from bench.understanding import understanding
from bench.wave import EVERYBODY, PACE, wave
from bench.waves import GROUPS, waves
from bench.waves import MUNICIPALITY as ALL_GROUPS
from tests.fakes import FakeIdentityProvider
from tests.run_folder import ROOT, of_this_run

REPORT = ROOT / "reports" / "bench.json"


async def turns(*, rounds: int, seconds: float) -> Figures:
    """Ours and the others, on one machine, in turn."""
    with of_this_run(), scratch() as folder:
        async with (
            load.sink() as sink,
            FakeIdentityProvider.running() as idp,
            AsyncExitStack() as stack,
            ours(sink, idp, How()) as bot,
            ours(sink, idp, How(on=SERVER)) as served,
            contestants(sink, stack, folder) as others,
        ):
            contests = [Contest(f"our {turn}", bot.server, bot.turn(turn)) for turn in TURNS]
            contests += [
                Contest(f"our {turn}{ON_SERVER}", served.server, served.turn(turn))
                for turn in TURNS
            ]
            runs = await measure([*contests, *others], rounds=rounds, seconds=seconds)
    return {
        "raw": {name: [run.figures() for run in each] for name, each in runs.items()},
        "ratios": _ratios(runs),
    }


def _ratios(runs: dict[str, list[Measured]]) -> Figures:
    """Requests per second of ours by those of others, and the spread of our latencies; for sending,
    which waits for a tick, milliseconds of processor by those of others. On PostgreSQL two programs
    work for one turn, so that only their processor says what it costs."""
    rate = {name: sum(run.good for run in each) / sum(run.seconds for run in each)
            for name, each in runs.items()}  # fmt: skip
    ratios: Figures = {}
    for turn in TURNS:
        ours_ = f"our {turn}"
        for other in (name for name in rate if not name.startswith("our ")):
            ratios[f"{turn} by {other}"] = round(rate[ours_] / rate[other], 2)
        middle = load.median_of(runs[ours_], 0.5)
        ratios[f"{turn} p99 by p50"] = round(load.median_of(runs[ours_], 0.99) / middle, 2)
        echo = _cpu(runs["Agents SDK echo"]) if "Agents SDK echo" in runs else 0.0
        served = round(echo / max(1e-9, _cpu(runs[f"{ours_}{ON_SERVER}"])), 2)
        ratios[f"{turn}{ON_SERVER} by Agents SDK echo"] = served
    ratios[SENDING] = round(_cpu(runs["our send"]) / _cpu(runs["raw aiohttp, commit"]), 2)
    return ratios


def _cpu(runs: Sequence[Measured]) -> float:
    return statistics.median(run.cpu_each for run in runs)


@dataclass(frozen=True)
class Place:
    """Where a part is measured, and how long it may take."""

    sink: load.Sink
    idp: FakeIdentityProvider
    asked: argparse.Namespace

    def many(self, all_: int, few: int) -> int:
        """How many there are of something; a few when it must be quick."""
        return few if self.asked.quick else all_


async def _turns(at: Place) -> Figures:
    return await turns(rounds=at.many(3, 1), seconds=at.many(3, 1))


async def _seals(at: Place) -> Figures:
    return await seals(at.sink, at.idp, rounds=at.many(15, 1), seconds=1 / at.many(1, 2))


async def _growth(at: Place) -> Figures:
    teams = at.many(MUNICIPALITY, 20)
    rounds, seconds = at.many(3, 1), at.many(2, 1)
    return await growth(at.sink, at.idp, teams=teams, rounds=rounds, seconds=seconds)


async def _board(at: Place) -> Figures:
    with of_this_run():
        teams, times = at.many(MUNICIPALITY, 20), at.many(15, 2)
        return await board(at.sink, at.idp, teams=teams, times=times)


async def _loop(at: Place) -> Figures:
    return await held_up(at.sink, at.idp, seconds=at.many(10, 2))


async def _understanding(at: Place) -> Figures:
    return await understanding(at.sink, at.idp, texts=at.many(600, 12))


async def _closing(at: Place) -> Figures:
    few, many = at.many(15, 3), at.many(MUNICIPALITY, 15)
    return {"few": await closing(few), "many": await closing(many)}


async def _wave(at: Place) -> Figures:
    count = at.asked.count or at.many(EVERYBODY, 300)
    with of_this_run():
        return await wave(at.sink, at.idp, count=count, pace=at.asked.pace)


async def _waves(at: Place) -> Figures:
    times, groups, municipality = at.many(9, 1), at.many(GROUPS, 12), at.many(ALL_GROUPS, 24)
    return await waves(at.sink, at.idp, times=times, groups=groups, municipality=municipality)


async def _page(at: Place) -> Figures:
    with of_this_run():
        return await page(times=at.many(15, 2))


async def _travel(at: Place) -> Figures:
    return await travel(times=at.many(3, 1))


MEASURED: Mapping[str, Callable[[Place], Awaitable[Figures]]] = {
    "turns": _turns,
    "seals": _seals,
    "growth": _growth,
    "board": _board,
    "loop": _loop,
    "understanding": _understanding,
    "closing": _closing,
    "wave": _wave,
    "waves": _waves,
    "page": _page,
    "travel": _travel,
}
PARTS = tuple(MEASURED)


async def measured(asked: argparse.Namespace) -> Figures:
    """Every part that was asked for."""
    figures: Figures = {"machine": _machine()}
    async with load.sink() as sink, FakeIdentityProvider.running() as idp:
        at = Place(sink, idp, asked)
        for part in (part for part in PARTS if part in asked.parts):
            figures[part] = await MEASURED[part](at)
    return figures


def _machine() -> Figures:
    return {
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "load_at_start": [round(part, 2) for part in os.getloadavg()],
    }


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """What to measure; everything when no part is named."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", type=_part, default=list(PARTS), metavar="part",
                        help=f"of {', '.join(PARTS)}; all when none is named")  # fmt: skip
    parser.add_argument("--quick", action="store_true", help="small and short, to see that it runs")
    parser.add_argument("--count", type=int, help="invitations in the wave")
    parser.add_argument("--pace", type=int, default=PACE, help="of the wave, a second")
    return parser.parse_args(given)


def _part(name: str) -> str:
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"choose from {', '.join(PARTS)}")
    return name


def main() -> None:
    asked = arguments()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    figures = asyncio.run(measured(asked))
    some = len(asked.parts) < len(PARTS)
    before = json.loads(REPORT.read_text()) if some and REPORT.exists() else {}
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps({**before, **figures}, indent=2, ensure_ascii=False) + "\n")
    print(table({**before, **figures}))


if __name__ == "__main__":
    main()
