""" "Status": where things stand, for every role, team by team."""

from dialogs.card import Block, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.roles import Action, Role
from trajectory.separate_input import may_write
from use_cases.progress.progress import Progress, progress_of_teams, where_sentence
from use_cases.standing import Standing, standing_in

_MOST_TEAMS = 10
"""Teams on one card; a trainer with more asks for one with "samenvatting" or "overzicht"."""


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        shown = teams[:_MOST_TEAMS]
        found = await progress_of_teams(work, scene.services, shown, scene.turn.now)
        known = {one.team.id: one for one in found}
        standings = [standing_in(known[team.id]) for team in shown]
        managers = await work.people.many(tuple(entry.team.manager for entry in standings))
    if not standings:
        return _nothing(scene)
    names = {person.id: person.called for person in managers}
    blocks: list[Block] = [
        _team(scene, entry, known[entry.team.id], names[entry.team.manager]) for entry in standings
    ]
    if len(teams) > _MOST_TEAMS:
        blocks.append(scene.quiet("status-more", count=len(teams) - _MOST_TEAMS))
    return scene.reply(scene.say("status-title"), blocks, _next(scene, standings))


def _team(scene: Scene, entry: Standing, course: Progress, manager: str) -> Way:
    """A team that opens its trajectory, where everything else is one step away."""
    roles = entry.team.roles_of(scene.person.id)
    standing = entry.sentence(scene.say, manager, roles, scene.turn.now)
    sentence = where_sentence(scene.say, standing, course, scene.turn.language)
    return Way(entry.team.name, sentence, "trajectory.show", {"team": entry.team.id})


def _next(scene: Scene, standings: list[Standing]) -> list[Pressable]:
    """The one next step that this person can take, and the door for who is asked."""
    now = scene.turn.now
    actions: list[Pressable] = []
    if any(_startable(scene, entry) for entry in standings):
        actions.append(scene.button("start-button", "start.show", primary=True))
    if any(entry.sees_outcome(entry.team.roles_of(scene.person.id), now) for entry in standings):
        actions.append(scene.button("result-button", "result.show", primary=not actions))
    if any(_extendable(scene, entry) for entry in standings):
        actions.append(scene.button("extend-button", "extend.show"))
    if not actions and any(_asked(scene, entry) for entry in standings):
        actions += scene.doors()
    elif any(_has_input(scene, entry) for entry in standings):
        actions.append(scene.button("input-button", "input.show"))
    return [*actions, scene.button("help-button", "help.show")][:3]


def _startable(scene: Scene, entry: Standing) -> bool:
    return entry.trajectory is None and entry.team.manager == scene.person.id


def _extendable(scene: Scene, entry: Standing) -> bool:
    if entry.scan is None or not scene.may(entry.team, Action.EXTEND_ROUND):
        return False
    return entry.scan.accepts(scene.turn.now) and not entry.scan.extended


def _asked(scene: Scene, entry: Standing) -> bool:
    """Members of a team with an open round: all of them, whether they answered or not."""
    is_member = Role.MEMBER in entry.team.roles_of(scene.person.id)
    return is_member and entry.scan is not None and entry.scan.accepts(scene.turn.now)


def _has_input(scene: Scene, entry: Standing) -> bool:
    """Who can write to the trainer of a started team, and the trainer: always, read or not."""
    if entry.trajectory is None:
        return False
    return may_write(entry.team.roles_of(scene.person.id)) or scene.may(
        entry.team, Action.READ_TEXTS
    )


def _nothing(scene: Scene) -> Reply:
    key = "status-lead" if scene.is_lead else "status-no-team"
    button = (
        scene.button("overview-button", "overview.show", primary=True)
        if scene.is_lead
        else scene.button("help-button", "help.show", primary=True)
    )
    return scene.reply(scene.say("status-title"), scene.lines(key), [button])
