"""Small things anybody can say: language, reminders, protection, and what is not understood."""

from dataclasses import replace

from dialogs.card import Button, Line
from dialogs.scene import Scene
from dialogs.turn import Event, Reply
from trajectory.errors import DomainError, Invalid
from trajectory.language import Language


async def ask_language(scene: Scene) -> Reply:
    return scene.reply(
        scene.say("language-title"),
        scene.lines("language-explained"),
        [
            Button(language.speech.name, "language.choose", {"language": language})
            for language in Language
        ],
    )


async def choose_language(scene: Scene) -> Reply:
    language = Language.closest(scene.value("language"))
    async with scene.services.desk.writing() as work:
        await work.people.choose_language(scene.person.id, language)
        await work.commit()
    say = scene.services.library.texts.of(language)
    return scene.reply(say("language-chosen"), [Line(say("language-change"), quiet=True)])


async def stop_reminders(scene: Scene) -> Reply:
    await _set_reminders(scene, wanted=False)
    return scene.reply(
        scene.say("reminders-stopped"),
        scene.lines("reminders-stopped-explained"),
        [
            scene.button("reminders-resume-button", "reminders.resume"),
            scene.button("snooze-instead", "reminders.ask"),
        ],
    )


async def resume_reminders(scene: Scene) -> Reply:
    await _set_reminders(scene, wanted=True)
    return scene.reply(scene.say("reminders-resumed"), scene.lines("reminders-resumed-explained"))


async def _set_reminders(scene: Scene, *, wanted: bool) -> None:
    async with scene.services.desk.writing() as work:
        await work.people.set_reminders(scene.person.id, wanted)
        await work.commit()


async def show_protection(scene: Scene) -> Reply:
    return scene.reply(
        scene.say("protection-title"),
        scene.lines("protection-short", "promise-who", "promise-deleted"),
        [scene.protection_link()],
    )


async def not_understood(scene: Scene) -> Reply:
    """Nothing of what was typed is kept, logged or echoed (anonymity.md §1)."""
    return scene.reply(
        scene.say("unknown-title"),
        [*scene.lines("unknown-try"), scene.quiet("unknown-kept-by-microsoft")],
        [
            scene.button("status-button", "status.show", primary=True),
            scene.button("help-button", "help.show"),
        ],
    )


async def stale(scene: Scene) -> Reply:
    return refusal(scene, DomainError("card-stale"))


def refusal(scene: Scene, error: DomainError) -> Reply:
    """One kind sentence and the way on.

    What was filled in wrongly stays on its card, to be corrected there.
    """
    correctable = isinstance(error, Invalid) and scene.turn.event is Event.ACTION
    reply = scene.reply(
        scene.say("refused-title"),
        [
            Line(scene.say(error.key, **error.variables)),
            *([scene.quiet("refused-mend")] if correctable else []),
        ],
        [
            scene.button("status-button", "status.show", primary=True),
            scene.button("help-button", "help.show"),
        ],
    )
    return replace(reply, fresh=correctable)
