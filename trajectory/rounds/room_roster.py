"""Who can answer in the room: whoever opened the private page before the first question of a
session (trust.md, rule 7). Never by name: a slot per account, under a secret of that session.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from trajectory.errors import Stale
from trajectory.rounds.rounds import SMALLEST_ROOM
from trajectory.rounds.slots import slot_of

MOST_QUESTIONS = 5
"""Questions to the room in one session; one that was dropped counts."""
MOST_SLOTS = 128
"""People on a roster; whoever comes after them cannot answer in the room."""


@dataclass(frozen=True, slots=True)
class RoomRoster:
    """The roster of one session. It is open until the first question, and then stays as it is:
    who comes later would be the difference between two answers."""

    session: str
    secret: bytes
    slots: frozenset[bytes] = frozenset()
    tries: int = 0
    sealed: bool = False

    def entered(self, account: str) -> "RoomRoster":
        """With whoever has this account; unchanged after the first question, or when it is full."""
        if self.sealed or len(self.slots) >= MOST_SLOTS:
            return self
        return replace(self, slots=self.slots | {self._slot(account)})

    def present(self, accounts: Collection[str]) -> frozenset[str]:
        """Those of these accounts that are on the roster."""
        return frozenset(one for one in accounts if self._slot(one) in self.slots)

    def asked(self, accounts: Collection[str]) -> "RoomRoster":
        """After one more question to the people with these accounts. It seals the roster when
        enough of them are on it; with fewer the question is dropped.

        Raises:
            Stale: there were as many questions as a session may have.
        """
        if self.tries >= MOST_QUESTIONS:
            raise Stale("room-enough", most=MOST_QUESTIONS)
        sealed = self.sealed or self.enough(accounts)
        return replace(self, tries=self.tries + 1, sealed=sealed)

    def enough(self, accounts: Collection[str]) -> bool:
        """Whether enough of these people are there for a question. All that anybody hears of how
        many there are."""
        return len(self.present(accounts)) >= SMALLEST_ROOM

    def _slot(self, account: str) -> bytes:
        return slot_of(self.secret, round_id=self.session, account=account).value
