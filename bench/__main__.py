"""`python -m bench`: measure everything, print a table, write `reports/bench.json`."""

import argparse
import asyncio
import json
import logging
import os
import platform
import statistics
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import Any

import structlog

from bench import load
from bench.closing import closing
from bench.growth import MUNICIPALITY, growth, held_up
from bench.load import Measured
from bench.page import page
from bench.scratch import scratch
from bench.seals import seals
from bench.turns import TURNS, Contest, contestants, measure, ours
from bench.wave import EVERYBODY, PACE, wave
from tests.fakes import FakeIdentityProvider
from tests.run_folder import ROOT, of_this_run

REPORT = ROOT / "reports" / "bench.json"
SENDING = "send: processor by raw aiohttp with commit"
PARTS = ("turns", "seals", "growth", "loop", "closing", "wave", "page")
Figures = dict[str, Any]


async def turns(*, rounds: int, seconds: float) -> Figures:
    """Ours and the others, on one machine, in turn."""
    with scratch() as folder:
        async with (
            load.sink() as sink,
            FakeIdentityProvider.running() as idp,
            AsyncExitStack() as stack,
            ours(sink, idp, teams=1) as bot,
            contestants(sink, stack, folder) as others,
        ):
            contests = [Contest(f"our {turn}", bot.server, bot.turn(turn)) for turn in TURNS]
            runs = await measure([*contests, *others], rounds=rounds, seconds=seconds)
    return {
        "raw": {name: [run.figures() for run in each] for name, each in runs.items()},
        "ratios": _ratios(runs),
    }


def _ratios(runs: dict[str, list[Measured]]) -> Figures:
    """Requests per second of ours by those of others, and the spread of our latencies; for sending,
    which waits for a tick, milliseconds of processor by those of others."""
    rate = {name: sum(run.good for run in each) / sum(run.seconds for run in each)
            for name, each in runs.items()}  # fmt: skip
    ratios: Figures = {}
    for turn in TURNS:
        ours_ = f"our {turn}"
        for other in (name for name in rate if not name.startswith("our ")):
            ratios[f"{turn} by {other}"] = round(rate[ours_] / rate[other], 2)
        middle = load.median_of(runs[ours_], 0.5)
        ratios[f"{turn} p99 by p50"] = round(load.median_of(runs[ours_], 0.99) / middle, 2)
    ratios[SENDING] = round(_cpu(runs["our send"]) / _cpu(runs["raw aiohttp, commit"]), 2)
    return ratios


def _cpu(runs: Sequence[Measured]) -> float:
    return statistics.median(run.cpu_each for run in runs)


async def measured(asked: argparse.Namespace) -> Figures:
    """Every part that was asked for."""
    quick = asked.quick
    figures: Figures = {"machine": _machine()}
    if "turns" in asked.parts:
        figures["turns"] = await turns(rounds=1 if quick else 3, seconds=1 if quick else 3)
    async with load.sink() as sink, FakeIdentityProvider.running() as idp:
        if "growth" in asked.parts:
            teams = 20 if quick else MUNICIPALITY
            figures["growth"] = await growth(
                sink, idp, teams=teams, rounds=1 if quick else 3, seconds=1 if quick else 2
            )
        if "seals" in asked.parts:
            figures["seals"] = await seals(
                sink, idp, rounds=1 if quick else 15, seconds=0.5 if quick else 1
            )
        if "loop" in asked.parts:
            figures["loop"] = await held_up(sink, idp, seconds=2 if quick else 10)
        if "wave" in asked.parts:
            count, pace = (asked.count or (300 if quick else EVERYBODY)), asked.pace
            with of_this_run():
                figures["wave"] = await wave(sink, idp, count=count, pace=pace)
    if "page" in asked.parts:
        with of_this_run():
            figures["page"] = await page(times=2 if quick else 15)
    if "closing" in asked.parts:
        few, many = (3, 15) if quick else (15, MUNICIPALITY)
        figures["closing"] = {"few": await closing(few), "many": await closing(many)}
    return figures


def _machine() -> Figures:
    return {
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "load_at_start": [round(part, 2) for part in os.getloadavg()],
    }


# ---- the table


def table(figures: Figures) -> str:
    """What was measured beside what was aimed at, one line each."""
    lines = [
        (what, str(value), aim, "yes" if met else "NO") for what, value, aim, met in rows(figures)
    ]
    head = ("figure", "measured", "aim", "met")
    widths = [max(len(line[n]) for line in [head, *lines]) for n in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [head, *lines]
    )


def rows(figures: Figures) -> list[tuple[str, float, str, bool]]:
    lines: list[tuple[str, float, str, bool]] = []
    if "turns" in figures:
        lines += _turn_rows(figures["turns"]["ratios"])
    if "seals" in figures:
        cost = figures["seals"]["cost"]
        lines.append(("status: with seals by without", cost, "≤ 1.05", cost <= 1.05))
    if "growth" in figures:
        grown = figures["growth"]
        lines += [
            (f"{turn}: municipality by one team", ratio, "≤ 1.2", ratio <= 1.2)
            for turn, ratio in grown["cost_large_by_small"].items()
        ]
        memory = max(grown["memory_megabytes"].values())
        lines.append(("memory of one bot, MB", memory, "< 250", memory < 250))
    if "loop" in figures:
        held = figures["loop"]["longest_ms"]
        lines.append(("longest on the event loop, ms", held, "≤ 50", held <= 50))
    if "closing" in figures:
        lines += _closing_rows(figures["closing"])
    if "page" in figures:
        script = figures["page"]["open_ms"]
        lines.append(
            ("page: script to open at a quarter speed, ms", script, "≤ 150", script <= 150)
        )
    if "wave" in figures:
        lines += _wave_rows(figures["wave"])
    return lines


def _turn_rows(ratios: Figures) -> list[tuple[str, float, str, bool]]:
    lines = []
    for name, ratio in ratios.items():
        if name.endswith("by Agents SDK echo"):
            lines.append((name, ratio, "≥ 1.5", ratio >= 1.5))
        elif name.endswith("p99 by p50"):
            lines.append((name, ratio, "< 5", ratio < 5))
    cost = ratios[SENDING]
    lines.append((SENDING, cost, "≤ 2", cost <= 2))
    return lines


def _closing_rows(figures: Figures) -> list[tuple[str, float, str, bool]]:
    growth_ = round(figures["many"]["last_ms"] / figures["few"]["first_ms"], 2)
    return [("closing: last of many by first of few", growth_, "≤ 1.2", growth_ <= 1.2)]


def _wave_rows(figures: Figures) -> list[tuple[str, float, str, bool]]:
    lost = figures["invitations"] - figures["arrived"]
    share, busy = figures["share_of_allowed_pace"], figures["share_429"]
    slower = figures["latency_during_by_quiet"]
    return [
        ("wave: share of the allowed pace", share, "≥ 0.95", share >= 0.95),
        ("wave: answered 429", busy, "≤ 0.001", busy <= 0.001),
        ("wave: lost", lost, "0", lost == 0),
        ("wave: arrived twice", figures["arrived_twice"], "0", figures["arrived_twice"] == 0),
        ("wave: chat latency by quiet", slower, "≤ 2", slower <= 2),
    ]


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
