"""A program that dies leaves no copy of its memory: at closing, answers are open in it."""

import ctypes
import resource
import sys

_PR_SET_DUMPABLE = 4
"""prctl(2). The limit alone does not hold where the system pipes dumps to a program."""


def forbid_dumps() -> None:
    """No core dump of this process, and no looking into its memory by others of its user."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
