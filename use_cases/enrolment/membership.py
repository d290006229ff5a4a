"""Somebody joins a team or leaves it: what follows everywhere else in the trajectory.

A round that is open keeps its roster, and nothing here touches a ballot (anonymity.md §3).
"""

from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.teams import Team, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.peer_groups import grouping
from use_cases.planning import messages
from use_cases.progress.progress import progress_if_started
from use_cases.services import Services
from use_cases.subjects import subjects_of


async def joined(work: Work, services: Services, team: Team, person: str, now: datetime) -> None:
    """A new member of this team hears of the sessions that are planned and of the norm guide, and
    comes into a group that has room. That they belong comes first (`roster.py`)."""
    progress = await progress_if_started(work, services, team, now)
    if progress is None or progress.trajectory.state is TrajectoryState.STOPPED:
        return
    trajectory = progress.trajectory
    if not trajectory.state.over:
        await messages.welcome(work, services, team, trajectory, person, now)
        await grouping.join(work, progress, person, now)
    if (guide := await work.norm_guides.newest(trajectory.id)) is not None:
        await work.outbox.plan(Notice(NoticeKind.GUIDE_FOR_NEWCOMER, person, guide.id, now))


async def left(work: Work, services: Services, team: Team, person: str, now: datetime) -> None:
    """Groups of this team go on without whoever left it, agreements go back to their role, and
    messages to them stop.

    Messages of a round stay: whoever was asked in it may still answer.
    """
    progress = await progress_if_started(work, services, team, now)
    if progress is None:
        return
    await grouping.leave(work, progress, person, now)
    await work.peer_groups.sit_out(progress.trajectory.id, person, None)
    await work.agreements.leave(progress.trajectory.id, person)
    rounds = {round_.id for round_ in progress.rounds}
    others = [id for id in await subjects_of(work, services, team) if id not in rounds]
    await work.outbox.cancel_about(others, person=person)
