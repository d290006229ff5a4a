"""Taking an enrolment back, of a team that never started: the team is forgotten."""

from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.services import Services
from use_cases.subjects import subjects_of


async def check_withdrawable(work: Work, team: Team) -> None:
    """Refuse what started: that is stopped, with a reason (`use_cases/progress/ending.py`).

    Raises:
        Stale: the team started.
    """
    if await work.trajectories.of_team(team.id) is not None:
        raise Stale("withdraw-started")


async def withdraw(principal: Principal, team_id: str) -> Team:
    """Forget a team; its manager hears of it, and whoever proposed a change in it does not.

    Raises:
        Stale: the team started.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.ENROL)
        await check_withdrawable(work, team)
        await forget(work, principal.services, team)
        await work.outbox.plan(*_notices(team, principal.now))
        await work.commit()
    return team


async def forget(work: Work, services: Services, team: Team) -> None:
    """Nothing is left of a team that never started, nor of what was going to be said about it."""
    changes = [change.id for change in await work.roster_changes.undecided(team.id)]
    await work.outbox.cancel_about([*await subjects_of(work, services, team), *changes])
    await work.steps.forget_start(team.id)
    await work.date_proposals.forget_office_days(team.id)
    await work.units.forget_team(team.id)
    await work.hand_ups.forget_team(team.id)
    await work.holds.forget_team(team.id)
    await work.visits.forget_team(team.id)
    await work.offers.forget_team(team.id)
    await work.wave_ground.forget_team(team.id)
    await work.waves.forget_team(team.id)
    await work.teams.withdraw(team.id)


def _notices(team: Team, now: datetime) -> list[Notice]:
    """About a team that is gone, so they carry the name; the same name may come and go again."""
    kind, nth = NoticeKind.ENROLMENT_WITHDRAWN, int(now.timestamp())
    return [Notice(kind, manager, team.name, now, nth) for manager in team.managers]
