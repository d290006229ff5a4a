"""The way to what people need, for whoever it was written to: a link, and nothing of it here."""

from dialogs.card import Button, LinkButton, Pressable
from dialogs.scene import Scene
from dialogs.turn import Reply
from storage.work import Work
from trajectory.errors import Stale
from trajectory.needs import NeedsBox
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.planning.needs import readable_by


async def show(scene: Scene) -> Reply:
    """A link for every session of the team for which something can have been written to them."""
    async with scene.services.desk.reading() as work:
        team = await work.teams.get(scene.value("team"))
        boxes = await readable_by(work, scene.services, scene.person, team) if team else []
        if team is None or not boxes:
            await scene.team(work, Action.READ_NEEDS)
            raise Stale("needs-none")
    return scene.reply(
        scene.say("needs-title", team=team.name),
        [*scene.lines("needs-where"), scene.quiet("needs-ends")],
        [*(_link(scene, team, box) for box in boxes), _back(scene, team)],
    )


def _back(scene: Scene, team: Team) -> Button:
    """To the sessions; whoever was the trainer sees those no longer."""
    if scene.may(team, Action.SEE_SESSIONS):
        return scene.back("plan.show", team=team.id)
    return scene.button("status-button", "status.show")


def _link(scene: Scene, team: Team, box: NeedsBox) -> LinkButton:
    services, language = scene.services, scene.turn.language
    ticket = services.tickets.needs(box.id, team.name, scene.turn.now)
    return LinkButton(box.title[language], f"{services.public_url}/nodig#{language}.{ticket}")


async def before(scene: Scene, work: Work, team: Team) -> list[Pressable]:
    """For whoever was the trainer: the way to what was written to them, as long as it is there."""
    if not await readable_by(work, scene.services, scene.person, team):
        return []
    return [scene.button("plan-needs-button", "plan.needs", primary=True, team=team.id)]
