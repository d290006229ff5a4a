"""The yearly question: long after the closing the team is asked what of its norm it keeps.

It is a round like every other; a team that is too small to be asked talks about it aloud. Everybody
hears of it beforehand. The next version of the guide follows from what the team decides then.
"""

import asyncio
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import StandsStill
from trajectory.norms import Norm, NormState, in_order
from trajectory.planning.programme import Spacing
from trajectory.planning.working_days import at
from trajectory.rounds.round_dates import OPENS, USUAL, plan_small
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.rounds.support import at_most
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.norms.support_rounds import keeping_questions
from use_cases.notices import NoticeKind
from use_cases.progress.progress import programme_of, today_of
from use_cases.rounds.scheduling import WantedRound, schedule
from use_cases.services import Services

ANNOUNCED: Final = 5
"""Working days before it opens that everybody hears of it."""
_LOOKED_BACK: Final = timedelta(weeks=8)
"""So long after its day it is still asked, when the bot stood still."""


async def ask(services: Services, now: datetime) -> int:
    """Ask the teams whose day has come, once for each time; returns how many."""
    if not services.may_open_rounds:
        return 0
    today = today_of(now)
    async with services.desk.reading() as work:
        due = []
        for team in await work.teams.all():
            day = await _due(work, services, team, today)
            due += [(team.id, day)] if day else []
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    return sum([await _ask(services, team_id, day, now) for team_id, day in due])


async def _due(work: Work, services: Services, team: Team, today: date) -> date | None:
    """The day on which this team is to be asked, when that has come; None for a team that goes
    through a trajectory, stopped, or has no norm."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None or trajectory.state is not TrajectoryState.CLOSED:
        return None
    halt = (await work.steps.halts([trajectory.id])).get(trajectory.id)
    months = programme_of(services, team, trajectory).asks_again
    day = last_time(halt.since, months, today) if halt else None
    fresh = day is not None and today <= day + _LOOKED_BACK
    return day if fresh and await _adopted(work, trajectory) else None


def last_time(closed: date, months: int, today: date) -> date | None:
    """The last of the days so many months after the closing, and after each other, that has come;
    None before the first."""
    found, nth = None, 1
    while (day := Spacing("", 0, None, nth * months).first_after(closed)) <= today:
        found, nth = day, nth + 1
    return found


async def _adopted(work: Work, trajectory: Trajectory) -> list[Norm]:
    norms = await work.norms.of_trajectory(trajectory.id)
    return [norm for norm in norms if norm.state is NormState.ADOPTED]


async def _ask(services: Services, team_id: str, day: date, now: datetime) -> int:
    """Schedule the round, or none for a small team, and tell everybody."""
    with suppress(StandsStill):
        async with services.desk.writing() as work:
            team = await work.teams.get(team_id)
            trajectory = await work.trajectories.of_team(team_id)
            if team is None or trajectory is None or await _asked(work, trajectory, day):
                return 0
            if len(team.members) >= RoundKind.YEARLY.smallest:
                await _schedule(work, services, trajectory, now)
            due, nth = at(today_of(now), OPENS), day.toordinal()
            subject, kind = trajectory.id, NoticeKind.NORM_YEAR
            told = [Notice(kind, person, subject, due, nth) for person in team.people]
            await work.outbox.plan(*told)
            await work.commit()
            return 1
    return 0


async def _asked(work: Work, trajectory: Trajectory, day: date) -> bool:
    rounds = await work.rounds.of_trajectory(trajectory.id)
    return any(
        round_.kind is RoundKind.YEARLY and today_of(round_.opens) >= day for round_ in rounds
    )


async def _schedule(work: Work, services: Services, trajectory: Trajectory, now: datetime) -> Round:
    library = services.library
    asked = at_most(in_order(await _adopted(work, trajectory), library.norm_themes))
    first = library.calendar.after(today_of(now), ANNOUNCED)
    dates = plan_small(library.calendar, first, USUAL)
    wanted = WantedRound(RoundKind.YEARLY, keeping_questions(library, asked), dates)
    return await schedule(work, services, trajectory, wanted)


async def yearly_of(work: Work, trajectory: Trajectory) -> Round | None:
    """The yearly question that stands or runs now; None for a team that talks about it aloud."""
    rounds = await work.rounds.of_trajectory(trajectory.id)
    live = (RoundState.SCHEDULED, RoundState.OPEN)
    asked = (one for one in rounds if one.kind is RoundKind.YEARLY and one.state in live)
    return next(asked, None)
