"""What a wave is made of today: its groups, what stands around it, and who can be planned with."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storage.waves.supply import Pooled
from storage.work import Work
from trajectory.agenda.offers import Away, OwnWeek, left_of
from trajectory.reports.periods import ReportKind
from trajectory.reports.reports import Course
from trajectory.rounds.instrument import Level
from trajectory.units.organisation import Organisation
from trajectory.waves.drawing import PromisedGroup, busy, drawn
from trajectory.waves.groups import NOTICE_WEEKS, Group, Rest
from trajectory.waves.months import Month, later, months_from
from trajectory.waves.problem import Firmness, Kept, Place, Problem
from trajectory.waves.supply import Capacity, Craft, Grant, Refusal, Supply
from trajectory.waves.wave import Prices, TeamFacts, Wave, WaveGroup
from use_cases.principal import Principal
from use_cases.units.tree import day
from use_cases.waves.promises import Known, known_teams, outside, promises

_BEYOND = 24
"""Months after those of a wave in which guides may still be needed."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """All that is known around a wave."""

    organisation: Organisation
    wave: Wave
    known: Mapping[str, Known]
    promised: Mapping[str, PromisedGroup]
    places: Mapping[str, WaveGroup]
    today: date

    @property
    def groups(self) -> list[Known]:
        """What runs in the unit, what stands in a wave that binds, and what has still to begin."""
        own = (one for one in self.known.values() if self.wave.unit in one.line)
        return sorted((one for one in own if one.runs or one.waits), key=lambda one: one.team.id)


async def problem_of(work: Work, principal: Principal, wave: Wave) -> Problem:
    """The problem of a wave as everything stands now."""
    organisation, today = await work.units.organisation(), day(principal)
    known = await known_teams(work, principal.services, organisation, today)
    found = {one.team: one for one in await promises(work, known, but=wave.id)}
    places = {one.team: one for one in (await work.waves.places([wave.id]))[wave.id]}
    ground = _Ground(organisation, wave, known, found, places, today)
    groups = ground.groups
    ids = [one.team.id for one in groups]
    facts = await work.wave_ground.facts(ids)
    holds = await work.holds.of_teams(ids)
    line = organisation.tree.line(wave.unit)
    around = {*line, *organisation.tree.under(wave.unit)}
    return Problem(
        today=today,
        first=wave.first,
        months=wave.months,
        demands={one.demand.programme: one.demand for one in groups},
        groups=tuple(_group(one, facts.get(one.team.id, TeamFacts())) for one in groups),
        supply=Supply(await _guides(work, ground, around), await _grants(work, ground)),
        blackouts=tuple((await work.wave_ground.blackouts(around)).values()),
        rests=tuple(Rest(one.team, one.since, one.last) for one in holds if one.open(today)),
        kept=tuple(_kept(ground)),
        last=tuple(_last(ground)),
        teams_of=_teams_of(known.values()),
        busy=_busy(ground),
        pilot=wave.wish,
        evaluated=await pilot_decided(work, line),
        written_why=bool(await work.wave_ground.why(line)),
    )


async def pilot_decided(work: Work, line: Collection[str]) -> bool:
    """Whether a directorate decided in one of these units that what its pilot tried goes on."""
    return any(
        one.kind is ReportKind.PILOT and one.published and one.course is not Course.STOP
        for one in await work.reports.in_units(line)
    )


def _group(one: Known, facts: TeamFacts) -> Group:
    team = one.team
    return Group(
        id=team.id,
        level=team.level,
        line=one.line,
        programme=one.demand.programme,
        size=len(one.people),
        people=one.people,
        manager=team.manager,
        shares=facts.shares,
        notice_weeks=NOTICE_WEEKS if facts.notice_weeks is None else facts.notice_weeks,
    )


def _teams_of(known: Iterable[Known]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for one in known:
        if one.team.level is Level.TEAM:
            found[one.line[0]] = found.get(one.line[0], 0) + 1
    return found


def _busy(ground: _Ground) -> Mapping[str, Mapping[Month, int]]:
    """Half-days for which people of these groups are away with groups of other units."""
    people = {person for one in ground.groups for person in one.people}
    found: dict[str, Counter[Month]] = {}
    for promise in outside(ground.promised.values(), ground.wave.unit):
        blocks = promise.of_people()
        for person in ground.known[promise.team].people & people:
            found.setdefault(person, Counter()).update(blocks)
    return found


def _kept(ground: _Ground) -> Iterable[Kept]:
    for one in ground.groups:
        promise, place = ground.promised.get(one.team.id), ground.places.get(one.team.id)
        if promise is not None:
            yield Kept(
                one.team.id, promise.start, Firmness.ANNOUNCED, promise.trainers, promise.coach
            )
        elif place is not None and place.fixed:
            yield Kept(one.team.id, place.start, Firmness.FIXED, place.trainers, place.coach)


def _last(ground: _Ground) -> Iterable[Place]:
    for one in ground.groups:
        place = ground.places.get(one.team.id)
        if place is not None and place.trainers and one.team.id not in ground.promised:
            yield Place(place.team, place.start, place.trainers, place.coach)


# ---- supply


async def _grants(work: Work, ground: _Ground) -> tuple[Grant, ...]:
    """Of the unit, of those under it and above it, without what others took of the same."""
    tree, unit = ground.organisation.tree, ground.wave.unit
    every = await work.wave_supply.grants(list(tree.units))
    granted = {one.grant.unit for one in every}
    taken = drawn(outside(ground.promised.values(), unit), granted)
    around = {*tree.line(unit), *tree.under(unit)}
    return tuple(
        Grant(grant.unit, grant.quarter, max(0, grant.half_days - _taken(taken, grant)))
        for grant in (one.grant for one in every)
        if grant.unit in around
    )


def _taken(taken: Mapping[tuple[str, date], Mapping[str, int]], grant: Grant) -> int:
    return sum(taken.get((grant.unit, grant.quarter), {}).values())


async def _guides(work: Work, ground: _Ground, around: Collection[str]) -> tuple[Capacity, ...]:
    """Whoever a planner of these units typed, each once for a craft."""
    pooled: dict[tuple[str, Craft], Pooled] = {}
    for one in await work.wave_supply.pooled(around):
        pooled.setdefault((one.person, one.craft), one)
    prices = await work.wave_ground.prices(ground.wave.unit)
    offers = await _offers(work, ground, {person for person, _ in pooled})
    return tuple(_guide(ground, one, prices, offers[one.person]) for one in pooled.values())


@dataclass(frozen=True, slots=True)
class _Offers:
    """What one guide said themselves, by month and by team."""

    half_days: Mapping[Month, int]
    own: OwnWeek
    away: Sequence[Away]
    refusals: tuple[Refusal, ...]

    def of(self, most: int, month: Month) -> int:
        """What is left of so many half-days in this month."""
        return left_of(min(most, self.half_days.get(month, most)), month, self.own, self.away)


async def _offers(work: Work, ground: _Ground, people: Collection[str]) -> Mapping[str, _Offers]:
    offered = await work.offers.offered(people)
    away = await work.offers.away(people)
    declined = await work.offers.declined([one.team.id for one in ground.groups])
    return {
        person: _Offers(
            {month: count for (of, month), count in offered.items() if of == person},
            await work.offers.week_of(person),
            [one for one in away if one.person == person],
            tuple(Refusal(one.team) for one in declined if one.person == person),
        )
        for person in people
    }


def _guide(ground: _Ground, one: Pooled, prices: Prices, offers: _Offers) -> Capacity:
    others = outside(ground.promised.values(), ground.wave.unit)
    taken = busy(others, one.person, one.craft)
    running = [
        promise.last
        for promise in others
        if one.craft is Craft.TRAINER and promise.guided_by(one.person, one.craft)
    ]
    return Capacity(
        id=one.person,
        craft=one.craft,
        half_days={
            month: max(0, offers.of(one.most, month) - taken[month]) for month in _months(ground)
        },
        own=_own(ground, one.person),
        running=tuple(last for last in running if last >= ground.wave.first),
        refusals=offers.refusals,
        price=prices.half_day if one.cents is None else one.cents,
    )


def _months(ground: _Ground) -> tuple[Month, ...]:
    starts = [one.start for one in ground.promised.values()]
    first = min([ground.wave.first, *starts])
    last = later(ground.wave.first, ground.wave.months + _BEYOND)
    count = (last.year - first.year) * 12 + last.month - first.month
    return months_from(first, count)


def _own(ground: _Ground, person: str) -> frozenset[str]:
    works = (
        one.line[0]
        for one in ground.known.values()
        if person in one.team.members or person in one.team.managers
    )
    return ground.organisation.own_units(person, works, ground.today)
