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
    before, level, raising = root.handlers[:], root.level, logging.raiseExceptions
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
        logging.raiseExceptions = raising
        structlog.reset_defaults()
