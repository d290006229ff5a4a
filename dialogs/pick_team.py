"""Choosing one of several teams, the same way everywhere: one press."""

from collections.abc import Awaitable, Callable

from dialogs.card import Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.roles import Action
from trajectory.teams import Team

Show = Callable[[Scene, Team], Awaitable[Reply]]


async def started_team(scene: Scene, show: Show, action: Action, title: str, verb: str) -> Reply:
    """Show the team of the card, else the only started one, else ask which."""
    async with scene.services.desk.reading() as work:
        if scene.value("team"):
            teams = started = [await scene.team(work, action)]
        else:
            teams = await scene.teams_where(work, action)
            started = [
                team for team in teams if await work.trajectories.of_team(team.id) is not None
            ]
    if len(started) > 1:
        return pick_team(scene, scene.say(title), started, verb)
    return await show(scene, (started or teams)[0])


def pick_team(scene: Scene, title: str, teams: list[Team], verb: str) -> Reply:
    """A card with a row for each team; `verb` gets the one that is pressed as `team`."""
    ways = [Way(team.name, "", verb, {"team": team.id}) for team in teams]
    return scene.reply(title, [*ways, scene.quiet("pick-typed")])
