"""A problem as numbers: months, groups, guides and units by index, and what never changes.

Months count from `Table.zero`. A start is one of the first `starts` of them; those from `open` on
lie after the months that were asked for, and are there to say "one month later".
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt

from trajectory.rounds.instrument import Level
from trajectory.waves.demand import Demand
from trajectory.waves.groups import Blackout, Group, Rest
from trajectory.waves.months import Month, between, half_of, later, quarter_of, weekdays_of
from trajectory.waves.problem import FREE_WEEKDAYS, MOST_BLOCKS, ONE_IN, Kept, Problem
from trajectory.waves.supply import MOST_RUNNING, Capacity, Craft

Numbers = npt.NDArray[Any]
EXTRA = 12
"""Months after those that were asked for, in which a group may be said to fit."""


@dataclass(frozen=True)
class Needs:
    """A demand by month from its start: blocks of people, half-days of one trainer and of the
    coach, and all that its trainers take of a grant."""

    blocks: Numbers
    trainer: Numbers
    coach: Numbers
    grant: Numbers
    trainers: int
    coached: bool

    @property
    def lasts(self) -> int:
        return len(self.blocks)

    @property
    def busy(self) -> list[int]:
        """Months in which something happens."""
        return [n for n in range(self.lasts) if self.blocks[n] or self.trainer[n] or self.coach[n]]


def needs_of(demand: Demand) -> Needs:
    """The needs of a demand; phases of one month are added up."""
    each = np.zeros((3, demand.lasts), dtype=np.int64)
    for phase in demand.phases:
        each[:, phase.month] += (phase.blocks, phase.trainer, phase.coach)
    blocks, trainer, coach = each
    coached = bool(coach.any())
    return Needs(blocks, trainer, coach, trainer * demand.trainers, demand.trainers, coached)


@dataclass(frozen=True)
class Line:
    """A group by numbers. -1 is for none: a department of an MT, a purse of a unit that was granted
    nothing."""

    id: str
    group: Group
    needs: Needs
    department: int
    shares: tuple[int, ...]
    people: Numbers
    """Of those who are in more than one group, of this problem or of another unit."""
    purse: int
    trainers: Numbers
    """Whether each trainer may ever guide it, by index."""
    coaches: Numbers
    never: Sequence[tuple[Craft, int, int]]
    """Who refused to begin with it in which month: guide and start by index."""
    noticed: Numbers
    """By start: whether the roster is known long enough before."""
    free: Numbers
    """By start: whether no blackout and no hold lies on a month in which something happens."""


class Table:
    """The whole problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.kept: dict[str, Kept] = {one.group: one for one in problem.kept}
        self.zero = min([problem.first, *(one.start for one in problem.kept)])
        self.first = between(self.zero, problem.first)
        self.open = self.first + problem.months
        self.starts = self.open + EXTRA
        longest = max((one.lasts for one in problem.demands.values()), default=1)
        self.months = [later(self.zero, n) for n in range(self.starts + longest)]
        self.quarters = _indexed(quarter_of(month) for month in self.months)
        self.halves = _indexed(half_of(month) for month in self.months)
        self.needs = {key: needs_of(one) for key, one in problem.demands.items()}
        self.trainers = problem.supply.of(Craft.TRAINER)
        self.coaches = problem.supply.of(Craft.COACH)
        self._number()
        self._refused: dict[str, list[tuple[Craft, int, Month | None]]] = {}
        for craft in Craft:
            for n, guide in enumerate(problem.supply.of(craft)):
                for one in guide.refusals:
                    self._refused.setdefault(one.group, []).append((craft, n, one.month))
        self._own: dict[tuple[Craft, tuple[str, ...]], Numbers] = {}
        self._weekdays: dict[tuple[str, ...], Numbers] = {}
        self.lines = [self._line(group) for group in problem.groups]
        self.index = {line.id: n for n, line in enumerate(self.lines)}

    def _number(self) -> None:
        groups, problem = self.problem.groups, self.problem
        teams = Counter(one.unit for one in groups if one.level is Level.TEAM)
        self.departments = {unit: n for n, unit in enumerate(teams)}
        sizes = [max(count, problem.teams_of.get(unit, 0)) for unit, count in teams.items()]
        self.at_once = np.array([max(1, size // ONE_IN) for size in sizes], dtype=np.int64)
        shared = Counter(key for group in groups for key in group.shares)
        self.shared = {key: n for n, key in enumerate(sorted(shared))}
        seen = Counter(person for group in groups for person in group.people)
        both = sorted(person for person in seen if seen[person] > 1 or problem.busy.get(person))
        self.people = {person: n for n, person in enumerate(both)}
        granted = sorted({one.unit for one in problem.supply.grants})
        self.purses = {unit: n for n, unit in enumerate(granted)}

    def number(self, month: Month) -> int:
        """The index of a month; below 0 or beyond the end for one that lies outside."""
        return between(self.zero, month)

    def purse(self, group: Group) -> int:
        """The nearest unit of its line that was granted anything."""
        return next((self.purses[unit] for unit in group.line if unit in self.purses), -1)

    def grants(self) -> Numbers:
        """Half-days by purse and quarter."""
        given = np.zeros((len(self.purses), int(self.quarters[-1]) + 1), dtype=np.int64)
        for one in self.problem.supply.grants:
            at = self.number(one.quarter)
            first = next((n for n in range(at, at + 3) if 0 <= n < len(self.months)), None)
            if first is not None:
                given[self.purses[one.unit], self.quarters[first]] += one.half_days
        return given

    def half_days(self, guides: Sequence[Capacity]) -> Numbers:
        """Half-days by guide and month."""
        rows = [[one.half_days.get(month, 0) for month in self.months] for one in guides]
        return np.array(rows, dtype=np.int64).reshape(len(guides), len(self.months))

    def load(self) -> Numbers:
        """Half-days for which each of the people may still be away, by month; never below none."""
        left = np.full((len(self.people), len(self.months)), MOST_BLOCKS, dtype=np.int64)
        for person, n in self.people.items():
            elsewhere = self.problem.busy.get(person, {})
            left[n] -= [elsewhere.get(month, 0) for month in self.months]
        return np.maximum(left, 0)

    def running(self) -> Numbers:
        """How many more teams each trainer may go on with, by month."""
        left = np.full((len(self.trainers), len(self.months)), MOST_RUNNING, dtype=np.int64)
        for row, one in zip(left, self.trainers, strict=True):
            for last in one.running:
                row[: max(0, self.number(last) + 1)] -= 1
        return left

    def _line(self, group: Group) -> Line:
        needs = self.needs[group.programme]
        never = [
            (craft, guide, self.number(month))
            for craft, guide, month in self._refused.get(group.id, ())
            if month is not None
        ]
        people = sorted(self.people[one] for one in group.people if one in self.people)
        return Line(
            id=group.id,
            group=group,
            needs=needs,
            department=-1 if group.is_mt else self.departments[group.unit],
            shares=tuple(sorted(self.shared[key] for key in group.shares)),
            people=np.array(people, dtype=np.int64),
            purse=self.purse(group),
            trainers=self._may(Craft.TRAINER, group),
            coaches=self._may(Craft.COACH, group),
            never=never,
            noticed=self._noticed(group),
            free=self._free(group, needs),
        )

    def _may(self, craft: Craft, group: Group) -> Numbers:
        """Who may ever guide it: nobody of its unit or in it, nobody who refused it altogether."""
        guides = self.problem.supply.of(craft)
        if (craft, group.line) not in self._own:
            line = set(group.line)
            self._own[craft, group.line] = np.array([not one.own & line for one in guides], bool)
        may = self._own[craft, group.line].copy()
        for refused, guide, month in self._refused.get(group.id, ()):
            if refused is craft and month is None:
                may[guide] = False
        for n, one in enumerate(guides):
            if one.id == group.manager or one.id in group.people:
                may[n] = False
        return may

    def _noticed(self, group: Group) -> Numbers:
        told = self.problem.today + timedelta(weeks=group.notice_weeks)
        return np.array([month >= told for month in self.months[: self.starts]], dtype=bool)

    def _free(self, group: Group, needs: Needs) -> Numbers:
        closed = self.closed(group)
        free = np.ones(self.starts, dtype=bool)
        for n in needs.busy:
            free &= ~closed[n : n + self.starts]
        return free

    def closed(self, group: Group, without: Blackout | Rest | None = None) -> Numbers:
        """By month: whether too few weekdays are left for a session of this group; `without` is one
        blackout or hold that is thought away."""
        rests = [one for one in self.problem.rests if one.group == group.id]
        blackouts = [one for one in self.problem.blackouts if one.unit in group.line]
        if not rests and without is None:
            if group.line not in self._weekdays:
                self._weekdays[group.line] = self._taken([(x.since, x.until) for x in blackouts])
            return self._weekdays[group.line]
        every: list[Blackout | Rest] = [*blackouts, *rests]
        return self._taken([(x.since, x.until) for x in every if x != without])

    def _taken(self, periods: list[tuple[date, date]]) -> Numbers:
        closed = np.zeros(len(self.months), dtype=bool)
        for n, month in enumerate(self.months):
            end = later(month, 1)
            here = [(since, until) for since, until in periods if since < end and until >= month]
            if here:
                left = sum(not _within(day, here) for day in weekdays_of(month))
                closed[n] = left < FREE_WEEKDAYS
        return closed


def _within(day: date, periods: Iterable[tuple[date, date]]) -> bool:
    return any(since <= day <= until for since, until in periods)


def _indexed(days: Iterable[date]) -> Numbers:
    """The number of each, where equal days have one."""
    seen: dict[date, int] = {}
    return np.array([seen.setdefault(day, len(seen)) for day in days], dtype=np.int64)
