"""A team belongs to another unit from a day on; a trajectory that goes on keeps the one it had."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed
from trajectory.roles import Action
from trajectory.teams import Team
from trajectory.units.belonging import Placement
from trajectory.units.files import Fault, FaultyFile, TeamLine, read_teams
from trajectory.units.organisation import Organisation
from trajectory.units.parts import NEVER_GUIDES, UnitAction, UnitPart
from trajectory.units.units import Unit
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.tree import day


@dataclass(frozen=True, slots=True)
class Moved:
    """A team, the unit to which it belongs, and from which day."""

    team: Team
    unit: Unit
    since: date


async def move_team(principal: Principal, team_id: str, unit: str, since: date | None) -> Moved:
    """Place a team that they lead in the unit of this name. Its manager hears of it, and so do
    the leads of both units.

    Raises:
        Stale, NotFound, NotAllowed: as `Principal.team`.
        Invalid: no such unit on that day, a day that is past, or somebody who leads, directs or
            plans that unit guides the team.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.ENROL)
        line = TeamLine(1, team.name, unit, since or day(principal))
        try:
            [moved] = await _moved(work, principal, [line], {team.name.casefold(): team})
        except FaultyFile as faulty:
            first = faulty.faults[0]
            raise Invalid(first.key, **first.variables) from None
        await work.commit()
    return moved


async def move_teams(principal: Principal, text: str) -> list[Moved]:
    """The same for a file with a team, a unit and a day on each row; all of them or none.

    Raises:
        NotAllowed: they lead no team. FaultyFile: with every fault of every line.
    """
    if not principal.mandate.may_somewhere(UnitAction.MOVE_TEAMS):
        raise NotAllowed
    lines = read_teams(text, day(principal))
    async with principal.services.desk.writing() as work:
        led = {team.name.casefold(): team for team in await principal.led_teams(work)}
        moved = await _moved(work, principal, lines, led)
        await work.commit()
    return moved


async def _moved(
    work: Work, principal: Principal, lines: Sequence[TeamLine], led: Mapping[str, Team]
) -> list[Moved]:
    organisation = await work.units.organisation()
    placed = {one.team for one in await work.units.placements_of([one.id for one in led.values()])}
    faults = list(_doubles(lines))
    moved = []
    for line in lines:
        team, unit = led.get(line.team.casefold()), organisation.tree.named(line.unit, line.since)
        if team is None:
            faults.append(Fault(line.line, "units-team-unknown", {"team": line.team}))
        elif unit is None:
            faults.append(Fault(line.line, "units-unknown", {"unit": line.unit}))
        else:
            one = Moved(team, unit, line.since)
            faults += why_not_there(principal, organisation, line.line, one, placed)
            moved.append(one)
    if faults:
        raise FaultyFile(faults)
    for one in moved:
        await work.units.place(Placement(one.team.id, one.unit.id, one.since))
    await work.outbox.plan(*moved_notices(principal, organisation, moved))
    return moved


def _doubles(lines: Sequence[TeamLine]) -> Iterator[Fault]:
    seen: set[tuple[str, date]] = set()
    for line in lines:
        if (line.team.casefold(), line.since) in seen:
            yield Fault(line.line, "units-team-twice", {"team": line.team})
        seen.add((line.team.casefold(), line.since))


def why_not_there(
    principal: Principal, organisation: Organisation, line: int, moved: Moved, placed: set[str]
) -> Iterator[Fault]:
    """What keeps this team from that unit; one that was in no unit may always have been in it."""
    if moved.team.id in placed and moved.since < day(principal):
        yield Fault(line, "units-day-past", {})
    barring = organisation.about(moved.unit.id, NEVER_GUIDES, day(principal))
    guides = (moved.team.trainer, moved.team.coach)
    if any(one.person in guides for one in barring):
        yield Fault(line, "units-guides", {"team": moved.team.name, "unit": moved.unit.name})


def moved_notices(
    principal: Principal, organisation: Organisation, moved: Sequence[Moved]
) -> Iterator[Notice]:
    """Managers hear of each team; the leads of the unit to which it comes as well."""
    for one in moved:
        leads = organisation.about(
            one.unit.id, frozenset({UnitPart.PROGRAMME_LEAD}), day(principal)
        )
        hearing = {*one.team.managers, *(lead.person for lead in leads)} - {principal.person.id}
        for person in sorted(hearing):
            yield Notice(
                NoticeKind.TEAM_MOVED, person, one.team.id, principal.now, one.since.toordinal()
            )
