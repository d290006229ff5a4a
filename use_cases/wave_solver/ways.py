"""The cheapest ways out for a group that stands nowhere, found against what is left in the book.

Each is made so that the group then fits beside everything that stands: what people decided stays,
and what rules protect (notice, load, departments) is never for sale.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from trajectory.waves.changes import NEW_GUIDE
from trajectory.waves.months import later
from trajectory.waves.problem import Firmness, Place
from trajectory.waves.proposal import (
    AnotherGuide,
    BeginLater,
    Change,
    DoesNotFit,
    EndHold,
    LetGo,
    LiftBlackout,
    MoreGrant,
    MoreHalfDays,
    WaveRule,
    WayOut,
)
from trajectory.waves.supply import Craft
from use_cases.wave_solver.book import Spot
from use_cases.wave_solver.placing import Plan
from use_cases.wave_solver.shortage import (
    FREED,
    HALF_DAY,
    LIFTED,
    MONTH,
    NOBODY,
    SOMEBODY,
    Shortage,
)
from use_cases.wave_solver.table import Line, Numbers

MOST_WAYS: Final = 3
MOST_STARTS: Final = 5
"""Of each kind of start, the cheapest so many are looked at."""


@dataclass
class Found:
    """Changes for one start, with what they cost and who then guides the group."""

    start: int
    cost: int = 0
    changes: list[Change] = field(default_factory=list)
    trainers: list[str] = field(default_factory=list)
    coach: str = ""
    rules: list[WaveRule] = field(default_factory=list)

    def add(self, change: Change, cost: int, rule: WaveRule) -> None:
        self.changes.append(change)
        self.cost += cost
        self.rules.append(rule)


@dataclass
class Ways:
    """The ways out of one group."""

    plan: Plan
    number: int

    def __post_init__(self) -> None:
        self.table, self.book = self.plan.table, self.plan.book
        self.line: Line = self.table.lines[self.number]
        self.spot: Spot | None = self.book.spots.get(self.number)
        self.short = Shortage(self.book, self.line)

    def found(self) -> DoesNotFit:
        """Why it does not fit, and what would help."""
        every = [*self._freed(), *map(self.at, self._cheapest_starts())]
        ordered = sorted(every, key=lambda one: (one.cost, one.start))
        chosen: dict[tuple[str, ...], Found] = {}
        for one in ordered:
            chosen.setdefault(tuple(sorted({change.kind for change in one.changes})), one)
        best = list(chosen.values())[:MOST_WAYS]
        rule, month = self._reason(best[0] if best else None)
        return DoesNotFit(
            self.line.id,
            rule,
            self.table.months[month] if month is not None else None,
            tuple(WayOut(tuple(one.changes), self._placement(one)) for one in best),
        )

    def _placement(self, one: Found) -> Place:
        month = self.table.months[one.start]
        return Place(self.line.id, month, tuple(one.trainers), one.coach)

    # ---- where

    def _cheapest_starts(self) -> list[int]:
        """The cheapest of those that only lack guides or grants, of those that a blackout or hold
        closes, and of those that come later."""
        ordered = sorted(self._starts(), key=lambda start: (self.short.costs[start], start))
        later = [start for start in ordered if start >= self.table.open]
        within = [start for start in ordered if start < self.table.open]
        free = [start for start in within if self.line.free[start]]
        closed = [start for start in within if not self.line.free[start]]
        return [start for some in (free, closed, later) for start in some[:MOST_STARTS]]

    def _starts(self) -> Sequence[int]:
        """Where the calendars leave room, or where it stays."""
        if self.spot is not None:
            return [self.spot.start]
        may = self.line.noticed & self.book.beside(self.line)
        may[: self.table.first] = False
        return [int(s) for s in np.flatnonzero(may) if self.line.free[s] or s in self.short.lifts]

    # ---- what

    def at(self, start: int) -> Found:
        """All that it takes for the group to begin then."""
        found = Found(start)
        if self.spot is None:
            self._calendar(found)
            self._grants(found)
        if self.spot is None or not self.spot.trainers:
            self._trainers(found)
        else:
            found.trainers = [self.table.trainers[one].id for one in self.spot.trainers]
        if self.line.needs.coached:
            self._coach(found)
        return found

    def _calendar(self, found: Found) -> None:
        if not self.line.free[found.start]:
            change = self.short.lifts[found.start]
            rule = WaveRule.BLACKOUT if isinstance(change, LiftBlackout) else WaveRule.HOLD
            found.add(change, LIFTED, rule)
        if found.start >= self.table.open:
            by = found.start - self.table.open + 1
            found.add(BeginLater(by), MONTH * by, WaveRule.HORIZON)

    def _grants(self, found: Found) -> None:
        for quarter in np.flatnonzero(self.short.grants[found.start]):
            month = int(np.flatnonzero(self.table.quarters == quarter)[0])
            first = self.table.months[month]
            at = later(first, -((first.month - 1) % 3))
            half_days = int(self.short.grants[found.start, quarter])
            found.add(MoreGrant(self._purse(), at, half_days), HALF_DAY * half_days, WaveRule.GRANT)

    def _purse(self) -> str:
        """The unit on whose grant it draws; where there is none, that of its directorate's MT."""
        if self.line.purse >= 0:
            return next(u for u, n in self.table.purses.items() if n == self.line.purse)
        tops = [one.group.unit for one in self.table.lines if one.group.level == "directorate_mt"]
        line = self.line.group.line
        return next((unit for unit in line if unit in tops), line[-1])

    def _trainers(self, found: Found) -> None:
        craft, needs = Craft.TRAINER, self.line.needs
        order = self._cheapest(craft, needs.trainer, found.start)
        while len(found.trainers) < needs.trainers:
            short = order.pop(0) if order else None
            found.trainers.append(self._guide(found, craft, short, needs.trainer))

    def _coach(self, found: Found) -> None:
        if self.spot is not None and self.spot.coach >= 0:
            found.coach = self.table.coaches[self.spot.coach].id
            return
        order = self._cheapest(Craft.COACH, self.line.needs.coach, found.start)
        short = order[0] if order else None
        found.coach = self._guide(found, Craft.COACH, short, self.line.needs.coach)

    def _cheapest(self, craft: Craft, need: Numbers, start: int) -> list[tuple[int, Numbers]]:
        """The few who may and lack fewest half-days, with those by month from the start."""
        lacks = self.short.guides[craft][:, start]
        order = np.argsort(lacks, kind="stable")[:2]
        left = self.book.half_days[craft][:, start : start + len(need)]
        short = np.where(need > 0, np.maximum(need - left, 0), 0)
        return [(int(one), short[one]) for one in order if lacks[one] < NOBODY]

    def _guide(
        self, found: Found, craft: Craft, short: tuple[int, Numbers] | None, need: Numbers
    ) -> str:
        """Ask half-days of the one who lacks fewest, or for somebody new; whoever is cheaper."""
        rule = WaveRule.TRAINER if craft is Craft.TRAINER else WaveRule.COACH
        somebody = HALF_DAY * int(need.sum()) + SOMEBODY
        months = self.table.months[found.start :]
        if short is None or HALF_DAY * int(short[1].sum()) > somebody:
            half_days = tuple((months[n], int(x)) for n, x in enumerate(need) if x)
            others = sum(isinstance(one, AnotherGuide) for one in found.changes)
            found.add(AnotherGuide(craft, half_days), somebody, rule)
            number = len(self.table.problem.supply.guides) + others
            return NEW_GUIDE.format(craft=craft.value, number=number)
        guides = self.table.trainers if craft is Craft.TRAINER else self.table.coaches
        guide = guides[short[0]].id
        for n in np.flatnonzero(short[1]):
            more = MoreHalfDays(guide, craft, months[n], int(short[1][n]))
            found.add(more, HALF_DAY * more.half_days, rule)
        return guide

    def _freed(self) -> Iterator[Found]:
        """What the lead fixed and could stand elsewhere."""
        if self.spot is not None:
            return
        for other in sorted(self.book.pinned):
            if self._may_go(other) and (found := self._without(other)):
                yield found

    def _may_go(self, other: int) -> bool:
        """Whether the lead fixed it, and it stands in the way of this group at all."""
        theirs = self.table.lines[other]
        fixed = self.table.kept[theirs.id].standing is Firmness.FIXED
        near = (
            theirs.group.unit == self.line.group.unit
            or set(theirs.shares) & set(self.line.shares)
            or theirs.group.people & self.line.group.people
        )
        return fixed and bool(near)

    def _without(self, other: int) -> Found | None:
        spot, found = self.book.take(other), None
        self.book.pinned.discard(other)
        if self.plan.place(self.number):
            here = self.book.spots[self.number]
            if self.plan.place(other):
                self.book.take(other)
                found = self._whole(here)
                found.add(LetGo(self.table.lines[other].id), FREED, WaveRule.KEPT)
            self.book.take(self.number)
        self.book.put(other, spot)
        self.book.pinned.add(other)
        return found

    def _whole(self, spot: Spot) -> Found:
        trainers = [self.table.trainers[one].id for one in spot.trainers]
        coach = self.table.coaches[spot.coach].id if spot.coach >= 0 else ""
        return Found(spot.start, trainers=trainers, coach=coach)

    # ---- why

    def _reason(self, best: Found | None) -> tuple[WaveRule, int | None]:
        """What is short in the month that came nearest; else what stands in the way most often."""
        bought = [one for one in best.rules if one not in _OTHERWISE] if best else []
        if best and bought:
            return Counter(bought).most_common(1)[0][0], best.start
        return self._blocked(), None

    def _blocked(self) -> WaveRule:
        line, book = self.line, self.book
        within = slice(self.table.first, self.table.open)
        if not line.noticed[within].any():
            return WaveRule.NOTICE
        may = line.noticed & line.free
        if not may[within].any():
            return WaveRule.HOLD if self._held() else WaveRule.BLACKOUT
        department, shared = book.apart(line)
        in_the_way = {
            WaveRule.DEPARTMENT: ~department,
            WaveRule.SHARED: ~shared,
            WaveRule.LOAD: ~book.loads(line),
            WaveRule.HALVES: ~book.in_other_half(line),
            WaveRule.GRANT: ~book.granted(line),
            WaveRule.TRAINER: book.guides(line, Craft.TRAINER).sum(axis=0) < line.needs.trainers,
        }
        if line.needs.coached:
            in_the_way[WaveRule.COACH] = ~book.guides(line, Craft.COACH).any(axis=0)
        counted = {rule: int((bad & may)[within].sum()) for rule, bad in in_the_way.items()}
        return max(counted, key=lambda rule: counted[rule])

    def _held(self) -> bool:
        """Whether its hold keeps it from beginning; where a blackout does as well, only if it could
        begin without the hold."""
        problem, group = self.table.problem, self.line.group
        within = range(self.table.first, self.table.open)
        ended = any(
            isinstance(change, EndHold) and start in within
            for start, change in self.short.lifts.items()
        )
        closed = any(one.unit in group.line for one in problem.blackouts)
        return ended or (not closed and any(one.group == group.id for one in problem.rests))


_OTHERWISE: Final = frozenset({WaveRule.HORIZON, WaveRule.KEPT})
"""Not what is short, but what can be done about it."""
