"""What a database leaves behind, the same for both kinds: orders of rows, commits, raw bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

PERSON_TABLES = {
    "person": "id",
    "team_member": "person_id",
    "invitation": "person_id",
    "outbox": "person_id",
}
"""Every table with rows about people in a team, and the column that names the person."""

Orders = Mapping[str, list[Any]]
"""Things in the order in which some part of the database shows them."""


@dataclass
class Commit:
    """One transaction, as the write-ahead log shows it."""

    rows: set[str] = field(default_factory=set)
    """Ids of the rows of the box that it wrote."""
    people: set[tuple[str, str]] = field(default_factory=set)
    """Table and person of every row that the transaction touched."""


class Witness(Protocol):
    """Somebody who copies a database: beside the program, never through it."""

    async def begin(self) -> None:
        """Look at how things are before anybody answers."""
        ...

    async def state(self) -> str:
        """A fingerprint that changes with every byte or row that is written."""
        ...

    async def rows(self) -> dict[str, set[tuple[Any, ...]]]:
        """Every row of every table, in versions: a row written again is another one."""
        ...

    async def packets(self, round_id: str) -> Orders:
        """The rows of a round's box in every order that the database shows."""
        ...

    async def texts(self, round_id: str) -> Orders:
        """The sealed texts of a round in every order that the database shows."""
        ...

    async def people(self, round_id: str) -> Orders:
        """People of a round by table, in the order in which their rows were last written."""
        ...

    async def same_transaction(self, table: str) -> dict[str, set[str]]:
        """Person by person the row of a box that shows to be of the same transaction."""
        ...

    async def commits(self) -> list[Commit]:
        """Everything since the beginning, one transaction after the other."""
        ...

    async def remains(self) -> dict[str, bytes]:
        """All bytes on disk, by what holds them."""
        ...

    async def let_go(self) -> None:
        """Stop holding on to anything, so that the night may tidy up."""
        ...
