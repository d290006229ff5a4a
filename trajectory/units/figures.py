"""How many teams of a unit are how far: counts by department and phase, from steps and days."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trajectory.teams import TrajectoryState
from trajectory.units.units import Tree, Unit

FEWEST: Final = 3
"""Teams from which on a department is counted by itself (programme.md, "Figures")."""


class Phase(StrEnum):
    """How far a team is, in words that no answer can change."""

    ENROLLED = "enrolled"
    PREPARING = "preparing"
    """It began, and has not met yet."""
    WORKING = "working"
    """It met at least once."""
    PAUSED = "paused"
    CLOSED = "closed"
    STOPPED = "stopped"


_STATES: Final[Mapping[TrajectoryState, Phase]] = {
    TrajectoryState.PAUSED: Phase.PAUSED,
    TrajectoryState.CLOSED: Phase.CLOSED,
    TrajectoryState.STOPPED: Phase.STOPPED,
}


def phase_of(state: TrajectoryState | None, *, met: bool) -> Phase:
    """The phase of a team; `state` is None when it has still to begin."""
    if state is None:
        return Phase.ENROLLED
    return _STATES.get(state, Phase.WORKING if met else Phase.PREPARING)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of a unit, and of each of its departments that has enough teams; `others` are the
    teams of the rest together."""

    total: Mapping[Phase, int]
    departments: tuple[tuple[Unit, Mapping[Phase, int]], ...]
    others: int


def figures(tree: Tree, unit_id: str, teams: Iterable[tuple[str, Phase]]) -> Figures:
    """The figures of a unit from its teams, each with the unit that counts for it and its phase;
    departments by name, so that none is first."""
    total: Counter[Phase] = Counter()
    by_department: dict[str, Counter[Phase]] = {}
    for unit, phase in teams:
        total[phase] += 1
        line = tree.line(unit)
        below = line[line.index(unit_id) - 1] if unit_id in line[1:] else ""
        by_department.setdefault(below, Counter())[phase] += 1
    enough = {id: one for id, one in by_department.items() if id and one.total() >= FEWEST}
    named = sorted(enough, key=lambda id: tree.units[id].key)
    shown = sum(one.total() for one in enough.values())
    departments = tuple((tree.units[id], dict(enough[id])) for id in named)
    return Figures(dict(total), departments, total.total() - shown)
