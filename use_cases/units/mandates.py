"""What somebody's parts in units come to at this moment, and which teams belong to a unit."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime

from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.planning.working_days import ZONE
from trajectory.teams import Person
from trajectory.units.belonging import Placement, counting_unit
from trajectory.units.mandate import NO_MANDATE, Held, Mandate
from trajectory.units.organisation import Organisation
from trajectory.units.parts import NEVER_GUIDES, UnitPart
from use_cases.services import Services


async def mandate_of(work: Work, services: Services, person: Person, now: datetime) -> Mandate:
    """What this person may do by the settings, or by parts in units that fit their seals."""
    named = tuple(_named(services, person))
    if not named and not await work.units.has_part(person.id):
        return NO_MANDATE
    try:
        return await _mandate(work, named, person, now.astimezone(ZONE).date())
    except StandsStill:  # nobody reads anything until the readers are confirmed
        return Mandate(named)


def _named(services: Services, person: Person) -> Iterator[Held]:
    account = person.object_id or ""
    if account in services.programme_leads:
        yield Held(UnitPart.PROGRAMME_LEAD, everywhere=True)
    if account in services.directorate:
        yield Held(UnitPart.DIRECTORATE, everywhere=True)


async def _mandate(work: Work, named: tuple[Held, ...], person: Person, today: date) -> Mandate:
    organisation = await work.units.organisation()
    held = organisation.held_by(person.id, today)
    led = _reach(held, frozenset({UnitPart.PROGRAMME_LEAD}))
    barred = _reach(held, NEVER_GUIDES)
    elsewhere = _appointed_for(organisation, named, today)
    units = await units_of_teams(work, led | barred | elsewhere, today)
    return Mandate(
        (*named, *held),
        led=_teams(units, led),
        barred=_teams(units, barred),
        elsewhere=_teams(units, elsewhere),
        with_units=bool(organisation.tree.units),
    )


def _reach(held: tuple[Held, ...], parts: frozenset[UnitPart]) -> frozenset[str]:
    return frozenset(unit for one in held if one.part in parts for unit in one.reach)


def _appointed_for(
    organisation: Organisation, named: tuple[Held, ...], today: date
) -> frozenset[str]:
    """The units that somebody was appointed to lead, for whom the settings name as a lead."""
    leads = any(one.part is UnitPart.PROGRAMME_LEAD for one in named)
    return organisation.led(today) if leads else frozenset()


def _teams(units: Mapping[str, str], among: frozenset[str]) -> frozenset[str]:
    return frozenset(team for team, unit in units.items() if unit in among)


async def units_of_teams(work: Work, units: Collection[str], today: date) -> Mapping[str, str]:
    """The teams that belong to one of these units today, each with its unit: while a trajectory
    goes on the one that it began in (`trajectory/units/belonging.py`)."""
    counting = await _counting(work, await work.units.placements_in(units), today)
    return {team: unit for team, unit in counting.items() if unit in units}


async def unit_of_team(work: Work, team_id: str, today: date) -> str:
    """The unit that counts for this team today; "" for none."""
    placements = await work.units.placements_of([team_id])
    return (await _counting(work, placements, today)).get(team_id, "")


async def counting_units(work: Work, teams: Collection[str], today: date) -> Mapping[str, str]:
    """The unit that counts today for each of these teams that belongs to one."""
    found = await _counting(work, await work.units.placements_of(teams), today)
    return {team: unit for team, unit in found.items() if unit}


async def _counting(
    work: Work, placements: Collection[Placement], today: date
) -> Mapping[str, str]:
    by_team: defaultdict[str, list[Placement]] = defaultdict(list)
    for placement in placements:
        by_team[placement.team].append(placement)
    going_on = await work.trajectories.going_on(list(by_team)) if by_team else []
    started = {one.team: one.started.astimezone(ZONE).date() for one in going_on}
    return {team: counting_unit(own, started.get(team), today) for team, own in by_team.items()}


async def never_guides(
    work: Work, services: Services, person: Person, unit_id: str, today: date
) -> bool:
    """Whether this person is lead, directorate or planner of a unit, now or later, so that they
    train or coach no team there (programme.md, "Who")."""
    if any(one.part in NEVER_GUIDES for one in _named(services, person)):
        return True
    if not unit_id or not await work.units.has_part(person.id):
        return False
    organisation = await work.units.organisation()
    barring = organisation.about(unit_id, NEVER_GUIDES, today)
    return any(one.person == person.id for one in barring)


async def is_own_unit(work: Work, person_id: str, unit_id: str, today: date) -> bool:
    """Whether this unit, or one above it, is one of somebody's own (`Organisation.own_units`)."""
    organisation = await work.units.organisation()
    teams = await work.teams.of_person(person_id)
    works = [one.id for one in teams if person_id in (*one.members, *one.managers)]
    units = await counting_units(work, works, today) if works else {}
    own = organisation.own_units(person_id, units.values(), today)
    return not own.isdisjoint(organisation.tree.line(unit_id))


async def everybody_who_leads(work: Work, services: Services, today: date) -> list[str]:
    """Whoever leads the programme or a unit in it on this day, each once."""
    named = [await work.people.by_object_id(lead) for lead in sorted(services.programme_leads)]
    organisation = await work.units.organisation()
    appointed = organisation.appointed(today, UnitPart.PROGRAMME_LEAD)
    return list(dict.fromkeys([*(one.id for one in named if one), *sorted(appointed)]))
