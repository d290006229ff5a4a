"""Problems and proposals as JSON, for the way to the child process and back, and for keeping."""

from typing import Final

from pydantic import TypeAdapter

from trajectory.waves.problem import Problem
from trajectory.waves.proposal import Proposal

_PROBLEM: Final = TypeAdapter(Problem)
_PROPOSAL: Final = TypeAdapter(Proposal)


def problem_bytes(problem: Problem) -> bytes:
    return _PROBLEM.dump_json(problem)


def problem_of(content: bytes) -> Problem:
    """Raises:
    ValueError: this is no problem.
    """
    return _PROBLEM.validate_json(content)


def proposal_bytes(proposal: Proposal) -> bytes:
    return _PROPOSAL.dump_json(proposal)


def proposal_of(content: bytes) -> Proposal:
    """Raises:
    ValueError: this is no proposal.
    """
    return _PROPOSAL.validate_json(content)
