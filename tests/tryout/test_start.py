"""`python -m tryout` as somebody types it: it says where it is, or in one line why it is not."""

import os
import re
import subprocess
import sys
from contextlib import closing, contextmanager
from http.client import HTTPConnection

import pytest

from tests.servers import ROOT
from tryout import sockets

PATIENCE = 60
"""Seconds that a start or a stop may take on a busy machine."""


def command(*options):
    return [sys.executable, "-m", "tryout", *options]


def settings(language="en_GB.UTF-8"):
    return {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": language}


def refused(folder, *options, language="en_GB.UTF-8"):
    """What a try-out that does not start says."""
    done = subprocess.run(
        command(*options),
        cwd=folder,
        env=settings(language),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert done.returncode != 0
    assert done.stdout == ""
    return done.stderr


@contextmanager
def running(folder, *options):
    """A try-out that runs, and what it said: a line about where it is is the last."""
    started = subprocess.Popen(
        command(*options), cwd=folder, env=settings(), stdout=subprocess.PIPE, text=True
    )
    with started:
        said = []
        try:
            for line in started.stdout:
                said.append(line)
                if "Ctrl+C" in line:
                    break
            yield "".join(said)
        finally:
            started.terminate()
            started.communicate(timeout=PATIENCE)
    assert started.returncode == 0


def port_in(said):
    return int(re.search(r"http://127\.0\.0\.1:(\d+)", said).group(1))


def shows_its_page(port):
    with closing(HTTPConnection(sockets.HOST, port, timeout=PATIENCE)) as line:
        line.request("GET", "/")
        return b"adaptivecards.js" in line.getresponse().read()


@pytest.fixture
def in_use():
    """A port that another program has."""
    with closing(sockets.bind(0)) as taken:
        yield sockets.port(taken)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl_NL.UTF-8", "De proefomgeving start niet: poort {} is in gebruik. Kies een andere.\n"),
        ("en_GB.UTF-8", "The try-out does not start: port {} is in use. Choose another one.\n"),
    ],
)
def test_a_chosen_port_in_use_is_said_in_one_line(tmp_path, in_use, language, said):
    assert refused(tmp_path, f"--port={in_use}", language=language) == said.format(in_use)


@pytest.mark.parametrize("port", ["65536", "-1", "four"])
def test_what_is_no_port_is_said_and_makes_nothing(tmp_path, port):
    said = refused(tmp_path, f"--port={port}")
    assert f"'{port}' is no port" in said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_it_runs_once_in_a_folder_and_goes_on_at_another_port(tmp_path, in_use):
    with running(tmp_path, "--port=0") as said:
        first = port_in(said)
        runs = f"The try-out is already running. Open http://127.0.0.1:{first}.\n"
        assert refused(tmp_path, "--fresh") == runs
        assert refused(tmp_path, f"--port={in_use}") == runs
        assert shows_its_page(first)
    with closing(sockets.bind(first)), running(tmp_path) as said:
        assert said.startswith(f"Port {first} is in use, so the try-out is using another one.\n")
        assert port_in(said) != first
        assert shows_its_page(port_in(said))


def test_make_passes_the_port_on():
    done = subprocess.run(
        ["make", "--no-print-directory", "--dry-run", "-o", "install", "run", "ARGS=--port=4000"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.rstrip().endswith("-m tryout --port=4000")
