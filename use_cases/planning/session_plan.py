"""A session of a team's programme, and how far its planning is."""

from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.errors import Stale
from trajectory.planning.planning import DateProposal, current
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.steps import StepState
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.principal import Principal
from use_cases.progress.progress import Started, started_progress

_DATED = (StepState.DONE, StepState.PLANNED)


@dataclass(frozen=True, slots=True)
class TypeRef:
    """Which session of the programme of which team somebody asks for."""

    team: str
    type: str


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """One session type of the programme of a started team; `session` is None while no dates
    lie before the team."""

    started: Started
    type: SessionType
    session: Session | None

    @property
    def team(self) -> Team:
        return self.started.team

    @property
    def trajectory(self) -> Trajectory:
        return self.started.trajectory

    @property
    def runs(self) -> bool:
        return self.trajectory.state is TrajectoryState.RUNNING

    @property
    def previous_day(self) -> date | None:
        """The last day of the step before this one; None when it has none yet."""
        step = next(step for step in self.started.steps if step.id == self.type.after.step)
        return step.day if step.state in _DATED else None

    def require_running(self) -> None:
        """Refuse to plan for a team that rests or is done.

        Raises:
            Stale: its trajectory does not run.
        """
        if not self.runs:
            raise Stale("plan-not-running", team=self.team.name)


def plans_of(started: Started) -> list[SessionPlan]:
    """Every session of the programme, in its order."""
    return [plan_for(started, type_) for type_ in started.programme.sessions]


def plan_for(started: Started, type_: SessionType) -> SessionPlan:
    return SessionPlan(started, type_, current(started.sessions, type_.id))


async def plan_in_team(work: Work, by: Principal, ref: TypeRef, action: Action) -> SessionPlan:
    """A session of the team's programme, for whoever may do this in the team.

    Raises:
        Stale: the team did not start, or its programme has no such session. NotFound,
        NotAllowed: as `Principal.team`.
    """
    team = await by.team(work, ref.team, action)
    started = await started_progress(work, by.services, team, by.now)
    try:
        type_ = started.programme.session(ref.type)
    except LookupError:
        raise Stale("card-stale") from None
    return plan_for(started, type_)


async def proposal_of(work: Work, plan: SessionPlan) -> DateProposal:
    """The dates that lie before the team.

    Raises:
        Stale: none do, any longer.
    """
    session = plan.session
    proposal = await work.date_proposals.get(session.id) if session else None
    if session is None or proposal is None or session.state is not SessionState.PROPOSED:
        raise Stale("plan-no-longer-open")
    return proposal
