"""The cards of messages about separate input."""

from dialogs.card import Card
from dialogs.scene import Scene
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from trajectory.separate_input import may_write


async def delivered(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For the trainer, after a batch was delivered; says that there is input, never what."""
    team = await work.teams.get(notice.subject)
    if team is None or not scene.may(team, Action.READ_TEXTS):
        return None
    return scene.card(
        scene.say("notice-input-title", team=team.name),
        [*scene.lines("notice-input"), scene.quiet("notice-input-quiet")],
        [
            scene.button("input-read", "input.read", primary=True, team=team.id),
            scene.button("norms-read", "norms.read", team=team.id),
        ],
    )


async def weekly_line(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team at once, whether any answer waits or not."""
    team = await work.teams.get(notice.subject)
    if team is None or not may_write(team.roles_of(scene.person.id)):
        return None
    return scene.card(
        scene.say("notice-line-title", team=team.name),
        [*scene.lines("notice-line"), scene.quiet("notice-line-quiet")],
        scene.doors(),
    )
