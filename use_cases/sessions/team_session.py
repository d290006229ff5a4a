"""A session of a team with everything around it: read once, shown on cards and in documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from storage.work import Work
from trajectory.errors import NotFound
from trajectory.norms import STANDS
from trajectory.planning.programme import Programme, SessionType
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.rounds.rounds import AROUND_SESSIONS, Round
from trajectory.summaries import AdoptedNorm, NoSummary, Summary, Written
from trajectory.teams import Team, Trajectory
from use_cases.principal import Principal
from use_cases.progress.progress import Shelf, programme_of

_SHOWN = (SessionState.CONFIRMED, SessionState.HELD)


@dataclass(frozen=True, slots=True)
class TeamSession:
    """One session of one team, with what the programme says of it."""

    team: Team
    trajectory: Trajectory
    programme: Programme
    planned: Session
    summaries: tuple[Summary, ...]
    """Every version, oldest first."""
    rounds: tuple[Round, ...]
    without: NoSummary | None = None
    """Why no summary of it comes; None when one is there or may come."""

    @property
    def id(self) -> str:
        return self.planned.id

    @property
    def type(self) -> SessionType:
        return self.programme.session(self.planned.type)

    @property
    def released(self) -> Summary | None:
        """The last version of the summary that the team may read."""
        return next((version for version in reversed(self.summaries) if version.released), None)

    @property
    def draft(self) -> Summary | None:
        last = self.summaries[-1] if self.summaries else None
        return last if last and not last.released else None

    @property
    def ended_rounds(self) -> list[Round]:
        """Rounds of the session that ended in a way that is told here; its scan has a card of its
        own."""
        return [
            round_ for round_ in self.rounds if round_.kind in AROUND_SESSIONS and round_.state.told
        ]

    @property
    def blocks(self) -> tuple[str, ...]:
        """The building blocks of the session; one without any has one of its own."""
        return self.type.blocks or ("session",)

    def begun(self, now: datetime) -> bool:
        begins = self.planned.begins
        return begins is None or begins <= now

    def discussed(self, written: Written) -> Mapping[str, str]:
        """What was discussed, in the order of the session's building blocks."""
        return {
            block: text
            for block in dict.fromkeys([*self.blocks, *written.discussed])
            if (text := written.discussed.get(block))
        }


@dataclass(frozen=True, slots=True)
class SessionRef:
    """Which session of which team somebody asks for."""

    team: str
    session: str


async def session_of(work: Work, shelf: Shelf, session_id: str) -> TeamSession | None:
    """A session with everything around it; None when it is gone."""
    session = await work.sessions.get(session_id)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    team = await work.teams.get(trajectory.team) if trajectory else None
    if session is None or trajectory is None or team is None:
        return None
    return await _whole(work, shelf, team, trajectory, session)


async def sessions_of(work: Work, shelf: Shelf, team: Team) -> list[TeamSession]:
    """The planned and held sessions of a team, first to begin first."""
    trajectory = await work.trajectories.of_team(team.id)
    if trajectory is None:
        return []
    return [
        await _whole(work, shelf, team, trajectory, session)
        for session in await work.sessions.of_trajectory(trajectory.id)
        if session.state in _SHOWN
    ]


async def session_in_team(
    work: Work, by: Principal, ref: SessionRef, action: Action
) -> TeamSession:
    """A session of one of the team's trajectories, for whoever may do this in the team.

    Raises:
        NotFound: it is none of this team. Stale, NotFound, NotAllowed: as `Principal.team`.
    """
    team = await by.team(work, ref.team, action)
    session = await work.sessions.get(ref.session)
    trajectory = await work.trajectories.get(session.trajectory) if session else None
    if trajectory is None or session is None or trajectory.team != team.id:
        raise NotFound("session-unknown")
    return await _whole(work, by.services, team, trajectory, session)


async def _whole(
    work: Work, shelf: Shelf, team: Team, trajectory: Trajectory, session: Session
) -> TeamSession:
    return TeamSession(
        team,
        trajectory,
        programme_of(shelf, team, trajectory),
        session,
        tuple(await work.summaries.of_session(session.id)),
        tuple(await work.session_rounds.of_session(session.id)),
        (await work.summaries.not_coming(session.id)).get(session.id),
    )


async def norms_adopted_in(work: Work, session: TeamSession) -> tuple[AdoptedNorm, ...]:
    """The norms that the team adopted in this session, as it worded them, also under reserve."""
    days = {part.day for part in session.planned.parts}
    norms = await work.norms.of_trajectory(session.trajectory.id)
    return tuple(
        AdoptedNorm(norm.text, norm.way)
        for norm in norms
        if norm.state in STANDS and norm.adopted_on in days
    )
