"""Starting the trajectory of a team: on which programme, with a scan or without one."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.programme import Programme
from trajectory.rounds.round_dates import RoundPlan, plan_round
from trajectory.rounds.rounds import RoundKind, enough_for_scan
from trajectory.teams import Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.rounds.alike_teams import too_alike_team
from use_cases.rounds.opening import tell_no_scan
from use_cases.rounds.scheduling import WantedRound, schedule
from use_cases.separate_input import open_mailbox
from use_cases.services import Services


def programme_to_start(services: Services, team: Team) -> Programme:
    """The version of the programme that a new trajectory starts on, and keeps.

    Raises:
        Stale: none was adopted yet, and here nothing starts without.
    """
    library = services.library
    try:
        return library.programme_for(team.level, adopted=services.only_adopted)
    except LookupError:
        newest = library.programme_for(team.level)
    raise Stale("start-not-adopted", programme=newest.key)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day of a scan; None for the usual ones."""

    first: date | None = None
    last: date | None = None


async def start(
    work: Work,
    services: Services,
    team: Team,
    period: Period,
    *,
    language: Language,
    now: datetime,
) -> RoundPlan | None:
    """Start the trajectory of a team, once; returns the dates of its scan. None for a group that
    is too small to be asked: it starts without.

    Raises:
        Stale: the team started, another team with a scan has nearly the same members, or no
            programme was adopted. Invalid: the period cannot be.
    """
    if await work.trajectories.of_team(team.id) is not None:
        raise Stale("start-running", team=team.name)
    if not enough_for_scan(len(team.members)):
        await _begin(work, services, team, now, language=language, with_scan=False)
        await tell_no_scan(work, team, now)
        return None
    other = await too_alike_team(work, services, team)
    if other is not None:
        raise Stale("start-too-alike", other=other.name)
    plan = plan_round(services.library.calendar, now, first=period.first, last=period.last)
    trajectory = await _begin(work, services, team, now, language=language, with_scan=True)
    await _schedule_scan(work, services, team, trajectory, plan, now)
    return plan


async def _begin(
    work: Work,
    services: Services,
    team: Team,
    now: datetime,
    *,
    language: Language,
    with_scan: bool,
) -> Trajectory:
    """The trajectory with its mailbox for separate input."""
    trajectory = await work.trajectories.start(
        team_id=team.id,
        language=language,
        with_scan=with_scan,
        programme=programme_to_start(services, team).key,
        now=now,
    )
    await open_mailbox(work, services, trajectory, now)
    return trajectory


async def _schedule_scan(
    work: Work,
    services: Services,
    team: Team,
    trajectory: Trajectory,
    plan: RoundPlan,
    now: datetime,
) -> None:
    """The questions of today for a team at this level; trainer and coach hear of it."""
    wanted = WantedRound(RoundKind.SCAN, services.library.newest_for(team.level), plan)
    scan = await schedule(work, services, trajectory, wanted)
    told = dict.fromkeys((team.trainer, team.coach))
    await work.outbox.plan(*(Notice(NoticeKind.STARTED, id, scan.id, now) for id in told))
