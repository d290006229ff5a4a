"""`make waves`: plan random municipalities as the bot does, and let the checker look at each.

Prints a line for each and ends badly when a rule is broken, or when no proposal came.
"""

import argparse
import asyncio
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tools.waves.towns import town
from trajectory.waves.check import faults
from trajectory.waves.figures import shortages
from trajectory.waves.problem import Problem
from trajectory.waves.proposal import Proposal
from use_cases.wave_solver.asking import MOST_SECONDS, Limits, NoProposal, Planner

PROGRAMMES: Final = 200
GROUPS: Final = 1_500
TRAINERS: Final = range(48, 73)
"""Of a municipality of that size, by chance; fewer than sixty are too few for some."""
PATIENCE: Final = 12
"""How many times as long each may live: this machine may be busy, and no lead waits."""
AT_ONCE: Final = 2
"""Children that work side by side, each on its own processor."""


@dataclass(frozen=True)
class Planned:
    """What came of one municipality; `proposal` is None when nothing did."""

    seed: int
    problem: Problem
    proposal: Proposal | None
    seconds: float

    def broken(self) -> list[str]:
        """Rules that the proposal broke, with the number of times."""
        if self.proposal is None:
            return ["no proposal"]
        counted = Counter(one.rule for one in faults(self.problem, self.proposal))
        return [f"{rule} {count} times" for rule, count in sorted(counted.items())]

    def line(self) -> str:
        """As a person reads it."""
        head = f"{self.seed:>5}  {len(self.problem.groups):,} groups in {self.seconds:.1f} s"
        if self.proposal is None:
            return f"{head}: no proposal"
        lacks: Counter[str] = Counter()
        for rule, _, count in shortages(self.proposal.does_not_fit):
            lacks[rule] += count
        said = ", ".join(f"{rule} {count}" for rule, count in lacks.most_common()) or "all fit"
        broken = "; ".join(self.broken()) or "no rule broken"
        return f"{head}: {len(self.proposal.placed):,} placed ({said}); {broken}"


async def plan_all(asked: argparse.Namespace) -> list[Planned]:
    """Every municipality, a few side by side; a line for each when it is done."""
    seeds = iter(range(asked.first, asked.first + asked.programmes))
    done: list[Planned] = []
    await asyncio.gather(*(_worker(seeds, asked, done) for _ in range(AT_ONCE)))
    return done


async def _worker(seeds: Iterator[int], asked: argparse.Namespace, done: list[Planned]) -> None:
    planner = Planner()
    for seed in seeds:
        trainers = TRAINERS[seed % len(TRAINERS)] * asked.groups // GROUPS
        problem = await asyncio.to_thread(town, seed, asked.groups, max(2, trainers))
        began = time.perf_counter()
        limits = Limits(asked.seconds, PATIENCE * asked.seconds)
        try:
            proposal = await planner.propose(problem, limits)
        except NoProposal:
            proposal = None
        done.append(Planned(seed, problem, proposal, time.perf_counter() - began))
        sys.stdout.write(f"{done[-1].line()}\n")
        sys.stdout.flush()


def main(given: list[str] | None = None) -> int:
    """0 when every rule holds in every plan; 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tools.waves", description=__doc__)
    parser.add_argument("--programmes", type=int, default=PROGRAMMES)
    parser.add_argument("--groups", type=int, default=GROUPS)
    parser.add_argument("--first", type=int, default=0, help="number of the first one")
    parser.add_argument("--seconds", type=float, default=MOST_SECONDS, help="for each")
    asked = parser.parse_args(given)
    began = time.perf_counter()
    done = asyncio.run(plan_all(asked))
    bad = [one for one in done if one.broken()]
    longest = max(one.seconds for one in done)
    sys.stdout.write(
        f"{len(done)} programmes in {time.perf_counter() - began:.0f} s, the longest in"
        f" {longest:.1f} s; {len(bad)} with a broken rule or without a proposal\n"
    )
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
