"""A team before the directorate: the lead's sentence, what the manager sees first, and the list."""

from dialogs.card import Block, Button, Card, Line, Pressable, Way
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from trajectory.units.handing_up import LONGEST_SENTENCE
from trajectory.units.parts import UnitAction
from use_cases.units.handing_up import Laid, hand_up, laid_before, take_off


async def ask(scene: Scene) -> Reply:
    """The one sentence that says what is asked."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.SEE_ALL_PROGRESS)
    return scene.reply(
        scene.say("hand-up-title", team=team.name),
        [
            *scene.lines("hand-up-what"),
            TextInput(
                "sentence",
                scene.say("hand-up-label"),
                multiline=True,
                required=scene.say("enrol-required"),
                max_length=LONGEST_SENTENCE,
            ),
            scene.quiet("hand-up-no-names"),
        ],
        [
            scene.button("hand-up-button", "hand_up.save", primary=True, team=team.id),
            scene.back("steps.manage", team=team.id),
        ],
    )


async def save(scene: Scene) -> Reply:
    laid = await hand_up(scene.principal, scene.value("team"), scene.value("sentence"))
    return scene.done(
        scene.say("handed-up-title", team=laid.team.name),
        [
            Line(laid.handed_up.sentence),
            Line(dated(scene)("handed-up-when", day=laid.handed_up.shown)),
        ],
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=laid.team.id)],
    )


async def show_all(scene: Scene) -> Reply:
    """What lies before the directorate of a unit, each with its sentence and since when."""
    async with scene.services.desk.reading() as work:
        unit, found = await laid_before(work, scene.principal, scene.value("unit"))
    takes = scene.mandate.may(UnitAction.HAND_UP, unit.id)
    blocks: list[Block] = [_row(scene, one, takes=takes) for one in found[:SHOWN]]
    return scene.reply(
        scene.say("hand-ups-title", unit=unit.name),
        blocks or [*scene.lines("hand-ups-none")],
        [scene.back("units.show", unit=unit.id)],
    )


def _row(scene: Scene, one: Laid, *, takes: bool) -> Block:
    said = dated(scene)("hand-up-row", sentence=one.handed_up.sentence, day=one.handed_up.shown)
    if not takes:
        return Line(f"{one.team.name}: {said}")
    return Way(one.team.name, said, "hand_up.open", {"handed_up": one.handed_up.id})


async def open_one(scene: Scene) -> Reply:
    """For the lead: what was asked, and taking it off."""
    async with scene.services.desk.reading() as work:
        one = await work.hand_ups.get(scene.value("handed_up"))
        team = await scene.principal.team(work, one.team if one else "", Action.SEE_ALL_PROGRESS)
    sentence = one.sentence if one else ""
    buttons: list[Pressable] = [
        Button(scene.say("hand-up-off-button"), "hand_up.off", {"handed_up": one.id if one else ""})
    ]
    return scene.reply(
        scene.say("handed-up-title", team=team.name),
        [Line(sentence)],
        [*buttons, scene.back("trajectory.show", team=team.id)],
    )


async def off(scene: Scene) -> Reply:
    laid = await take_off(scene.principal, scene.value("handed_up"))
    return scene.done(
        scene.say("hand-up-off-title", team=laid.team.name),
        [*scene.lines("hand-up-off")],
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=laid.team.id)],
    )


async def manager_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the manager: the sentence, and from which day the directorate sees it."""
    one = await work.hand_ups.get(planned.subject)
    team = await work.teams.get(one.team) if one else None
    if one is None or team is None or one.ended is not None:
        return None
    if scene.person.id not in team.managers:
        return None
    return scene.card(
        scene.say("notice-hand-up-first-title", team=team.name),
        [
            *scene.lines("notice-hand-up-first"),
            Line(one.sentence, strong=True),
            Line(dated(scene)("notice-hand-up-first-when", day=one.shown)),
        ],
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)],
    )


async def directorate_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the directorate: which team, and what is asked."""
    one = await work.hand_ups.get(planned.subject)
    team = await work.teams.get(one.team) if one else None
    if one is None or team is None or one.ended is not None:
        return None
    if not scene.mandate.may(UnitAction.SEE_HANDED_UP, one.unit):
        return None
    return scene.card(
        scene.say("notice-hand-up-title", team=team.name),
        [Line(one.sentence, strong=True), scene.quiet("notice-hand-up-first-known")],
        [scene.button("hand-ups-button", "hand_up.list", primary=True, unit=one.unit)],
    )


async def folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For both: it lies there no longer."""
    one = await work.hand_ups.get(planned.subject)
    team = await work.teams.get(one.team) if one else None
    if one is None or team is None:
        return None
    sees = scene.mandate.may(UnitAction.SEE_HANDED_UP, one.unit)
    if not sees and scene.person.id not in team.managers:
        return None
    return scene.card(scene.say("hand-up-off-title", team=team.name), [])
