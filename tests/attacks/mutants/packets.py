"""Builds in which the box believes more than it should (trust.md, rules 1 and 3)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from booth.ballots import packing, sealing
from booth.ballots.sheets import ballot_info
from booth.pools.record import Record
from booth.pools.seals import Terms
from tests.attacks.mutants.rules import believes_every_row

__all__ = ["believes_every_row", "binds_no_ticket", "forgets_how_rows_were", "knows_no_roster"]


@contextmanager
def binds_no_ticket() -> Iterator[None]:
    """Packets that open with any ticket."""

    def unbound(round_id: str, instrument: str, key: bytes, _ticket: bytes) -> bytes:
        return ballot_info(round_id, instrument, key, b"")

    with (
        patch.object(packing, "ballot_info", unbound),
        patch.object(sealing, "ballot_info", unbound),
    ):
        yield


def knows_no_roster() -> Any:
    """Whoever has a ticket counts."""
    return patch.object(Terms, "admits", lambda *_: True)


def forgets_how_rows_were() -> Any:
    """A record that says only how a tick wants the rows to be."""
    really = Record.changed

    def changed(self: Record, rows: Any) -> Record:
        return really(self, rows).confirmed()

    return patch.object(Record, "changed", changed)
