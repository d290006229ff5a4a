"""The list of P&O: which teams there are, in which unit, who manages them and who is in them.

It has no trainer and no coach: P&O does not know them. A team may have no manager.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trajectory.enrolment import Enrolment, PersonRef, checked, enrolment_of, table_of
from trajectory.lists.accounts import accounts_in
from trajectory.lists.columns import COLUMNS, UNIT, column_of
from trajectory.lists.tables import Unreadable, rows_of

NEEDED: Final = ("team", "manager", "medewerkers")
COLUMNS_OF_STAFF: Final = ("team", UNIT, "manager", "medewerkers")
_GUIDES: Final = ("trainer", "coach")
_FILLED: Final = ("team", "medewerkers")


class What(StrEnum):
    """What differs from what is known, in the order in which it is told."""

    NEW = "new"
    """A team that can be enrolled with what the list says."""
    WITHOUT_GUIDES = "without_guides"
    """A new team of which the list says no trainer, coach or kind."""
    WITHOUT_MANAGER = "without_manager"
    GONE = "gone"
    """A team that is known and not on the list: nothing is done."""
    MOVED = "moved"
    MANAGER = "manager"
    CAME = "came"
    LEFT = "left"
    WAITS = "waits"
    """It lies before the trainer already, or waits for that."""

    @property
    def does(self) -> bool:
        """Whether taking the list over changes something for it."""
        return self in (What.NEW, What.MOVED, What.MANAGER, What.CAME, What.LEFT)


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One row: `enrolment` when it says all that enrolling asks; `manager` is None for nobody."""

    line: int
    team: str
    unit: str
    manager: PersonRef | None
    members: tuple[PersonRef, ...]
    enrolment: Enrolment | None


def is_staff_list(text: str) -> bool:
    """Whether a table names teams, units, managers and members, and neither trainer nor coach."""
    try:
        rows = rows_of(text)
    except Unreadable:
        return False
    header = {column_of(cell) for cell in rows[0][1]} if rows else set()
    return header.issuperset((*NEEDED, UNIT)) and header.isdisjoint(_GUIDES)


def read_staff(text: str) -> tuple[StaffLine, ...]:
    """The rows of a list.

    Raises:
        FaultyEnrolment: with every fault of every row.
    """
    rows = checked(table_of(text, NEEDED), _FILLED)
    return tuple(
        StaffLine(
            line,
            row["team"],
            row.get(UNIT, ""),
            _one(accounts_in(row.get("manager", ""))),
            tuple(map(PersonRef, accounts_in(row["medewerkers"]))),
            enrolment_of(line, row) if all(row.get(one) for one in COLUMNS) else None,
        )
        for line, row in rows
    )


def _one(accounts: Sequence[str]) -> PersonRef | None:
    return PersonRef(accounts[0]) if accounts else None
