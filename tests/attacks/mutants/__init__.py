"""Builds that are broken on purpose, each in one way: the control of every attack.

Each is a context manager. Nothing here is part of the product; a mutant replaces a function or
a table for as long as it lasts.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.attacks.attack import Mutant


@contextmanager
def all_of(*mutants: Mutant) -> Iterator[None]:
    with ExitStack() as stack:
        for mutant in mutants:
            stack.enter_context(mutant())
        yield
