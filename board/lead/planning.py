"""The planning of teams: what had or gets a day, as rows for a spreadsheet and on a line of time.

Teams, steps and days, and no person.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from aiohttp import web

from board import files
from board.lead.asked import Asked
from board.voice import Voice
from papers.standing import name_of
from trajectory.steps import StepState
from use_cases.board import Board, Row
from use_cases.progress.progress import NotStarted

COLUMNS: Final = ("team", "unit", "phase", "what", "kind", "from", "until")


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
    return files.as_csv(_rows(board, voice, asked), _name_of_file(voice))


def as_workbook(board: Board, voice: Voice, asked: Asked) -> web.Response:
    title, widths = voice.say("planning-file-name"), (28, 24, 20, 32, 14, 12, 12)
    return files.as_workbook(_rows(board, voice, asked), _name_of_file(voice), title, widths)


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
