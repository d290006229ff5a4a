"""`make mutants`: which broken rules do the tests not notice?

A seeded sample; all of them with `ARGS=--all`. What was tried stays in `build/mutants` and is not
tried again as long as no file changes, so a run that was broken off goes on.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from tools.mutants.equivalent import read_equivalents, without
from tools.mutants.operators import Mutant
from tools.mutants.rooms import ROOMS, Room
from tools.mutants.runs import Run, digest, mutants_in
from tools.mutants.trials import ControlFailed, Outcome

ROOT = Path(__file__).parent.parent.parent
SAMPLE = 300
ENOUGH = 0.95
"""The share that must die."""


def main() -> int:
    """Prints what survived; 1 when too much did."""
    # Not above: a worker reads this file too, and imports tests from its scratch copy only.
    run_folder: Any = import_module("tests.run_folder")
    wanted = _arguments()
    mutants = _chosen(wanted)
    print(f"{len(mutants)} mutants, {wanted.workers} workers", flush=True)
    began = time.monotonic()
    with run_folder.of_this_run(), tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        kept = ROOT / "build" / "mutants" / digest(ROOT)
        run = Run(ROOT, ROOMS, Path(scratch), kept, wanted.workers)
        outcomes = list(_watched(run.outcomes(mutants), len(mutants)))
    return _report(outcomes, time.monotonic() - began)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--all", action="store_true", help="every mutant instead of a sample")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="how many")
    parser.add_argument("--seed", type=int, default=1, help="another number, another sample")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", default="", help="in files whose path begins like this")
    return parser.parse_args()


def _chosen(wanted: argparse.Namespace) -> dict[Mutant, Room]:
    every = mutants_in(ROOMS, ROOT)
    killable = without(every, read_equivalents())
    here = [mutant for mutant in killable if mutant.file.startswith(wanted.only)]
    if not wanted.all and wanted.sample < len(here):
        here = random.Random(wanted.seed).sample(here, wanted.sample)  # noqa: S311
    return {mutant: every[mutant] for mutant in sorted(here, key=lambda one: one.place)}


def _watched(outcomes: Iterable[Outcome], total: int) -> Iterable[Outcome]:
    """The same, with a line for each that survives and one for every twenty."""
    for number, outcome in enumerate(outcomes, start=1):
        if not outcome.killer:
            print(f"survived: {outcome.mutant}  [{outcome.tests} tests]", flush=True)
        if number % 20 == 0:
            print(f"{number} of {total}", flush=True)
        yield outcome


def _report(outcomes: list[Outcome], seconds: float) -> int:
    survivors = sorted(str(one.mutant) for one in outcomes if not one.killer)
    died = 1 - len(survivors) / max(1, len(outcomes))
    print(f"\n{len(survivors)} of {len(outcomes)} survived, {died:.1%} died ({seconds:.0f} s)")
    print(*survivors, sep="\n")
    return 0 if died >= ENOUGH else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ControlFailed as failed:
        sys.exit(f"Without any mutant, tests fail: {' '.join(map(str, failed.args))}")
