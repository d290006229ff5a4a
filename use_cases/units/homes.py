"""In which unit the teams of an enrolment begin, and what cannot be for that reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.enrolment import Enrolment, EnrolmentFault, PersonRef
from trajectory.planning.working_days import ZONE
from trajectory.teams import Person, Team
from trajectory.units.belonging import Placement
from trajectory.units.organisation import NOTHING, Organisation
from trajectory.units.parts import NEVER_GUIDES, UnitAction, UnitPart
from use_cases.principal import Principal


@dataclass(frozen=True, slots=True)
class Homes:
    """The unit of each row by its line, "" for none; what is wrong with rows, by their units."""

    units: Mapping[int, str]
    faults: Sequence[EnrolmentFault]
    guided: frozenset[int]
    """Lines of which somebody who leads, directs or plans that unit would train or coach a team."""

    async def keep(self, work: Work, line: int, team: Team, today: date) -> None:
        """A new team belongs to its unit, from today on."""
        if self.units[line]:
            await work.units.place(Placement(team.id, self.units[line], today))


async def homes_of(
    work: Work,
    principal: Principal,
    rows: Sequence[Enrolment],
    known: Mapping[str, Team],
    people: Mapping[PersonRef, Person],
) -> Homes:
    """Where these rows begin. `known` are the teams that have their names, folded."""
    today = principal.now.astimezone(ZONE).date()
    organisation = await work.units.organisation() if await work.units.any() else NOTHING
    units = {row.line: _unit(principal, row, organisation, today) for row in rows}
    faults = [
        fault
        for row in rows
        for fault in _faults(principal, row, units[row.line], known.get(row.team.casefold()))
    ]
    guided = frozenset(
        row.line
        for row in rows
        if _barred(principal, row, organisation, units[row.line] or "", people, today)
    )
    return Homes({line: unit or "" for line, unit in units.items()}, faults, guided)


def _unit(
    principal: Principal, row: Enrolment, organisation: Organisation, today: date
) -> str | None:
    """The unit that a row names, else the only one that this lead leads; None when it is unclear
    which, "" for none. Before there are units, a column of departments says nothing to us."""
    if not organisation.tree.units:
        return ""
    if row.unit:
        unit = organisation.tree.named(row.unit, today)
        return unit.id if unit else None
    if principal.mandate.by_name:
        return ""
    held = principal.mandate.held
    own = {one.unit for one in held if one.part is UnitPart.PROGRAMME_LEAD}
    return own.pop() if len(own) == 1 else None


def _faults(
    principal: Principal, row: Enrolment, unit: str | None, known: Team | None
) -> Iterator[EnrolmentFault]:
    named, team = {"unit": row.unit}, {"team": row.team}
    if known is not None and not principal.leads(known):
        yield EnrolmentFault(row.line, "enrol-team-elsewhere", team)
    elif unit is None and row.unit:
        yield EnrolmentFault(row.line, "enrol-unit-unknown", named)
    elif unit is None:
        yield EnrolmentFault(row.line, "enrol-unit-needed", team)
    elif unit and not principal.mandate.may(UnitAction.MOVE_TEAMS, unit):
        yield EnrolmentFault(row.line, "enrol-unit-not-yours", named)


def _barred(
    principal: Principal,
    row: Enrolment,
    organisation: Organisation,
    unit: str,
    people: Mapping[PersonRef, Person],
    today: date,
) -> bool:
    """Whether somebody who leads, directs or plans the unit would guide the team."""
    services = principal.services
    named = services.programme_leads | services.directorate
    barring = {one.person for one in organisation.about(unit, NEVER_GUIDES, today)}
    guides = [people[ref] for ref in (row.manager, row.trainer, row.coach)]
    leads = services.programme_leads
    return any(one.object_id in leads for one in guides) or any(
        one.id in barring or one.object_id in named for one in guides[1:]
    )
