"""What an attacker has of one round when it is over."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from tests.attacks.field import Group, Person
from tests.attacks.line import Heard
from tests.attacks.traces import Commit, Orders


@dataclass
class Played:
    """One round, and everything that could be copied of it."""

    group: Group
    luck: Random
    finishers: list[Person]
    absent: Person
    slots: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, str] = field(default_factory=dict)
    """By person the row of the box that holds what they sent; what the attacker is after while the
    round is open. Which rows hold something at all, every attacker is told for free."""
    words: dict[str, str] = field(default_factory=dict)
    """By person; what the attacker is after when it is closed."""
    packets: Orders = field(default_factory=dict)
    texts: Orders = field(default_factory=dict)
    people: Orders = field(default_factory=dict)
    sealed: dict[str, bytes] = field(default_factory=dict)
    """Every row of the box, copied while the round was open."""
    commits: Sequence[Commit] = ()
    copies: list[Commit] = field(default_factory=list)
    """What differs between two copies, one before and one after somebody answered."""
    joined: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    heard: dict[str, list[Heard]] = field(default_factory=dict)
    documents: list[bytes] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)
    """What may never be there, counted."""

    @property
    def order(self) -> list[str]:
        return [person.id for person in self.finishers]

    @property
    def everybody(self) -> list[Person]:
        return [*self.finishers, self.absent, self.group.manager, self.group.trainer]

    @property
    def birds(self) -> list[str]:
        return [word.rstrip("!") for word in self.words.values()]

    def guess(self) -> list[str]:
        """The people in any order: what remains when nothing helps."""
        return self.luck.sample(self.order, len(self.finishers))

    def hears(self, what: str, heard: Heard) -> None:
        self.heard.setdefault(what, []).append(heard)
