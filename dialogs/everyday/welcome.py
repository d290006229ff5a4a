"""The first words: in somebody's own chat, and in a channel."""

from dialogs.card import Block, Line, Pressable
from dialogs.scene import Scene
from dialogs.turn import Event, Reply
from trajectory.roles import Role


async def show(scene: Scene) -> Reply:
    """Who the bot is, what it does for you, and one next step that fits your part."""
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
    roles = {role for team in teams for role in team.roles_of(scene.person.id)}
    blocks: list[Block] = [*scene.lines("welcome-what", _part(scene, roles))]
    return scene.reply(
        scene.say("welcome-title"), [*blocks, scene.quiet("welcome-stop")], _actions(scene, roles)
    )


def _part(scene: Scene, roles: set[Role]) -> str:
    """The sentence for the part that asks most of this person."""
    if scene.is_lead:
        return "welcome-lead"
    for role in (Role.MANAGER, Role.TRAINER, Role.COACH, Role.MEMBER):
        if role in roles:
            return f"welcome-{role}"
    return "welcome-unknown"


def _actions(scene: Scene, roles: set[Role]) -> list[Pressable]:
    first: Pressable = scene.button("status-button", "status.show", primary=True)
    if scene.is_lead:
        first = scene.button("enrol-button", "enrol.show", primary=True)
    elif Role.MANAGER in roles:
        first = scene.button("start-button", "start.show", primary=True)
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
