"""The planner grants half-days of trainers, types guides with their maximum, and hears what leads
ask for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storage.waves.supply import Granted, Pooled
from storage.waves.waves import Request
from storage.work import Work
from trajectory.agenda.offers import MOST_HALF_DAYS
from trajectory.enrolment import PersonRef
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.lists.accounts import account_in
from trajectory.teams import Person
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from trajectory.waves.drawing import busy, drawn
from trajectory.waves.months import Month, Quarter, later, month_of, months_from, quarter_of
from trajectory.waves.supply import Craft, Grant
from trajectory.waves.wave import MOST_GRANTED, cents_in, number_in
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.folding import fold
from use_cases.units.tree import day, known_unit, require, units_with
from use_cases.waves.promises import known_teams, promises

QUARTERS = 6
"""This quarter and so many minus one after it can be granted."""


@dataclass(frozen=True, slots=True)
class InQuarter:
    """A quarter of a unit: what was granted, by whom and when, and what is planned of it."""

    quarter: Quarter
    half_days: int
    planned: int
    typed: date | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Busy:
    """A guide with half-days that are promised, by month; to whom is nobody else's."""

    pooled: Pooled
    person: Person
    months: Mapping[Month, int]


@dataclass(frozen=True, slots=True)
class Grants:
    """What a unit was granted and asks for, and who can be planned with."""

    unit: Unit
    quarters: Sequence[InQuarter]
    guides: Sequence[Busy]
    """Trainers before coaches, each by name."""
    asked: Sequence[tuple[Request, Unit]]
    around: Sequence[Unit] = ()


def quarters_from(today: date) -> list[Quarter]:
    """Those that can be granted."""
    return [later(quarter_of(today), 3 * nth) for nth in range(QUARTERS)]


async def grants_of(work: Work, principal: Principal, unit_id: str) -> Grants:
    """What a unit was granted.

    Raises:
        NotAllowed: it is not theirs to see.
    """
    organisation = await work.units.organisation()
    unit = known_unit(organisation, principal, unit_id)
    require(principal, UnitAction.SEE_GRANTS, unit_id)
    today = day(principal)
    known = await known_teams(work, principal.services, organisation, today)
    found = await promises(work, known)
    granted = await work.wave_supply.grants(list(organisation.tree.units))
    taken = drawn(found, {one.grant.unit for one in granted})
    own = {one.grant.quarter: one for one in granted if one.grant.unit == unit_id}
    line = organisation.tree.line(unit_id)
    pooled = await work.wave_supply.pooled(line)
    people = {one.id: one for one in await work.people.many(tuple({x.person for x in pooled}))}
    months = months_from(month_of(today), QUARTERS * 3)
    by = {one.id: one for one in await work.people.many(tuple({x.by for x in granted if x.by}))}
    return Grants(
        unit,
        [
            _quarter(one, own.get(one), taken.get((unit_id, one), {}), by)
            for one in quarters_from(today)
        ],
        sorted(
            (
                Busy(one, people[one.person], _in(months, busy(found, one.person, one.craft)))
                for one in pooled
            ),
            key=lambda one: (list(Craft).index(one.pooled.craft), one.person.called.casefold()),
        ),
        await _asked(work, organisation, unit_id),
        [one for one in units_with(principal, organisation, UnitAction.SEE_GRANTS) if one != unit],
    )


def _quarter(
    quarter: Quarter, one: Granted | None, taken: Mapping[str, int], by: Mapping[str, Person]
) -> InQuarter:
    planned = sum(taken.values())
    if one is None:
        return InQuarter(quarter, 0, planned)
    name = by[one.by].called if one.by in by else ""
    return InQuarter(quarter, one.grant.half_days, planned, one.typed, name)


def _in(months: Sequence[Month], of: Mapping[Month, int]) -> Mapping[Month, int]:
    return {month: of[month] for month in months if of.get(month)}


