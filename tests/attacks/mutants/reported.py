"""Builds in which reports that are told back give a few away."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from trajectory.listening.reported import FEWEST, Told
from use_cases.listening import reported

HIDDEN = 0
"""Stands where a part is left out."""


def _only_the_few(counts: Sequence[int]) -> Told:
    if sum(counts) < FEWEST:
        return Told(None)
    return Told(sum(counts), tuple(one if one >= FEWEST else HIDDEN for one in counts))


@contextmanager
def hides_only_the_few() -> Iterator[None]:
    """Of a table the parts that are few are left out, and the others stay."""
    with patch.object(reported, "told_of", _only_the_few):
        yield


@contextmanager
def tells_any_difference() -> Iterator[None]:
    """Numbers are told again, and beside each other, whatever is between them."""
    with ExitStack() as broken:
        for rule in ("may_correct", "fits_halves"):
            broken.enter_context(patch.object(reported, rule, lambda *_: True))
        yield
