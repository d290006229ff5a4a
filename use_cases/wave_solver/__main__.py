"""The child process: a problem on stdin, its proposal on stdout; seconds and megabytes are given.

It stands back for whoever chats (low priority, one thread, first to go when memory is short), and
ends even when nobody is left to end it.
"""

import math
import os
import resource
import sys
from contextlib import suppress
from pathlib import Path

NICE = 5
"""A quarter of a processor where the bot wants all of it; with less, a busy bot gives no plan."""


def _processor(seconds: float) -> int:
    """Seconds of processor after which the system ends it."""
    return 10 + math.ceil(4 * seconds)


def main() -> None:
    seconds, megabytes = float(sys.argv[1]), int(sys.argv[2])
    os.nice(NICE)
    with suppress(OSError):  # of Linux alone
        Path("/proc/self/oom_score_adj").write_text("1000")
    for what, most in (
        (resource.RLIMIT_AS, megabytes << 20),
        (resource.RLIMIT_CPU, _processor(seconds)),
    ):
        resource.setrlimit(what, (most, most))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what the solver says of itself is no part of the answer
    from use_cases.wave_solver import making, wire

    problem = wire.problem_of(sys.stdin.buffer.read())
    answers.write(wire.proposal_bytes(making.made(problem, seconds)))
    answers.close()


if __name__ == "__main__":
    main()
