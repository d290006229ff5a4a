"""Beside an image that is played: a clock that the test moves, a beat that it need not wait for,
and a note of every source that is read. Nothing of it is in the image."""

import importlib.util
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

CLOCK = Path(os.environ.get("PLAYED_CLOCK", ""))
OPENED = os.environ.get("PLAYED_OPENED")
BEAT = 0.5


def _moved(module):
    def now(_self):
        return datetime.fromisoformat(CLOCK.read_text()).astimezone(UTC)

    module.WallClock.now = now


def _quick(module):
    module.BEAT = BEAT


CHANGES = {"bot.clock.clockwork": _moved, "booth.pools.ticker": _quick}


class Changing:
    """Finds the two modules as ever, and changes them when they are there."""

    def find_spec(self, name, path=None, target=None):
        change = CHANGES.pop(name, None)
        if change is None:
            return None
        spec = importlib.util.find_spec(name)
        load = spec.loader.exec_module

        def changed(module):
            load(module)
            change(module)

        spec.loader.exec_module = changed
        return spec


def noting(event, arguments):
    """Source that is opened, or parsed as `ast` does; what libraries make up themselves is none."""
    if event == "open" and str(arguments[0]).endswith(".py"):
        _note(f"open {arguments[0]}")
    elif event == "compile" and arguments[1] == "<unknown>":
        _note(f"parse {len(arguments[0] or '')}")


def _note(line):
    descriptor = os.open(OPENED, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.write(descriptor, f"{line}\n".encode())
    os.close(descriptor)


if CLOCK.name:
    sys.meta_path.insert(0, Changing())
if OPENED:
    sys.addaudithook(noting)
