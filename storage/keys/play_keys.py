"""The key store of a play: every name carries the kind of play, and none is one of production.

Whoever opens the real store as a play finds it empty, also when somebody took its mark away
(trust.md, rule 6). The names of production are bare, as they were before plays had names.
"""

from collections.abc import Collection, Mapping, Sequence

from storage.keys.key_store import KeyStore, checked_name
from storage.leaks import Told


class PlayKeys:
    """The entries of one kind of play in a store, under their own names."""

    def __init__(self, store: KeyStore, kind: str) -> None:
        self._store = store
        self._label = f"{checked_name(kind)}-"

    def put(self, name: str, secret: bytes) -> None:
        self._store.put(self._label + name, secret)

    def replace(self, name: str, secret: bytes) -> None:
        self._store.replace(self._label + name, secret)

    def get(self, name: str) -> bytes:
        return self._store.get(self._label + name)

    def many(self, names: Collection[str]) -> Mapping[str, bytes]:
        found = self._store.many([self._label + name for name in names])
        return {name.removeprefix(self._label): secret for name, secret in found.items()}

    def delete(self, name: str) -> None:
        self._store.delete(self._label + name)

    def names(self) -> frozenset[str]:
        named = (name for name in self._store.names() if name.startswith(self._label))
        return frozenset(name.removeprefix(self._label) for name in named)

    def takes_keys(self) -> bool:
        return self._store.takes_keys()

    def tells(self) -> Sequence[Told]:
        return self._store.tells()

    def server(self) -> frozenset[str]:
        return self._store.server()

    def in_use(self) -> bool:
        return self._store.in_use()

    def compact(self) -> None:
        self._store.compact()

    def close(self) -> None:
        self._store.close()
