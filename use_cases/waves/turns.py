"""One at a time: whoever asks for the same thing meanwhile waits, and finds it there."""

from asyncio import Lock
from weakref import WeakValueDictionary


class Turns:
    """A turn for each key, for as long as somebody waits for it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, Lock] = WeakValueDictionary()

    def of(self, key: str) -> Lock:
        return self._locks.setdefault(key, Lock())
