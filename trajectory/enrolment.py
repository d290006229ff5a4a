"""Enrolment: from rows of a file to teams, with every fault named by its row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from trajectory.errors import DomainError, Invalid
from trajectory.lists.accounts import accounts_in, is_guest, is_object_id, is_person, shown
from trajectory.lists.columns import COLUMNS, HOURS, UNIT, column_of
from trajectory.lists.tables import Unreadable, rows_of
from trajectory.planning.working_hours import WorkingHours
from trajectory.rounds.instrument import Level

MOST_TEAMS = 2_000
"""Rows of one file; the municipality has about 1,500 teams."""
MOST_MEMBERS = 200
LONGEST_NAME = 80

_GUIDES = ("manager", "trainer", "coach")
_MEMBERS = "medewerkers"
_BEYOND = ""
"""Under this name stand the cells under no column, such as those right of the last one."""
_LEVELS = {
    "team": Level.TEAM,
    "afdelingsmt": Level.DEPARTMENT_MT,
    "mtafdeling": Level.DEPARTMENT_MT,
    "departmentmt": Level.DEPARTMENT_MT,
    "directiemt": Level.DIRECTORATE_MT,
    "mtdirectie": Level.DIRECTORATE_MT,
    "directoratemt": Level.DIRECTORATE_MT,
}


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A person as enrolment names them: an Entra object id or a user principal name."""

    value: str

    @property
    def is_object_id(self) -> bool:
        return is_object_id(self.value)


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
    """What is wrong with one row; `key` names the sentence that says how to correct it."""

    line: int
    key: str
    variables: Mapping[str, str]


class FaultyEnrolment(DomainError):
    """Nothing was imported; every fault of the file is in `faults`."""

    def __init__(self, faults: Sequence[EnrolmentFault]) -> None:
        super().__init__("enrol-faults", count=len(faults))
        self.faults = tuple(faults)


def read_csv(text: str) -> tuple[Enrolment, ...]:
    """The teams of a table as text, with the columns of `COLUMNS` and perhaps working hours.

    Members stand in one cell or in several that are called so. Nothing is taken when any row is
    wrong.

    Raises:
        FaultyEnrolment: with every fault of every row.
    """
    return check(table_of(text, COLUMNS))


def table_of(text: str, needed: Sequence[str]) -> list[tuple[int, dict[str, str]]]:
    """The rows of a table by our names of columns, each with its number.

    Raises:
        FaultyEnrolment: it is no table, it is empty, or a needed column is not there.
    """
    try:
        rows = rows_of(text)
    except Unreadable as error:
        raise FaultyEnrolment([EnrolmentFault(error.row, error.key, {})]) from error
    if not rows:
        raise FaultyEnrolment([EnrolmentFault(1, "enrol-empty", {})])
    first, headings = rows[0]
    header = [column_of(cell) or shown(cell).casefold() for cell in headings]
    if faults := list(_header_faults(first, header, needed)):
        raise FaultyEnrolment(faults)
    if len(rows) == 1:
        raise FaultyEnrolment([EnrolmentFault(first, "enrol-empty", {})])
    return [(number, _named(header, cells)) for number, cells in rows[1:]]


def _header_faults(
    row: int, header: Sequence[str], needed: Sequence[str]
) -> Iterator[EnrolmentFault]:
    missing = [column for column in needed if column not in header]
    if missing:
        yield EnrolmentFault(row, "enrol-columns", {"columns": ", ".join(missing)})
    for column in (*COLUMNS, HOURS):
        if column != _MEMBERS and header.count(column) > 1:
            yield EnrolmentFault(row, "enrol-column-twice", {"column": column})


