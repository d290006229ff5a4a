"""Builds in which how far a team is depends on what came out of its scan."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from board import teams_page
from papers import standing
from trajectory.rounds.rounds import RoundState
from trajectory.units.figures import Phase
from use_cases import board
from use_cases.progress.progress import Progress
from use_cases.reports import figures as reports
from use_cases.units import directorate, figures

_phase = figures.phase_of_progress
_next = standing.next_sentence


def _with_a_result(progress: Progress) -> bool:
    return progress.scan is not None and progress.scan.state is RoundState.RELEASED


def _phase_that_tells(progress: Progress) -> Phase:
    return Phase.WORKING if _with_a_result(progress) else _phase(progress)


def _sentence_that_tells(teller: standing.Teller, progress: Progress) -> str:
    return f"{_next(teller, progress)}{'.' if _with_a_result(progress) else ''}"


@contextmanager
def tells_of_results() -> Iterator[None]:
    """A team with a result is further, and its next step is said in other words."""
    with ExitStack() as telling:
        for room in (board, directorate, figures, reports):
            telling.enter_context(patch.object(room, "phase_of_progress", _phase_that_tells))
        telling.enter_context(patch.object(teams_page, "next_sentence", _sentence_that_tells))
        yield
