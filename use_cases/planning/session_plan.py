"""A session of a team's programme, and how far its planning is."""

from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.errors import NotAllowed, Stale
from trajectory.planning.planning import DateProposal, current, planners_of, right_to
from trajectory.planning.programme import SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.steps import Step, StepState, closed_without
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.principal import Principal
from use_cases.progress.progress import Started, progress_if_started

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

    @property
    def waits_for(self) -> SessionType | None:
        """The session that must have a date before this one; None when it is its turn."""
        if self.previous_day is not None:
            return None
        return self.started.programme.session(self.type.after.step)

    @property
    def let_off(self) -> bool:
        """Whether the team closed without it, so that nobody proposes it any more."""
        return closed_without(self.started.programme, self.started.sessions, self.type)

    @property
    def planners(self) -> tuple[str, ...]:
        """Who plans it, and hears what people answered."""
        return planners_of(self.team, self.type)

    @property
    def step(self) -> Step:
        """Where it stands among the steps of the trajectory."""
        return next(step for step in self.started.steps if step.id == self.type.id)

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
    team = await by.team(work, ref.team, Action.SEE_SESSIONS)
    started = await progress_if_started(work, by.services, team, by.now)
    type_ = _type_of(started, ref.type) if started else None
    if not by.may(team, right_to(action, type_) if type_ else action):
        raise NotAllowed
    if started is None:
        raise Stale("trajectory-not-started", team=team.name)
    if type_ is None:
        raise Stale("card-stale")
    return plan_for(started, type_)


def _type_of(started: Started, id: str) -> SessionType | None:
    return next((one for one in started.programme.sessions if one.id == id), None)


async def plan_of_session(
    work: Work, by: Principal, session_id: str, action: Action
) -> SessionPlan:
    """The plan of a session by its id, for whoever may do this in its team.

    Raises:
        Stale: it is gone. Stale, NotFound, NotAllowed: as `plan_in_team`.
    """
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    if session is None or trajectory is None:
        raise Stale("plan-no-longer-open")
    return await plan_in_team(work, by, TypeRef(trajectory.team, session.type), action)


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
