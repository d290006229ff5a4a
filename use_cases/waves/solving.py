"""A proposal for what has groups."""

from trajectory.errors import Invalid
from trajectory.waves.problem import Problem
from trajectory.waves.proposal import Proposal
from use_cases.principal import Principal


async def solve(principal: Principal, problem: Problem) -> Proposal:
    """Work out a proposal, in a process of its own.

    Raises:
        Invalid: there is nothing to plan. NoProposal: none came in time, or it broke a rule.
    """
    if not problem.groups:
        raise Invalid("wave-no-groups")
    return await principal.services.wave_planner.propose(problem)
