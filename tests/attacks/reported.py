"""Reports told back, read by somebody who keeps all that is told, knows how it is decided, and
subtracts: over levels, and over time (listening.md, "Reports").

Over levels every small table is tried: whoever reads holds each of them against what they read, and
is right when a part that is few could be fewer than five numbers. Over time every number of a year
is taken from every other.
"""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import combinations, product
from random import Random
from typing import NamedTuple

from storage.people.seen import Seen
from tests.attacks.attack import Attack, Hits, Kind, Stage
from tests.attacks.field import Field, Person
from tests.attacks.field import field as a_field
from tests.attacks.mutants import reported as broken
from tests.chat import object_id, upn
from trajectory.language import Language
from trajectory.listening.reported import FEWEST, ReportedPeriod, Told
from trajectory.units.parts import Appointment, UnitPart
from trajectory.units.units import Period, Rank, Unit
from use_cases.listening import reported as rules

WHO = "noor"
"""Of Bureau I&D: types what there is to tell."""
CLUSTER, OTHER = "1" * 32, "2" * 32
UNDER, BESIDE = "3" * 32, "4" * 32
SINCE = date(1400, 1, 1)
YEAR = 1500
"""The first of the years that are told of; each round has its own."""
MOST = 22
"""Reports of a half year, at most."""


class Table(NamedTuple):
    """How many reports there were in a half year: in the two directorates of one cluster, and in
    the other cluster."""

    under: int
    beside: int
    other: int


View = tuple[Told | None, Told | None]
"""What is told of the municipality, and of the one cluster; None for nothing."""


# ---- playing


@dataclass
class Typed:
    """Somebody of Bureau I&D, in a municipality of two clusters."""

    field: Field

    async def arrives(self) -> None:
        always = Period(SINCE)
        async with self.field.desk.writing() as work:
            known = await work.people.record_seen(
                Seen(
                    object_id=object_id(WHO),
                    name=WHO.capitalize(),
                    upn=upn(WHO),
                    language=Language.NL,
                )
            )
            await work.units.add(
                [
                    Unit(CLUSTER, "Sociaal", Rank.CLUSTER, "", always),
                    Unit(OTHER, "Stadsbeheer", Rank.CLUSTER, "", always),
                    Unit(UNDER, "Inkomen", Rank.DIRECTORATE, CLUSTER, always),
                    Unit(BESIDE, "Werk", Rank.DIRECTORATE, CLUSTER, always),
                ]
            )
            await work.units.appoint(Appointment("", CLUSTER, UnitPart.CITY, known.id, always))
            await work.commit()

    async def tells(self, period: str, *counts: int, unit: str = "") -> None:
        """One number for each part, or one for all of it; refused or not."""
        typed = {f"part{nth}": str(count) for nth, count in enumerate(counts)}
        if len(counts) == 1:
            typed = {"total": str(counts[0])}
        await self._presses("reported.save", unit=unit, period=period, **typed)

    async def tells_outcomes(self, period: str, *counts: int) -> None:
        typed = {}
        for nth, count in enumerate(counts, start=1):
            typed |= {f"name{nth}": f"Afloop {nth}", f"count{nth}": str(count)}
        await self._presses("reported.outcomes.save", period=period, **typed)

    async def _presses(self, verb: str, **data: str) -> None:
        person = Person("", object_id(WHO), WHO.capitalize())
        await self.field.does(self.field.teams(person).presses(verb, card="1", **data))

    async def read(self, period: str, unit: str = "") -> Told | None:
        """What there is to read of it now."""
        named = ReportedPeriod.called(period)
        assert named is not None
        async with self.field.desk.reading() as work:
            table = await work.reported.get(unit, named)
        return table.told if table else None


# ---- over levels


@dataclass(frozen=True)
class OverLevels:
    """A table, and every small table of which the same is told by the program that is attacked."""

    table: Table
    possible: Sequence[Table]


