"""How far a command is, on one line of the terminal that is gone when it is ready.

Nothing is written where nobody looks: a file, a pipe or a log gets the result alone.
"""

import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

EVERY: Final = 500
"""Rows between two lines."""
_CLEAR: Final = "\r\x1b[K"
T = TypeVar("T")


def step(what: str) -> None:
    """Say what is being done now, in place of what was."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{_CLEAR}{what} …")
        sys.stderr.flush()


@contextmanager
def shown() -> Iterator[None]:
    """Whatever was said inside is taken away at the end, also when it ends badly."""
    try:
        yield
    finally:
        clear()


def clear() -> None:
    """Take away what was said last."""
    if sys.stderr.isatty():
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


async def counted(rows: AsyncIterator[T], doing: str) -> AsyncIterator[T]:
    """The same rows, told as they pass."""
    count = 0
    async for row in rows:
        _tell(count, doing)
        count += 1
        yield row


def told(rows: Iterable[T], doing: str) -> Iterator[T]:
    """The same for rows that are there already."""
    for count, row in enumerate(rows):
        _tell(count, doing)
        yield row


def _tell(count: int, doing: str) -> None:
    if count % EVERY == 0:
        step(f"{doing}: {count:,} rows")
