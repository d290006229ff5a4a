"""A pilot: from all layers at once, as few people twice as can be, as early as can be."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from trajectory.rounds.instrument import Level
from trajectory.waves.changes import with_changes
from trajectory.waves.months import months_from, quarter_of
from trajectory.waves.problem import PILOT_MONTHS, Firmness, Problem
from trajectory.waves.proposal import Change, WaveRule, WayOut
from trajectory.waves.supply import Capacity, Craft, Grant, Supply
from use_cases.wave_solver.book import Spot
from use_cases.wave_solver.guides_model import Guided
from use_cases.wave_solver.months_model import MonthsModel, Starts
from use_cases.wave_solver.placing import Plan
from use_cases.wave_solver.table import Table
from use_cases.wave_solver.ways import Ways

TWICE: Final = 200.0
"""What it costs, beside a month later, that somebody is in two groups at once."""
PLENTY: Final = 10_000
"""Half-days of every guide and grant when only the calendars count."""
SOME: Final = 9
"""Trainers and coaches who are thought to be there then: one for each group of a large pilot."""
WINDOWS: Final = 24
"""Windows of three months that are tried."""


@dataclass
class Composing:
    """A pilot for this plan, until a moment (`time.process_time`)."""

    plan: Plan
    until: float

    def run(self) -> tuple[tuple[WaveRule, ...], tuple[WayOut, ...]]:
        """Write the pilot into the book; what it lacks and the ways out when that cannot be."""
        if not self._there():
            return (WaveRule.PILOT_MADE_OF,), ()
        for window in self._windows():
            if self._written(window):
                return (), ()
        return self._lacks()

    def _wanted(self) -> Mapping[Level, int]:
        wish = self.plan.table.problem.pilot
        assert wish
        return {
            Level.DIRECTORATE_MT: 1,
            Level.DEPARTMENT_MT: wish.department_mts,
            Level.TEAM: wish.teams,
        }

    def _members(self) -> list[int]:
        """Groups that may be in it: not what was announced, which stands beside it."""
        return [
            number
            for number, line in enumerate(self.plan.table.lines)
            if line.id not in self.plan.table.kept or self._fixed(number)
        ]

    def _fixed(self, number: int) -> bool:
        kept = self.plan.table.kept.get(self.plan.table.lines[number].id)
        return kept is not None and kept.standing is Firmness.FIXED

    def _there(self) -> bool:
        levels = [self.plan.table.lines[number].group.level for number in self._members()]
        return all(levels.count(level) >= count for level, count in self._wanted().items())

    def _windows(self) -> Iterator[range]:
        table = self.plan.table
        for first in range(table.first, min(table.open, table.first + WINDOWS)):
            if time.process_time() < self.until:
                yield range(first, min(first + PILOT_MONTHS, table.open))

    # ---- one window

    def _written(self, window: range) -> bool:
        """Write a pilot of this window into the book; as it was when there is none."""
        book = self.plan.book
        before = dict(book.spots)
        fixed = [number for number in self._members() if number in book.spots]
        if all(self.plan.place(number) for number in fixed):
            spots = self._chosen(window)
            for number, spot in spots.items():
                book.put(number, spot)
            if spots:
                return True
        book.back_to(before)
        return False

    def _chosen(self, window: range) -> Mapping[int, Spot]:
        """Which groups begin when and with whom, in this window; nothing when there is no pilot.
        What the lead fixed stands in the book already."""
        book = self.plan.book
        fixed = [number for number in self._members() if number in book.spots]
        if any(book.spots[number].start not in window for number in fixed):
            return {}
        free = [number for number in self._members() if number not in book.spots]
        pilot = MonthsModel(book, free, window=window)
        if not self._of_all_layers(pilot, fixed):
            return {}
        self._twice(pilot, free)
        guided = {craft: Guided(pilot, craft) for craft in Craft}
        solved = pilot.solved(self.until - time.process_time())
        if solved is None:
            return {}
        return {
            number: Spot(
                start,
                guided[Craft.TRAINER].of(number, start, solved),
                next(iter(guided[Craft.COACH].of(number, start, solved)), -1),
            )
            for (number, start), column in pilot.at.items()
            if solved.chosen[column]
        }

    def _of_all_layers(self, pilot: MonthsModel, fixed: list[int]) -> bool:
        """Ask for as many of each level as are wanted; whether there are so many at all."""
        lines = self.plan.table.lines
        for level, count in self._wanted().items():
            left = count - sum(lines[number].group.level is level for number in fixed)
            columns = {c: 1.0 for (n, _), c in pilot.at.items() if lines[n].group.level is level}
            if len(columns) < left or left < 0:
                return False
            pilot.model.row(columns, float(left), float(left))
        return True

    def _twice(self, pilot: MonthsModel, members: list[int]) -> None:
        """Each person in two of the chosen groups costs something."""
        lines = self.plan.table.lines
        for one, other in combinations(members, 2):
            both = len(lines[one].group.people & lines[other].group.people)
            if both:
                twice = pilot.model.column(TWICE * both)
                row = {column: 1.0 for (n, _), column in pilot.at.items() if n in (one, other)}
                pilot.model.row({**row, twice: -1.0}, 1.0)

    # ---- when there is none

    def _lacks(self) -> tuple[tuple[WaveRule, ...], tuple[WayOut, ...]]:
        """With guides and grants in plenty: what such a pilot lacks, and all that it takes."""
        dream = Composing(Plan(Table(_plenty(self.plan.table.problem))), self.until)
        for window in dream._windows():
            spots = dream._chosen(window)
            if spots:
                return self._short({number: spot.start for number, spot in spots.items()})
        return (WaveRule.BLACKOUT if self.plan.table.problem.blackouts else WaveRule.LOAD,), ()

    def _short(self, starts: Starts) -> tuple[tuple[WaveRule, ...], tuple[WayOut, ...]]:
        """What these groups lack where they stand; together one way out, if it is one."""
        problem, changes, rules = self.plan.table.problem, list[Change](), list[WaveRule]()
        plan, placed = Plan(self.plan.table), list[int]()
        for number in plan.order(starts):
            if number in plan.book.spots or plan.place_at(number, starts[number]):
                placed.append(number)
                continue
            found = Ways(plan, number).at(starts[number])
            changes += found.changes
            rules += found.rules
            stood = {one: plan.book.spots[one] for one in placed}
            plan = Plan(Table(with_changes(problem, changes)))
            plan.book.back_to({**plan.book.spots, **stood})
            if not plan.place_at(number, starts[number]):
                return tuple(dict.fromkeys(rules)), ()
            placed.append(number)
        return tuple(dict.fromkeys(rules)), self._verified(tuple(changes))

    def _verified(self, changes: tuple[Change, ...]) -> tuple[WayOut, ...]:
        there = Composing(Plan(Table(with_changes(self.plan.table.problem, changes))), self.until)
        return (WayOut(changes),) if any(map(there._written, there._windows())) else ()


def _plenty(problem: Problem) -> Problem:
    """The same with more guides and grants than anybody needs; refusals and own units stay."""
    quarters = {quarter_of(month) for month in months_from(problem.first, problem.months + 12)}
    months = months_from(problem.first, problem.months + 12)
    units = {group.unit for group in problem.groups}
    guides = [
        *(replace(one, half_days=dict.fromkeys(months, PLENTY), running=())
          for one in problem.supply.guides),
        *(Capacity(f"{craft}-{n}", craft, dict.fromkeys(months, PLENTY))
          for craft in Craft for n in range(SOME)),
    ]  # fmt: skip
    grants = tuple(Grant(unit, quarter, PLENTY) for unit in units for quarter in quarters)
    return replace(problem, supply=Supply(tuple(guides), grants))
