"""Keeping a scan open longer: once, and without knowing how many answered."""

from datetime import datetime

from storage.people.outbox import Notice
from storage.work import Work
from trajectory.rounds.round_dates import RoundPlan, extend
from trajectory.rounds.rounds import Round
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.services import Services


async def extend_round(
    work: Work, services: Services, team: Team, scan: Round, now: datetime
) -> RoundPlan:
    """Keep the scan of this team open five working days longer, and move what follows from its
    end; whoever was asked hears of it, answered or not.

    Raises:
        Stale: the round is closed or was extended before.
    """
    plan = extend(services.library.calendar, scan, now)
    seal = await services.seals.reseal(scan, plan.closes)
    await work.rounds.extend(scan.id, plan=plan, seal=seal)
    await work.outbox.reschedule(NoticeKind.RELEASE_EARLY, scan.id, plan.early_notice)
    await work.outbox.reschedule(NoticeKind.RELEASE, scan.id, plan.visible)
    await work.outbox.reschedule(NoticeKind.OVER, scan.id, plan.closes)
    invited = await work.invitations.of_round(scan.id)
    told = dict.fromkeys((team.manager, team.coach, *invited))
    await work.outbox.plan(*(Notice(NoticeKind.EXTENDED, id, scan.id, now) for id in told))
    return plan
