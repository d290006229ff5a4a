"""Visits of a lead to their teams: written down, and taken off again. Nobody gets a message."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.teams import Team
from trajectory.units.visiting import Visit, VisitKind, check_visit
from use_cases.principal import Principal
from use_cases.progress.progress import today_of

_YEAR: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Visited:
    """A visit with the team that it was to, or will be."""

    team: Team
    visit: Visit


async def visits_of(work: Work, principal: Principal, team_id: str) -> tuple[Team, list[Visit]]:
    """A team that they lead, with its visits, the first day first.

    Raises:
        Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    team = await principal.team(work, team_id, Action.VISIT)
    return team, await work.visits.of_teams([team.id])


async def visited(work: Work, teams: Collection[str], today: date) -> int:
    """To how many of these teams a confidential adviser or a roadshow came in twelve months."""
    visits = await work.visits.of_teams(teams)
    begins = today - _YEAR
    return len({one.team for one in visits if one.kind.is_for_team and begins < one.day <= today})


async def note_visit(
    principal: Principal, team_id: str, day: date | None, kind: VisitKind
) -> Visited:
    """Write a visit down, of before or still to come.

    Raises:
        Invalid: as `check_visit`. Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    on = check_visit(day, today_of(principal.now))
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.VISIT)
        visit = await work.visits.put(team.id, on, kind)
        await work.commit()
    return Visited(team, visit)


async def take_off_visit(principal: Principal, visit_id: str) -> Visited:
    """It does not take place, or never did.

    Raises:
        Stale: it is gone already. NotFound, NotAllowed: as `Principal.team`.
    """
    async with principal.services.desk.writing() as work:
        visit = await work.visits.get(visit_id)
        if visit is None:
            raise Stale("visit-gone")
        team = await principal.team(work, visit.team, Action.VISIT)
        await work.visits.take_off(visit.id)
        await work.commit()
    return Visited(team, visit)
