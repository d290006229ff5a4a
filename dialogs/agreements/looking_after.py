"""Looking after an agreement: taking it on, giving it back, done, or another day."""

from dialogs.agreements.agreements import changed
from dialogs.card import Line
from dialogs.fields import DateInput
from dialogs.progress.explanation import day_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from use_cases import agreements
from use_cases.agreements import kept_agreement
from use_cases.progress.progress import today_of

_USUAL = 20
"""Working days ahead that stand filled in."""


async def take(scene: Scene) -> Reply:
    """Somebody takes it on; whoever was asked a moment later hears that it is taken."""
    agreed = await agreements.take(scene.principal, scene.value("agreement"))
    return changed(scene, scene.say("agreement-taken-title"), agreed)


async def give_back(scene: Scene) -> Reply:
    """It is with its role again; also the answer of whoever was asked and does not want to."""
    agreed = await agreements.give_back(scene.principal, scene.value("agreement"))
    return changed(scene, scene.say("agreement-given-back-title"), agreed)


async def finish(scene: Scene) -> Reply:
    """It is done, or does not come back any more."""
    agreed = await agreements.finish(scene.principal, scene.value("agreement"))
    stopped = "agreement-stopped-title" if agreed.agreement.comes_back else ""
    return changed(scene, scene.say(stopped or "agreement-finished-title"), agreed)


async def works(scene: Scene) -> Reply:
    """It comes back and works: asked about again after a while."""
    agreed = await agreements.goes_on(scene.principal, scene.value("agreement"))
    return changed(scene, scene.say("agreement-works-title"), agreed)


async def ask_day(scene: Scene) -> Reply:
    """Another day for it."""
    async with scene.services.desk.reading() as work:
        agreed = await kept_agreement(work, scene.principal, scene.value("agreement"))
    id = agreed.agreement.id
    return scene.reply(
        scene.say("agreement-again-title"),
        [Line(agreed.agreement.what), due_input(scene)],
        [
            scene.button("agreement-save-button", "agreements.day", primary=True, agreement=id),
            scene.back("agreements.list", team=agreed.team.id),
        ],
    )


def due_input(scene: Scene) -> DateInput:
    """By when it is done; a month ahead unless told otherwise."""
    ahead = scene.services.library.calendar.after(today_of(scene.turn.now), _USUAL)
    return DateInput(
        "due", scene.say("agreement-due-label"), ahead.isoformat(), scene.say("until-required")
    )


async def choose_day(scene: Scene) -> Reply:
    """It gets that day; one that was done is open again."""
    agreed = await agreements.move(scene.principal, scene.value("agreement"), day_of(scene, "due"))
    return changed(scene, scene.say("agreement-saved-title"), agreed)
