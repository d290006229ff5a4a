"""Enrolment: from rows of a file to teams, with every fault named by its line."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from trajectory.errors import DomainError, Invalid
from trajectory.planning.working_hours import WorkingHours
from trajectory.rounds.instrument import Level

COLUMNS = ("team", "niveau", "manager", "trainer", "coach", "medewerkers")
HOURS = "werktijden"
"""A column that a file may leave out, and a row empty: the usual hours."""
UNIT = "eenheid"
"""Another one: the unit to which a new team belongs."""
MOST_TEAMS = 2_000
"""Rows of one file; the municipality has about 1,500 teams."""
MOST_MEMBERS = 200
LONGEST_NAME = 80

_BEYOND = ""
"""Under this name stand the cells under no column, such as those right of the last one."""
_ENGLISH = {
    "level": "niveau",
    "members": "medewerkers",
    "leden": "medewerkers",
    "clv-coach": "coach",
    "teammanager": "manager",
    "unit": UNIT,
    "working_hours": HOURS,
    "working hours": HOURS,
    "hours": HOURS,
}
_LEVELS = {
    "team": Level.TEAM,
    "afdelings-mt": Level.DEPARTMENT_MT,
    "department_mt": Level.DEPARTMENT_MT,
    "directie-mt": Level.DIRECTORATE_MT,
    "directorate_mt": Level.DIRECTORATE_MT,
}
_OBJECT_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_UPN = re.compile(r"[^@\s,;|<>]+@[^@\s,;|<>]+\.[^@\s,;|<>]+")


def is_person(value: str) -> bool:
    """Whether this can be an Entra object id or a user principal name, in lower case."""
    return bool(_OBJECT_ID.fullmatch(value) or _UPN.fullmatch(value))


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A person as enrolment names them: an Entra object id or a user principal name."""

    value: str

    @property
    def is_object_id(self) -> bool:
        return _OBJECT_ID.fullmatch(self.value) is not None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One valid row: a team and everybody's part in it."""

    line: int
    team: str
    level: Level
    manager: PersonRef
    trainer: PersonRef
    coach: PersonRef
    members: tuple[PersonRef, ...]
    hours: WorkingHours | None = None
    """None when the row says nothing of them."""
    unit: str = ""
    """By name; "" when the row says nothing of it."""


@dataclass(frozen=True, slots=True)
class EnrolmentFault:
    """What is wrong with one line; `key` names the sentence that says how to correct it."""

    line: int
    key: str
    variables: Mapping[str, str]


class FaultyEnrolment(DomainError):
    """Nothing was imported; every fault of the file is in `faults`."""

    def __init__(self, faults: Sequence[EnrolmentFault]) -> None:
        super().__init__("enrol-faults", count=len(faults))
        self.faults = tuple(faults)


def read_csv(text: str) -> tuple[Enrolment, ...]:
    """The teams of a CSV with the columns of `COLUMNS`, comma, semicolon or tab between.

    Members stand in one cell, separated by "|"; working hours may stand in one more. Nothing is
    taken when any line is wrong.

    Raises:
        FaultyEnrolment: with every fault of every line.
    """
    rows = list(_rows(text.lstrip("\ufeff")))
    if not rows:
        raise FaultyEnrolment([EnrolmentFault(1, "enrol-empty", {})])
    header = [_ENGLISH.get(cell.lower(), cell.lower()) for cell in rows[0][1]]
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise FaultyEnrolment([EnrolmentFault(1, "enrol-columns", {"columns": ", ".join(missing)})])
    if len(rows) == 1:
        raise FaultyEnrolment([EnrolmentFault(1, "enrol-empty", {})])
    return check([(line, _named(header, cells)) for line, cells in rows[1:]])


