"""One folder for everything that a test run starts or writes, and a process that clears it.

The clearing process waits for the end of a pipe that only the run holds. So it also clears when
the run is cancelled, terminated or killed: no server and no folder stays.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing.util import Finalize
from pathlib import Path

import psutil

FOLDER = "TEST_RUN_FOLDER"
ROOT = Path(__file__).parent.parent
MEMORY = Path("/dev/shm")  # noqa: S108 (a folder of our own is made in it)
ENOUGH = 4 * 1024**3
"""Bytes; far more than a run needs."""
MOST_ROUNDS = 20
_PLACE = ExitStack()
"""Holds the folder of a process that has its own, until the process ends."""


def run_folder() -> Path:
    """The folder of this run, also in the processes that it starts."""
    return Path(os.environ[FOLDER])


@contextmanager
def of_this_run() -> Iterator[None]:
    """Around a test run; a run inside another shares its folder.

    Everything temporary lies in it, whoever makes it: tests, browsers, servers. It lies in memory
    where that can be, since most of what a test waits for is the disk; TMPDIR puts it elsewhere.
    """
    if FOLDER in os.environ:
        yield
        return
    place = None if "TMPDIR" in os.environ else _memory()
    folder = tempfile.mkdtemp(prefix="tests-", dir=place)
    Path(folder).chmod(0o711)  # PostgreSQL runs as nobody, who must pass
    command = [sys.executable, "-m", "tests.run_folder", folder]
    clearing = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, start_new_session=True)
    # When this program ends, and after multiprocessing removed what it has in the folder (-100).
    Finalize(None, clearing.communicate, exitpriority=-200)
    outside = os.environ.copy()
    os.environ |= {FOLDER: folder, "TMPDIR": folder}
    tempfile.tempdir = folder
    yield
    tempfile.tempdir = None
    for name in (FOLDER, "TMPDIR"):
        del os.environ[name]
    os.environ |= outside


def in_a_place_of_its_own() -> None:
    """From here on this process has a folder in that of its run, and servers that no other uses:
    what they write is written by this process alone."""
    os.environ.pop(FOLDER, None)
    _PLACE.enter_context(of_this_run())


def _memory() -> Path | None:
    """Memory as a folder, if there is enough and programs may run in it (PostgreSQL's do)."""
    if not MEMORY.is_dir():
        return None
    state = os.statvfs(MEMORY)
    large = state.f_bavail * state.f_frsize >= ENOUGH
    return MEMORY if large and not state.f_flag & os.ST_NOEXEC else None


def clear(folder: str) -> None:
    """Ends every process of this run, and removes its folder."""
    for _ in range(MOST_ROUNDS):
        left = [process for process in psutil.process_iter() if _belongs(process, folder)]
        for process in left:
            _end(process)
        if not left:
            break
        psutil.wait_procs(left, timeout=1)
    for closed, _, _ in os.walk(folder):
        with suppress(OSError):  # what a test closed to everybody
            Path(closed).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def _belongs(process: psutil.Process, folder: str) -> bool:
    """Whether the folder stands in what it was started with."""
    if process.pid == os.getpid():
        return False
    try:
        named = any(folder in part for part in process.cmdline())
        return named or process.environ().get(FOLDER) == folder
    except psutil.Error:
        return False


def _end(process: psutil.Process) -> None:
    """At once; PostgreSQL gives its shared memory back when it is asked."""
    try:
        process.send_signal(signal.SIGQUIT if process.name() == "postgres" else signal.SIGKILL)
    except psutil.Error:
        return


if __name__ == "__main__":
    sys.stdin.read()
    clear(sys.argv[1])
