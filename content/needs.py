"""What people may need to take part in a session: the ticks on the private page."""

from pathlib import Path
from typing import Final

from content.yaml_file import Entry
from trajectory.needs import NeedKind

FILE: Final = Path(__file__).parent / "needs.yaml"
MOST: Final = 12
"""More than that nobody reads; there is a line for the rest."""


def read_needs(top: Entry) -> tuple[NeedKind, ...]:
    """The ticks in their order; faults are noted in the entry."""
    kinds = tuple(map(_kind, top.entries("kinds")))
    top.complete()
    if not 1 <= len(kinds) <= MOST:
        top.fault(f"there are {len(kinds)} kinds", f"write one to {MOST}", at="kinds")
    if len({kind.id for kind in kinds}) < len(kinds):
        top.fault("an id stands here twice", "give each its own", at="kinds")
    return kinds


def _kind(entry: Entry) -> NeedKind:
    kind = NeedKind(entry.text("id"), entry.words("label"))
    entry.complete()
    return kind
