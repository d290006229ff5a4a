"""Starting a trajectory of a team: the whole way with a scan or without one, or a light round on
the themes that are left. A team has one at a time, and may begin again when the last one is over.
"""

from dataclasses import dataclass
from datetime import date, datetime

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, Stale
from trajectory.language import Language
from trajectory.planning.programme import Programme, ProgrammeKind
from trajectory.planning.working_days import ZONE
from trajectory.roles import Action
from trajectory.rounds.circles import free_from
from trajectory.rounds.instrument import Theme
from trajectory.rounds.round_dates import USUAL, RoundPlan, plan_round
from trajectory.rounds.rounds import RoundKind, enough_for_scan
from trajectory.steps import CLOSE
from trajectory.teams import Team, Trajectory
from use_cases.council.gate import instrument_for
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.progress.ending import left_over_of
from use_cases.progress.progress import Shelf, Started, progress_if_started
from use_cases.rounds.alike_teams import last_result, too_alike_team
from use_cases.rounds.opening import tell_no_scan
from use_cases.rounds.scheduling import WantedRound, schedule
from use_cases.separate_input import open_mailbox
from use_cases.services import Services


def programme_to_start(
    services: Services, team: Team, kind: ProgrammeKind = ProgrammeKind.FIRST
) -> Programme:
    """The version of the programme that a new trajectory starts on, and keeps.

    Raises:
        Stale: none was adopted yet, and here nothing starts without.
    """
    library = services.library
    try:
        return library.programme_for(team.level, kind, adopted=services.only_adopted)
    except LookupError:
        newest = library.programme_for(team.level, kind)
    raise Stale("start-not-adopted", programme=newest.key)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day of a scan; None for the usual ones."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a team can begin: for the first time, or after a trajectory that is over."""

    behind: Started | None
    """Where it stood at the end of its last trajectory; None when it never started."""
    left: tuple[Theme, ...]
    """Themes without a norm, once it has begun before."""
    free_from: date | None
    """The first day on which a scan may end, after the last one of this team."""

    @property
    def kinds(self) -> tuple[ProgrammeKind, ...]:
        """What it can begin with; the first is usual."""
        again = self.behind is not None and bool(self.left)
        return (ProgrammeKind.NEXT, ProgrammeKind.FIRST) if again else (ProgrammeKind.FIRST,)


async def beginning_of(work: Work, services: Shelf, team: Team, now: datetime) -> Beginning:
    """How this team can begin.

    Raises:
        Stale: a trajectory of it goes on.
    """
    behind = await progress_if_started(work, services, team, now)
    if behind is not None:
        _check_over(behind)
    left = (await left_over_of(work, services, behind)).themes if behind else []
    last = await last_result(work, team)
    day = last.closes.astimezone(ZONE).date() if last else None
    return Beginning(behind, tuple(left), free_from(day) if day else None)


def _check_over(last: Started) -> None:
    """Refuse a second start: a second press, or a second person, finds it started; and one before
    the last trajectory was closed.

    Raises:
        Stale: it goes on.
    """
    if last.trajectory.state.over:
        return
    closing = any(step.id == CLOSE and step.waits for step in last.steps)
    raise Stale("start-close-first" if closing else "start-running", team=last.team.name)


async def can_begin(work: Work, team: Team) -> bool:
    """Whether this team never started, or ended what it started."""
    last = await work.trajectories.of_team(team.id)
    return last is None or last.state.over


async def obstacle_to_start(
    work: Work, services: Services, team: Team, kind: ProgrammeKind
) -> Stale | None:
    """What stands in the way of this start, whatever else is chosen; None when nothing does."""
    if not services.may_open_rounds:
        return Stale("start-not-decided")
    try:
        programme_to_start(services, team, kind)
    except Stale as not_adopted:
        return not_adopted
    if kind is ProgrammeKind.NEXT or not enough_for_scan(len(team.members)):
        return None
    other = await too_alike_team(work, services, team)
    return Stale("start-too-alike", other=other.name) if other else None


