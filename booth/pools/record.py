"""The record of a pool: what the key store knows of its rows, and the database does not.

Which rows hold something, for which slot, and the digest of every row as it was last written. A
tick changes rows in the database and the record in the key store, and may be cut off between the
two: so a record says also how the rows were before, until the tick is known to have ended.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

_ROW_BYTES: Final = 288
"""More than a row takes in a record that is written down: two digests, a slot, an id, a time."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a row holds, as far as whoever keeps the box may know: for which slot it was sent,
    when its ticket was made (milliseconds since 1970), and the SHA-256 of that ticket."""

    slot: bytes
    issued: int
    ticket: bytes


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the digest of what was last written in it, and what it holds; None is nothing."""

    digest: bytes
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """The rows of a pool by their id. `before` has those that the last tick changed, as they were;
    it is empty once the end of that tick is known."""

    rows: Mapping[str, Row]
    before: Mapping[str, Row] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether no row holds anything, nor did before the last tick."""
        return not any(row.held for row in (*self.rows.values(), *self.before.values()))

    def held_for(self, slot: bytes) -> Held | None:
        """What lies there for this slot."""
        return next((row.held for row in self.rows.values() if _holds(row, slot)), None)

    def has_room(self, row: str, slot: bytes) -> bool:
        """Whether this slot may have that row: it is empty, or holds what the slot sent before."""
        return self.rows[row].held is None or _holds(self.rows[row], slot)

    def changed(self, rows: Mapping[str, Row]) -> "Record":
        """The record once these rows are written; what their slots sent before gives way."""
        slots = {row.held.slot for row in rows.values() if row.held}
        left = {
            id: replace(row, held=None)
            for id, row in self.rows.items()
            if row.held and row.held.slot in slots
        }
        new = {**left, **rows}
        return Record({**self.rows, **new}, {id: self.rows[id] for id in new})

    def settled(self, digests: Mapping[str, bytes]) -> "Record":
        """The record after a tick whose end nobody saw: as before when these rows are as before,
        and else as the tick wanted it (trust.md, rule 3)."""
        undone = all(digests.get(id) == row.digest for id, row in self.before.items())
        return Record({**self.rows, **self.before} if undone else self.rows)

    def confirmed(self) -> "Record":
        """The record of a tick that ended well: its rows were written."""
        return Record(self.rows)

    def has(self, digests: Mapping[str, bytes], *, count: int) -> bool:
        """Whether these are so many of its rows, each as it was last written."""
        known = {id: self.rows[id].digest for id in digests if id in self.rows}
        return digests == known and len(known) == count

    def fits(self, digests: Mapping[str, bytes]) -> bool:
        """Whether these are all the rows of the pool, each as it was last written."""
        return digests == {id: row.digest for id, row in self.rows.items()}


def digest_of(id: str, sealed: bytes) -> bytes:
    """SHA-256 over a row and its id, so that two rows cannot change places."""
    return hashlib.sha256(id.encode() + b"/" + sealed).digest()


def _holds(row: Row, slot: bytes) -> bool:
    return row.held is not None and row.held.slot == slot


# ---- written down


def record_bytes(rows: int, renewed: int) -> int:
    """The size of a record, whatever is in it: `before` has at most twice what a tick renews."""
    return (rows + min(rows, 2 * renewed)) * _ROW_BYTES


def written(record: Record) -> bytes:
    notes = [
        {id: _note(row) for id, row in sorted(rows.items())}
        for rows in (record.rows, record.before)
    ]
    return json.dumps(notes, separators=(",", ":")).encode()


def read(note: bytes) -> Record:
    rows, before = json.loads(note)
    return Record(
        {id: _row(*row) for id, row in rows.items()},
        {id: _row(*row) for id, row in before.items()},
    )


def _note(row: Row) -> list[str | int]:
    if row.held is None:
        return [row.digest.hex()]
    held = row.held
    return [row.digest.hex(), held.slot.hex(), held.issued, held.ticket.hex()]


def _row(digest: str, slot: str = "", issued: int = 0, ticket: str = "") -> Row:
    held = Held(bytes.fromhex(slot), issued, bytes.fromhex(ticket)) if slot else None
    return Row(bytes.fromhex(digest), held)
