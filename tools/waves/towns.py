"""A municipality by chance: units, groups with the people that they share, guides and grants.

The same number gives the same one. Everybody in it is a number.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Final

from content.library import Library
from trajectory.rounds.instrument import Level
from trajectory.waves.demand import Demand, demand_of
from trajectory.waves.groups import Blackout, BlackoutKind, Group, Rest
from trajectory.waves.months import Month, later, months_from, quarter_of
from trajectory.waves.problem import Problem
from trajectory.waves.supply import Capacity, Craft, Grant, Refusal, Supply

TODAY: Final = date(2027, 1, 11)
FIRST: Final = date(2027, 4, 1)
MONTHS: Final = 48
"""Months in which groups may begin: the plans are for four years (002, foreword)."""
SIZES: Final = (3, 3, 4, 4, 5, 6, 8, 8, 9, 10, 12, 12)
"""Teams of a department."""
MONEY: Final = 62_500
"""Cents for a half-day of somebody from outside."""


@cache
def demands() -> dict[str, Demand]:
    """Of every programme there is."""
    return {key: demand_of(one) for key, one in Library.load().programmes.items()}


@dataclass
class Town:
    """What is made so far."""

    chance: Random
    groups: list[Group] = field(default_factory=list)
    blackouts: list[Blackout] = field(default_factory=list)
    directorates: list[str] = field(default_factory=list)
    people: int = 0

    def somebody(self) -> str:
        self.people += 1
        return f"p{self.people}"

    def directorate(self, most: int) -> None:
        """One more directorate, of so many groups at most."""
        unit = f"d{len(self.directorates)}"
        self.directorates.append(unit)
        room = min(most, self.chance.randint(40, 110))
        heads, number = [], 0
        while room >= 5:
            teams = min(self.chance.choice(SIZES), room - 2)
            heads.append(self.department(f"{unit}.{number}", unit, teams))
            room -= teams + 1
            number += 1
        members = frozenset([self.somebody(), *heads])
        self.add(f"{unit}.mt", Level.DIRECTORATE_MT, (unit, "city"), members)
        self.blackouts += self.closed(unit)

    def department(self, unit: str, above: str, teams: int) -> str:
        """A department with its teams and its management team; its head by id."""
        head, line = self.somebody(), (unit, above, "city")
        managers = [self.somebody() for _ in range(teams)]
        counter = frozenset({f"{unit}.counter"}) if self.chance.random() < 0.3 else frozenset()
        for number, manager in enumerate(managers):
            members = [self.somebody() for _ in range(self.chance.randint(5, 17))]
            shares = counter if number < 2 else frozenset()
            team = frozenset([manager, *members])
            self.add(f"{unit}.{number}", Level.TEAM, line, team, manager=manager, shares=shares)
        if self.chance.random() < 0.25 and teams > 1:
            self.twice(self.groups[-1], self.groups[-2])
        self.add(f"{unit}.mt", Level.DEPARTMENT_MT, line, frozenset([head, *managers]))
        if self.chance.random() < 0.15:
            since = later(FIRST, self.chance.randint(0, 30))
            until = later(since, self.chance.choice((1, 2))) - timedelta(days=1)
            kind = self.chance.choice((BlackoutKind.INTRODUCTION, BlackoutKind.REORGANISATION))
            self.blackouts.append(Blackout(unit, since, until, kind))
        return head

    def add(
        self, id: str, level: Level, line: tuple[str, ...], people: frozenset[str], **more: object
    ) -> None:
        programme = "team@1" if level is Level.TEAM else "mt@1"
        notice = self.chance.choice((8, 8, 8, 12))
        made = Group(id, level, line, programme, len(people), people, notice_weeks=notice)
        self.groups.append(replace(made, **more))  # type: ignore[arg-type]

    def twice(self, one: Group, other: Group) -> None:
        """Somebody works in two teams."""
        somebody = min(other.people - {other.manager})
        people = one.people | {somebody}
        self.groups[self.groups.index(one)] = replace(one, people=people, size=len(people))

    def closed(self, unit: str) -> Iterator[Blackout]:
        """What keeps a directorate busy, each year or once."""
        for year in range(FIRST.year, FIRST.year + 5):
            if self.chance.random() < 0.35:
                since, until = date(year, 7, 20), date(year, 8, 24)
                yield Blackout(unit, since, until, BlackoutKind.HOLIDAYS)
            if self.chance.random() < 0.12:
                since, until = date(year, 12, 8), date(year, 12, 31)
                yield Blackout(unit, since, until, BlackoutKind.YEAR_END)
        if self.chance.random() < 0.2:
            since, until = date(2030, 2, 18), date(2030, 3, 31)
            yield Blackout(unit, since, until, BlackoutKind.ELECTIONS)


def town(seed: int, groups: int, trainers: int, months: int = MONTHS) -> Problem:
    """A programme of so many groups, more or less, by so many trainers."""
    made = Town(Random(seed))  # noqa: S311
    while groups - len(made.groups) > 6:
        made.directorate(groups - len(made.groups))
    chance = made.chance
    guides = [*_trainers(made, trainers), *_coaches(chance, max(2, trainers // 4))]
    rests = [
        Rest(group.id, since, later(since, chance.randint(1, 3)) - timedelta(days=1))
        for group in made.groups
        if chance.random() < 0.02
        for since in [later(FIRST, chance.randint(0, 24))]
    ]
    return Problem(
        today=TODAY,
        first=FIRST,
        months=months,
        demands=demands(),
        groups=tuple(made.groups),
        supply=Supply(tuple(guides), tuple(_grants(made, months))),
        blackouts=tuple(made.blackouts),
        rests=tuple(rests),
        evaluated=True,
        busy=dict(_busy(made, months)),
    )


def _trainers(made: Town, count: int) -> Iterator[Capacity]:
    chance = made.chance
    for number in range(count):
        usual = chance.randint(6, 14)
        inside = chance.random() < 0.5
        refused = chance.sample(made.groups, max(1, len(made.groups) // 80))
        yield Capacity(
            id=f"t{number}",
            craft=Craft.TRAINER,
            half_days={
                month: usual // 3 if month.month == 8 else usual
                for month in months_from(FIRST, MONTHS + 24)
                if chance.random() > 0.03
            },
            own=frozenset({chance.choice(made.directorates)}) if inside else frozenset(),
            running=tuple(later(FIRST, chance.randint(0, 5)) for _ in range(chance.randint(0, 2))),
            refusals=tuple(
                Refusal(one.id, chance.choice((None, later(FIRST, chance.randint(0, 20)))))
                for one in refused
            ),
            price=None if inside else MONEY,
        )  # fmt: skip


def _coaches(chance: Random, count: int) -> Iterator[Capacity]:
    for number in range(count):
        usual = chance.randint(8, 16)
        half_days = dict.fromkeys(months_from(FIRST, MONTHS + 24), usual)
        yield Capacity(f"c{number}", Craft.COACH, half_days)


def _grants(made: Town, months: int) -> Iterator[Grant]:
    """To each directorate its share, with something over."""
    quarters = sorted({quarter_of(month) for month in months_from(FIRST, months + 6)})
    for unit in made.directorates:
        groups = sum(unit in group.line for group in made.groups)
        each = round(groups * 11 / len(quarters) * 1.6) + 8
        for quarter in quarters:
            yield Grant(unit, quarter, round(each * made.chance.uniform(0.85, 1.2)))


def _busy(made: Town, months: int) -> Iterator[tuple[str, dict[Month, int]]]:
    """One in fifty people sits in a group of another unit, which takes what a team takes."""
    [steps] = [one.phases for key, one in demands().items() if key == "team@1"]
    for person in sorted({one for group in made.groups for one in group.people}):
        if made.chance.random() < 0.02:
            first = later(FIRST, made.chance.randint(-4, months))
            taken = Counter[Month]()
            for step in steps:
                taken[later(first, step.month)] += step.blocks
            yield person, dict(taken)
