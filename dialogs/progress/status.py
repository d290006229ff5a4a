""" "Status": where things stand, for every role, team by team."""

from collections.abc import Sequence

from dialogs.card import Block, Pressable, Way
from dialogs.progress.sentences import where_sentence
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.roles import Action
from trajectory.separate_input import may_write
from use_cases.progress.progress import NotStarted, Progress, progress_by_team

_MOST_TEAMS = 10
"""Teams on one card; a trainer with more asks for one with "samenvatting" or "overzicht"."""


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        shown = teams[:_MOST_TEAMS]
        known = await progress_by_team(work, scene.services, shown, scene.turn.now)
        managers = await work.people.many(tuple(team.manager for team in shown))
    if not shown:
        return _nothing(scene)
    names = {person.id: person.called for person in managers}
    blocks: list[Block] = [
        _row(scene, progress, names[progress.team.manager]) for progress in known
    ]
    if len(teams) > _MOST_TEAMS:
        blocks.append(scene.quiet("status-more", count=len(teams) - _MOST_TEAMS))
    return scene.reply(scene.say("status-title"), blocks, _next(scene, known))


def _row(scene: Scene, progress: Progress, manager: str) -> Way:
    """A team that opens its trajectory, where everything else is one step away."""
    team = progress.team
    roles = team.roles_of(scene.person.id)
    sentence = where_sentence(scene, progress, manager=manager, roles=roles)
    return Way(team.name, sentence, "trajectory.show", {"team": team.id})


def _next(scene: Scene, teams: Sequence[Progress]) -> list[Pressable]:
    """The one next step that this person can take, and the door for who is asked."""
    actions: list[Pressable] = []
    if any(_startable(scene, progress) for progress in teams):
        actions.append(scene.button("start-button", "start.show", primary=True))
    if any(_sees_result(scene, progress) for progress in teams):
        actions.append(scene.button("result-button", "result.show", primary=not actions))
    if any(_extendable(scene, progress) for progress in teams):
        actions.append(scene.button("extend-button", "extend.show"))
    if not actions and any(_asked(scene, progress) for progress in teams):
        actions += scene.doors()
    elif any(_has_input(scene, progress) for progress in teams):
        actions.append(scene.button("input-button", "input.show"))
    return [*actions, scene.button("help-button", "help.show")][:3]


def _startable(scene: Scene, progress: Progress) -> bool:
    return isinstance(progress, NotStarted) and progress.team.manager == scene.person.id


def _sees_result(scene: Scene, progress: Progress) -> bool:
    roles, scan = progress.team.roles_of(scene.person.id), progress.scan
    return scan is not None and scan.visible_to(roles, scene.turn.now)


def _extendable(scene: Scene, progress: Progress) -> bool:
    scan = progress.scan
    if scan is None or not scene.may(progress.team, Action.EXTEND_ROUND):
        return False
    return scan.accepts(scene.turn.now) and not scan.extended


def _asked(scene: Scene, progress: Progress) -> bool:
    """Members of a team with an open round: all of them, whether they answered or not."""
    is_member, scan = scene.person.id in progress.team.members, progress.scan
    return is_member and scan is not None and scan.accepts(scene.turn.now)


def _has_input(scene: Scene, progress: Progress) -> bool:
    """Who can write to the trainer of a started team, and the trainer: always, read or not."""
    if isinstance(progress, NotStarted):
        return False
    team = progress.team
    return may_write(team.roles_of(scene.person.id)) or scene.may(team, Action.READ_TEXTS)


def _nothing(scene: Scene) -> Reply:
    key = "status-lead" if scene.is_lead else "status-no-team"
    button = (
        scene.button("overview-button", "overview.show", primary=True)
        if scene.is_lead
        else scene.button("help-button", "help.show", primary=True)
    )
    return scene.reply(scene.say("status-title"), scene.lines(key), [button])