async def over_levels(stage: Stage) -> AsyncIterator[OverLevels]:
    """Half years with few somewhere: of the municipality, and then of one cluster."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        typed = Typed(field)
        await typed.arrives()
        for nth in range(stage.rounds):
            table, period = _with_few(luck), f"{YEAR + nth}-H1"
            await typed.tells(period, table.under + table.beside, table.other)
            await typed.tells(period, table.under, table.beside, unit=CLUSTER)
            seen = (await typed.read(period), await typed.read(period, CLUSTER))
            yield OverLevels(table, _alike(rules.told_of)[seen])


def _with_few(luck: Random) -> Table:
    """One of the small tables with a part that is few, beside parts that are not."""
    few, one, another = luck.randrange(FEWEST), luck.randint(5, 8), luck.randint(5, 9)
    return Table(*luck.sample([few, one, another], 3))


def view(table: Table) -> View:
    """What is told of a table, by the rules of the program that is attacked."""
    whole = rules.told_of((table.under + table.beside, table.other))
    if whole.parts and whole.parts[0] == table.under + table.beside:
        return whole, rules.told_of((table.under, table.beside))
    return whole, None


@lru_cache
def _alike(_rules: object) -> Mapping[View, Sequence[Table]]:
    """Every small table, by what is told of it; once for each program."""
    found: dict[View, list[Table]] = defaultdict(list)
    for counts in product(range(MOST + 1), repeat=3):
        if sum(counts) <= MOST:
            found[view(Table(*counts))].append(Table(*counts))
    return found


def named_over_levels(played: OverLevels) -> Hits:
    """Parts that are few and of which fewer than five numbers are possible."""
    assert played.table in played.possible, "who attacks knows the rules"
    options = [len({one[nth] for one in played.possible}) for nth in range(len(played.table))]
    few = [nth for nth, count in enumerate(played.table) if count < FEWEST]
    return Hits(sum(options[nth] < FEWEST for nth in few), len(few))


# ---- over time


@dataclass
class OverTime:
    """All totals of the municipality that there ever were to read, by period."""

    ever: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    async def reads(self, typed: Typed, year: int) -> None:
        for period in (f"{year}-H1", f"{year}-H2", f"{year}-Y"):
            told = await typed.read(period)
            if told and told.total is not None and told.total not in self.ever[period]:
                self.ever[period].append(told.total)


async def over_time(stage: Stage) -> AsyncIterator[OverTime]:
    """Years that are told, and told again with a few more or less."""
    luck = stage.luck
    async with a_field(stage.backend) as field:
        typed = Typed(field)
        await typed.arrives()
        for nth in range(stage.rounds):
            yield await _year(typed, YEAR + nth, luck)


async def _year(typed: Typed, year: int, luck: Random) -> OverTime:
    first, second, few = luck.randint(10, 20), luck.randint(10, 20), luck.randint(1, 4)
    read = OverTime()
    halves = [(f"{year}-H1", first), (f"{year}-H2", second)]
    tells = [
        *halves,
        (f"{year}-Y", first + second - few),
        (f"{year}-Y", first + second),
        (f"{year}-H1", first + few),
        (f"{year}-H1", first + FEWEST + few),
        (f"{year}-H1", first + few),
        (f"{year}-H2", second - luck.randint(1, 4)),
    ]
    for period, total in tells:
        if period.endswith("Y"):
            await typed.tells_outcomes(period, total // 2, total - total // 2)
        else:
            await typed.tells(period, total)
        await read.reads(typed, year)
    return read


def named_over_time(read: OverTime) -> Hits:
    """Differences of one to four between two numbers of a year: of one table, or of its outcomes
    and its halves."""
    *halves, outcomes = (read.ever[period] for period in sorted(read.ever))
    assert all(halves), "both halves were told"
    pairs = [pair for told in (*halves, outcomes) for pair in combinations(told, 2)]
    pairs += product(outcomes, map(sum, product(*halves)))
    few = Counter(0 < abs(one - other) < FEWEST for one, other in pairs)
    return Hits(few[True], max(1, few.total()))


ATTACKS = [
    Attack(
        "a few reports, by subtraction over levels",
        Kind.PRESENCE,
        "A1",
        over_levels,
        named_over_levels,
        broken.hides_only_the_few,
    ),
    Attack(
        "a few reports, by subtraction over time",
        Kind.PRESENCE,
        "A1",
        over_time,
        named_over_time,
        broken.tells_any_difference,
    ),
]
