"""Guides one by one, in a model of months: so many for each group, within what each has left.

Only for few groups: a pilot has nine at most, chosen from those of a directorate.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from trajectory.waves.supply import Craft
from use_cases.wave_solver.months_model import MonthsModel, Solved
from use_cases.wave_solver.table import Line, Numbers


@dataclass
class Guided:
    """Columns and rows for the guides of one craft, added to the model."""

    months: MonthsModel
    craft: Craft

    def __post_init__(self) -> None:
        self.columns: dict[tuple[int, int], dict[int, int]] = {}
        """Columns by group and start, and then by guide."""
        book, model = self.months.book, self.months.model
        for number in self.months.numbers:
            line = self.months.table.lines[number]
            able = book.guides(line, self.craft)
            for start in self.months.options[number]:
                guides = {int(one): model.column(0.0) for one in np.flatnonzero(able[:, start])}
                self.columns[number, start] = guides
                chosen = dict.fromkeys(guides.values(), 1.0)
                begins = self.months.at[number, start]
                model.row({**chosen, begins: -float(self._many(line))}, 0.0, 0.0)
        self._left()

    def _many(self, line: Line) -> int:
        return line.needs.trainers if self.craft is Craft.TRAINER else int(line.needs.coached)

    def _need(self, line: Line) -> Numbers:
        return line.needs.trainer if self.craft is Craft.TRAINER else line.needs.coach

    def _left(self) -> None:
        """Half-days of each guide by month, and how many more teams a trainer may go on with."""
        half_days: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
        running: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
        for (number, start), guides in self.columns.items():
            need = self._need(self.months.table.lines[number])
            for guide, column in guides.items():
                for n, amount in enumerate(need):
                    running[guide, start + n][column] = 1.0
                    if amount:
                        half_days[guide, start + n][column] = float(amount)
        book, model = self.months.book, self.months.model
        for at, of in half_days.items():
            model.row(of, float(book.half_days[self.craft][at]))
        if self.craft is Craft.TRAINER:
            for at, of in running.items():
                model.row(of, float(book.running[at]))

    def of(self, number: int, start: int, solved: Solved) -> tuple[int, ...]:
        """Who guides this group, when it begins then."""
        guides = self.columns[number, start].items()
        return tuple(guide for guide, column in guides if solved.chosen[column])
