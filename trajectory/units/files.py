"""Units and teams from a file: from rows to lines, with every fault named by its line."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Final, TypeVar

from trajectory.errors import DomainError
from trajectory.units.units import LONGEST_NAME, Period, Rank

UNIT_COLUMNS: Final = ("eenheid", "soort", "onder", "vanaf", "tot")
TEAM_COLUMNS: Final = ("team", "eenheid", "vanaf")
MOST_ROWS: Final = 2_000
_NEEDED: Final = {UNIT_COLUMNS: ("eenheid", "soort"), TEAM_COLUMNS: ("team", "eenheid")}
_ENGLISH: Final = {
    "unit": "eenheid",
    "kind": "soort",
    "type": "soort",
    "under": "onder",
    "from": "vanaf",
    "since": "vanaf",
    "until": "tot",
    "tot en met": "tot",
}
_RANKS: Final = {
    "cluster": Rank.CLUSTER,
    "directie": Rank.DIRECTORATE,
    "directorate": Rank.DIRECTORATE,
    "afdeling": Rank.DEPARTMENT,
    "department": Rank.DEPARTMENT,
}
Line_ = TypeVar("Line_")


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit as a row names it; `above` is a name, "" on top."""

    line: int
    name: str
    rank: Rank
    above: str
    period: Period


@dataclass(frozen=True, slots=True)
class TeamLine:
    """From which day a team belongs to which unit, both by name."""

    line: int
    team: str
    unit: str
    since: date


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one line; `key` names the sentence that says how to correct it."""

    line: int
    key: str
    variables: Mapping[str, str]


class FaultyFile(DomainError):
    """Nothing was taken; every fault of the file is in `faults`."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("units-faults", count=len(faults))
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))


def columns_of(text: str) -> tuple[str, ...] | None:
    """Which of both files this is, by its first line; None for neither."""
    header = _header(text)
    if "team" in header and "eenheid" in header and "manager" not in header:
        return TEAM_COLUMNS
    return UNIT_COLUMNS if set(_NEEDED[UNIT_COLUMNS]) <= header else None


def read_units(text: str, today: date) -> tuple[UnitLine, ...]:
    """The units of a file; without a first day they begin today.

    Raises:
        FaultyFile: with every fault of every line.
    """
    return _read(text, UNIT_COLUMNS, today, _unit)


def read_teams(text: str, today: date) -> tuple[TeamLine, ...]:
    """Which team belongs where; without a first day from today on.

    Raises:
        FaultyFile: with every fault of every line.
    """
    return _read(text, TEAM_COLUMNS, today, _team)


def unit_line(name: str, rank: str, above: str, since: str, until: str, today: date) -> UnitLine:
    """One unit as it was typed on a card, as line 1.

    Raises:
        FaultyFile: with every fault.
    """
    row = dict(zip(UNIT_COLUMNS, (name, rank, above, since, until), strict=True))
    faults = list(_faults(1, row, UNIT_COLUMNS))
    if faults:
        raise FaultyFile(faults)
    return _unit(1, row, today)


def day_of(written: str) -> date | None:
    """A day as 2027-01-31 or 31-1-2027; None when it is neither."""
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", written)
    parts = found.groups() if found else ()
    if not found and (found := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", written)):
        parts = found.groups()[::-1]
    try:
        return date(*map(int, parts)) if parts else None
    except ValueError:  # the 31st of June
        return None


def _read(
    text: str,
    columns: tuple[str, ...],
    today: date,
    made: Callable[[int, Mapping[str, str], date], Line_],
) -> tuple[Line_, ...]:
    rows = list(_rows(text))
    missing = [one for one in _NEEDED[columns] if one not in _header(text)]
    if missing:
        raise FaultyFile([Fault(1, "units-columns", {"columns": ", ".join(missing)})])
    if not rows:
        raise FaultyFile([Fault(1, "units-empty", {})])
    if len(rows) > MOST_ROWS:
        raise FaultyFile([Fault(rows[MOST_ROWS][0], "units-too-many", {"most": str(MOST_ROWS)})])
    faults = [fault for line, row in rows for fault in _faults(line, row, columns)]
    if faults:
        raise FaultyFile(faults)
    return tuple(made(line, row, today) for line, row in rows)


def _header(text: str) -> set[str]:
    first = text.lstrip("\ufeff").partition("\n")[0]
    return {_column(cell) for cell in re.split(r"[;,\t]", first)}


def _column(cell: str) -> str:
    name = cell.strip().strip('"').strip().lower()
    return _ENGLISH.get(name, name)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Every row below the names of the columns, by column, with its line."""
    text = text.lstrip("\ufeff")
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";\t,", key=first.count))
    header: list[str] = []
    try:
        for cells in reader:
            if not header:
                header = [_column(cell) for cell in cells]
            elif any(cell.strip() for cell in cells):
                named = zip_longest(header, (cell.strip() for cell in cells), fillvalue="")
                yield reader.line_num, dict(named)
    except csv.Error:
        raise FaultyFile([Fault(reader.line_num, "units-unreadable", {})]) from None


def _faults(line: int, row: Mapping[str, str], columns: tuple[str, ...]) -> Iterator[Fault]:
    for column in _NEEDED[columns]:
        if not row.get(column):
            yield Fault(line, "units-cell-empty", {"column": column})
    if len(row.get("eenheid", "")) > LONGEST_NAME:
        yield Fault(line, "units-name-long", {"most": str(LONGEST_NAME)})
    rank = row.get("soort", "")
    if columns is UNIT_COLUMNS and rank and rank.lower() not in _RANKS:
        yield Fault(line, "units-rank", {"value": rank[:LONGEST_NAME]})
    for column in ("vanaf", "tot"):
        written = row.get(column, "")
        if column in columns and written and day_of(written) is None:
            yield Fault(line, "units-day", {"value": written[:LONGEST_NAME]})
    yield from _order_faults(line, row)


def _order_faults(line: int, row: Mapping[str, str]) -> Iterator[Fault]:
    since, until = day_of(row.get("vanaf", "")), day_of(row.get("tot", ""))
    if since and until and until < since:
        yield Fault(line, "units-order", {})


def _unit(line: int, row: Mapping[str, str], today: date) -> UnitLine:
    period = Period(day_of(row.get("vanaf", "")) or today, day_of(row.get("tot", "")))
    rank = _RANKS[row["soort"].lower()]
    return UnitLine(line, row["eenheid"], rank, row.get("onder", ""), period)


def _team(line: int, row: Mapping[str, str], today: date) -> TeamLine:
    return TeamLine(line, row["team"], row["eenheid"], day_of(row.get("vanaf", "")) or today)
