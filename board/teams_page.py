"""The lead's page: how many teams are where, what should have had a day, and every team."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from board import files
from board.directorate_page import Bar, bars
from board.lead.asked import Asked, pages_of
from board.navigation import tabs
from board.pages import Look
from board.voice import Voice
from papers.standing import name_of, next_sentence
from trajectory.steps import Step, StepState
from trajectory.units.figures import FEWEST, Phase
from use_cases.board import Board, Row, covered_of
from use_cases.progress.progress import NotStarted, Progress

STILL: Final = 12
"""Teams that stand still, named above the table; the rest is a press away."""


@dataclass(frozen=True, slots=True)
class Line:
    """A team as the table shows it."""

    team: str
    unit: str
    phase: str
    next: str
    trainer: str
    norm: str
    waits: bool


def show(look: Look, board: Board, voice: Voice, query: Mapping[str, str]) -> web.Response:
    asked = Asked.of(query)
    say, rows = voice.say, asked.found(board)
    waiting = board.waiting
    return look.page(
        "teams",
        say,
        voice.language,
        figures=[
            (say("board-enrolled"), len(board.rows)),
            (say("board-begun"), board.begun),
            (say("board-with-norm"), board.with_norm),
            (say("board-closed"), board.per_phase[Phase.CLOSED]),
        ],
        phases=[
            (phase, say("figures-phase", phase=phase), count)
            for phase, count in board.per_phase.items()
        ],
        waiting=[(row.name, _waits_for(voice, row)) for row in waiting[:STILL]],
        still=len(waiting),
        asked=asked,
        units=board.units,
        every_phase=list(Phase),
        lines=[_line(board, voice, row) for row in asked.on_page(rows)],
        shown=len(rows),
        pages=pages_of(rows),
        count=len(board.rows),
        today=voice.now,
        tabs=tabs(voice, "teams"),
        bars=_departments(voice, board),
        others=board.departments[1].others if board.departments else 0,
        fewest=FEWEST,
    )


def _departments(voice: Voice, board: Board) -> list[Bar]:
    """A bar for each department, where there is more than one thing to compare it with."""
    if board.departments is None or not board.departments[1].departments:
        return []
    unit, figures = board.departments
    return bars(voice, figures, unit)


def _line(board: Board, voice: Voice, row: Row) -> Line:
    themes, of = covered_of(row.progress)
    return Line(
        row.name,
        board.unit_of(row),
        voice.say("figures-phase", phase=row.phase),
        _next(voice, row.progress),
        row.trainer,
        voice.say("board-norm", count=themes, of=of) if of else voice.say("board-no-norm"),
        row.waits,
    )


def _next(voice: Voice, progress: Progress) -> str:
    """What comes next for this team; of one that may still begin, that it may."""
    step = progress.next
    if isinstance(progress, NotStarted) and step is not None and step.state is StepState.DUE:
        return voice.say("board-next-start", day=step.due)
    return next_sentence(voice, progress)


def _waits_for(voice: Voice, row: Row) -> str:
    return ", ".join(_step_that_waits(voice, row, step) for step in row.late)


def _step_that_waits(voice: Voice, row: Row, step: Step) -> str:
    """The step, and what the organisation owes it."""
    name = name_of(voice, row.progress, step.id)
    if step.lacking is None:
        return name
    return f"{name}: {voice.say('lack', lack=step.lacking.lack)}"


def as_file(board: Board, voice: Voice, query: Mapping[str, str]) -> web.Response:
    """The same table for a spreadsheet: teams, steps and days, and no person."""
    asked = Asked.of(query)
    say = voice.say
    head = [say(f"board-column-{name}") for name in ("team", "phase", "next", "norm")]
    lines = [_line(board, voice, row) for row in asked.found(board)]
    rows = [[line.team, line.phase, line.next, line.norm] for line in lines]
    return files.as_csv([head, *rows], f"{say('board-file-name')}-{voice.now.date()}")
