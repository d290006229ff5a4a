"""The first words: in somebody's own chat, and in a channel."""

from collections.abc import Sequence

from dialogs.card import Block, Line, Pressable
from dialogs.scene import Scene
from dialogs.turn import Event, Reply
from storage.work import Work
from trajectory.roles import Role
from trajectory.teams import Team
from use_cases.readers import require_confirmed


async def show(scene: Scene) -> Reply:
    """Who the bot is, what it does for you, and one next step that fits your part."""
    await require_confirmed(scene.services)
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
        begins = await _begins(scene, work, teams)
        over = bool(teams) and not scene.is_lead and await _over(work, teams)
    roles = {role for team in teams for role in team.roles_of(scene.person.id)}
    blocks: list[Block] = [
        *scene.lines("welcome-what", "welcome-over" if over else _part(scene, roles, begins=begins))
    ]
    return scene.reply(
        scene.say("welcome-title"),
        [*blocks, scene.quiet("welcome-stop")],
        _actions(scene, roles, begins=begins),
    )


async def _begins(scene: Scene, work: Work, teams: Sequence[Team]) -> bool:
    """Whether this person has a team to begin with."""
    own = [team for team in teams if scene.person.id in team.managers]
    return any([await work.trajectories.of_team(team.id) is None for team in own])


async def _over(work: Work, teams: Sequence[Team]) -> bool:
    """Whether all of these teams are done: nothing is asked of them any more."""
    own = [await work.trajectories.of_team(team.id) for team in teams]
    return all(one is not None and one.state.over for one in own)


def _part(scene: Scene, roles: set[Role], *, begins: bool) -> str:
    """The sentence for the part that asks most of this person."""
    if scene.is_lead:
        return "welcome-lead"
    if Role.MANAGER in roles and not begins:
        return "welcome-manager-started"
    for role in (Role.MANAGER, Role.TRAINER, Role.COACH, Role.MEMBER):
        if role in roles:
            return f"welcome-{role}"
    return "welcome-unit" if scene.mandate.held else "welcome-unknown"


def _actions(scene: Scene, roles: set[Role], *, begins: bool) -> list[Pressable]:
    first: Pressable = scene.button("status-button", "status.show", primary=True)
    if scene.is_lead:
        first = scene.button("enrol-button", "enrol.show", primary=True)
    elif begins:
        first = scene.button("start-button", "start.show", primary=True)
    elif scene.mandate.held and not roles:
        first = scene.button("units-button", "units.show", primary=True)
    return [first, scene.button("help-button", "help.show"), scene.protection_link()]


def in_channel(scene: Scene) -> Reply:
    """In a channel: who brought the bot, what it offers, how to stop it; nothing personal."""
    name, installed = scene.turn.actor.name, scene.turn.event is Event.INSTALLED
    opening = scene.say("channel-installed", name=name) if installed and name else None
    blocks: list[Block] = [Line(opening)] if opening else []
    return scene.reply(
        scene.say("channel-title"),
        [*blocks, *scene.lines("channel-personal"), scene.quiet("channel-remove")],
    )
