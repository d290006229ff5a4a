"""Who gets a message, and which teams it is about: the columns of `use_cases/notices.py`.

A finder gives the teams by what the subject of a message is the id of; none when that is gone.
"""

from collections.abc import Awaitable, Callable, Sequence
from enum import StrEnum

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.teams import Team

Finder = Callable[[Work, Notice], Awaitable[Sequence[Team]]]


class To(StrEnum):
    """Who gets it, in the words of the documentation."""

    MANAGER = "manager"
    MANAGERS = "both managers"
    TRAINER = "trainer"
    GUIDES = "trainer, coach"
    PLANNERS = "manager, trainer"
    PROGRAMME_LEAD = "programme lead"
    MEMBERS = "members"
    ALL_MEMBERS_ALIKE = "members, the same for everybody"
    WRITERS_ALIKE = "manager and members, the same for everybody"
    GROUP = "members of a group"
    WHO_WAITS = "manager, coach, members"
    TEAM_AT_ONCE = "manager and members, at the same moment"
    EVERYBODY = "everybody in the team"
    EVERYBODY_AT_ONCE = "everybody in the team, at the same moment"
    SHARING = "managers and members of every team that shares its norms"
    CARD_HOLDERS = "whoever got a card of a round"
    DATES_HOLDERS = "members who have a card about dates"
    PLANNERS_HOLDING = "manager, trainer, who have a card with the answers"
    SESSION_HOLDERS = "whoever has a card with the old date"
    ASKED_HOLDERS = "whoever has a card that asked the same"
    WHO_WAS_THERE = "manager, members"
    AUDIENCE = "whom the programme names"
    PERSON = "the person"
    PROPOSER = "who proposed it"
    OLD_AND_NEW_GUIDE = "the new manager, trainer or coach, and the one before"
    OWNER = "whoever looks after an agreement"
    ASKED_OWNER = "somebody in the team"
    ASKER = "whoever asked somebody to look after an agreement"
    PART = "the person, and whoever has the same part in the unit"
    DIRECTORATE = "directorate of the unit"
    BODY = "members of the body that decided"
    HANDS = "who recorded the decision, or confirmed it"
    DECIDING = "directorate and secretaries of the unit"
    REPORTED_TO = "works council, Bureau I&D, programme lead"
    COUNCIL = "secretaries, works council"
    DECIDING_AND_COUNCIL = "directorate and secretaries of the unit, works council"
    PLANNER = "planner of the unit"
    WAVE_GUIDES = "trainers and coaches of a wave"
    WHO_WAITED = "secretaries, programme lead"
    WORKS_COUNCIL = "works council"
    ACTION_OWNER = "whoever owns an action of a plan"
    PLANS_GUIDES = "programme lead, planner of the unit"
    UNIT = "manager, and whoever leads the unit"
    APPROVING = "core group and secretaries of the unit"
    BETWEEN = "whoever is between two trajectories, when there is something"
    BETWEEN_MANAGERS = "manager of a team between two trajectories, when there is something"
    CHANNEL = "the channel of the team, when it wants that"
    """Its person is whoever leads the team."""

    @property
    def is_unheard(self) -> bool:
        """Whether it only changes a card that came before, without a sound."""
        return self in (
            To.CARD_HOLDERS,
            To.DATES_HOLDERS,
            To.PLANNERS_HOLDING,
            To.SESSION_HOLDERS,
            To.ASKED_HOLDERS,
        )


async def no_team(_work: Work, _notice: Notice) -> Sequence[Team]:
    """For what is about the programme, or about a team that is gone."""
    return ()


async def managed_teams(work: Work, notice: Notice) -> Sequence[Team]:
    """For what tells a manager of all their teams at once."""
    own = await work.teams.of_person(notice.person)
    return [team for team in own if notice.person in team.managers]


async def own_teams(work: Work, notice: Notice) -> Sequence[Team]:
    """For what tells somebody of all their teams at once."""
    return await work.teams.of_person(notice.person)


async def sharing_teams(work: Work, notice: Notice) -> Sequence[Team]:
    """For what goes to every team that shares its norms: those of whoever gets it."""
    own = await work.teams.of_person(notice.person)
    shared = [await work.trajectories.get(id) for id in await work.norms.shared()]
    sharing = {trajectory.team for trajectory in shared if trajectory}
    return [team for team in own if team.id in sharing]


async def team(work: Work, notice: Notice) -> Sequence[Team]:
    return await _of_team(work, notice.subject)


async def trajectory(work: Work, notice: Notice) -> Sequence[Team]:
    return await _of_trajectory(work, notice.subject)


async def round_(work: Work, notice: Notice) -> Sequence[Team]:
    round_ = await work.rounds.get(notice.subject)
    return await _of_trajectory(work, round_.trajectory if round_ else None)


async def roster_change(work: Work, notice: Notice) -> Sequence[Team]:
    change = await work.roster_changes.get(notice.subject)
    return await _of_team(work, change.team if change else None)


async def session(work: Work, notice: Notice) -> Sequence[Team]:
    """Behind a slash stands which reminder of the session it is."""
    return await _of_session(work, notice.subject.partition("/")[0])


async def group(work: Work, notice: Notice) -> Sequence[Team]:
    group = await work.peer_groups.get(notice.subject)
    return await _of_session(work, group.session if group else None)


async def summary(work: Work, notice: Notice) -> Sequence[Team]:
    summary = await work.summaries.get(notice.subject)
    return await _of_session(work, summary.session if summary else None)


async def agreement(work: Work, notice: Notice) -> Sequence[Team]:
    agreement = await work.agreements.get(notice.subject)
    return await _of_trajectory(work, agreement.trajectory if agreement else None)


async def guide(work: Work, notice: Notice) -> Sequence[Team]:
    guide = await work.norm_guides.get(notice.subject)
    return await _of_trajectory(work, guide.trajectory if guide else None)


async def _of_session(work: Work, session_id: str | None) -> Sequence[Team]:
    session = await work.sessions.get(session_id) if session_id else None
    return await _of_trajectory(work, session.trajectory if session else None)


async def _of_trajectory(work: Work, trajectory_id: str | None) -> Sequence[Team]:
    trajectory = await work.trajectories.get(trajectory_id) if trajectory_id else None
    return await _of_team(work, trajectory.team if trajectory else None)


async def _of_team(work: Work, team_id: str | None) -> Sequence[Team]:
    team = await work.teams.get(team_id) if team_id else None
    return (team,) if team else ()


async def wave_group(work: Work, notice: Notice) -> Sequence[Team]:
    """For what is about a team in a wave, which stands behind the slash."""
    return await _of_team(work, notice.subject.partition("/")[2])


async def handed_up(work: Work, notice: Notice) -> Sequence[Team]:
    """For what lies before a directorate: its team."""
    laid = await work.hand_ups.get(notice.subject)
    return await _of_team(work, laid.team) if laid else ()
