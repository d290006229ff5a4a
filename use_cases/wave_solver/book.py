"""What is left: a book in which groups are written and struck out again."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from trajectory.waves.supply import Craft
from use_cases.wave_solver.table import Line, Numbers, Table


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a group stands: its start and its guides by index; without trainers only in the
    calendar. `coach` is -1 for none."""

    start: int
    trainers: tuple[int, ...] = ()
    coach: int = -1


class Book:
    """The supply and the calendars that are left, by index."""

    def __init__(self, table: Table) -> None:
        self.table = table
        months = len(table.months)
        self.grants = table.grants()
        self.half_days = {
            Craft.TRAINER: table.half_days(table.trainers),
            Craft.COACH: table.half_days(table.coaches),
        }
        self.running = table.running()
        self.at_once = np.repeat(table.at_once[:, None], months, axis=1)
        self.shared = np.ones((len(table.shared), months), dtype=np.int64)
        self.load = table.load()
        self.begun = np.zeros((2, len(table.people), int(table.halves[-1]) + 1), dtype=np.int64)
        """Groups that each of the people begins in a half: teams, and MTs."""
        self.spots: dict[int, Spot] = {}
        self.pinned: set[int] = set()
        """Groups that never move."""

    # ---- writing

    def put(self, number: int, spot: Spot) -> None:
        """Write a group into the book, whether it fits or not."""
        self._write(number, spot, 1)
        self.spots[number] = spot

    def take(self, number: int) -> Spot:
        """Strike a group out."""
        spot = self.spots.pop(number)
        self._write(number, spot, -1)
        return spot

    def _write(self, number: int, spot: Spot, sign: int) -> None:
        line = self.table.lines[number]
        needs, run = line.needs, slice(spot.start, spot.start + line.needs.lasts)
        if line.department >= 0:
            self.at_once[line.department, run] -= sign
        for key in line.shares:
            self.shared[key, run] -= sign
        if len(line.people):
            self.load[line.people, run] -= sign * needs.blocks
            half = self.table.halves[spot.start]
            self.begun[int(line.group.is_mt), line.people, half] += sign
        if line.purse >= 0:
            np.subtract.at(self.grants[line.purse], self.table.quarters[run], sign * needs.grant)
        for trainer in spot.trainers:
            self.half_days[Craft.TRAINER][trainer, run] -= sign * needs.trainer
            self.running[trainer, run] -= sign
        if spot.coach >= 0:
            self.half_days[Craft.COACH][spot.coach, run] -= sign * needs.coach

    def back_to(self, spots: Mapping[int, Spot]) -> None:
        """As it was when it had these spots."""
        other = [number for number, spot in self.spots.items() if spots.get(number) != spot]
        for number in other:
            self.take(number)
        for number, spot in spots.items():
            if number not in self.spots:
                self.put(number, spot)

    # ---- reading: each by start

    def beside(self, line: Line) -> Numbers:
        """Where it goes beside the other groups: department, counters, load, halves of a year."""
        department, shared = self.apart(line)
        fits = department & shared
        if len(line.people):
            fits &= self.loads(line)
            if self.table.problem.pilot is None:
                fits &= self.in_other_half(line)
        return fits

    def apart(self, line: Line) -> tuple[Numbers, Numbers]:
        """Where its department, and each counter that it covers, has room for it."""
        count, lasts = self.table.starts, line.needs.lasts
        department, shared = np.ones(count, dtype=bool), np.ones(count, dtype=bool)
        if line.department >= 0:
            department = _through(self.at_once[line.department] > 0, count, lasts)
        for key in line.shares:
            shared &= _through(self.shared[key] > 0, count, lasts)
        return department, shared

    def loads(self, line: Line) -> Numbers:
        """Where nobody is away for more than three half-days a month."""
        if not len(line.people):
            return np.ones(self.table.starts, dtype=bool)
        least = self.load[line.people].min(axis=0)
        return np.asarray(_covers(least[None, :], line.needs.blocks, self.table.starts)[0])

    def in_other_half(self, line: Line) -> Numbers:
        """Where nobody begins an MT and a team in one half of a year."""
        other = self.begun[int(not line.group.is_mt), line.people].any(axis=0)
        return np.asarray(~other[self.table.halves[: self.table.starts]])

    def granted(self, line: Line) -> Numbers:
        """Where its unit has half-days left in every quarter."""
        return np.asarray(self.grant_short(line).sum(axis=1) == 0)

    def grant_short(self, line: Line) -> Numbers:
        """Half-days that its unit lacks, by start and quarter."""
        table = self.table
        need = np.zeros((table.starts, int(table.quarters[-1]) + 1), dtype=np.int64)
        rows = np.arange(table.starts)
        for n, half_days in enumerate(line.needs.grant):
            np.add.at(need, (rows, table.quarters[n : n + table.starts]), half_days)
        left = self.grants[line.purse] if line.purse >= 0 else np.zeros(need.shape[1])
        return np.where(need > 0, np.maximum(need - left, 0), 0)

    def guides(self, line: Line, craft: Craft) -> Numbers:
        """Who may and can, by guide and start."""
        count, needs = self.table.starts, line.needs
        need = needs.trainer if craft is Craft.TRAINER else needs.coach
        can = self.may(line, craft) & _covers(self.half_days[craft], need, count)
        if craft is Craft.TRAINER:
            can &= self.has_room(line)
        return np.asarray(can)

    def has_room(self, line: Line) -> Numbers:
        """Which trainers have fewer than five running teams, by trainer and start."""
        return _through(self.running > 0, self.table.starts, line.needs.lasts)

    def may(self, line: Line, craft: Craft) -> Numbers:
        """Who may have it, by guide and start."""
        allowed = line.trainers if craft is Craft.TRAINER else line.coaches
        may = np.repeat(allowed[:, None], self.table.starts, axis=1)
        for refused, guide, start in line.never:
            if refused is craft and 0 <= start < self.table.starts:
                may[guide, start] = False
        return may

    def within(self, line: Line) -> Numbers:
        """Where it may begin at all, as far as it is about this group alone."""
        may = line.noticed & line.free
        may[: self.table.first] = False
        may[self.table.open :] = False
        return np.asarray(may)

    def guided(self, line: Line) -> Numbers:
        """Where it has as many guides as it needs."""
        fits = self.guides(line, Craft.TRAINER).sum(axis=0) >= line.needs.trainers
        if line.needs.coached:
            fits &= self.guides(line, Craft.COACH).any(axis=0)
        return np.asarray(fits)

    def fits(self, line: Line) -> Numbers:
        """Every start at which it fits as the book stands."""
        fits = self.within(line) & self.beside(line)
        if fits.any():
            fits &= self.granted(line)
        if fits.any():
            fits &= self.guided(line)
        return np.asarray(fits)


def _through(open_: Numbers, count: int, lasts: int) -> Numbers:
    """By start: whether all months of a run are open; the last axis is months."""
    seen = np.cumsum(~open_, axis=-1)
    seen = np.concatenate([np.zeros((*seen.shape[:-1], 1), dtype=seen.dtype), seen], axis=-1)
    closed = seen[..., lasts : lasts + count] - seen[..., :count]
    return np.asarray(closed == 0)


def _covers(left: Numbers, need: Numbers, count: int) -> Numbers:
    """By row and start: whether what is left covers what is needed in each month."""
    fits = np.ones((len(left), count), dtype=bool)
    for n, amount in enumerate(need):
        if amount:
            fits &= left[:, n : n + count] >= amount
    return fits