def _named(header: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """A row by column. What stands under no column is kept, so that nobody drops out; members that
    go on in the cells right of the last column are members."""
    named = len(header) - next(n for n, name in enumerate(reversed(header)) if name)
    names, beyond = [*header[:named]], header[named - 1] == _MEMBERS
    for cell in cells[named:]:
        beyond = beyond and bool(cell.strip())
        names.append(_MEMBERS if beyond else _BEYOND)
    row: dict[str, list[str]] = {}
    for name, cell in zip_longest(names, cells, fillvalue=""):
        row.setdefault(name, []).append(cell)
    return {name: "|".join(filter(str.strip, parts)) for name, parts in row.items()}


def check(rows: Iterable[tuple[int, Mapping[str, str]]]) -> tuple[Enrolment, ...]:
    """Valid enrolments from rows by column name, each with its number.

    Raises:
        FaultyEnrolment: with every fault of every row.
    """
    return tuple(enrolment_of(line, row) for line, row in checked(rows, COLUMNS))


def checked(
    rows: Iterable[tuple[int, Mapping[str, str]]], filled: Sequence[str]
) -> list[tuple[int, dict[str, str]]]:
    """Rows without what nobody sees, of which each has something in these columns.

    Raises:
        FaultyEnrolment: with every fault of every row.
    """
    clean = [(number, _clean(row)) for number, row in rows]
    faults = [fault for line, row in clean for fault in _faults(line, row, filled)]
    faults += _doubles(clean)
    if len(clean) > MOST_TEAMS:
        faults.append(
            EnrolmentFault(clean[MOST_TEAMS][0], "enrol-too-many", {"most": str(MOST_TEAMS)})
        )
    if faults:
        raise FaultyEnrolment(sorted(faults, key=lambda fault: fault.line))
    return clean


def _clean(row: Mapping[str, str]) -> dict[str, str]:
    """Without what nobody sees. Only between people does a new line mean anything."""
    cells = {name: shown(cell) for name, cell in row.items()}
    return {
        name: cell if name in (*_GUIDES, _MEMBERS) else " ".join(cell.split())
        for name, cell in cells.items()
    }


def _doubles(rows: Sequence[tuple[int, Mapping[str, str]]]) -> list[EnrolmentFault]:
    count = Counter(row.get("team", "").casefold() for _, row in rows)
    return [
        EnrolmentFault(line, "enrol-team-twice", {"team": row["team"][:LONGEST_NAME]})
        for line, row in rows
        if row.get("team") and count[row["team"].casefold()] > 1
    ]


def _faults(line: int, row: Mapping[str, str], filled: Sequence[str]) -> Iterator[EnrolmentFault]:
    for column in filled:
        if not _filled(column, row.get(column, "")):
            yield EnrolmentFault(line, "enrol-cell-empty", {"column": column})
    if len(row.get("team", "")) > LONGEST_NAME:
        yield EnrolmentFault(line, "enrol-name-long", {"most": str(LONGEST_NAME)})
    level = row.get("niveau", "")
    if level and _folded(level) not in _LEVELS:
        yield EnrolmentFault(line, "enrol-level", {"value": level[:LONGEST_NAME]})
    if row.get(_BEYOND):
        yield EnrolmentFault(line, "enrol-cells-many", {})
    yield from _hours_faults(line, row)
    yield from _people_faults(line, row)


def _filled(column: str, cell: str) -> bool:
    """Whether something stands there; a bullet alone is nobody."""
    return bool(accounts_in(cell) if column in (*_GUIDES, _MEMBERS) else cell)


def _hours_faults(line: int, row: Mapping[str, str]) -> Iterator[EnrolmentFault]:
    try:
        _hours(row)
    except Invalid as error:
        yield EnrolmentFault(line, error.key, {"value": str(error.variables["value"])})


def _hours(row: Mapping[str, str]) -> WorkingHours | None:
    written = row.get(HOURS, "")
    return WorkingHours.read(written) if written else None


def _people_faults(line: int, row: Mapping[str, str]) -> Iterator[EnrolmentFault]:
    guides = {column: accounts_in(row.get(column, "")) for column in _GUIDES}
    members = accounts_in(row.get(_MEMBERS, ""))
    yield from _account_faults(line, [*chain(*guides.values()), *members])
    for column, named in guides.items():
        if len(named) > 1:
            yield EnrolmentFault(line, "enrol-one-person", {"column": column})
    for value, times in Counter(members).items():
        if times > 1:
            yield EnrolmentFault(line, "enrol-member-twice", {"value": value[:LONGEST_NAME]})
    if len(members) > MOST_MEMBERS:
        yield EnrolmentFault(line, "enrol-members-many", {"most": str(MOST_MEMBERS)})
    parts = ("".join(guides[column][:1]) for column in _GUIDES)
    yield from _part_faults(line, *parts, members=members)


def _account_faults(line: int, named: Iterable[str]) -> Iterator[EnrolmentFault]:
    for value in named:
        if is_guest(value):
            yield EnrolmentFault(line, "enrol-guest", {"value": value[:LONGEST_NAME]})
        elif not is_person(value):
            yield EnrolmentFault(line, "enrol-person", {"value": value[:LONGEST_NAME]})


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


def _folded(level: str) -> str:
    return "".join(filter(str.isalnum, level.casefold()))


def enrolment_of(line: int, row: Mapping[str, str]) -> Enrolment:
    """A checked row in which every column is filled."""
    manager, trainer, coach = (PersonRef(accounts_in(row[column])[0]) for column in _GUIDES)
    return Enrolment(
        line=line,
        team=row["team"],
        level=_LEVELS[_folded(row["niveau"])],
        manager=manager,
        trainer=trainer,
        coach=coach,
        members=tuple(map(PersonRef, accounts_in(row[_MEMBERS]))),
        hours=_hours(row),
        unit=row.get(UNIT, ""),
    )
