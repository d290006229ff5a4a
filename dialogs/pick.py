"""Choosing one of several teams, the same way everywhere."""

from dialogs.card import Button, Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.teams import Team


def pick_team(scene: Scene, title: str, teams: list[Team], verb: str) -> Reply:
    """A card that asks which team; `verb` gets the choice as `team`."""
    options = [(team.id, team.name) for team in teams]
    choice = Choice(
        "team",
        scene.say("pick-label"),
        options,
        value=options[0][0],
        required=scene.say("pick-required"),
    )
    return scene.reply(title, [choice], [Button(scene.say("pick-button"), verb, primary=True)])
