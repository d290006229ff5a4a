"""What was done with a result: the manager is asked within thirty days, and tells everybody."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.follow_up.result_use import ResultUse, asked_on, checked_use, overdue_on
from trajectory.planning.working_days import at
from trajectory.roles import Action
from trajectory.rounds.round_dates import OPENS
from trajectory.rounds.rounds import Round, RoundState
from trajectory.teams import Team, TrajectoryState
from use_cases.notices import NoticeKind
from use_cases.planned import plan
from use_cases.principal import Principal
from use_cases.progress.progress import Progress, Started, started_progress, today_of
from use_cases.services import Services


@dataclass(frozen=True, slots=True)
class SeenResult:
    """A result that the whole team may see, with what the manager told of it so far."""

    started: Started
    round: Round
    use: ResultUse | None

    @property
    def team(self) -> Team:
        return self.started.team


def results_seen(rounds: Iterable[Round], now: datetime) -> list[Round]:
    """The scans among these rounds with a result that the team may see, earliest first."""
    return [
        round_
        for round_ in rounds
        if round_.kind.is_scan and round_.state is RoundState.RELEASED and round_.shows_to_team(now)
    ]


async def result_to_tell_of(
    work: Work, principal: Principal, team_id: str, round_id: str
) -> SeenResult:
    """The result of this round, for whoever may tell what was done with it.

    Raises:
        NotFound, NotAllowed: as `Principal.team`. Stale: it is no result of this team that the
            team sees, the trajectory is over, or it was told.
    """
    team = await principal.team(work, team_id, Action.TELL_USE)
    started = await started_progress(work, principal.services, team, principal.now)
    seen = results_seen(started.rounds, principal.now)
    round_ = next((one for one in seen if one.id == round_id), None)
    if round_ is None:
        raise Stale("card-stale")
    if started.trajectory.state.over:
        raise Stale("use-over", team=team.name)
    use = await work.result_uses.get(round_.id)
    if use is not None:
        raise Stale("use-told-before", day=use.told)
    return SeenResult(started, round_, use)


async def tell(principal: Principal, team_id: str, round_id: str, text: str) -> SeenResult:
    """Keep what was done with a result, and send it to everybody else in the team.

    Raises:
        Invalid: no words, or too many. And as `result_to_tell_of`.
    """
    kept = checked_use(text)
    async with principal.services.desk.writing() as work:
        seen = await result_to_tell_of(work, principal, team_id, round_id)
        use = ResultUse(round_id, today_of(principal.now), kept)
        await work.result_uses.tell(use)
        await work.outbox.cancel(NoticeKind.USE_ASKED, round_id)
        others = [person for person in seen.team.people if person != principal.person.id]
        notices = [Notice(NoticeKind.USE_TOLD, id, round_id, principal.now) for id in others]
        await work.outbox.plan(*notices)
        await work.commit()
    return SeenResult(seen.started, seen.round, use)


# ---- whether it happened


async def told_in_time(work: Work, progress: Iterable[Progress], now: datetime) -> dict[str, bool]:
    """By team, of its last result: True when the team heard what was done with it, False when it
    should have by now. Of other teams there is nothing to say yet."""
    last = {
        one.team.id: seen[-1]
        for one in progress
        if isinstance(one, Started) and (seen := results_seen(one.rounds, now))
    }
    told = await work.result_uses.told_of([round_.id for round_ in last.values()])
    return {
        team: round_.id in told
        for team, round_ in last.items()
        if round_.id in told or overdue_on(today_of(round_.visible), today_of(now))
    }


# ---- by the clock


async def ask(services: Services, now: datetime) -> int:
    """Ask managers what was done with a result, once for each; returns how many are asked."""
    async with services.desk.reading() as work:
        notices = []
        for team in await work.teams.all():
            notices += [
                Notice(NoticeKind.USE_ASKED, manager, round_.id, at(today_of(now), OPENS))
                for round_ in await _to_ask(work, team, now)
                for manager in team.managers
            ]
            await asyncio.sleep(0)  # whoever chats meanwhile is answered in between
    return await plan(services, notices)


async def _to_ask(work: Work, team: Team, now: datetime) -> list[Round]:
    """The results of a team of which today is a day to ask; none while it rests or is over."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None or trajectory.state is not TrajectoryState.RUNNING:
        return []
    seen = results_seen(await work.rounds.of_trajectory(trajectory.id), now)
    due = [one for one in seen if asked_on(today_of(one.visible), today_of(now))]
    told = await work.result_uses.told_of([one.id for one in due])
    return [one for one in due if one.id not in told]
