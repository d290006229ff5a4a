"""The sessions of a trainer or coach over all their teams, by week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from storage.work import Work
from trajectory.agenda.weeks import Meeting, Week, in_weeks
from trajectory.planning.effort import half_days_of
from trajectory.planning.programme import Programme, SessionType
from trajectory.planning.sessions import Part, Session, SessionState
from trajectory.roles import Action, Role
from trajectory.teams import Team, Trajectory
from use_cases.principal import Principal
from use_cases.progress.progress import Shelf, programme_of

_GUIDING = frozenset({Role.TRAINER, Role.COACH})


@dataclass(frozen=True, slots=True)
class Guided:
    """A team that goes on, or has still to begin, and what somebody is in it."""

    team: Team
    roles: frozenset[Role]
    trajectory: Trajectory | None

    def guides(self, type_: SessionType) -> bool:
        """Whether they are at such a session: the coach guides what is coached."""
        return (Role.COACH if type_.coached else Role.TRAINER) in self.roles

    def half_days(self, programme: Programme, type_: SessionType, session: Session) -> int:
        """What a session takes of them, as waves count it."""
        effort = programme.efforts.of(type_.id)
        minutes = [part.minutes for part in session.parts]
        trainer, coach = (role in self.roles for role in (Role.TRAINER, Role.COACH))
        return half_days_of(effort, minutes, trainer=trainer, coach=coach)


@dataclass(frozen=True, slots=True)
class Planned:
    """A session with what it is in its programme."""

    session: Session
    type: SessionType
    team: Team
    half_days: int
    """Of this guide, preparation included."""
    options: tuple[Part, ...] = ()
    """Every date that lies before the team, while none was chosen."""

    @property
    def meetings(self) -> list[Meeting]:
        proposed = bool(self.options)
        one = self.session
        return [
            Meeting(self.team.id, one.id, one.type, part, one.place, proposed)
            for part in (self.options or one.parts)
        ]


async def guided_by(work: Work, by: Principal) -> list[Guided]:
    """The teams of which this person is trainer or coach and that are not over, by name."""
    own = [
        (team, by.roles_in(team) & _GUIDING)
        for team in await work.teams.of_person(by.person.id)
        if by.may(team, Action.SEE_AGENDA)
    ]
    ever = await work.trajectories.ever_of_teams([team.id for team, _ in own]) if own else {}
    last = {team: them[-1] for team, them in ever.items() if them}
    return [
        Guided(team, roles, last.get(team.id))
        for team, roles in own
        if team.id not in last or not last[team.id].state.over
    ]


async def planned_of(work: Work, shelf: Shelf, guided: Iterable[Guided]) -> list[Planned]:
    """The sessions at which they are in these teams: held, planned and proposed."""
    by_trajectory = {one.trajectory.id: one for one in guided if one.trajectory is not None}
    if not by_trajectory:
        return []
    found = []
    for session in await work.sessions.of_trajectory(*by_trajectory):
        one = by_trajectory[session.trajectory]
        assert one.trajectory is not None, "only those that began have sessions"
        programme = programme_of(shelf, one.team, one.trajectory)
        type_ = programme.session(session.type)
        if one.guides(type_) and session.state is not SessionState.CANCELLED:
            half_days = one.half_days(programme, type_, session)
            options = await _options(work, session)
            found.append(Planned(session, type_, one.team, half_days, options))
    return found


async def _options(work: Work, session: Session) -> tuple[Part, ...]:
    if session.state is not SessionState.PROPOSED:
        return ()
    proposal = await work.date_proposals.get(session.id)
    options = proposal.options if proposal else ()
    return tuple(part for option in options for part in option.parts)


def since(planned: Iterable[Planned], day: date) -> list[Meeting]:
    """Every meeting from this day on."""
    return [one for of in planned for one in of.meetings if one.part.day >= day]


async def fixed_meetings(
    work: Work, shelf: Shelf, guided: Iterable[Guided], day: date
) -> list[Week]:
    """What is fixed from the week of this day on, with the numbers that the agenda shows."""
    monday = day - timedelta(days=day.weekday())
    planned = await planned_of(work, shelf, guided)
    return in_weeks([one for one in since(planned, monday) if not one.proposed])
