"""What is late: told to the manager, after a while to the programme lead, weekly at most.

It is a list of teams and never of persons (product.md, rules 5 and 8).
"""

from collections.abc import Sequence
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.working_days import at
from trajectory.rounds.round_dates import OPENS
from trajectory.steps import escalated, overdue
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.progress.progress import Progress, progress_of_teams, today_of
from use_cases.services import Services


async def late_among(
    work: Work, services: Services, teams: Sequence[Team], now: datetime
) -> list[Progress]:
    """Those of these teams of which a step is late."""
    progress = await progress_of_teams(work, services, teams, now)
    return [team for team in progress if overdue(team.steps)]


async def long_late_among(
    work: Work, services: Services, teams: Sequence[Team], now: datetime
) -> list[Progress]:
    """Those of these teams that are late for so long that the programme lead hears of it, longest
    late first."""
    today, calendar = today_of(now), services.library.calendar
    waiting = [
        (min(step.due or today for step in steps), progress)
        for progress in await progress_of_teams(work, services, teams, now)
        if (steps := escalated(progress.steps, calendar, today))
    ]
    return [progress for _, progress in sorted(waiting, key=lambda entry: entry[0])]


async def tell_late(services: Services, now: datetime) -> int:
    """Tell managers and programme leads of what is late, weekly at most; how many people."""
    today, calendar = today_of(now), services.library.calendar
    async with services.desk.writing() as work:
        await work.teams.count_from(today)
        await work.commit()
    async with services.desk.reading() as work:
        late = await late_among(work, services, await work.teams.all(), now)
        long = any(escalated(progress.steps, calendar, today) for progress in late)
        leads = await _leads(work, services) if long else []
    managers = sorted({progress.team.manager for progress in late})
    nth, due = _week(today), at(today, OPENS)
    notices = [Notice(NoticeKind.STEP_OVERDUE, id, id, due, nth) for id in managers]
    notices += [Notice(NoticeKind.TEAMS_OVERDUE, id, id, due, nth) for id in leads]
    async with services.desk.writing() as work:
        await work.outbox.plan(*notices)
        await work.commit()
    return len(notices)


def _week(today: date) -> int:
    """The same for every day of one week."""
    return today.toordinal() - today.weekday()


async def _leads(work: Work, services: Services) -> list[str]:
    people = [await work.people.by_object_id(lead) for lead in sorted(services.programme_leads)]
    return [person.id for person in people if person is not None]
