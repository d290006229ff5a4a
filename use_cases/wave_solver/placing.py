"""Writing groups into the book one by one, where each fits first, and making room for what does
not: another group goes elsewhere, as long as it still stands somewhere."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np

from trajectory.waves.problem import Place
from trajectory.waves.supply import Capacity, Craft
from use_cases.wave_solver.book import Book, Spot
from use_cases.wave_solver.table import Line, Numbers, Table

MOST_MOVED: Final = 60
"""Groups that are tried elsewhere, to make room for one."""


@dataclass
class Plan:
    """A book with what a proposal is made of."""

    table: Table
    book: Book = field(init=False)
    last: dict[str, Place] = field(init=False)
    tries: int = 3_000
    """How many groups may still be tried elsewhere in all: the same on every machine."""

    def __post_init__(self) -> None:
        self.book = Book(self.table)
        self.last = {one.group: one for one in self.table.problem.last}
        self._pin()

    @property
    def unplaced(self) -> list[int]:
        """Groups that stand nowhere, or lack their guides."""
        spots = self.book.spots
        return [n for n, line in enumerate(self.table.lines) if not _whole(spots.get(n), line)]

    def _pin(self) -> None:
        """What is kept stands there first, with the guides that are kept."""
        for number, line in enumerate(self.table.lines):
            kept = self.table.kept.get(line.id)
            if kept is not None:
                trainers = _indexes(self.table.trainers, kept.trainers)
                coach = _indexes(self.table.coaches, (kept.coach,) if kept.coach else ())
                start = self.table.number(kept.start)
                self.book.put(number, Spot(start, trainers, coach[0] if coach else -1))
                self.book.pinned.add(number)

    # ---- one group

    def place(self, number: int) -> bool:
        """Write a group where it stood before, or else where it fits first."""
        line = self.table.lines[number]
        if number in self.book.pinned:
            return self._complete(number, line)
        fits = self.book.fits(line)
        if not fits.any():
            return False
        start = int(np.argmax(fits))
        before = self.last.get(line.id)
        if before is not None:
            at = self.table.number(before.start)
            start = at if 0 <= at < len(fits) and fits[at] else start
        self.book.put(number, self.spot(line, start))
        return True

    def place_at(self, number: int, start: int) -> bool:
        """Write it there, if it fits."""
        line = self.table.lines[number]
        fits = bool(self.book.fits(line)[start])
        if fits:
            self.book.put(number, self.spot(line, start))
        return fits

    def spot(self, line: Line, start: int, spot: Spot | None = None) -> Spot:
        """A start with its guides: who stood there before, then who costs least, then whoever has
        most left. Guides that `spot` has already stay."""
        before = self.last.get(line.id)
        trainers = spot.trainers if spot else ()
        coach = spot.coach if spot else -1
        if not trainers:
            kept = _indexes(self.table.trainers, before.trainers if before else ())
            order = self._order(line, Craft.TRAINER, start, kept)
            trainers = tuple(order[: line.needs.trainers])
        if coach < 0 and line.needs.coached:
            kept = _indexes(self.table.coaches, (before.coach,) if before else ())
            coach = self._order(line, Craft.COACH, start, kept)[0]
        return Spot(start, trainers, coach)

    def _order(self, line: Line, craft: Craft, start: int, before: tuple[int, ...]) -> list[int]:
        guides = self.table.trainers if craft is Craft.TRAINER else self.table.coaches
        run = slice(start, start + line.needs.lasts)
        left = self.book.half_days[craft][:, run].sum(axis=1)
        able = np.flatnonzero(self.book.guides(line, craft)[:, start])
        return sorted(
            (int(one) for one in able),
            key=lambda one: (one not in before, guides[one].price or 0, -int(left[one]), one),
        )

    def _complete(self, number: int, line: Line) -> bool:
        """Find the guides that a kept group still lacks; its month stays."""
        spot = self.book.spots[number]
        if _whole(spot, line):
            return True
        guided = self._can_be_guided(line, spot)
        if not (0 <= spot.start < len(guided) and guided[spot.start]):
            return False
        self.book.take(number)
        self.book.put(number, self.spot(line, spot.start, spot))
        return True

    def _can_be_guided(self, line: Line, spot: Spot) -> Numbers:
        fits = np.ones(self.table.starts, dtype=bool)
        if not spot.trainers:
            fits &= self.book.guides(line, Craft.TRAINER).sum(axis=0) >= line.needs.trainers
        if spot.coach < 0 and line.needs.coached:
            fits &= self.book.guides(line, Craft.COACH).any(axis=0)
        return fits

    # ---- all of them

    def fill(self) -> None:
        """Place everything that fits: what stood before, then what has the least choice."""
        for number in self.order(self.unplaced):
            self.place(number)

    def order(self, numbers: Iterable[int]) -> list[int]:
        """Kept ones first, then those of the last proposal by their month, then departments in
        which the most batches follow on each other, each with its management team before it."""

        def key(number: int) -> tuple[int, int, float, bool, int, int]:
            line = self.table.lines[number]
            before = self.last.get(line.id)
            pinned = number in self.book.pinned
            if pinned or before is not None:
                at = self.table.number(before.start) if before else 0
                return (0, int(not pinned), at, False, 0, number)
            batches = self._batches.get(line.group.unit, 0.0)
            choice = int(self.book.within(line).sum())
            return (1, 0, -batches, not line.group.is_mt, choice, number)

        return sorted(numbers, key=key)

    @cached_property
    def _batches(self) -> dict[str, float]:
        """By department: how many times as many teams it has as may run at once."""
        teams = Counter(one.group.unit for one in self.table.lines if not one.group.is_mt)
        at_once = self.table.at_once
        return {unit: teams[unit] / at_once[n] for unit, n in self.table.departments.items()}

    # ---- making room

    def make_room(self, number: int) -> bool:
        """Place a group by letting one other stand elsewhere; nothing changes when none can."""
        line = self.table.lines[number]
        if self.tries <= 0 or number in self.book.pinned or not self.book.within(line).any():
            return False
        return any(self._instead_of(number, other) for other in self._near(number))

    def _instead_of(self, number: int, other: int) -> bool:
        self.tries -= 1
        if self.tries < 0:
            return False
        spot = self.book.take(other)
        if self.place(number):
            if self.place(other):
                return True
            self.book.take(number)
        self.book.put(other, spot)
        return False

    def _near(self, number: int) -> Sequence[int]:
        """Groups whose going elsewhere may make room: of its own unit first, then those that draw
        on the same grant."""
        line, lines = self.table.lines[number], self.table.lines
        movable = [one for one in self.book.spots if one not in self.book.pinned]
        movable.sort(key=lambda one: (
            lines[one].group.unit != line.group.unit,
            not set(lines[one].shares) & set(line.shares),
            lines[one].purse != line.purse,
            one,
        ))  # fmt: skip
        return movable[:MOST_MOVED]


def _whole(spot: Spot | None, line: Line) -> bool:
    if spot is None:
        return False
    return bool(spot.trainers) and (spot.coach >= 0 or not line.needs.coached)


def _indexes(guides: Sequence[Capacity], ids: Iterable[str]) -> tuple[int, ...]:
    """The numbers of these guides, of whom is there."""
    known = {guide.id: n for n, guide in enumerate(guides)}
    return tuple(known[id] for id in ids if id in known)
