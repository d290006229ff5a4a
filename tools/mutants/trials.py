"""Runs the tests of a room on a mutant, in a scratch copy, in a process that is warm already.

Starting Python and importing the libraries takes longer than most trials. So a worker imports
them once, without anything of the product, and every trial is a fork of it that imports the
product anew from the scratch copy.
"""

import compileall
import importlib
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

import pytest

from tools.mutants.operators import Mutant
from tools.mutants.rooms import LEFT_OUT
from tools.mutants.touched import TOUCHED, telling

LINKED = (".venv", "node_modules")
LOADED = "import sys, tests.conftest; print(*sys.modules)"
PYTEST = ("-q", "-x", "--basetemp=.tmp", "-p", "no:cacheprovider", "-o", "timeout=60")
"""A mutant that loops for ever fails its test after a minute."""
LIMIT = 120.0
"""Seconds for a mutant; what no test noticed by then survived."""
CONTROL_LIMIT = 1_800.0


class ControlFailed(Exception):
    """Tests fail without any mutant, so that they prove nothing."""


@dataclass(frozen=True)
class Test:
    """What the control saw of a test: how long it takes and which functions it runs."""

    seconds: float
    touched: frozenset[str]

    def runs(self, mutant: Mutant) -> bool:
        """Whether it runs the mutant's function, or one of its class when it stands in none."""
        inside = f"{mutant.place}."
        return mutant.place in self.touched or (
            mutant.function != "" and any(place.startswith(inside) for place in self.touched)
        )


Control = dict[str, Test]
"""Tests by their pytest id."""


@dataclass(frozen=True)
class Outcome:
    """`killer` is the first test that failed; empty when none did, so that the mutant survived."""

    mutant: Mutant
    killer: str
    tests: int
    seconds: float


def files_of(root: Path) -> list[str]:
    """What belongs to the repository, also when it is not committed yet."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    return [name for name in listed.stdout.splitlines() if (root / name).is_file()]


@dataclass
class Worker:
    """A scratch copy of the repository, and the libraries in memory."""

    root: Path
    killers: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Which tests killed mutants of a file: they are tried first on the next."""

    @classmethod
    def begin(cls, original: Path, folder: Path) -> "Worker":
        """Copies `original` into a new folder in `folder`, and works there from now on."""
        root = folder / f"worker-{os.getpid()}"
        for name in files_of(original):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(original / name, root / name)
        for name in LINKED:
            (root / name).symlink_to(original / name)
        # By content: a file that was changed back is the same, whatever its time.
        compileall.compile_dir(root, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
        sys.dont_write_bytecode = False  # tests are compiled once, too
        os.chdir(root)
        sys.path[:] = [str(root), *(path for path in sys.path if path not in ("", str(original)))]
        _import_libraries(root)
        return cls(root)

    @contextmanager
    def changed(self, texts: dict[str, str]) -> Iterator[None]:
        """These files have other texts for as long as it lasts."""
        originals = {file: (self.root / file).read_text() for file in texts}
        self._write(texts)
        try:
            yield
        finally:
            self._write(originals)

    def _write(self, texts: dict[str, str]) -> None:
        for file, text in texts.items():
            (self.root / file).write_text(text)

    def control(self, tests: str, modules: Sequence[str]) -> Control:
        """Runs these tests without a mutant, while every function of the modules tells.

        ControlFailed if a test fails twice: the first time the machine may have been busy.
        """
        noting = _Noting(self.root / ".outcome")
        sources = {file: (self.root / file).read_text() for file in modules}
        with self.changed({file: telling(text, file) for file, text in sources.items()}):
            tries = (self._forked(lambda: _run(noting, [tests]), CONTROL_LIMIT) for _ in range(2))
            passed = any(code == 0 for code in tries)
        if not passed:
            raise ControlFailed(tests, (self.root / ".said").read_text()[-3_000:])
        seen = json.loads(noting.outcome.read_text())
        return {id: Test(seconds, frozenset(places)) for id, (seconds, places) in seen.items()}

    def trial(self, mutant: Mutant, control: Control) -> Outcome:
        """Runs the tests that run the mutant's function, until the first fails."""
        order = self._order(mutant, control)
        watching = _Watching(self.root / ".outcome", order)
        files = sorted({id.partition("::")[0] for id in order})
        began = time.monotonic()
        watching.outcome.write_text("")
        source = (self.root / mutant.file).read_text()
        with self.changed({mutant.file: mutant.applied(source)}):
            code = self._forked(lambda: _run(watching, files), LIMIT)
        killer = watching.outcome.read_text() or ("(does not start)" if code else "")
        if "::" in killer and killer not in self.killers[mutant.file]:
            self.killers[mutant.file].insert(0, killer)
        return Outcome(mutant, killer, len(order), round(time.monotonic() - began, 1))

    def _order(self, mutant: Mutant, control: Control) -> list[str]:
        """The tests that run the function, or all where none does; likely killers first."""
        touching = [id for id, test in control.items() if test.runs(mutant)]
        known = self.killers[mutant.file]
        chosen = touching or list(control)
        return sorted(chosen, key=lambda id: (id not in known, control[id].seconds))

    def _forked(self, run: Callable[[], int], limit: float) -> int:
        """The exit code of a fork, 0 when its time is over; nothing that it started stays."""

        def child() -> None:
            os.setsid()
            with (self.root / ".said").open("w") as said:
                os.dup2(said.fileno(), 1)
                os.dup2(said.fileno(), 2)
            os._exit(run())

        process = multiprocessing.get_context("fork").Process(target=child)
        process.start()
        process.join(limit)
        with suppress(ProcessLookupError):
            os.killpg(process.pid or 0, signal.SIGKILL)
        late = process.exitcode is None
        process.join()
        return 0 if late else process.exitcode or 0


def _import_libraries(root: Path) -> None:
    """Everything that the product and the tests import and that is not their own."""
    command = [sys.executable, "-c", LOADED]
    names = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    own = {path.name.removesuffix(".py") for path in root.iterdir()}
    for name in names.split():
        if name.split(".")[0] not in own:
            with suppress(ImportError):
                importlib.import_module(name)


def _run(plugin: object, tests: Sequence[str]) -> int:
    """pytest in this process; 5 (nothing left to run) is no failure."""
    code = int(pytest.main([*PYTEST, *tests], plugins=[plugin]))
    sys.stdout.flush()
    return 0 if code == 5 else code


@dataclass
class _Noting:
    """A pytest plugin: which functions each test runs, and for how long."""

    outcome: Path
    seen: dict[str, tuple[float, list[str]]] = field(default_factory=dict)

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        items[:] = [item for item in items if _is_quick(item)]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: Any) -> Iterator[None]:
        TOUCHED.clear()
        began = time.monotonic()
        done = yield
        self.seen[item.nodeid] = (round(time.monotonic() - began, 3), sorted(TOUCHED))
        return done

    def pytest_sessionfinish(self) -> None:
        self.outcome.write_text(json.dumps(self.seen))


@dataclass
class _Watching:
    """A pytest plugin: these tests in this order, until the first fails."""

    outcome: Path
    order: list[str]

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        place = {id: number for number, id in enumerate(self.order)}
        items[:] = [item for item in items if item.nodeid in place]
        items.sort(key=lambda item: place[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.outcome.write_text(report.nodeid)


def _is_quick(item: Any) -> bool:
    browsing = any("browser" in name for name in item.fixturenames)
    return not browsing and item.nodeid.partition("::")[0] not in LEFT_OUT
