"""Phases: how far a team is, in five words, from its steps and days alone.

A phase is never about what people answered: a scan that ended is over, with a result or without
(programme.md, "Figures").
"""

from collections.abc import Collection, Sequence
from enum import StrEnum

from trajectory.planning.programme import SCAN, Programme, Yield
from trajectory.steps import Step, StepState
from trajectory.teams import TrajectoryState


class Phase(StrEnum):
    """Where a team is, in the order in which teams go through them."""

    ENROLLED = "enrolled"
    """It may begin, and did not yet."""
    PRE_INTAKE = "pre_intake"
    NORM = "norm"
    """From the intake until the last session in which norms are made."""
    WORKING = "working"
    """Working together, peer consultation, the follow-up."""
    OVER = "over"
    """Closed or stopped."""


BEGUN = tuple(phase for phase in Phase if phase is not Phase.ENROLLED)
"""Phases of a team that started."""
PAST_INTAKE = (Phase.NORM, Phase.WORKING, Phase.OVER)
"""Phases of a team whose pre-intake is over."""


def phase_of(programme: Programme, state: TrajectoryState, steps: Sequence[Step]) -> Phase:
    """The phase of a team that started."""
    if state.over:
        return Phase.OVER
    done = {step.id for step in steps if step.state is StepState.DONE}
    if SCAN not in done:
        return Phase.PRE_INTAKE
    return Phase.WORKING if _norms_made(programme, done) else Phase.NORM


def _norms_made(programme: Programme, done: Collection[str]) -> bool:
    """Whether the last session that brings norms was held; a programme without any is past it."""
    making = [kind.id for kind in programme.sessions if Yield.NORMS in kind.yields]
    return not making or making[-1] in done
