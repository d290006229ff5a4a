"""Everything that the program says in its logs, at the chattiest level."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.monitoring import logs


@contextmanager
def overheard() -> Iterator[io.StringIO]:
    """The logs as production writes them, but from the level of debugging on."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    said = io.StringIO()
    root.handlers = []  # so that nobody else's are closed
    try:
        logs.set_up(logging.DEBUG)
        for handler in root.handlers:
            handler.setStream(said)
        yield said
    finally:
        root.handlers = before
        root.setLevel(level)
        structlog.reset_defaults()
