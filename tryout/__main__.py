"""`make run`: start the try-out and say where it is. `make run ARGS=--fresh` begins again,
`make run ARGS=--port=4000` plays on another port."""

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import sys
from pathlib import Path

from bot.monitoring import logs
from content.library import Library
from content.texts.texts import Say
from trajectory.language import Language
from tryout import guard
from tryout.guard import Ports, Refused
from tryout.our_bot import make_bot
from tryout.page import Page
from tryout.runner import Runner

FOLDER = Path.cwd() / ".tryout"
PORTS = Ports(page=3979, bot=3978)
MOST = 65_535
"""The highest port there is."""


def main() -> None:
    asked = _arguments()
    library = Library.load()
    say = library.texts.of(_language())
    try:
        asyncio.run(_run(library, say, asked))
    except Refused as refused:
        sys.exit(say(refused.key, **refused.variables))


async def _run(library: Library, say: Say, asked: argparse.Namespace) -> None:
    guard.refuse_real_settings(os.environ)
    logs.set_up(logging.WARNING)
    runner = Runner(FOLDER, make_bot, library.calendar, PORTS)
    page = Page(runner, library.texts).app()
    await runner.start(page, port=asked.port, fresh=asked.fresh)
    if asked.port is None and runner.wanted.page not in (0, runner.ports.page):
        print(say("tryout-other-port", port=str(runner.wanted.page)))
    print(say("tryout-ready", address=runner.address), flush=True)
    await _asked_to_stop()
    await runner.stop()
    print(say("tryout-stopped"))


async def _asked_to_stop() -> None:
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows interrupts the program itself
            loop.add_signal_handler(sign, asked.set)
    await asked.wait()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="cultuurtraject-tryout", description=__doc__)
    parser.add_argument("--fresh", action="store_true", help="forget the last time, begin again")
    parser.add_argument("--port", type=_port, help="where the page is; 0 for any that is free")
    return parser.parse_args()


def _port(text: str) -> int:
    """A number that a port can have."""
    if not text.isdecimal() or int(text) > MOST:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: choose a number up to {MOST}")
    return int(text)


def _language() -> Language:
    """The language of the terminal; Dutch when it has none of ours."""
    named = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return Language.closest(named.replace("_", "-"))


if __name__ == "__main__":
    main()
