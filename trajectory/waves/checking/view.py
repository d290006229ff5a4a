"""A proposal beside its problem, as somebody with a calendar looks at it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from trajectory.waves.demand import Demand, PlannedStep
from trajectory.waves.groups import Group
from trajectory.waves.problem import Firmness, Kept, Place, Problem
from trajectory.waves.proposal import Proposal, WaveRule
from trajectory.waves.supply import Capacity, Craft


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that is broken, by which groups. `by_kept`: only by what was announced or fixed, which
    stays where it is; then it is for people to solve, and no fault of the proposal."""

    rule: WaveRule
    groups: tuple[str, ...]
    by_kept: bool = False


@dataclass
class View:
    """A proposal beside its problem, as somebody with a calendar looks at it."""

    problem: Problem
    proposal: Proposal
    kept: Mapping[str, Kept] = field(init=False)
    groups: Mapping[str, Group] = field(init=False)
    guides: Mapping[tuple[str, Craft], Capacity] = field(init=False)

    def __post_init__(self) -> None:
        self.kept = {one.group: one for one in self.problem.kept}
        self.groups = {one.id: one for one in self.problem.groups}
        self.guides = {(one.id, one.craft): one for one in self.problem.supply.guides}

    @cached_property
    def standing(self) -> tuple[Place, ...]:
        """Who is in the calendar: what is placed, and the months that are kept without guides."""
        placed = {one.group for one in self.proposal.placed}
        bare = (one for one in self.problem.kept if one.group not in placed)
        return (
            *self.proposal.placed,
            *(Place(one.group, one.start, one.trainers, one.coach) for one in bare),
        )

    @cached_property
    def twice(self) -> frozenset[str]:
        """Who is in more than one group, here or elsewhere; nobody else can be away too often."""
        seen = Counter(person for group in self.problem.groups for person in group.people)
        elsewhere = seen.keys() & {person for person, of in self.problem.busy.items() if of}
        return frozenset(person for person, count in seen.items() if count > 1) | elsewhere

    def announced(self, group: str) -> bool:
        kept = self.kept.get(group)
        return kept is not None and kept.standing is Firmness.ANNOUNCED

    def demand(self, placement: Place) -> Demand:
        return self.problem.demands[self.groups[placement.group].programme]

    def phases(self, placement: Place) -> Iterator[tuple[int, PlannedStep]]:
        """Its phases with the number of their month, those that take nobody's time left out."""
        for phase in self.demand(placement).phases:
            if phase.blocks or phase.trainer or phase.coach:
                yield number_of(placement.start) + phase.month, phase

    def runs(self, placement: Place) -> range:
        """The numbers of the months in which it runs."""
        phases = self.demand(placement).phases
        begins = number_of(placement.start)
        return range(begins, begins + 1 + max(phase.month for phase in phases))

    def broken(self, rule: WaveRule, groups: Iterable[str], craft: Craft | None = None) -> Broken:
        """With a craft only who kept that guide as well counts as kept."""
        ids = tuple(sorted(set(groups)))
        return Broken(rule, ids, by_kept=all(self._stays(id, craft) for id in ids))

    def _stays(self, group: str, craft: Craft | None) -> bool:
        kept = self.kept.get(group)
        if kept is None or craft is None:
            return kept is not None
        return bool(kept.trainers if craft is Craft.TRAINER else kept.coach)


def number_of(month: date) -> int:
    return month.year * 12 + month.month - 1
