"""Writing an agreement down outside a session; a role looks after it first."""

from dialogs.agreements.agreements import changed
from dialogs.agreements.looking_after import due_input
from dialogs.agreements.rhythms import rhythm_input, rhythm_on
from dialogs.fields import Choice, TextInput
from dialogs.progress.explanation import day_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.agreements import LONGEST, OWNERS
from trajectory.errors import Invalid
from trajectory.roles import Action, Role
from use_cases import agreements


async def ask(scene: Scene) -> Reply:
    """What was agreed, which role looks after it, and by when."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.KEEP_AGREEMENTS)
    say = scene.say
    owners = [(role.value, say("agreement-owner", owner=role)) for role in OWNERS]
    return scene.reply(
        say("agreement-new-title", team=team.name),
        [
            TextInput(
                "what",
                say("agreement-what-label"),
                required=say("agreement-empty"),
                max_length=LONGEST,
            ),
            Choice(
                "owner",
                say("agreement-owner-label"),
                owners,
                value=Role.MEMBER.value,
                required=say("agreement-owner-unknown"),
            ),
            rhythm_input(scene),
            due_input(scene),
            scene.quiet("agreement-rhythm-what"),
            scene.quiet("agreement-no-names"),
        ],
        [
            scene.button("agreement-save-button", "agreements.record", primary=True, team=team.id),
            scene.back("agreements.list", team=team.id),
        ],
    )


async def record(scene: Scene) -> Reply:
    """Keep what was written."""
    agreed = await agreements.record(
        scene.principal,
        scene.value("team"),
        what=scene.value("what", most=LONGEST),
        owner=_owner(scene),
        due=day_of(scene, "due"),
        rhythm=rhythm_on(scene),
    )
    return changed(scene, scene.say("agreement-saved-title"), agreed)


def _owner(scene: Scene) -> Role:
    named = scene.value("owner")
    if named not in OWNERS:
        raise Invalid("agreement-owner-unknown")
    return Role(named)
