"""A run over many mutants on several workers. What is known already is not tried again."""

import hashlib
import json
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from functools import reduce
from operator import or_
from pathlib import Path

from tools.mutants.operators import Mutant, mutants_of
from tools.mutants.rooms import Room
from tools.mutants.trials import Control, Outcome, Test, Worker, files_of


def mutants_in(rooms: tuple[Room, ...], root: Path) -> dict[Mutant, Room]:
    """Every mutant with its room; a file in two rooms belongs to the first."""
    mutants: dict[Mutant, Room] = {}
    for room in rooms:
        for file in room.modules(root):
            for mutant in mutants_of((root / file).read_text(), file):
                mutants.setdefault(mutant, room)
    return mutants


def digest(root: Path) -> str:
    """Another one as soon as any file of the repository is another."""
    every = hashlib.sha256()
    for name in files_of(root):
        every.update(name.encode() + (root / name).read_bytes())
    return every.hexdigest()[:16]


@dataclass(frozen=True)
class Run:
    """A run over the repository at `root`, in copies in `scratch`; `kept` is what it remembers."""

    root: Path
    rooms: tuple[Room, ...]
    scratch: Path
    kept: Path
    workers: int = 2

    def outcomes(self, mutants: dict[Mutant, Room]) -> Iterator[Outcome]:
        """What becomes of each mutant, as soon as it is known; ControlFailed for a red room."""
        known = {outcome.mutant: outcome for outcome in self._known()}
        yield from (known[mutant] for mutant in mutants if mutant in known)
        left = {mutant: room for mutant, room in mutants.items() if mutant not in known}
        # Not forks of this process: they would know modules of the repository already.
        spawn = multiprocessing.get_context("spawn")
        begin = (self.root, self.scratch)
        with ProcessPoolExecutor(self.workers, spawn, _Here.begin, begin) as pool:
            controls = self._controls(pool, set(left.values()))
            trials = [
                pool.submit(_Here.trial, mutant, controls[room]) for mutant, room in left.items()
            ]
            for trial in as_completed(trials):
                self._remember(trial.result())
                yield trial.result()

    def _controls(self, pool: ProcessPoolExecutor, rooms: set[Room]) -> dict[Room, Control]:
        """For each room: its tests as they run without a mutant. Rooms share folders of tests."""
        modules = sorted({file for room in self.rooms for file in room.modules(self.root)})
        files = {tests: self._kept(tests) for room in rooms for tests in room.tests}
        running = {
            tests: pool.submit(_Here.control, tests, modules)
            for tests, file in files.items()
            if not file.exists()
        }
        for tests, control in running.items():
            seen = {id: (one.seconds, sorted(one.touched)) for id, one in control.result().items()}
            files[tests].write_text(json.dumps(seen))
        known = {tests: _read_control(file) for tests, file in files.items()}
        return {room: reduce(or_, (known[tests] for tests in room.tests)) for room in rooms}

    def _kept(self, tests: str) -> Path:
        return self.kept / f"{tests.replace('/', '-')}.json"

    # ---- what is remembered

    @property
    def _trials(self) -> Path:
        return self.kept / "trials.jsonl"

    def _remember(self, outcome: Outcome) -> None:
        with self._trials.open("a") as trials:
            trials.write(json.dumps(asdict(outcome)) + "\n")

    def _known(self) -> list[Outcome]:
        self.kept.mkdir(parents=True, exist_ok=True)
        lines = self._trials.read_text().splitlines() if self._trials.exists() else []
        known = map(json.loads, lines)
        return [Outcome(**{**one, "mutant": Mutant(**one["mutant"])}) for one in known]


def _read_control(file: Path) -> Control:
    seen = json.loads(file.read_text()).items()
    return {id: Test(seconds, frozenset(touched)) for id, (seconds, touched) in seen}


class _Here:
    """The worker of this process; a pool hands functions over by name."""

    worker: Worker

    @classmethod
    def begin(cls, root: Path, scratch: Path) -> None:
        cls.worker = Worker.begin(root, scratch)

    @classmethod
    def control(cls, tests: str, modules: list[str]) -> Control:
        return cls.worker.control(tests, modules)

    @classmethod
    def trial(cls, mutant: Mutant, control: Control) -> Outcome:
        return cls.worker.trial(mutant, control)
