"""What just changed, told to every page that is open."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

JSON = dict[str, Any]


class News:
    """Many listeners, each with a queue of its own."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[JSON]] = set()

    @contextmanager
    def listen(self) -> Iterator[asyncio.Queue[JSON]]:
        """A queue of everything that changes from now on."""
        queue: asyncio.Queue[JSON] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)

    def tell(self, kind: str, **what: object) -> None:
        for queue in self._listeners:
            queue.put_nowait({"kind": kind, **what})
