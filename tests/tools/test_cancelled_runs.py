"""A test run that is cancelled leaves no server and no folder behind, however it ends."""

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from tests.run_folder import FOLDER, ROOT, run_folder

BUSY = """
import subprocess, sys, tempfile, time
from pathlib import Path

def test_that_takes_long(postgres_url, tmp_path):
    sleeping = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
    tempfile.mkdtemp()
    Path(__file__).with_name("started").write_text("yes")
    time.sleep(300)
"""
PATIENCE = 60
"""Seconds; a busy machine takes long to start programs."""


@pytest.fixture
def place():
    """A folder for everything temporary of another test run."""
    place = run_folder() / "cancelled"
    place.mkdir()
    place.chmod(0o711)  # PostgreSQL runs as nobody, who must pass
    yield place
    place.rmdir()


def processes_in(place):
    return [one.pid for one in psutil.process_iter() if str(place) in f"{_said(one)}"]


def _said(process):
    try:
        return process.cmdline(), process.environ()
    except psutil.Error:
        return ()


def eventually(holds):
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


def hears_interrupts():
    """Also where this run was started in the background, whose programs ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize(
    ("cancelled", "workers"),
    [(signal.SIGINT, 0), (signal.SIGTERM, 0), (signal.SIGKILL, 2)],
    ids=["cancelled", "terminated", "killed with its workers"],
)
def test_nothing_is_left(cancelled, workers, tmp_path, place):
    (tmp_path / "test_busy.py").write_text(BUSY)
    environment = {**os.environ, "TMPDIR": str(place)}
    del environment[FOLDER]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--config-file=pyproject.toml",
        "-p",
        "no:cacheprovider",
    ]
    run = subprocess.Popen(
        [*command, f"-n{workers}", tmp_path / "test_busy.py"],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, preexec_fn=hears_interrupts,
    )  # fmt: skip
    eventually((tmp_path / "started").exists)
    assert len(processes_in(place)) > 3, "the control: a server and a program run"
    assert list(place.iterdir())

    run.send_signal(cancelled)
    run.wait(PATIENCE)
    eventually(lambda: not processes_in(place))
    eventually(lambda: not list(place.iterdir()))
