""" "Wat weet je van mij": everything that is kept on a person, and nothing about answers."""

from dialogs.card import Block, Facts, Pressable
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from trajectory.roles import Role
from trajectory.teams import Team


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        teams = await work.teams.of_person(scene.person.id)
    person, say = scene.person, scene.say
    rows = [
        (say("data-name"), person.name),
        (say("data-account"), person.upn or say("data-unknown")),
        (say("data-object-id"), person.object_id or say("data-unknown")),
        (say("data-language"), say("data-language-value", language=person.language)),
        (
            say("data-reminders"),
            say("data-reminders-value", on="yes" if person.reminders else "no"),
        ),
        (say("data-chat"), say("data-chat-value")),
        *[(team.name, _parts(scene, team)) for team in teams],
    ]
    if scene.is_lead:
        rows.append((say("data-programme"), say("role", role=Role.PROGRAMME_LEAD, level="team")))
    blocks: list[Block] = [Facts(rows), *scene.lines("data-answers"), scene.quiet("data-who")]
    return scene.reply(say("data-title"), blocks, _actions(scene, teams))


def _parts(scene: Scene, team: Team) -> str:
    roles = sorted(team.roles_of(scene.person.id))
    return ", ".join(scene.say("role", role=role, level=team.level) for role in roles)


def _actions(scene: Scene, teams: list[Team]) -> list[Pressable]:
    actions: list[Pressable] = [scene.protection_link()]
    if any(Role.MEMBER in team.roles_of(scene.person.id) for team in teams):
        actions.append(scene.button("data-not-my-team", "roster.own"))
    return actions


COMMANDS: dict[str, Handler] = {"my_data": show}
VERBS: dict[str, Handler] = {"my_data.show": show}
