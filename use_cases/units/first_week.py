"""What a lead has done of the first week, as far as steps and typed words tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.planning.programme import Programme
from trajectory.rounds.instrument import Level
from trajectory.teams import Team
from trajectory.units.decisions import Body, DecisionState
from trajectory.units.first_week import Cost, Known, WeekItem, costs_of
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitPart
from use_cases.enrolment.accounts import unclaimed_by_team
from use_cases.principal import Principal
from use_cases.services import Services
from use_cases.units.tree import day


@dataclass(frozen=True, slots=True)
class FirstWeek:
    """The items, which of them are known to be done, and what a trajectory costs."""

    items: tuple[WeekItem, ...]
    known: frozenset[Known]
    costs: Sequence[Cost]

    def done(self, item: WeekItem) -> bool:
        return item.done in self.known


async def first_week(principal: Principal, work: Work) -> FirstWeek:
    """The first week of this lead.

    Raises:
        NotAllowed: they lead no programme, and no unit in it.
    """
    if not principal.is_lead:
        raise NotAllowed
    services = principal.services
    teams = await principal.led_teams(work)
    organisation = await work.units.organisation()
    done = {
        Known.TEAMS: bool(teams),
        Known.DEPUTY: _replaced(principal, organisation),
        Known.MANAGERS: await _managers_known(work, teams),
        Known.DECISION: await _decided(work, principal, organisation),
    }
    known = frozenset(one for one, is_done in done.items() if is_done)
    return FirstWeek(services.library.first_week, known, costs_of(_programmes(services)))


def _programmes(services: Services) -> list[Programme]:
    """The newest programme of each level, each once."""
    found = [services.library.programme_for(level) for level in Level]
    return list({one.key: one for one in found}.values())


def _own(principal: Principal) -> set[str]:
    """The units that they lead."""
    lead = UnitPart.PROGRAMME_LEAD
    return {one.unit for one in principal.mandate.held if one.part is lead and not one.everywhere}


def _replaced(principal: Principal, organisation: Organisation) -> bool:
    """Whether somebody else has the same part today: appointed, or named in the settings."""
    today, own = day(principal), _own(principal)
    if not own:
        return len(principal.services.programme_leads) > 1
    others = {
        one.unit
        for one in organisation.appointments
        if one.part is UnitPart.PROGRAMME_LEAD
        and one.person != principal.person.id
        and one.period.holds(today)
    }
    return own <= others


async def _managers_known(work: Work, teams: Sequence[Team]) -> bool:
    """Whether the manager of every team spoke with the bot; nothing of teams that are asked."""
    found = await unclaimed_by_team(work, teams)
    unknown = {person.id for one in found for person in one.people}
    return bool(teams) and not any(unknown.intersection(team.managers) for team in teams)


async def _decided(work: Work, principal: Principal, organisation: Organisation) -> bool:
    """Whether a directorate above or in their units decided something that was confirmed."""
    own = _own(principal)
    units = {above for unit in own for above in organisation.tree.line(unit)}
    decisions = [one for unit in sorted(units) for one in await work.decisions.of_unit(unit)]
    return any(
        one.body is Body.DIRECTORATE and one.state is DecisionState.CONFIRMED for one in decisions
    )
