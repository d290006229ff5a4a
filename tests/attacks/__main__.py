"""`python -m tests.attacks [WORDS]`: every attack that we know, on our own promise.

Prints the table and writes `reports/attack.json`. Ends with an error when an attack succeeds,
or when a control does not. What was stopped goes on where it was, as long as no code changed;
with words it plays the attacks with one of them in their name.
"""

import argparse
import sys
import time

from tests.attacks import kept, run
from tests.attacks.attack import Backend
from tests.attacks.memory import Memory
from tests.run_folder import of_this_run


def main() -> None:
    chosen = _arguments()
    words = chosen.words or [""]
    attacks = [one for one in run.ATTACKS if any(word in one.name for word in words)]
    size = run.Size(chosen.rounds, chosen.controls, presence=chosen.presence)
    backends = tuple(map(Backend, chosen.backend or tuple(Backend)))
    wanted = len(list(run.parts(size, attacks, backends, attacks)))
    memory = Memory()
    if chosen.again:
        memory.forget()
    playing = run.Playing(chosen.workers, _Progress(wanted), memory)
    with of_this_run():
        report = run.attacked(size, attacks, backends, playing)
    said = kept.said(report)
    print(kept.table(said))
    whole = len(report.rows) == sum(len(one.backends) for one in run.ATTACKS)
    if whole:
        kept.written(said, kept.REPORT)
    if chosen.keep:
        kept.keep(said if whole else kept.joined(said))
    sys.exit(0 if report.sound else 1)


class _Progress:
    """Says after every part how far we are."""

    def __init__(self, wanted: int) -> None:
        self._wanted, self._done, self._began = wanted, 0, time.monotonic()

    def __call__(self, found: run.Found) -> None:
        self._done += 1
        minutes = (time.monotonic() - self._began) / 60
        print(f"{self._done:4}/{self._wanted}  {minutes:5.1f} min  {found.part.seed}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Attack our own promise.")
    parser.add_argument("words", nargs="*", help="attacks with one of these in their name")
    parser.add_argument("--rounds", type=int, default=run.FULL.rounds)
    parser.add_argument("--controls", type=int, default=run.FULL.controls)
    parser.add_argument("--presence", type=int, default=run.FULL.presence)
    parser.add_argument("--workers", type=int, default=3, help="some of them wait, for statistics")
    parser.add_argument("--backend", action="append", choices=list(Backend))
    parser.add_argument("--again", action="store_true", help="forget what was played already")
    parser.add_argument("--keep", action="store_true", help="put what was played in the documents")
    return parser.parse_args()


if __name__ == "__main__":
    main()
