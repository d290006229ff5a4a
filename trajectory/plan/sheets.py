"""An action plan as a sheet: Actie, Toelichting, Gereed, as directorates keep it (004).

All of a sheet is taken or nothing, and every fault is named with its row. A sheet of last year says
when something is ready in free words: they stay as they were typed, and quarters and rhythm in them
are read.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from trajectory.plan.actions import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_ACTIONS,
    ActionRhythm,
    ActionText,
)
from trajectory.plan.quarters import Quarter, quarters_in
from trajectory.units.files import Fault, FaultyFile

PLAN_COLUMNS: Final = ("actie", "toelichting", "gereed")
_ENGLISH: Final = {"action": "actie", "explanation": "toelichting", "ready": "gereed"}
_ALSO: Final = {"acties": "actie", "note": "toelichting", "done": "gereed", "klaar": "gereed"}
STATUS_MARK: Final = "Status:"
"""Begins what a sheet of ours says of where an action stands: its owner says that, and no sheet."""
_ABOVE: Final = 10
"""Rows within which the columns are named: a sheet often begins with a title of its own."""
_DELIMITERS: Final = ";\t,"
_SINCE: Final = re.compile(r"\s*(?:vanaf|from|since)\b", re.IGNORECASE)
_ONGOING: Final = re.compile(r"\b(?:doorlopend|ongoing|continu)\b", re.IGNORECASE)
_QUARTERLY: Final = re.compile(
    r"\b(?:per|elk|ieder|each|every|a) (?:kwartaal|quarter)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An action as a row of a sheet names it."""

    line: int
    text: ActionText


def is_plan(text: str) -> bool:
    """Whether a file is such a sheet, by the names of its columns."""
    return _delimiter(text) is not None


def _delimiter(text: str) -> str | None:
    """Between the cells of such a sheet; None when it is none."""
    for delimiter in _DELIMITERS:
        with suppress(FaultyFile):
            if any(_header(cells) for _, cells in islice(_cells(text, delimiter), _ABOVE)):
                return delimiter
    return None


def _header(cells: Sequence[str]) -> Sequence[str]:
    """The names of the columns when a row names them; else nothing."""
    named = [_column(cell) for cell in cells]
    return named if set(PLAN_COLUMNS[:2]) <= set(named) else ()


def read_plan(text: str) -> tuple[PlanLine, ...]:
    """The actions of a sheet. A sheet of several tables may name its columns above each.

    Raises:
        FaultyFile: with every fault of every row.
    """
    delimiter = _delimiter(text)
    if delimiter is None:
        raise FaultyFile([Fault(1, "actionplan-columns", {})])
    rows = list(_rows(text, delimiter))
    if not rows:
        raise FaultyFile([Fault(1, "actionplan-empty", {})])
    faults = [fault for line, row in rows for fault in _faults(line, row)]
    if len(rows) > MOST_ACTIONS:
        line = rows[MOST_ACTIONS][0]
        faults.insert(0, Fault(line, "actionplan-too-many", {"most": str(MOST_ACTIONS)}))
    lines = tuple(PlanLine(line, _text(row)) for line, row in rows)
    often = Counter(one.text.key for one in lines if one.text.title)
    faults += [
        Fault(one.line, "actionplan-twice", {"title": one.text.title[:LONGEST_TITLE]})
        for one in lines
        if often[one.text.key] > 1
    ]
    if faults:
        raise FaultyFile(faults)
    return lines


def _cells(text: str, delimiter: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Every row that has words, with its number; a cell may hold several lines."""
    text = text.lstrip("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, cells in enumerate(reader, start=1):
            if any(cell.strip() for cell in cells):
                yield number, [cell.strip() for cell in cells]
    except csv.Error:
        raise FaultyFile([Fault(reader.line_num, "units-unreadable", {})]) from None


def _column(cell: str) -> str:
    name = cell.strip().casefold()
    return _ENGLISH.get(name) or _ALSO.get(name) or name


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    header: Sequence[str] = ()
    for number, cells in _cells(text, delimiter):
        if named := _header(cells):
            header = named
        elif header:
            row = {name: cell for name, cell in zip(header, cells, strict=False) if name}
            if not _is_heading(cells, row):
                yield number, row


def _is_heading(cells: Sequence[str], row: Mapping[str, str]) -> bool:
    """Whether a row holds a theme that stands across the table: a document says it in each cell, a
    workbook in a column that is none of ours."""
    return len(set(cells)) == 1 < len(cells) or not any(map(row.get, PLAN_COLUMNS))


def _faults(line: int, row: Mapping[str, str]) -> Iterator[Fault]:
    title, _, effort = row.get("actie", "").partition("\n")
    if not title:
        yield Fault(line, "actionplan-no-title", {})
    if len(title) > LONGEST_TITLE:
        yield Fault(line, "actionplan-title-long", {"most": str(LONGEST_TITLE)})
    for column, cell in (("actie", effort), *((one, row.get(one, "")) for one in PLAN_COLUMNS[1:])):
        if len(cell) > LONGEST_TEXT:
            yield Fault(line, "actionplan-cell-long", {"column": column, "most": str(LONGEST_TEXT)})
    for one in quarters_in(_ready(row)):
        if isinstance(one, str):
            yield Fault(line, "actionplan-wrong-quarter", {"value": one})


def _text(row: Mapping[str, str]) -> ActionText:
    """The first line of the action is its title; what stands below it is how it is done."""
    title, _, effort = row.get("actie", "").partition("\n")
    ready = _ready(row)
    first, last = _quarters(ready)
    return ActionText(
        title=title.strip(),
        effort=effort.strip(),
        note=row.get("toelichting", ""),
        first=first,
        last=last,
        rhythm=_rhythm(ready),
        ready=ready,
    )


def _ready(row: Mapping[str, str]) -> str:
    """When it is ready, as it was typed."""
    return row.get("gereed", "").partition(STATUS_MARK)[0].strip()


def _quarters(ready: str) -> tuple[Quarter | None, Quarter | None]:
    """From when and until when; one quarter is the last, unless the words begin with "vanaf"."""
    found = [one for one in quarters_in(ready) if isinstance(one, Quarter)]
    if len(found) == 1:
        return (found[0], None) if _SINCE.match(ready) else (None, found[0])
    return min(found, default=None), max(found, default=None)


def _rhythm(ready: str) -> ActionRhythm:
    if _QUARTERLY.search(ready):
        return ActionRhythm.QUARTERLY
    return ActionRhythm.ONGOING if _ONGOING.search(ready) else ActionRhythm.ONCE
