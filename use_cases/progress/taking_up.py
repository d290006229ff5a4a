"""The day on which the themes that were left come back: the manager is asked to begin with them.

When they do not, it is late as every step is (`late.py`).
"""

from datetime import datetime

from storage.people.outbox_rows import Notice
from trajectory.planning.working_days import at
from trajectory.rounds.round_dates import OPENS
from trajectory.steps import TAKE_UP, StepState
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.progress.progress import Progress, Started, progress_of_teams, today_of
from use_cases.services import Services


def to_take_up(progress: Progress) -> bool:
    """Whether this team is to begin with the themes that were left, from today or earlier on."""
    step = progress.next
    return step is not None and step.id == TAKE_UP and step.waits


async def ask(services: Services, now: datetime) -> int:
    """Ask managers of teams whose themes come back today; once for each day that was chosen."""
    today = today_of(now)
    async with services.desk.reading() as work:
        teams = await progress_of_teams(work, services, await work.teams.all(), now)
    notices = [
        Notice(
            NoticeKind.TAKE_UP,
            manager,
            one.team.id,
            at(today, OPENS),
            one.halt.until.toordinal(),
        )
        for one in teams
        if isinstance(one, Started) and to_take_up(one) and _is_new(one)
        if one.halt is not None and one.halt.until is not None
        for manager in one.team.managers
    ]
    return await plan(services, notices)


def _is_new(started: Started) -> bool:
    """Whether it is not late yet, and was not put off."""
    step = started.next
    return step is not None and step.state is StepState.DUE and step.postponed is None