async def _asked(
    work: Work, organisation: Organisation, unit_id: str
) -> list[tuple[Request, Unit]]:
    """What leads of this unit, and of those under it, ask for."""
    tree = organisation.tree
    waves = {one.id: one for one in await work.waves.in_units(tree.under(unit_id))}
    return [
        (one, tree.units[waves[one.wave].unit]) for one in await work.waves.requests(list(waves))
    ]


async def grant(principal: Principal, unit_id: str, quarter: date | None, typed: str) -> Grants:
    """A unit has so many half-days of trainers in a quarter.

    Raises:
        NotAllowed: they plan nothing there. Invalid: no number, no quarter that can be granted, or
            fewer than are planned; that names the teams.
    """
    require(principal, UnitAction.GRANT, unit_id)
    half_days = number_in(typed, MOST_GRANTED, "wave-grant-number")
    today = day(principal)
    if quarter not in quarters_from(today) or quarter is None:
        raise Invalid("wave-quarter")
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        known_unit(organisation, principal, unit_id)
        known = await known_teams(work, principal.services, organisation, today)
        granted = await work.wave_supply.grants(list(organisation.tree.units))
        purses = {one.grant.unit for one in granted}
        every = drawn(await promises(work, known), purses)
        taken = every.get((unit_id, quarter), Counter[str]())
        if sum(taken.values()) > half_days:
            teams = sorted(known[one].team.name for one in taken)
            raise Invalid("wave-grant-planned", planned=sum(taken.values()), teams=", ".join(teams))
        await work.wave_supply.grant(Grant(unit_id, quarter, half_days), principal.person.id, today)
        found = await grants_of(work, principal, unit_id)
        await work.commit()
    return found


@dataclass(frozen=True, slots=True)
class TypedGuide:
    """What a planner types of a guide."""

    account: str
    craft: str
    most: str
    price: str = ""
    outside: bool = False


async def add_guide(principal: Principal, unit_id: str, typed: TypedGuide) -> Person:
    """Plan with somebody; who is there already gets these numbers.

    Raises:
        NotAllowed: they plan nothing there. Invalid: no account, craft, number or price.
    """
    require(principal, UnitAction.GRANT, unit_id)
    if typed.craft not in list(Craft):
        raise Invalid("wave-craft")
    most = number_in(typed.most, MOST_HALF_DAYS, "wave-most")
    cents, ref = cents_in(typed.price), PersonRef(account_in(typed.account, "wave-account"))
    async with principal.services.desk.writing() as work:
        known_unit(await work.units.organisation(), principal, unit_id)
        person = await work.people.record_ref(ref)
        await work.wave_supply.pool(
            Pooled(unit_id, person.id, Craft(typed.craft), most, cents, typed.outside)
        )
        await work.commit()
    return person


async def drop_guide(principal: Principal, unit_id: str, person_id: str, craft: str) -> None:
    """Plan with them no longer.

    Raises:
        NotAllowed: they plan nothing there. Stale: they are not in the list.
    """
    require(principal, UnitAction.GRANT, unit_id)
    async with principal.services.desk.writing() as work:
        there = await work.wave_supply.pooled([unit_id])
        if not any((one.person, one.craft) == (person_id, craft) for one in there):
            raise Stale("wave-guide-gone")
        await work.wave_supply.leave(unit_id, person_id, Craft(craft))
        await work.commit()


async def answer_request(principal: Principal, request_id: str) -> Unit:
    """What a lead asked for waits no longer; what the planner does with it they say themselves.

    Raises:
        NotAllowed: it is not theirs, or there is none; both sound the same.
    """
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        units = units_with(principal, organisation, UnitAction.GRANT)
        waves = {one.id: one for one in await work.waves.in_units([one.id for one in units])}
        found = [one for one in await work.waves.requests(list(waves)) if one.id == request_id]
        if not found:
            raise NotAllowed
        await work.waves.answer_request(request_id)
        unit = organisation.tree.units[waves[found[0].wave].unit]
        await fold(work, principal, [NoticeKind.WAVE_REQUESTED], request_id, about=unit.id)
        await work.commit()
    return unit
