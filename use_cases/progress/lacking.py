"""What a step that stands still waits for: said by the lead, from the organisation's own list."""

from trajectory.errors import Invalid, Stale
from trajectory.postponing import Lack, Lacking
from trajectory.roles import Action
from trajectory.steps import Step, overdue
from use_cases.principal import Principal
from use_cases.progress.progress import Progress, progress_of, today_of

NOTHING = "nothing"
"""What is chosen when it is there now."""


async def say_lack(
    principal: Principal, team_id: str, step_id: str, lack: str
) -> tuple[Progress, Step]:
    """Say what a step waits for, or that it waits for nothing any more; the last word counts.
    Returns where the team stood, and the step.

    Raises:
        Invalid: nothing of the list. Stale: the step does not stand still.
        Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    if lack != NOTHING and lack not in list(Lack):
        raise Invalid("lack-choose")
    today = today_of(principal.now)
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.SAY_LACK)
        progress = await progress_of(work, principal.services, team, principal.now)
        step = next((one for one in overdue(progress.steps) if one.id == step_id), None)
        if step is None:
            raise Stale("lack-nothing")
        if lack == NOTHING:
            await work.steps.lacks_nothing(team.id, step.id)
        else:
            await work.steps.lacks(Lacking(team.id, step.id, Lack(lack), today))
        await work.commit()
    return progress, step
