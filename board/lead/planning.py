"""The planning of teams: what had or gets a day, as rows for a spreadsheet and on a line of time.

Teams, steps and days, and no person.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from aiohttp import web

from board.lead.asked import Asked
from board.voice import Voice
from papers.standing import name_of
from trajectory.steps import StepState
from use_cases.board import Board, Row
from use_cases.progress.progress import NotStarted

COLUMNS: Final = ("team", "unit", "phase", "what", "kind", "from", "until")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With what a spreadsheet begins to reckon."""
_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Kind(StrEnum):
    """What stands in a planning."""

    DONE = "done"
    PLANNED = "planned"
    DUE = "due"
    """A step that must have its day by then."""
    VISIT = "visit"
    HOLD = "hold"


_KINDS: Final = {StepState.DONE: Kind.DONE, StepState.PLANNED: Kind.PLANNED}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with its first and its last day."""

    kind: Kind
    what: str
    first: date
    last: date


def entries_of(voice: Voice, row: Row) -> list[Entry]:
    """Everything of a team that had or gets a day, the first day first."""
    found = [*_steps(voice, row), *_around(voice, row)]
    return sorted(found, key=lambda one: (one.first, one.last, one.what))


def _steps(voice: Voice, row: Row) -> Iterator[Entry]:
    for step in row.progress.steps:
        day = step.day if step.state in _KINDS else step.due
        if day is not None:
            kind = _KINDS.get(step.state, Kind.DUE)
            yield Entry(kind, _name(voice, row, step.id), day, day)


def _name(voice: Voice, row: Row, step: str) -> str:
    if isinstance(row.progress, NotStarted):
        return voice.say("step-name-start")
    return name_of(voice, row.progress, step)


def _around(voice: Voice, row: Row) -> Iterator[Entry]:
    for visit in row.visits:
        said = voice.say("visit-kind", kind=visit.kind)
        yield Entry(Kind.VISIT, said, visit.day, visit.day)
    for hold in row.holds:
        if hold.last >= hold.since:
            yield Entry(Kind.HOLD, voice.say("planning-hold"), hold.since, hold.last)


def as_csv(board: Board, voice: Voice, asked: Asked) -> web.Response:
    """With a mark in front by which a spreadsheet knows the letters."""
    out = io.StringIO()
    rows = ([_cell(value) for value in row] for row in _rows(board, voice, asked))
    csv.writer(out, delimiter=";").writerows(rows)
    return _file(out.getvalue().encode("utf-8-sig"), "text/csv", f"{_name_of_file(voice)}.csv")


def _cell(value: object) -> str:
    """A name that begins as a formula is a name."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_workbook(board: Board, voice: Voice, asked: Asked) -> web.Response:
    # Seldom needed, and slow to load: no start waits for it.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(voice.say("planning-file-name"))
    sheet.freeze_panes = "B2"
    for letter, width in zip("ABCDEFG", (28, 24, 20, 32, 14, 12, 12), strict=True):
        sheet.column_dimensions[letter].width = width

    def cell(value: str | date) -> Any:
        made = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            made.data_type = "s"  # what begins with "=" is text all the same
        else:
            made.number_format = "yyyy-mm-dd"
        return made

    for row in _rows(board, voice, asked):
        sheet.append([cell(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return _file(out.getvalue(), _WORKBOOK, f"{_name_of_file(voice)}.xlsx")


def _rows(board: Board, voice: Voice, asked: Asked) -> Iterator[Sequence[str | date]]:
    say = voice.say
    yield [say("planning-column", column=column) for column in COLUMNS]
    for row in asked.found(board):
        phase = say("figures-phase", phase=row.phase)
        for one in entries_of(voice, row):
            kind = say("planning-kind", kind=one.kind)
            yield row.name, board.unit_of(row), phase, one.what, kind, one.first, one.last


def _name_of_file(voice: Voice) -> str:
    return f"{voice.say('planning-file-name')}-{voice.now.date()}"


def _file(body: bytes, kind: str, name: str) -> web.Response:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    text = kind.startswith("text/")
    return web.Response(
        body=body,
        content_type=kind,
        charset="utf-8" if text else None,
        headers=disposition,
    )
