"""What is sealed: statements, each about one thing of one team (trust.md, rule 4).

A statement is what a query gives now, every column of every row. A store declares the kinds that
lie in its tables; what a transaction writes there is then sealed at its commit by itself
(`touched`), and what it reads is compared with its seal.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection

Row = tuple[Any, ...]
Place = tuple[str, str]
"""Kind and key of a statement."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of statement. `owner` is the kind of thing that it belongs to, and the column with
    the key of that; "" for what belongs to no other: its key is that of the team.

    `every` gives all keys there are.
    `query` takes `:keys`; `key` is its column with the key. `tables` says for each table in which
    of its columns the key stands, or in which one its `:ids` stand and the query that finds the key
    from these. Of a table in `only` no other columns than these are stated.
    """

    name: str
    every: Any
    query: Any
    key: str
    owner: tuple[str, str]
    tables: Mapping[str, Any]
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def states(self, table: str, written: Collection[str]) -> bool:
        """Whether one of these columns of a table is stated; any, when none are named."""
        stated = self.only.get(table)
        return table in self.tables and (
            not written or stated is None or not stated.isdisjoint(written)
        )

    def by_key(self, rows: Iterable[Any]) -> dict[str, list[Row]]:
        """The rows of `query` that make one statement together, by key."""
        by_key: defaultdict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_key[getattr(row, self.key)].append(tuple(row))
        return by_key

    def statements(self, rows: Iterable[Any]) -> dict[str, bytes]:
        """What these rows of `query` state, by key."""
        return {key: stated(own) for key, own in self.by_key(rows).items()}

    def keys(
        self, connection: Connection, table: str, rows: Sequence[Mapping[str, Any]]
    ) -> set[str]:
        """The keys of the statements in which these rows of a table stand."""
        where = self.tables[table]
        if isinstance(where, str):
            return {row[where] for row in rows}
        column, query = where
        return set(connection.execute(query, {"ids": [row[column] for row in rows]}).scalars())


KINDS: Final[dict[str, Kind]] = {}
"""Every kind by its name."""


def declared(kind: Kind) -> Kind:
    """A kind whose tables are sealed from now on."""
    KINDS[kind.name] = kind
    return kind


def in_order() -> list[Kind]:
    """Every kind after the one that it belongs to."""
    return sorted(KINDS.values(), key=_depth)


def _depth(kind: Kind) -> int:
    owner = KINDS.get(kind.owner[0])
    return 1 + _depth(owner) if owner else 0


def stated(rows: Iterable[Row]) -> bytes:
    """What rows state, in no order; two that differ anywhere state something else."""
    return "\n".join(sorted(map(repr, rows))).encode()
