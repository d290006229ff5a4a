"""A proposal from a problem: place, make room, improve, and say what does not fit."""

import time
from typing import Final

from trajectory.waves.check import faults
from trajectory.waves.problem import Place, Problem
from trajectory.waves.proposal import DecideOnPilot, DoesNotFit, Proposal, WaveRule, WayOut
from use_cases.wave_solver.improving import Improving
from use_cases.wave_solver.pilot import Composing
from use_cases.wave_solver.placing import Plan
from use_cases.wave_solver.table import Table
from use_cases.wave_solver.ways import Ways

SHARE: Final = 0.6
"""Of the time for a proposal, what may go into making it better; the rest is for ways out."""


class Unsound(Exception):
    """The checker found a fault in what was made: nothing of it is shown."""


def made(problem: Problem, seconds: float) -> Proposal:
    """The proposal for a problem, in about so many seconds of a processor at most. The same problem
    gives the same one, as long as the time is enough for everything that would be tried.

    Raises:
        Unsound: it breaks a rule.
    """
    began = time.process_time()
    plan = Plan(Table(problem))
    if problem.waits_for_pilot:
        proposal = _waits(plan)
    elif problem.pilot is not None:
        proposal = _pilot(plan, began + SHARE * seconds)
    else:
        proposal = _wave(plan, began + SHARE * seconds)
    if faults(problem, proposal):
        raise Unsound
    return proposal


def _wave(plan: Plan, until: float) -> Proposal:
    plan.fill()
    improving = Improving(plan, until)
    improving.run()
    unplaced = plan.unplaced
    return Proposal(
        placed=_placed(plan),
        does_not_fit=tuple(Ways(plan, number).found() for number in unplaced),
        proven=improving.proven(),
    )


def _pilot(plan: Plan, until: float) -> Proposal:
    lacks, ways = Composing(plan, until).run()
    return Proposal(placed=_placed(plan), proven=not lacks, pilot_lacks=lacks, ways=ways)


def _waits(plan: Plan) -> Proposal:
    """Nothing begins before the pilot is decided on; what was kept stays."""
    decide = (WayOut((DecideOnPilot(),)),)
    waits = (plan.table.lines[number].id for number in plan.unplaced)
    return Proposal(
        placed=_placed(plan),
        does_not_fit=tuple(DoesNotFit(id, WaveRule.PILOT_FIRST, ways=decide) for id in waits),
        proven=True,
    )


def _placed(plan: Plan) -> tuple[Place, ...]:
    """What stands, whole, in the order of the groups."""
    table, lacking = plan.table, set(plan.unplaced)
    return tuple(
        Place(
            line.id,
            table.months[spot.start],
            tuple(table.trainers[one].id for one in spot.trainers),
            table.coaches[spot.coach].id if spot.coach >= 0 else "",
        )
        for number, line in enumerate(table.lines)
        if number not in lacking and (spot := plan.book.spots.get(number))
    )
