"""What lies in days on which whoever guides it cannot, for whoever plans: the lead of the team, and
a planner of its unit. Nothing is moved by itself, and the team hears nothing of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.agenda.offers import Away
from trajectory.errors import NotAllowed, Stale
from trajectory.planning.sessions import SessionState
from trajectory.roles import Role
from trajectory.teams import Team
from trajectory.units.parts import UnitAction, UnitPart, may_in_unit
from use_cases.agenda.week import Guided, Planned, planned_of
from use_cases.council.members import leads_of
from use_cases.principal import Principal
from use_cases.progress.progress import today_of
from use_cases.services import Services
from use_cases.units.mandates import unit_of_team, units_of_teams


@dataclass(frozen=True, slots=True)
class Gap:
    """Sessions of a team on days on which its trainer or coach cannot."""

    team: Team
    role: Role
    away: Away
    sessions: Sequence[Planned]

    @property
    def key(self) -> str:
        """What a card names it by. Ids hold no slash."""
        return f"{self.team.id}/{self.away.id}"


def guides_of(team: Team) -> tuple[str, ...]:
    return tuple(dict.fromkeys((team.trainer, team.coach)))


async def may_cover(work: Work, by: Principal, team: Team) -> bool:
    """Whether this person plans who guides this team: never of a team that they manage or guide."""
    if by.person.id in team.people:
        return False
    if by.leads(team):
        return True
    unit = await unit_of_team(work, team.id, today_of(by.now)) if by.mandate.with_units else ""
    parts = by.mandate.parts_in(unit) - {UnitPart.PROGRAMME_LEAD} if unit else ()
    return may_in_unit(parts, UnitAction.COVER_SESSIONS)


async def covered_teams(work: Work, by: Principal) -> list[Team]:
    """The teams of which they plan who guides them, by name.

    Raises:
        NotAllowed: they have no such part anywhere.
    """
    if not by.mandate.may_somewhere(UnitAction.COVER_SESSIONS):
        raise NotAllowed
    planning = {
        unit for one in by.mandate.held if one.part is UnitPart.PLANNER for unit in one.reach
    }
    more = await units_of_teams(work, planning, today_of(by.now)) if planning else {}
    led = await by.led_teams(work)
    known = {team.id: team for team in [*led, *await work.teams.many(more)]}
    own = [team for team in known.values() if await may_cover(work, by, team)]
    return sorted(own, key=lambda team: team.name.casefold())


async def gaps_for(work: Work, by: Principal) -> list[Gap]:
    """What they have to look at, by team.

    Raises:
        NotAllowed: they plan nothing anywhere.
    """
    if not by.mandate.may_somewhere(UnitAction.COVER_SESSIONS):
        raise NotAllowed
    found = [
        one
        for away in await work.offers.away_from(today_of(by.now))
        for one in await of_away(work, by.services, away, by.now)
        if await may_cover(work, by, one.team)
    ]
    return sorted(found, key=lambda one: (one.team.name.casefold(), one.away.since))


async def gap_of(work: Work, by: Principal, key: str) -> Gap:
    """The one that a card is about.

    Raises:
        Stale: nothing lies in those days any more, or they can after all. NotAllowed: it is not
            theirs to plan.
    """
    team_id, _, away_id = key.partition("/")
    away = await work.offers.get_away(away_id)
    team = await work.teams.get(team_id)
    if not by.mandate.may_somewhere(UnitAction.COVER_SESSIONS):
        raise NotAllowed
    if team is not None and not await may_cover(work, by, team):
        raise NotAllowed
    found = await of_away(work, by.services, away, by.now) if away else []
    for one in found:
        if one.team.id == team_id:
            return one
    raise Stale("cover-none")


async def of_away(work: Work, services: Services, away: Away, now: datetime) -> list[Gap]:
    """What lies in these days, by team: sessions with a date, still to come."""
    gaps = []
    for team in await work.teams.of_person(away.person):
        trajectory = await work.trajectories.of_team(team.id)
        if trajectory is None or trajectory.state.over:
            continue
        for role in (Role.TRAINER, Role.COACH):
            if role in team.roles_of(away.person):
                guided = Guided(team, frozenset({role}), trajectory)
                own = await planned_of(work, services, [guided])
                in_it = [one for one in own if _lies_in(one, away, now)]
                gaps += [Gap(team, role, away, in_it)] if in_it else []
    return gaps


def _lies_in(one: Planned, away: Away, now: datetime) -> bool:
    if one.session.state is not SessionState.CONFIRMED or not one.session.to_come(now):
        return False
    return any(away.has(part.day) and part.finishes > now for part in one.session.parts)


async def planners_of(work: Work, services: Services, team: Team, now: datetime) -> list[str]:
    """Whoever plans who guides this team, by person id: nobody who is in it."""
    today = today_of(now)
    organisation = await work.units.organisation()
    unit = await unit_of_team(work, team.id, today)
    leads = await leads_of(work, services, organisation, unit, today)
    planners = [
        one.person
        for one in organisation.about(unit, frozenset({UnitPart.PLANNER}), today)
        if unit and one.period.holds(today)
    ]
    return [one for one in dict.fromkeys([*leads, *planners]) if one not in team.people]
