"""The rosters of sessions in the key store: one entry of fixed size for each, gone when it is over.

Whoever opens the private page during a session has it written anew, on the roster or not, before
the first question or after: what is written tells nothing but that somebody opened the page.
"""

import secrets
from collections.abc import Callable
from threading import Lock
from typing import Final

from storage.keys.key_store import KEY_BYTES, KeyStore, made_once
from trajectory.rounds.room_roster import MOST_SLOTS, RoomRoster

_SLOT_BYTES: Final = 32
_NOBODY: Final = bytes(_SLOT_BYTES)
_PREFIX: Final = "room-"


class RoomRosters:
    """The rosters in one key store. Whoever changes one on several machines holds its session alone
    in the database meanwhile; on one machine calls wait for each other here."""

    def __init__(self, store: KeyStore) -> None:
        self._store = store
        self._one_at_a_time = Lock()

    def change(self, session: str, changed: Callable[[RoomRoster], RoomRoster]) -> RoomRoster:
        """Write what becomes of the roster of this session, and return it."""
        with self._one_at_a_time:
            roster = changed(self.of(session))
            self._store.replace(_PREFIX + session, _written(roster))
            return roster

    def forget(self, session: str) -> None:
        self._store.delete(_PREFIX + session)

    def sessions(self) -> frozenset[str]:
        """The sessions of which there is a roster."""
        names = self._store.names()
        return frozenset(name[len(_PREFIX) :] for name in names if name.startswith(_PREFIX))

    def of(self, session: str) -> RoomRoster:
        """The roster of a session; made, with nobody on it, when there is none."""
        return _read(session, made_once(self._store, _PREFIX + session, _empty))


def _empty() -> bytes:
    return _written(RoomRoster("", secrets.token_bytes(KEY_BYTES)))


def _written(roster: RoomRoster) -> bytes:
    slots = sorted(roster.slots)
    places = slots + [_NOBODY] * (MOST_SLOTS - len(slots))
    return roster.secret + bytes([roster.tries, roster.sealed]) + b"".join(places)


def _read(session: str, entry: bytes) -> RoomRoster:
    secret, tries, sealed, places = (
        entry[:KEY_BYTES],
        *entry[KEY_BYTES:][:2],
        entry[KEY_BYTES + 2 :],
    )
    slots = (places[at : at + _SLOT_BYTES] for at in range(0, len(places), _SLOT_BYTES))
    return RoomRoster(session, secret, frozenset(slots) - {_NOBODY}, tries, bool(sealed))
