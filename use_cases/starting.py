"""Starting the trajectory of a team: on which programme, with a scan or without one."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Stale
from trajectory.language import Language
from trajectory.planning.programme import Programme
from trajectory.roles import Action
from trajectory.rounds.round_dates import RoundPlan, plan_round
from trajectory.rounds.rounds import RoundKind, enough_for_scan
from trajectory.teams import Team, Trajectory
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
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
    principal: Principal, team_id: str, period: Period, language: Language
) -> tuple[Team, RoundPlan | None]:
    """Start the trajectory of a team, once; returns the dates of its scan. None for a group that
    is too small to be asked: it starts without.

    Raises:
        Stale: the team started, another team with a scan has nearly the same members, no
            programme was adopted, or the works council has still to decide. Invalid: the period
            cannot be.
    """
    services = principal.services
    if not services.may_open_rounds:
        raise Stale("start-not-decided")
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.START)
        await check_not_started(work, team)
        starting = _Start(work, services, team, language, principal.now)
        plan = None
        if enough_for_scan(len(team.members)):
            plan = await starting.with_scan(period)
        else:
            await starting.without_scan()
        await work.commit()
    return team, plan


async def check_not_started(work: Work, team: Team) -> None:
    """Refuse a second start: a second press, or a second person, finds it started.

    Raises:
        Stale: the team started.
    """
    if await work.trajectories.of_team(team.id) is not None:
        raise Stale("start-running", team=team.name)


@dataclass(frozen=True, slots=True)
class _Start:
    """One team that starts, inside one transaction."""

    work: Work
    services: Services
    team: Team
    language: Language
    now: datetime

    async def with_scan(self, period: Period) -> RoundPlan:
        """Schedule the questions of today for a team at this level; trainer and coach hear."""
        library, team = self.services.library, self.team
        other = await too_alike_team(self.work, self.services, team)
        if other is not None:
            raise Stale("start-too-alike", other=other.name)
        plan = plan_round(library.calendar, self.now, first=period.first, last=period.last)
        trajectory = await self._trajectory(with_scan=True)
        wanted = WantedRound(RoundKind.SCAN, library.newest_for(team.level), plan)
        scan = await schedule(self.work, self.services, trajectory, wanted)
        told = dict.fromkeys((team.trainer, team.coach))
        started = (Notice(NoticeKind.STARTED, id, scan.id, self.now) for id in told)
        await self.work.outbox.plan(*started)
        return plan

    async def without_scan(self) -> None:
        await self._trajectory(with_scan=False)
        await tell_no_scan(self.work, self.team, self.now)

    async def _trajectory(self, *, with_scan: bool) -> Trajectory:
        """The trajectory with its mailbox for separate input."""
        trajectory = await self.work.trajectories.start(
            team_id=self.team.id,
            language=self.language,
            with_scan=with_scan,
            programme=programme_to_start(self.services, self.team).key,
            now=self.now,
        )
        await open_mailbox(self.work, self.services, trajectory, self.team, self.now)
        return trajectory
