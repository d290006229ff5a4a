"""Tips about one-on-ones: each waits a few days for a message that goes to the manager anyway, and
goes along with it as a line; else it is a card of its own."""

import asyncio
from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.follow_up.one_on_one import WAITS, Tip
from trajectory.planning.sending import Rider
from trajectory.planning.sessions import Session, SessionState
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.rounds.round_dates import OPENS
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases import planned
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.progress import programme_of, today_of
from use_cases.services import Services


@dataclass(frozen=True, slots=True)
class DueTip:
    """A tip that waits for a manager, about a team."""

    tip: Tip
    team: Team
    since: datetime
    """From when it may go."""


async def plan(services: Services, now: datetime) -> int:
    """Let the tips of today wait for the managers of teams whose intake was held; how many."""
    notices = []
    async with services.desk.reading() as work:
        for team in await work.teams.all():
            notices += await _of_team(work, services, team, today_of(now))
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    return await planned.plan(services, notices)


async def _of_team(work: Work, services: Services, team: Team, today: date) -> list[Notice]:
    trajectory = await work.trajectories.of_team(team.id)
    intake = await _intake(work, services, team, trajectory) if trajectory else None
    if intake is None:
        return []
    held, calendar = intake.parts[-1].day, services.library.calendar
    return [
        Notice(
            NoticeKind.ONE_ON_ONE,
            manager,
            intake.id,
            at(calendar.working_day_from(tip.begins(held) + WAITS), OPENS),
            nth,
        )
        for nth, tip in enumerate(services.library.one_on_ones.tips)
        for manager in team.managers
        if tip.waits_on(held, today)
    ]


async def _intake(
    work: Work, services: Services, team: Team, trajectory: Trajectory
) -> Session | None:
    """The intake that was held; None before it, and while the trajectory rests or is over."""
    if trajectory.state is not TrajectoryState.RUNNING:
        return None
    first = programme_of(services, team, trajectory).sessions[0].id
    held = [
        session
        for session in await work.sessions.of_trajectory(trajectory.id)
        if session.type == first and session.state is SessionState.HELD and session.parts
    ]
    return held[-1] if held else None


# ---- when something is sent


async def waiting_tip(work: Work, services: Services, person: str) -> DueTip | None:
    """The tip that goes along with a message to this manager that is about to go; None when none
    waits, or another message took it along."""
    for notice in await work.outbox.waiting_for(person, NoticeKind.ONE_ON_ONE):
        due = await tip_of(work, services, notice)
        if due is not None:
            return due
    return None


async def tip_of(work: Work, services: Services, notice: Notice) -> DueTip | None:
    """The tip of a notice; None when it is not worth sending: its reader does not lead the team any
    more or wants none, the trajectory does not go on, or a message took it along."""
    session = await work.sessions.get(notice.subject)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    tips = services.library.one_on_ones.tips
    if session is None or trajectory is None or team is None or notice.nth >= len(tips):
        return None
    if trajectory.state is not TrajectoryState.RUNNING or notice.person not in team.managers:
        return None
    if await work.tips_off.wants_none(trajectory.id, notice.person):
        return None
    since = at(tips[notice.nth].begins(session.parts[-1].day), OPENS)
    sent = await work.outbox.sent_since(notice.person, since)
    carriers = services.library.sending.carriers(Rider.TIP)
    went_along = any(kind in carriers for kind, _ in sent)
    return None if went_along else DueTip(tips[notice.nth], team, since)


async def turn_off(principal: Principal, team_id: str) -> Team:
    """No more tips in this trajectory, for whoever asks.

    Raises:
        NotFound, NotAllowed: as `Principal.team`.
    """
    async with principal.services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.TELL_USE)
        trajectory = await work.trajectories.of_team(team.id)
        if trajectory is not None:
            await work.tips_off.turn_off(trajectory.id, principal.person.id)
            await work.commit()
    return team
