"""More groups than came of placing them one by one: a department is planned anew as a whole, while
everything else stays. What comes of it is kept only when more groups stand."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from use_cases.wave_solver.book import Spot
from use_cases.wave_solver.months_model import MonthsModel, Starts
from use_cases.wave_solver.placing import Plan

MOST_UNITS: Final = 24
"""Departments that are planned anew: all of a directorate, and some of a municipality."""


@dataclass
class Improving:
    """A plan that is made better until a moment (`time.process_time`:
    another program that is busy changes no plan)."""

    plan: Plan
    until: float

    @property
    def left(self) -> float:
        """Seconds."""
        return self.until - time.process_time()

    def run(self) -> None:
        """Make room one by one, then by department."""
        self.make_room()
        units = self.units()[:MOST_UNITS]
        for unit in units:
            if self.left > 0:
                self.anew(unit)
        if units:
            self.make_room()

    def make_room(self) -> None:
        for number in self.plan.order(self.plan.unplaced):
            if self.left > 0 and not self.plan.place(number):
                self.plan.make_room(number)

    def units(self) -> list[str]:
        """Units of which a group stands nowhere, in the order of the groups."""
        lines = self.plan.table.lines
        return list(dict.fromkeys(lines[number].group.unit for number in self.plan.unplaced))

    def members(self, unit: str) -> list[int]:
        """The groups of a unit that may move."""
        lines, pinned = self.plan.table.lines, self.plan.book.pinned
        return [n for n, one in enumerate(lines) if one.group.unit == unit and n not in pinned]

    def anew(self, unit: str) -> None:
        """Plan a department as a whole; as it was, unless more groups stand then, and everything
        that the last proposal placed."""
        book, members = self.plan.book, self.members(unit)
        before = dict(book.spots)
        stood = [book.take(number) for number in members if number in book.spots]
        starts, _ = MonthsModel(book, members, self._last(members)).starts(self.left)
        if len(starts) > len(stood):
            self._write(starts, members)
        if len(book.spots) <= len(before) or self._lost(before):
            book.back_to(before)

    def _lost(self, before: Mapping[int, Spot]) -> bool:
        lines, last = self.plan.table.lines, self.plan.last
        gone = (number for number in before if number not in self.plan.book.spots)
        return any(lines[number].id in last for number in gone)

    def _write(self, starts: Starts, members: Iterable[int]) -> None:
        order = self.plan.order(members)
        for number in order:
            if number in starts:
                self.plan.place_at(number, starts[number])
        for number in order:
            if number not in self.plan.book.spots and not self.plan.place(number):
                self.plan.make_room(number)

    def _last(self, members: Iterable[int]) -> dict[int, int]:
        table, last = self.plan.table, self.plan.last
        ids = {number: table.lines[number].id for number in members}
        return {n: table.number(last[id].start) for n, id in ids.items() if id in last}

    def proven(self) -> bool:
        """Whether no plan holds more groups: of each department that is not whole, as many stand as
        could with everything that there is for it alone."""
        alone, units = Plan(self.plan.table).book, self.units()
        if len(units) > MOST_UNITS:
            return False
        for unit in units:
            members = self.members(unit)
            placed = sum(number in self.plan.book.spots for number in members)
            starts, optimal = MonthsModel(alone, members).starts(self.left)
            if not optimal or len(starts) > placed:
                return False
        return not any(number in self.plan.book.pinned for number in self.plan.unplaced)
