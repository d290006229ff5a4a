"""What is true of whoever asks: in each of their teams, or outside any."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from content.questions.situations import Situation
from dialogs.card import Way
from dialogs.no_result import why_no_scan
from dialogs.questions import questions_open, sessions_ahead
from dialogs.questions.documents import documents_of
from dialogs.questions.known import Known
from dialogs.scene import Scene
from storage.work import Work
from trajectory.errors import NotFound
from trajectory.roles import Action, Role
from trajectory.separate_input import may_write
from trajectory.teams import Team, TrajectoryState
from use_cases.council.gate import instrument_for
from use_cases.progress.progress import NotStarted, Progress, progress_by_team

_ROLES = {
    Role.MEMBER: (Situation.MEMBER,),
    Role.MANAGER: (Situation.MANAGER, Situation.GUIDE),
    Role.TRAINER: (Situation.TRAINER, Situation.GUIDE),
    Role.COACH: (Situation.COACH, Situation.GUIDE),
    Role.PROGRAMME_LEAD: (Situation.LEAD,),
}
_RIGHTS = {
    Action.SEE_RELEASE_EARLY: Situation.PREPARES,
    Action.PROPOSE_DATES: Situation.PLANS,
}
_STATES = {
    TrajectoryState.PAUSED: Situation.PAUSED,
    TrajectoryState.STOPPED: Situation.OVER,
    TrajectoryState.CLOSED: Situation.OVER,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What is true of one person in one team, and the words for it; without a team, of them as a
    whole."""

    situations: frozenset[Situation]
    words: Mapping[str, object] = field(default_factory=dict)
    progress: Progress | None = None
    documents: tuple[Way, ...] = ()

    @property
    def team(self) -> Team | None:
        return self.progress.team if self.progress else None

    def of_team(self, **more: str) -> dict[str, str]:
        """What a button carries so that it is about this team; nothing outside any."""
        return {"team": self.team.id, **more} if self.team else {}


def as_one_person(standings: Sequence[Standing]) -> Standing:
    """Everything that is true of somebody in any of their teams."""
    return Standing(frozenset[Situation]().union(*(one.situations for one in standings)))


async def standings_of(scene: Scene, work: Work, *, most: int) -> list[Standing]:
    """One for each team of the person, for the team of the turn, or one outside any.

    Raises:
        NotFound: the team of the turn means nothing to this person.
    """
    teams = await _teams(scene, work)
    if not teams:
        return [await _outside(scene, work)]
    known = await progress_by_team(work, scene.services, teams[:most], scene.turn.now)
    return [await _in_team(scene, work, progress) for progress in known]


async def _teams(scene: Scene, work: Work) -> list[Team]:
    if not scene.value("team"):
        return await work.teams.of_person(scene.person.id)
    team = await work.teams.get(scene.value("team"))
    if team is None or not scene.roles_in(team):
        raise NotFound("team-unknown")
    return [team]


async def _outside(scene: Scene, work: Work) -> Standing:
    if scene.is_lead:
        return Standing(frozenset({Situation.LEAD}))
    left = await work.roster_changes.left_by(scene.person.id)
    return Standing(frozenset({Situation.LEFT} if left else ()))


async def _in_team(scene: Scene, work: Work, progress: Progress) -> Standing:
    team = progress.team
    asked = await questions_open.known(scene, work, progress)
    ahead = await sessions_ahead.known(scene, work, progress)
    documents = await documents_of(scene, work, progress)
    known = Known.of(_who(scene, progress), asked, ahead, _papers(documents))
    words = {**known.words, **await _people(work, team), **await _scan(scene, work, team)}
    return Standing(frozenset(known.situations), words, progress, documents)


def _papers(documents: Sequence[Way]) -> Known:
    return Known({Situation.DOCUMENTS} if documents else set())


def _who(scene: Scene, progress: Progress) -> Known:
    """Roles, rights and the state of the trajectory."""
    team = progress.team
    roles = scene.roles_in(team)
    who = [Situation.TEAM, *(one for role in roles for one in _ROLES[role])]
    who += [situation for right, situation in _RIGHTS.items() if scene.may(team, right)]
    return Known({*who, *_state(scene, progress, roles)})


def _state(scene: Scene, progress: Progress, roles: frozenset[Role]) -> set[Situation]:
    if isinstance(progress, NotStarted):
        return {Situation.WAITING}
    state = progress.trajectory.state
    found = {_STATES[state]} if state in _STATES else set()
    if not progress.trajectory.with_scan:
        found.add(Situation.SMALL)
    if may_write(roles) and not state.over:
        found.add(Situation.WRITES)
    if scene.may(progress.team, Action.READ_TEXTS):
        found.add(Situation.READS)
    return found


async def _people(work: Work, team: Team) -> dict[str, str]:
    people = await work.people.many((team.manager, team.trainer, team.coach))
    called = {person.id: person.called for person in people}
    return {
        "team": team.name,
        "manager": called[team.manager],
        "trainer": called[team.trainer],
        "coach": called[team.coach],
    }


async def _scan(scene: Scene, work: Work, team: Team) -> dict[str, int | str]:
    """How long the usual scan of such a team is, and why it would have none."""
    scan = await instrument_for(work, scene.services, team.level, scene.now)
    length: dict[str, int | str] = {"scan_minutes": scan.minutes, "scan_count": scan.length}
    return {**length, "why_no_scan": await why_no_scan(scene, work, team)}