async def start(
    principal: Principal,
    team_id: str,
    period: Period,
    language: Language,
    kind: ProgrammeKind = ProgrammeKind.FIRST,
) -> tuple[Team, RoundPlan | None]:
    """Start a trajectory of a team; returns the dates of its scan. None for one without: a light
    round, or a group that is too small to be asked.

    Raises:
        Stale: one goes on, another team was asked with nearly the same people, no theme is left,
            no programme was adopted, or the works council has still to decide. Invalid: the period
            cannot be, or the scan ends too soon after the last one.
    """
    services = principal.services
    async with services.desk.writing() as work:
        team = await principal.team(work, team_id, Action.START)
        begins = await beginning_of(work, services, team, principal.now)
        if kind not in begins.kinds:
            raise Stale("start-nothing-left", team=team.name)
        obstacle = await obstacle_to_start(work, services, team, kind)
        if obstacle is not None:
            raise obstacle
        starting = _Start(work, services, team, language, principal.now, begins)
        await work.holds.end(team.id, principal.now.astimezone(ZONE).date())
        plan = None
        if kind is ProgrammeKind.NEXT:
            await starting.light()
        elif enough_for_scan(len(team.members)):
            plan = await starting.with_scan(period)
        else:
            await starting.without_scan()
        await work.commit()
    return team, plan


def scan_plan(services: Shelf, begins: Beginning, period: Period, now: datetime) -> RoundPlan:
    """The dates of the scan in this period, or the usual ones that leave enough time since the
    last.

    Raises:
        Invalid: a day that is no day, in the past, not worked on, too soon or too late.
    """
    calendar, free = services.library.calendar, begins.free_from
    plan = plan_round(calendar, now, first=period.first, last=period.last)
    if free is None or plan.closes.astimezone(ZONE).date() >= free:
        return plan
    if period.first or period.last:
        raise Invalid("period-too-soon", day=free)
    last = calendar.working_day_from(free)
    return plan_round(calendar, now, first=calendar.before(last, USUAL), last=last)


@dataclass(frozen=True, slots=True)
class _Start:
    """One team that starts, inside one transaction."""

    work: Work
    services: Services
    team: Team
    language: Language
    now: datetime
    begins: Beginning

    async def with_scan(self, period: Period) -> RoundPlan:
        """Schedule the questions of today for a team at this level; trainer and coach hear."""
        team = self.team
        plan = scan_plan(self.services, self.begins, period, self.now)
        asked = await instrument_for(self.work, self.services, team.level, self.now)
        trajectory = await self._trajectory(with_scan=True)
        wanted = WantedRound(RoundKind.SCAN, asked, plan)
        scan = await schedule(self.work, self.services, trajectory, wanted)
        told = dict.fromkeys((team.trainer, team.coach))
        started = (Notice(NoticeKind.STARTED, id, scan.id, self.now) for id in told)
        await self.work.outbox.plan(*started)
        return plan

    async def without_scan(self) -> None:
        await self._trajectory(with_scan=False)
        await tell_no_scan(self.work, self.team, self.now)

    async def light(self) -> None:
        """A light round on the themes that are left: everybody hears which."""
        trajectory = await self._trajectory(ProgrammeKind.NEXT, with_scan=False)
        kind = NoticeKind.NEXT_STARTED
        told = [Notice(kind, id, trajectory.id, self.now) for id in self.team.people]
        await self.work.outbox.plan(*told)

    async def _trajectory(
        self, kind: ProgrammeKind = ProgrammeKind.FIRST, *, with_scan: bool
    ) -> Trajectory:
        """The trajectory with its mailbox for separate input; what the team made before goes on in
        it."""
        trajectory = await self.work.trajectories.start(
            team_id=self.team.id,
            language=self.language,
            with_scan=with_scan,
            programme=programme_to_start(self.services, self.team, kind).key,
            now=self.now,
        )
        if self.begins.behind is not None:
            await self.work.norms.carry_over(self.begins.behind.trajectory.id, trajectory.id)
        await open_mailbox(self.work, self.services, trajectory, self.team, self.now)
        return trajectory
