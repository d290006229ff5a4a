"""Keeping a scan open longer: once, and without knowing how many answered."""

from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.roles import Action
from trajectory.rounds.round_dates import RoundPlan, extend, shown_at_work
from trajectory.rounds.rounds import Round
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import scan_of
from use_cases.rounds.opening import reminders_of


async def scan_to_extend(work: Work, team: Team) -> Round:
    """The scan of a team.

    Raises:
        Stale: it has none.
    """
    scan = await scan_of(work, team)
    if scan is None:
        raise Stale("extend-not-open")
    return scan


async def extend_scan(principal: Principal, team_id: str) -> tuple[Team, RoundPlan]:
    """Keep the scan of a team open five working days longer, and move what follows from its end.

    Raises:
        Stale: the scan is closed or was extended before, or there is none.
    """
    services = principal.services
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.EXTEND_ROUND)
        scan = await scan_to_extend(work, team)
        plan = extend(services.library.calendar, scan, principal.now)
        plan = shown_at_work(plan, team.hours)
        seal = await services.seals.reseal(scan, plan.closes)
        await work.rounds.extend(scan.id, plan=plan, seal=seal)
        await keep_open(work, team, scan, plan, principal.now)
        await work.commit()
    return team, plan


async def keep_open(work: Work, team: Team, round_: Round, plan: RoundPlan, now: datetime) -> None:
    """Whoever was asked hears of it, answered or not; what waits for the end comes later, and so
    does the last reminder, when it did not go out yet."""
    await work.outbox.reschedule(NoticeKind.RELEASE_EARLY, round_.id, plan.early_notice)
    await work.outbox.reschedule(NoticeKind.RELEASE, round_.id, plan.visible)
    await work.outbox.reschedule(NoticeKind.OUTCOME, round_.id, plan.visible)
    await work.outbox.reschedule(NoticeKind.OVER, round_.id, plan.closes)
    invited = await work.invitations.of_round(round_.id)
    for last in plan.reminders[-1:]:
        nth = len(plan.reminders)
        await work.outbox.reschedule(NoticeKind.REMINDER, round_.id, last, nth=nth)
    reminders = reminders_of(round_, plan, tuple(invited))
    await work.outbox.plan(*(reminder for reminder in reminders if reminder.due > now))
    told = dict.fromkeys((*team.managers, team.coach, *invited))
    await work.outbox.plan(*(Notice(NoticeKind.EXTENDED, id, round_.id, now) for id in told))
