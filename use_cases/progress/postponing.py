"""Putting a step off: with a reason from the closed list and one line, and never for ever."""

from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.postponing import Postponement, Reason
from trajectory.roles import Action
from trajectory.steps import Step, check_postponable
from use_cases.principal import Principal
from use_cases.progress.progress import NotStarted, Progress, progress_of, today_of


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something is put off, rests or stops: for those who plan, and for the programme lead."""

    reason: Reason
    line: str
    """Empty when the reason says enough."""


async def postpone(
    principal: Principal, team_id: str, step_id: str, until: date, why: Explanation
) -> tuple[Progress, Step]:
    """Put a step off; asked twice, the last word counts. Returns where the team stood, and the
    step that is put off.

    Raises:
        Stale: the step does not wait for anybody. Invalid: a day in the past, too far, or no
            later than it is due.
    """
    today = today_of(principal.now)
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.POSTPONE)
        progress = await progress_of(work, principal.services, team, principal.now)
        step = check_postponable(progress.steps, step_id, until, today)
        await _record(work, progress, step.id, today, until, why)
        await work.commit()
    return progress, step


async def _record(
    work: Work, progress: Progress, step_id: str, given: date, until: date, why: Explanation
) -> None:
    """Of the team as long as it has no trajectory."""
    if isinstance(progress, NotStarted):
        await work.steps.postpone_start(
            Postponement(progress.team.id, step_id, given, until, why.reason, why.line)
        )
    else:
        await work.steps.postpone(
            Postponement(progress.trajectory.id, step_id, given, until, why.reason, why.line)
        )
