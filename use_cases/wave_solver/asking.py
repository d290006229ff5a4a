"""Asking for a proposal without waiting in the event loop: one child process at a time.

A child that takes too long, dies or makes something unsound gives no proposal, and says so in words
of the domain.
"""

import asyncio
import logging
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from trajectory.errors import DomainError
from trajectory.waves.problem import Problem
from trajectory.waves.proposal import Proposal
from use_cases.wave_solver import wire

DIRECTORATE: Final = 150
"""Groups up to which the time of one directorate holds."""
SECONDS: Final = 2.0
"""For one directorate (programme.md, "The rules of waves")."""
MOST_SECONDS: Final = 10.0
"""For a whole municipality."""
GRACE: Final = 3.0
"""How many times as long a child lives before it is ended: a machine may be busy."""
MEGABYTES: Final = 800
"""Of address space; a child for a municipality needs a quarter of it."""
_HOUSE: Final = Path(__file__).parents[2]
_ALONE: Final[Mapping[str, str]] = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONPATH": str(_HOUSE),
}
_log = logging.getLogger(__name__)


class Why(StrEnum):
    """Why there is no proposal: all that a log says of it."""

    TIME = "time"
    """It was ended by us: it lived too long."""
    ENDED = "ended"
    """The system ended it, for instance at the most of a processor that it may use."""
    FAILED = "failed"
    """It gave up: for want of memory, or because the checker found a fault in what it made."""
    UNREADABLE = "unreadable"
    """What it answered is no proposal."""


class NoProposal(DomainError):
    """None was found in the time there is: nothing is known, also not that it does not fit."""

    def __init__(self, why: Why) -> None:
        super().__init__("waves-no-proposal")
        self.why = why


@dataclass(frozen=True)
class Limits:
    """Seconds of work, seconds until a child is ended, and its megabytes."""

    seconds: float
    ended: float
    megabytes: int = MEGABYTES

    @classmethod
    def of(cls, problem: Problem) -> "Limits":
        seconds = SECONDS if len(problem.groups) <= DIRECTORATE else MOST_SECONDS
        return cls(seconds, GRACE * seconds)


class Planner:
    """Makes proposals; one for a whole program, so that children wait for each other."""

    def __init__(self) -> None:
        self._one = asyncio.Semaphore(1)

    async def propose(self, problem: Problem, limits: Limits | None = None) -> Proposal:
        """The proposal for this problem, checked.

        Raises:
            NoProposal: no time, no memory, or nothing sound was made.
        """
        content = await asyncio.to_thread(wire.problem_bytes, problem)
        try:
            async with self._one:
                answer = await _asked(content, limits or Limits.of(problem))
            return await asyncio.to_thread(_read, answer)
        except NoProposal as none:
            _log.warning("no proposal", extra={"reason": none.why})
            raise


async def _asked(content: bytes, limits: Limits) -> bytes:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "use_cases.wave_solver", str(limits.seconds), str(limits.megabytes),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL, cwd=_HOUSE, env={**_path(), **_ALONE},
    )  # fmt: skip
    try:
        async with asyncio.timeout(limits.ended):
            answer, _ = await child.communicate(content)
    except TimeoutError:
        raise NoProposal(Why.TIME) from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode:
        raise NoProposal(Why.ENDED if child.returncode < 0 else Why.FAILED)
    return answer


def _read(answer: bytes) -> Proposal:
    try:
        return wire.proposal_of(answer)
    except ValueError:
        raise NoProposal(Why.UNREADABLE) from None


def _path() -> dict[str, str]:
    """Where programs and libraries are; nothing else of our surroundings: no secret goes along."""
    return {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
