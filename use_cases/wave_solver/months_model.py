"""Months for a set of groups at once, as a mixed-integer model: as many as can stand, then as they
stood before, then as early as can be.

Guides are counted together here; who goes where is found afterwards, group by group.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import highspy
import numpy as np

from trajectory.waves.supply import Craft
from use_cases.wave_solver.book import Book
from use_cases.wave_solver.table import Line

UNPLACED: Final = 100_000.0
"""What a group that stands nowhere costs; a month later costs 1."""
MOVED: Final = 500.0
"""What it costs to put a group elsewhere than it stood in the last proposal."""
MONTHS_OFF: Final = 60.0
"""So many months, of all groups together, a plan may be later than the earliest: looking for those
takes longer than people would wait, and no group stands or falls by them."""
MOST_NODES: Final = 1
"""Branches that the solver looks at: the same on every machine, where seconds are not."""
_SEED: Final = 17


@dataclass
class Model:
    """Columns and rows of a model, as they are found."""

    cost: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)
    """Coefficients by column, with the least and the most that they may make together."""

    def column(self, cost: float) -> int:
        self.cost.append(cost)
        return len(self.cost) - 1

    def row(self, of: Mapping[int, float], most: float, least: float = -highspy.kHighsInf) -> None:
        if of and (sum(value for value in of.values() if value > 0) > most or least > -1e9):
            self.rows.append((dict(of), least, most))

    def solved(self, seconds: float, nodes: int = MOST_NODES) -> "Solved | None":
        """The best that was found; None when nothing was."""
        solver: Any = _HIGHS()
        for option, value in _OPTIONS.items():
            solver.setOptionValue(option, value)
        solver.setOptionValue("time_limit", max(0.1, seconds))
        solver.setOptionValue("mip_max_nodes", nodes)
        solver.passModel(self._lp())
        solver.run()
        info = solver.getInfo()
        if info.primal_solution_status != 2:
            return None
        optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return Solved(np.array(solver.getSolution().col_value) > 0.5, optimal)

    def _lp(self) -> Any:
        lp = highspy.HighsLp()
        count = len(self.cost)
        lp.num_col_, lp.num_row_ = count, len(self.rows)
        lp.col_cost_ = np.array(self.cost)
        lp.col_lower_ = np.zeros(count)
        lp.col_upper_ = np.ones(count)
        lp.row_lower_ = np.array([least for _, least, _ in self.rows])
        lp.row_upper_ = np.array([most for _, _, most in self.rows])
        lp.integrality_ = [highspy.HighsVarType.kInteger] * count
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        sizes = [len(of) for of, _, _ in self.rows]
        lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
        lp.a_matrix_.index_ = np.array([c for of, _, _ in self.rows for c in of], dtype=np.int32)
        lp.a_matrix_.value_ = np.array([v for of, _, _ in self.rows for v in of.values()])
        return lp


@dataclass(frozen=True)
class Solved:
    """Which columns are chosen; `optimal` when nothing better can be."""

    chosen: Any
    optimal: bool


_OPTIONS: Final[Mapping[str, Any]] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "random_seed": _SEED,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": MONTHS_OFF,
}

_HIGHS: Final[Callable[[], Any]] = highspy.Highs
"""Not typed by whoever made it."""

Starts = Mapping[int, int]
"""The start of each group, by number."""


@dataclass
class MonthsModel:
    """The model of some groups, which are struck out of the book; everything else stays in it."""

    book: Book
    numbers: Sequence[int]
    before: Starts = field(default_factory=dict)
    """Where groups stood in the last proposal."""
    window: range | None = None
    """Starts that are looked at; without, all of them."""
    model: Model = field(default_factory=Model)
    at: dict[tuple[int, int], int] = field(default_factory=dict)
    """Columns by group and start."""

    def __post_init__(self) -> None:
        self.table = self.book.table
        self.options = {number: self._options(self.table.lines[number]) for number in self.numbers}
        for number in self.numbers:
            self._columns(number)
        self._calendar()
        self._people()
        self._supply()

    def _options(self, line: Line) -> list[int]:
        starts = [int(start) for start in np.flatnonzero(self.book.fits(line))]
        return [start for start in starts if self.window is None or start in self.window]

    def _columns(self, number: int) -> None:
        before = self.before.get(number)
        for start in self.options[number]:
            moved = MOVED if before is not None and before != start else 0.0
            cost = start - self.table.first + moved - UNPLACED
            self.at[number, start] = self.model.column(cost)
        self.model.row({self.at[number, start]: 1.0 for start in self.options[number]}, 1.0)

    def _lines(self) -> Iterable[tuple[int, Line]]:
        return ((number, self.table.lines[number]) for number in self.numbers)

    def _calendar(self) -> None:
        """Departments and counters: so many at once, in each month."""
        rows: dict[tuple[str, int, int], dict[int, float]] = defaultdict(dict)
        for number, line in self._lines():
            keys = [("shared", key) for key in line.shares]
            keys += [("department", line.department)] if line.department >= 0 else []
            for start in self.options[number]:
                for month in range(start, start + line.needs.lasts):
                    for what, key in keys:
                        rows[what, key, month][self.at[number, start]] = 1.0
        for (what, key, month), of in rows.items():
            left = self.book.shared if what == "shared" else self.book.at_once
            self.model.row(of, float(left[key, month]))

    def _people(self) -> None:
        """Who is in several of these groups: half-days a month, and halves of a year."""
        groups: dict[int, list[int]] = defaultdict(list)
        for number, line in self._lines():
            for person in line.people:
                groups[int(person)].append(number)
        seen: dict[tuple[int, ...], Any] = {}
        for person, numbers in groups.items():
            key = tuple(numbers)
            left = self.book.load[person]
            seen[key] = np.minimum(seen[key], left) if key in seen else left
        for numbers_, left in seen.items():
            if len(numbers_) > 1:
                self._loads(numbers_, left)
                if self.table.problem.pilot is None:
                    self._halves(numbers_)

    def _loads(self, numbers: Sequence[int], left: Any) -> None:
        rows: dict[int, dict[int, float]] = defaultdict(dict)
        for number in numbers:
            for start in self.options[number]:
                for n, blocks in enumerate(self.table.lines[number].needs.blocks):
                    if blocks:
                        rows[start + n][self.at[number, start]] = float(blocks)
        for month, of in rows.items():
            self.model.row(of, float(left[month]))

    def _halves(self, numbers: Sequence[int]) -> None:
        lines = self.table.lines
        teams = [one for one in numbers if not lines[one].group.is_mt]
        for mt in (one for one in numbers if lines[one].group.is_mt):
            for team in teams:
                for half in range(int(self.table.halves[-1]) + 1):
                    self.model.row({**self.begun(mt, half), **self.begun(team, half)}, 1.0)

    def begun(self, number: int, half: int) -> dict[int, float]:
        """The columns of a group that begin in this half of a year."""
        return {
            self.at[number, start]: 1.0
            for start in self.options[number]
            if self.table.halves[start] == half
        }

    def _supply(self) -> None:
        """Grants by quarter; trainers and coaches together by month."""
        rows: dict[tuple[str, int, int], dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for number, line in self._lines():
            for start in self.options[number]:
                column = self.at[number, start]
                for n in range(line.needs.lasts):
                    month, needs = start + n, line.needs
                    quarter = int(self.table.quarters[month])
                    rows["grant", line.purse, quarter][column] += float(needs.grant[n])
                    rows["trainers", 0, month][column] += float(needs.grant[n])
                    rows["running", 0, month][column] += float(needs.trainers)
                    rows["coaches", 0, month][column] += float(needs.coach[n])
        left = {
            "trainers": self.book.half_days[Craft.TRAINER].clip(0).sum(axis=0),
            "coaches": self.book.half_days[Craft.COACH].clip(0).sum(axis=0),
            "running": self.book.running.clip(0).sum(axis=0),
        }
        for (what, key, at), of in rows.items():
            taken = {column: value for column, value in of.items() if value}
            if taken:
                most = self.book.grants[key, at] if what == "grant" else left[what][at]
                self.model.row(taken, float(most))

    def solved(self, seconds: float) -> Solved | None:
        """The best that was found; None when nothing was, or nothing can stand anywhere."""
        return self.model.solved(seconds) if self.at else None

    def starts(self, seconds: float) -> tuple[Starts, bool]:
        """A start for each group that can stand, and whether nothing better can be."""
        solved = self.solved(seconds)
        if solved is None:
            return {}, not self.at
        return {
            number: start for (number, start), c in self.at.items() if solved.chosen[c]
        }, solved.optimal
