"""The figures of a report: fixed at the end of its period, and fit for everybody to read.

A phase is said of no fewer than three teams, and neither can it be worked out by laying figures of
one unit beside those of a unit above or under it (programme.md, "Reports")."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from trajectory.postponing import Lack
from trajectory.reports.annexes import Annexes
from trajectory.units.bodies import BodyName
from trajectory.units.conditions import Condition, Solver, Standing
from trajectory.units.decisions import Subject
from trajectory.units.figures import FEWEST, Phase
from trajectory.units.units import Tree

UNSAID: Final = ""
"""What a step waits for where nobody said it."""


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """What was counted of a unit on one day. `total` and `still` say nothing where they would give
    a few teams away; `departments` are by name."""

    counted: date
    teams: int
    total: Mapping[Phase, int] = field(default_factory=dict)
    departments: tuple[tuple[str, Mapping[Phase, int]], ...] = ()
    still: Mapping[Lack | None, int] = field(default_factory=dict)
    handed_up: int = 0
    conditions: tuple[tuple[Condition, Standing, Solver], ...] = ()
    annexes: Annexes = field(default_factory=Annexes)

    @property
    def others(self) -> int:
        """The teams that stand in no row of a department."""
        return self.teams - sum(sum(of.values()) for _, of in self.departments)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that was confirmed, as the annex names it: its words stay with the minutes."""

    body: BodyName
    met: date
    subject: Subject
    version: int


@dataclass(frozen=True, slots=True)
class PhaseCounts:
    """How many teams of a unit are in which phase, as far as everybody may read it."""

    teams: int
    total: Mapping[Phase, int]
    departments: tuple[tuple[str, Mapping[Phase, int]], ...]


def counted(tree: Tree, unit_id: str, teams: Iterable[tuple[str, Phase]]) -> PhaseCounts:
    """The counts of a unit from the teams of all units, each with its unit and its phase."""
    by_unit: dict[str, Counter[Phase]] = {}
    for unit, phase in teams:
        by_unit.setdefault(unit, Counter())[phase] += 1
    sizes = {unit: of.total() for unit, of in by_unit.items()}
    whole = _sum(tree, unit_id, by_unit)
    rows = tuple(
        (one.name, dict(_sum(tree, one.id, by_unit)))
        for one in tree.below(unit_id)
        if _speaks(tree, one.id, sizes)
    )
    said = dict(whole) if _speaks(tree, unit_id, sizes) else {}
    return PhaseCounts(whole.total(), said, rows)


def _sum(tree: Tree, unit_id: str, by_unit: Mapping[str, Counter[Phase]]) -> Counter[Phase]:
    under = tree.under(unit_id)
    return sum((of for unit, of in by_unit.items() if unit in under), Counter())


def _speaks(tree: Tree, unit_id: str, sizes: Mapping[str, int]) -> bool:
    """Whether phases are said of this unit: it has enough teams, and so has what is left of it
    once every unit under it of which they are said is taken off."""
    whole = sum(sizes.get(unit, 0) for unit in tree.under(unit_id))
    rest = _rest(tree, unit_id, sizes)
    return whole >= FEWEST and (rest == 0 or rest >= FEWEST)


def _rest(tree: Tree, unit_id: str, sizes: Mapping[str, int]) -> int:
    """The teams of a unit of which no unit under it speaks."""
    below = (one.id for one in tree.below(unit_id))
    return sizes.get(unit_id, 0) + sum(
        _rest(tree, id, sizes) for id in below if not _speaks(tree, id, sizes)
    )
