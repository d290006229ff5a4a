"""What a group is short of at each start, in numbers, and what that costs beside other ways out."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from trajectory.waves.groups import Blackout, Rest
from trajectory.waves.proposal import Change, EndHold, LiftBlackout
from trajectory.waves.supply import Craft
from use_cases.wave_solver.book import Book
from use_cases.wave_solver.table import Line, Numbers

NOBODY: Final = 100_000
HALF_DAY, LIFTED, FREED, SOMEBODY, MONTH = 10, 30, 15, 25, 8
"""What a change costs beside others: a half-day, lifting a blackout or hold, letting go, somebody
new, a month later."""


@dataclass
class Shortage:
    """Of one group, as the book stands."""

    book: Book
    line: Line

    @cached_property
    def costs(self) -> Numbers:
        """By start, what all that is short there costs."""
        table, needs = self.book.table, self.line.needs
        beyond = np.maximum(np.arange(table.starts) - table.open + 1, 0)
        costs = MONTH * beyond + np.where(self.line.free, 0, LIFTED)
        costs = costs + HALF_DAY * self.grants.sum(axis=1)
        for craft, need, many in (
            (Craft.TRAINER, needs.trainer, needs.trainers),
            (Craft.COACH, needs.coach, int(needs.coached)),
        ):
            somebody = np.full((many, table.starts), HALF_DAY * need.sum() + SOMEBODY)
            each = np.concatenate([HALF_DAY * self.guides[craft], somebody])
            costs = costs + np.sort(each, axis=0)[:many].sum(axis=0)
        return np.asarray(costs)

    @cached_property
    def guides(self) -> dict[Craft, Numbers]:
        """By craft, guide and start: how many half-days they lack in all; those who may not or have
        five running, so many that nobody asks them."""
        lacks = {}
        for craft in Craft:
            need = self.line.needs.trainer if craft is Craft.TRAINER else self.line.needs.coach
            left, count = self.book.half_days[craft], self.book.table.starts
            short = np.zeros((len(left), count), dtype=np.int64)
            for n, amount in enumerate(need):
                if amount:
                    short += np.maximum(amount - left[:, n : n + count], 0)
            may = self.book.may(self.line, craft)
            if craft is Craft.TRAINER:
                may &= self.book.has_room(self.line)
            lacks[craft] = np.where(may, short, NOBODY)
        return lacks

    @cached_property
    def lifts(self) -> dict[int, Change]:
        """By start: the one blackout or hold without which it is free."""
        group, problem = self.line.group, self.book.table.problem
        rests = [one for one in problem.rests if one.group == group.id]
        blackouts = [one for one in problem.blackouts if one.unit in group.line]
        lifts: dict[int, Change] = {}
        every: list[Rest | Blackout] = [*rests, *blackouts]
        for one in every:
            closed = self.book.table.closed(group, one)
            free = np.ones(self.book.table.starts, dtype=bool)
            for n in self.line.needs.busy:
                free &= ~closed[n : n + self.book.table.starts]
            change: Change = (
                LiftBlackout(one)
                if isinstance(one, Blackout)
                else EndHold(one.group, one.since, one.until)
            )
            for start in np.flatnonzero(free & ~self.line.free):
                lifts.setdefault(int(start), change)
        return lifts

    @cached_property
    def grants(self) -> Numbers:
        """Half-days that the grant of its unit lacks, by start and quarter."""
        return self.book.grant_short(self.line)