def _named(header: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """A row by column; what stands under no column is kept, so that nobody drops out."""
    row = list(zip_longest(header, cells, fillvalue=""))
    return {**dict(row), _BEYOND: "".join(cell for column, cell in row if not column)}


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    first = text.partition("\n")[0]
    delimiter = max(";\t,", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise FaultyEnrolment([EnrolmentFault(reader.line_num, "enrol-unreadable", {})]) from error


def check(rows: Iterable[tuple[int, Mapping[str, str]]]) -> tuple[Enrolment, ...]:
    """Valid enrolments from rows by column name, each with its line number.

    Raises:
        FaultyEnrolment: with every fault of every line.
    """
    rows = list(rows)
    faults = [fault for line, row in rows for fault in _faults(line, row)]
    faults += _doubles(rows)
    if len(rows) > MOST_TEAMS:
        faults.append(
            EnrolmentFault(rows[MOST_TEAMS][0], "enrol-too-many", {"most": str(MOST_TEAMS)})
        )
    if faults:
        raise FaultyEnrolment(sorted(faults, key=lambda fault: fault.line))
    return tuple(_enrolment(line, row) for line, row in rows)


def _doubles(rows: Sequence[tuple[int, Mapping[str, str]]]) -> list[EnrolmentFault]:
    count = Counter(row.get("team", "").casefold() for _, row in rows)
    return [
        EnrolmentFault(line, "enrol-team-twice", {"team": row["team"][:LONGEST_NAME]})
        for line, row in rows
        if row.get("team") and count[row["team"].casefold()] > 1
    ]


def _faults(line: int, row: Mapping[str, str]) -> Iterator[EnrolmentFault]:
    for column in COLUMNS:
        if not row.get(column):
            yield EnrolmentFault(line, "enrol-cell-empty", {"column": column})
    if len(row.get("team", "")) > LONGEST_NAME:
        yield EnrolmentFault(line, "enrol-name-long", {"most": str(LONGEST_NAME)})
    level = row.get("niveau", "")
    if level and level.lower() not in _LEVELS:
        yield EnrolmentFault(line, "enrol-level", {"value": level[:LONGEST_NAME]})
    if row.get(_BEYOND):
        yield EnrolmentFault(line, "enrol-cells-many", {})
    yield from _hours_faults(line, row)
    yield from _people_faults(line, row)


def _hours_faults(line: int, row: Mapping[str, str]) -> Iterator[EnrolmentFault]:
    try:
        _hours(row)
    except Invalid as error:
        yield EnrolmentFault(line, error.key, {"value": str(error.variables["value"])})


def _hours(row: Mapping[str, str]) -> WorkingHours | None:
    written = row.get(HOURS, "")
    return WorkingHours.read(written) if written else None


def _people_faults(line: int, row: Mapping[str, str]) -> Iterator[EnrolmentFault]:
    members = _split(row.get("medewerkers", ""))
    parts = [row.get(column, "").lower() for column in ("manager", "trainer", "coach")]
    for value in filter(None, (*parts, *members)):
        if not is_person(value):
            yield EnrolmentFault(line, "enrol-person", {"value": value[:LONGEST_NAME]})
    for value, times in Counter(members).items():
        if times > 1:
            yield EnrolmentFault(line, "enrol-member-twice", {"value": value[:LONGEST_NAME]})
    if len(members) > MOST_MEMBERS:
        yield EnrolmentFault(line, "enrol-members-many", {"most": str(MOST_MEMBERS)})
    yield from _part_faults(line, *parts, members=members)


def _part_faults(
    line: int, manager: str, trainer: str, coach: str, *, members: Sequence[str]
) -> Iterator[EnrolmentFault]:
    """Nobody judges their own team: product.md, "Who is who"."""
    if manager and manager in (trainer, coach):
        yield EnrolmentFault(line, "enrol-manager-guides", {"value": manager[:LONGEST_NAME]})
    if manager and manager in members:
        yield EnrolmentFault(line, "enrol-manager-member", {"value": manager[:LONGEST_NAME]})
    for guide in dict.fromkeys((trainer, coach)):
        if guide and guide in members:
            yield EnrolmentFault(line, "enrol-guide-member", {"value": guide[:LONGEST_NAME]})


def _split(cell: str) -> list[str]:
    return [part.strip().lower() for part in cell.split("|") if part.strip()]


def _enrolment(line: int, row: Mapping[str, str]) -> Enrolment:
    return Enrolment(
        line=line,
        team=row["team"],
        level=_LEVELS[row["niveau"].lower()],
        manager=PersonRef(row["manager"].lower()),
        trainer=PersonRef(row["trainer"].lower()),
        coach=PersonRef(row["coach"].lower()),
        members=tuple(map(PersonRef, _split(row["medewerkers"]))),
        hours=_hours(row),
        unit=row.get(UNIT, ""),
    )
