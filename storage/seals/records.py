"""What is kept of a team outside the database, and who keeps it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from storage.seals.kinds import Place, Row
from storage.seals.rows import SealRow

DIGEST_BYTES = 32
NUMBER_BYTES = 8
REMEMBERED = 16_384
"""How many statements that were found to fit are known at most: some of every team of a
municipality, so that a board of all of them finds them there."""


@dataclass(frozen=True, slots=True)
class Record:
    """How the seals of one team were left: how often they were made, and their digest.

    While a change is on its way to the database both digests hold; afterwards they are the same.
    """

    number: int
    before: bytes
    after: bytes

    @property
    def pending(self) -> bool:
        return self.before != self.after

    def holds(self, digest: bytes) -> bool:
        return digest in (self.before, self.after)

    def packed(self) -> bytes:
        """Always of one size."""
        return self.number.to_bytes(NUMBER_BYTES, "big") + self.before + self.after

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        digests = packed[NUMBER_BYTES:]
        number = int.from_bytes(packed[:NUMBER_BYTES], "big")
        return cls(number, digests[:DIGEST_BYTES], digests[DIGEST_BYTES:])


@dataclass(frozen=True, slots=True)
class Proven:
    """Rows that were found to fit their seal, while this was the record of their team."""

    rows: Sequence[Row]
    row: SealRow
    record: Record


def remember(proven: dict[Place, Proven], place: Place, found: Proven) -> None:
    """Keep what was found in its place."""
    if len(proven) >= REMEMBERED:
        proven.clear()
    proven[place] = found


class Notary(Protocol):
    """Seals statements, and keeps the record of each team where no statement of SQL reaches it."""

    proven: dict[Place, Proven]
    """What was found to fit."""

    async def seal(self, statement: bytes) -> bytes:
        """The seal of a statement, under the newest key."""
        ...

    async def fits(self, statement: bytes, seal: bytes) -> bool:
        """Whether this is the seal of this statement, under a key that still holds."""
        ...

    async def record(self, team: str, *, fresh: bool = False) -> Record | None:
        """The record of a team; as it was within the last minute, unless it must be `fresh`. As
        long as it is not read again it is the same object."""
        ...

    async def records(self, teams: Collection[str]) -> Mapping[str, Record | None]:
        """The same of many teams: those that must be read again in one question."""
        ...

    async def keep(self, records: Mapping[str, Record]) -> None:
        """Keep the record of each of these teams durably, in the place of the one before."""
        ...

    async def forget(self, team: str) -> None:
        """The team is gone."""
        ...

    async def recorded(self) -> set[str]:
        """Every team that has a record."""
        ...

    def suspect(self, team: str) -> None:
        """Somebody read a row of this team that did not fit."""
        ...

    def stands_still(self, team: str) -> bool:
        """Whether some row of this team was found not to fit, whichever it is."""
        ...

    async def may_read(self) -> bool:
        """Whether anything may be read at all: not before the readers of a restored database
        are confirmed."""
        ...
