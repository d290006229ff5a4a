"""A proposal, or the honest sentence that there is none."""

from trajectory.errors import Invalid
from trajectory.waves.check import faults
from trajectory.waves.problem import Problem
from trajectory.waves.proposal import Proposal
from use_cases.waves.asking import propose


async def solve(problem: Problem) -> Proposal:
    """Work out a proposal, in a process of its own.

    Raises:
        Invalid: there is nothing to plan, or none came in time, or it broke a rule.
    """
    if not problem.groups:
        raise Invalid("wave-no-groups")
    proposal = await propose(problem)
    if faults(problem, proposal):
        raise Invalid("wave-no-proposal")
    return proposal
