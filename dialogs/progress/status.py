""" "Status": where things stand, for every role, team by team."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dialogs.card import Block, Pressable, Way
from dialogs.enrolment.joining import managers_by_team
from dialogs.progress import my_trajectory
from dialogs.scene import Scene
from dialogs.turn import Reply
from papers.standing import Reader, where_sentence
from storage.work import Work
from trajectory.roles import Action
from trajectory.separate_input import may_write
from use_cases.progress.progress import NotStarted, Progress, progress_by_team
from use_cases.readers import require_confirmed

_MOST_TEAMS = 10
"""Teams on one card; a trainer with more asks for one with "samenvatting" or "overzicht"."""


async def show(scene: Scene) -> Reply:
    """All teams of this person, or the trajectory of the one that is named."""
    if scene.value("team"):
        return await my_trajectory.show(scene)
    await require_confirmed(scene.services)
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        shown = teams[:_MOST_TEAMS]
        known = await progress_by_team(work, scene.services, shown, scene.turn.now)
        asked = await _asked_in(scene, work, known)
        managers = await managers_by_team(scene, work, shown)
    if not shown:
        return _nothing(scene)
    blocks: list[Block] = [
        _row(scene, progress, managers[progress.team.id], asked) for progress in known
    ]
    if len(teams) > _MOST_TEAMS:
        blocks.append(scene.quiet("status-more", count=len(teams) - _MOST_TEAMS))
    return scene.reply(scene.say("status-title"), blocks, _next(scene, known, asked))


async def next_step(scene: Scene) -> list[Pressable]:
    """What this person can do next in any of their teams; without any, to see where they stand."""
    async with scene.services.desk.reading() as work:
        teams = (await work.teams.of_person(scene.person.id))[:_MOST_TEAMS]
        known = await progress_by_team(work, scene.services, teams, scene.turn.now)
        asked = await _asked_in(scene, work, known)
    where = scene.button("status-button", "status.show")
    return [*_steps(scene, known, asked)[:2], where]


async def _asked_in(scene: Scene, work: Work, teams: Sequence[Progress]) -> AbstractSet[str]:
    """Ids of the open rounds in which this person is asked, whether they answered or not."""
    now = scene.turn.now
    if not any(one.scan is not None and one.scan.accepts(now) for one in teams):
        return frozenset()
    return {round_.id for round_ in await work.invitations.open_for(scene.person.id)}


def _row(scene: Scene, progress: Progress, manager: str, asked: AbstractSet[str]) -> Way:
    """A team that opens its trajectory, where everything else is one step away."""
    team = progress.team
    reader = Reader(team.roles_of(scene.person.id), manager, asked)
    sentence = where_sentence(scene, progress, reader)
    return Way(team.name, sentence, "trajectory.show", {"team": team.id})


def _next(scene: Scene, teams: Sequence[Progress], asked: AbstractSet[str]) -> list[Pressable]:
    """The one next step that this person can take, the door for who is asked, and help."""
    return [*_steps(scene, teams, asked), scene.button("help-button", "help.show")][:3]


def _steps(scene: Scene, teams: Sequence[Progress], asked: AbstractSet[str]) -> list[Pressable]:
    actions: list[Pressable] = []
    if any(_startable(scene, progress) for progress in teams):
        actions.append(scene.button("start-button", "start.show", primary=True))
    if any(_sees_result(scene, progress) for progress in teams):
        actions.append(scene.button("result-button", "result.show", primary=not actions))
    if any(_extendable(scene, progress) for progress in teams):
        actions.append(scene.button("extend-button", "extend.show"))
    if not actions and any(_asked(progress, asked) for progress in teams):
        actions += scene.doors()
    elif any(_writes(scene, progress) for progress in teams):
        actions.append(scene.button("input-button", "input.show"))
    elif any(_reads(scene, progress) for progress in teams):
        actions.append(scene.button("input-read", "input.show"))
    return actions


def _startable(scene: Scene, progress: Progress) -> bool:
    return isinstance(progress, NotStarted) and scene.person.id in progress.team.managers


def _sees_result(scene: Scene, progress: Progress) -> bool:
    roles, scan = progress.team.roles_of(scene.person.id), progress.scan
    return scan is not None and scan.visible_to(roles, scene.turn.now)


def _extendable(scene: Scene, progress: Progress) -> bool:
    scan = progress.scan
    if scan is None or not scene.may(progress.team, Action.EXTEND_ROUND):
        return False
    return scan.accepts(scene.turn.now) and not scan.extended


def _asked(progress: Progress, asked: AbstractSet[str]) -> bool:
    """Everybody who is asked in the open scan, whether they answered or not; who joined later is
    not."""
    return progress.scan is not None and progress.scan.id in asked


def _writes(scene: Scene, progress: Progress) -> bool:
    """Who can write to the trainer of a started team."""
    begun = not isinstance(progress, NotStarted)
    return begun and may_write(progress.team.roles_of(scene.person.id))


def _reads(scene: Scene, progress: Progress) -> bool:
    """The trainer of a started team: always, read or not."""
    begun = not isinstance(progress, NotStarted)
    return begun and scene.may(progress.team, Action.READ_TEXTS)


def _nothing(scene: Scene) -> Reply:
    key = "status-lead" if scene.is_lead else "status-no-team"
    button = (
        scene.button("overview-button", "overview.show", primary=True)
        if scene.is_lead
        else scene.button("help-button", "help.show", primary=True)
    )
    return scene.reply(scene.say("status-title"), scene.lines(key), [button])
