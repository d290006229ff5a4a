"""Mutants that mean the same as the code, each with its reason: no test can notice them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from tools.mutants.operators import Mutant

TABLE = Path(__file__).parent / "equivalent.yaml"


@dataclass(frozen=True)
class Equivalent:
    """`before` becoming `after`, in this function of this file, changes nothing: `reason`.

    Lines are not named: they move.
    """

    file: str
    function: str
    before: str
    after: str
    reason: str

    def covers(self, mutant: Mutant) -> bool:
        mine = (self.file, self.function, self.before, self.after)
        return mine == (mutant.file, mutant.function, mutant.before, mutant.after)


def read_equivalents() -> list[Equivalent]:
    """The table; TypeError when an entry misses a part, its reason included."""
    return [Equivalent(**entry) for entry in yaml.safe_load(TABLE.read_text()) or []]


def without(mutants: Iterable[Mutant], equivalents: Iterable[Equivalent]) -> list[Mutant]:
    """The mutants that a test can notice."""
    known = list(equivalents)
    return [mutant for mutant in mutants if not any(one.covers(mutant) for one in known)]
