"""Small things anybody can say: language, reminders, protection, and what is not understood."""

from dataclasses import replace

from dialogs.card import Button, Line
from dialogs.scene import Scene
from dialogs.turn import Event, Reply
from trajectory.errors import DomainError, Invalid, StandsStill
from trajectory.language import Language
from trajectory.readers import LIST_CHANGED, NOT_CONFIRMED, TO_CONFIRM
from trajectory.roles import Action
from trajectory.teams import Team
from use_cases.readers import may_confirm


async def choose_language(scene: Scene) -> Reply:
    language = Language.closest(scene.value("language"))
    async with scene.services.desk.writing() as work:
        await work.people.choose_language(scene.person.id, language)
        await work.commit()
    say = scene.services.library.texts.of(language)
    spoken = replace(scene, turn=replace(scene.turn, language=language), say=say)
    return spoken.reply(
        say("language-chosen"),
        [spoken.quiet("language-change")],
        [spoken.button("status-button", "status.show")],
    )


async def show_protection(scene: Scene) -> Reply:
    return scene.reply(
        scene.say("protection-title"),
        scene.lines("protection-short", "promise-who", "promise-deleted"),
        [scene.protection_link()],
    )


async def stale(scene: Scene) -> Reply:
    return await refused(scene, DomainError("card-stale"))


async def refused(scene: Scene, error: DomainError) -> Reply:
    """The same with the way back to the team that the pressed card was about, for whoever still has
    a part in it: from there everything is one step away."""
    return refusal(scene, error, await _team_on_card(scene))


async def _team_on_card(scene: Scene) -> Team | None:
    team_id = scene.turn.data.get("team", "")
    if not team_id:
        return None
    try:
        async with scene.reading() as work:
            team = await work.teams.get(team_id)
    except StandsStill:
        return None
    return team if team and scene.may(team, Action.SEE_PROGRESS) else None


def refusal(scene: Scene, error: DomainError, team: Team | None = None) -> Reply:
    """One kind sentence and the way on.

    What was filled in wrongly stays on its card, to be corrected there.
    """
    title = "refused-title"
    if error.key == NOT_CONFIRMED:
        title = "readers-waiting"  # nothing that this person did was wrong
        error = DomainError(TO_CONFIRM) if may_confirm(scene.services, scene.person) else error
    correctable = isinstance(error, Invalid) and scene.turn.event is Event.ACTION
    reply = scene.reply(
        scene.say(title),
        [
            Line(scene.say(error.key, **error.variables)),
            *([scene.quiet("refused-mend")] if correctable else []),
        ],
        [_onward(scene, error, team), scene.button("help-button", "help.show")],
    )
    return replace(reply, fresh=correctable)


def _onward(scene: Scene, error: DomainError, team: Team | None) -> Button:
    if error.key in (TO_CONFIRM, LIST_CHANGED):
        return scene.button("readers-button", "readers.show", primary=True)
    if team:
        return scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)
    return scene.button("status-button", "status.show", primary=True)
