"""What the list of P&O changes: the rows beside the teams, units and people that are known."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from storage.work import Work
from trajectory.enrolment import EnrolmentFault, FaultyEnrolment, PersonRef
from trajectory.teams import Person, Team
from trajectory.units.organisation import NOTHING, Organisation
from trajectory.units.parts import UnitAction
from trajectory.units.staff_list import StaffLine, What
from trajectory.units.units import Unit
from use_cases.principal import Principal
from use_cases.units.moving import Moved, why_not_there
from use_cases.units.tree import day


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed; `name` is of a team, `detail` of a unit or of somebody in it."""

    what: What
    name: str
    detail: str = ""
    line: StaffLine | None = None
    team: Team | None = None
    person: str = ""
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything that changed, by kind and name, and how many teams are on the list."""

    teams: int
    differences: tuple[Difference, ...]

    def of(self, what: What) -> list[Difference]:
        return [one for one in self.differences if one.what is what]

    @property
    def counts(self) -> Mapping[What, int]:
        return Counter(one.what for one in self.differences)

    @property
    def does(self) -> bool:
        """Whether taking it over changes anything."""
        return any(one.what.does for one in self.differences)

    @property
    def digest(self) -> str:
        """A mark of what was shown: something else is never taken over."""
        said = "\n".join(f"{one.what}|{one.name}|{one.detail}" for one in self.differences)
        return hashlib.sha256(said.encode()).hexdigest()[:32]


@dataclass(slots=True)
class _Known:
    """What is known of the teams on a list."""

    organisation: Organisation
    led: Sequence[Team]
    named: Mapping[str, Team]
    """By folded name, those that were joined by each of theirs."""
    people: Mapping[str, Person]
    placed: Mapping[str, str]
    """The unit of a team as it was last placed, by id."""
    proposed: Mapping[str, set[str]]
    """Ids of people about whom a change lies before the trainer, by team."""
    faults: list[EnrolmentFault] = field(default_factory=list)


async def compared_with(work: Work, principal: Principal, lines: Sequence[StaffLine]) -> Compared:
    """What these rows change; nothing is written.

    Raises:
        FaultyEnrolment: with every fault of every row.
    """
    known = await _known(work, principal, lines)
    found = [one for line in lines for one in _of_line(principal, known, line)]
    found += _gone(known, lines)
    await _check_managers(work, principal, known, found)
    if known.faults:
        raise FaultyEnrolment(sorted(known.faults, key=lambda fault: fault.line))
    order = list(What)
    found.sort(key=lambda one: (order.index(one.what), one.name.casefold(), one.detail))
    return Compared(len(lines), tuple(found))


async def _known(work: Work, principal: Principal, lines: Sequence[StaffLine]) -> _Known:
    names = [line.team for line in lines]
    named = await work.teams.joined_from(names) | await work.teams.by_names(names)
    teams = list({team.id: team for team in named.values()}.values())
    people = await work.people.many(tuple({id for team in teams for id in team.people}))
    organisation = await work.units.organisation() if await work.units.any() else NOTHING
    led, today = await principal.led_teams(work), day(principal)
    everywhere = {team.id for team in (*teams, *led)}
    placements = sorted(await work.units.placements_of(everywhere), key=lambda one: one.since)
    proposed = {
        team.id: {one.person for one in await work.roster_changes.undecided(team.id)}
        for team in teams
    }
    return _Known(
        organisation,
        led,
        named,
        {one.id: one for one in people},
        {one.team: one.unit for one in placements if one.since <= today},
        proposed,
    )


def _of_line(principal: Principal, known: _Known, line: StaffLine) -> Iterator[Difference]:
    team = known.named.get(line.team.casefold())
    unit = _unit(principal, known, line)
    if team is None:
        yield _new_team(line, unit)
    elif not principal.leads(team):
        known.faults.append(EnrolmentFault(line.line, "enrol-team-elsewhere", {"team": line.team}))
    elif line.team.casefold() not in team.joined:
        yield from _moved(principal, known, line, team, unit)
        yield from _manager(known, line, team)
        yield from _members(known, line, team)


def _new_team(line: StaffLine, unit: Unit | None) -> Difference:
    where = unit.name if unit else ""
    if line.manager is None:
        return Difference(What.WITHOUT_MANAGER, line.team, where)
    what = What.NEW if line.enrolment else What.WITHOUT_GUIDES
    return Difference(what, line.team, where, line)


def _unit(principal: Principal, known: _Known, line: StaffLine) -> Unit | None:
    """The unit that a row names; a fault when it is none of theirs."""
    if not line.unit:
        return None
    unit = known.organisation.tree.named(line.unit, day(principal))
    named = {"unit": line.unit}
    if unit is None:
        known.faults.append(EnrolmentFault(line.line, "enrol-unit-unknown", named))
    elif not principal.mandate.may(UnitAction.MOVE_TEAMS, unit.id):
        known.faults.append(EnrolmentFault(line.line, "enrol-unit-not-yours", named))
    return unit


def _moved(
    principal: Principal, known: _Known, line: StaffLine, team: Team, unit: Unit | None
) -> Iterator[Difference]:
    if unit is None or known.placed.get(team.id) == unit.id:
        return
    moved = Moved(team, unit, day(principal))
    placed = set(known.placed)
    for fault in why_not_there(principal, known.organisation, line.line, moved, placed):
        known.faults.append(EnrolmentFault(fault.line, fault.key, fault.variables))
    yield Difference(What.MOVED, team.name, unit.name, line, team, unit=unit)


def _manager(known: _Known, line: StaffLine, team: Team) -> Iterator[Difference]:
    if line.manager is None:
        yield Difference(What.WITHOUT_MANAGER, team.name)
        return
    account = line.manager.value
    if any(account in known.people[id].names for id in team.managers):
        return
    if any(account in known.people[id].names for id in (team.trainer, team.coach)):
        shown = {"value": account}
        known.faults.append(EnrolmentFault(line.line, "enrol-manager-guides", shown))
    member = any(account in known.people[id].names for id in team.members)
    what = What.WAITS if member else What.MANAGER
    yield Difference(what, team.name, _short(line.manager), line, team)


def _members(known: _Known, line: StaffLine, team: Team) -> Iterator[Difference]:
    wanted = {ref.value for ref in line.members}
    waiting = known.proposed.get(team.id, set())
    here = {name: id for id in team.members for name in known.people[id].names}
    guides = [
        name for id in team.people if id not in team.members for name in known.people[id].names
    ]
    for ref in line.members:
        if ref.value in guides:
            shown = {"value": ref.value}
            known.faults.append(EnrolmentFault(line.line, "enrol-guide-member", shown))
        elif ref.value not in here:
            yield Difference(What.CAME, team.name, _short(ref), line, team, ref.value)
    for id in team.members:
        if wanted.isdisjoint(known.people[id].names):
            what = What.WAITS if id in waiting else What.LEFT
            yield Difference(what, team.name, known.people[id].called, line, team, id)


def _short(ref: PersonRef) -> str:
    return ref.value.partition("@")[0]


def _gone(known: _Known, lines: Sequence[StaffLine]) -> Iterator[Difference]:
    """Teams that they lead in the units of the list, or anywhere when it names none."""
    named = {line.unit.casefold() for line in lines if line.unit}
    tree, listed = known.organisation.tree, {line.team.casefold() for line in lines}
    units = [one.id for one in tree.units.values() if one.key in named]
    reach = frozenset().union(*(tree.under(id) for id in units))
    for team in known.led:
        here = not named or known.placed.get(team.id) in reach
        if here and listed.isdisjoint((team.name.casefold(), *team.joined)):
            yield Difference(What.GONE, team.name, team=team)


async def _check_managers(
    work: Work, principal: Principal, known: _Known, found: list[Difference]
) -> None:
    """Whoever the settings name as a lead manages no team; and who was proposed as new by another
    name of theirs waits already."""
    leads = principal.services.programme_leads
    for one in found:
        if one.what is What.MANAGER and one.line and one.line.manager:
            person = await work.people.by_ref(one.line.manager)
            if person is not None and person.object_id in leads:
                fault = EnrolmentFault(one.line.line, "enrol-lead-guides", {"team": one.name})
                known.faults.append(fault)
    for place, one in enumerate(found):
        waiting = known.proposed.get(one.team.id, set()) if one.team else set()
        if one.what is What.CAME and waiting:
            person = await work.people.by_ref(PersonRef(one.person))
            if person is not None and person.id in waiting:
                found[place] = Difference(What.WAITS, one.name, one.detail)
