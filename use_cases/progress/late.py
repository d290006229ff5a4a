"""What is late: told to the manager, after a while to the programme lead, and not for ever.

It is a list of teams and never of persons (product.md, rules 5 and 8).
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.planning.working_days import at
from trajectory.rounds.round_dates import OPENS
from trajectory.standing_still import asked, escalated
from trajectory.steps import Step, Telling, last_telling
from trajectory.teams import Team
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.progress.progress import Progress, progress_of_teams, today_of
from use_cases.services import Services
from use_cases.units.mandates import everybody_who_leads

_WEEK: Final = timedelta(weeks=1)


async def late_among(
    work: Work, services: Services, teams: Sequence[Team], now: datetime
) -> list[Progress]:
    """Those of these teams of which a step is late, and somebody can do something about it."""
    progress = await progress_of_teams(work, services, teams, now)
    return [team for team in progress if asked(team.steps)]


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
    """Tell managers of steps that became late, and programme leads, once a week, of those that
    became late for long; each step a few times and no more (`Telling`). How many people."""
    today = today_of(now)
    async with services.desk.reading() as work:
        teams = await work.teams.all()
        late = await late_among(work, services, teams, now)
        told = long_late_this_week(services, late, today)
        leads = await everybody_who_leads(work, services, today) if told else []
    if any(team.enrolled is None for team in teams):
        await _count_from(services, today)
    due = at(today, OPENS)
    managers = {
        (manager, day)
        for one in late
        for day in _new_days(services, one, today)
        for manager in one.team.managers
    }
    notices = [Notice(NoticeKind.STEP_OVERDUE, id, id, due, day) for id, day in sorted(managers)]
    nth = _monday(today).toordinal()
    notices += [Notice(NoticeKind.TEAMS_OVERDUE, id, id, due, nth) for id in leads]
    return await plan(services, notices)


async def _count_from(services: Services, today: date) -> None:
    """Teams that were enrolled before that day was kept are late from today on, at the earliest."""
    async with services.desk.writing() as work:
        await work.teams.count_from(today)
        await work.commit()


def telling_of(services: Services, step: Step, today: date) -> tuple[Telling, date]:
    """The newest telling of a step that is late, and its day."""
    return last_telling(step, services.library.sending.told, services.library.calendar, today)


def _new_days(services: Services, progress: Progress, today: date) -> set[int]:
    """On which of the last seven days a telling came: also when nobody looked on the day itself."""
    days = {telling_of(services, step, today)[1] for step in asked(progress.steps)}
    return {day.toordinal() for day in days if today - _WEEK < day <= today}


def long_late_this_week(
    services: Services, late: Sequence[Progress], today: date
) -> list[tuple[Progress, Telling]]:
    """The teams that a programme lead is told of this week: since last Monday a step became late
    for long, or has been for very long. The worst of each."""
    monday = _monday(today)
    found = []
    for progress in late:
        told = [telling_of(services, step, monday) for step in asked(progress.steps)]
        new = [telling for telling, day in told if monday - _WEEK < day <= monday]
        if Telling.LAST in new or Telling.LEAD in new:
            found.append((progress, Telling.LAST if Telling.LAST in new else Telling.LEAD))
    return found


def _monday(today: date) -> date:
    """The first day of this week."""
    return today - timedelta(days=today.weekday())
