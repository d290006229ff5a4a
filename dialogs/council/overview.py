""" "OR": what waits for the works council and what it asked, for whoever has to do with either."""

from dialogs.card import Block, Heading, LinkButton, Pressable, Way
from dialogs.council.concepts import way_to
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated
from trajectory.errors import NotAllowed
from trajectory.units.parts import UnitAction
from use_cases.council.consents import concepts, sees_concepts
from use_cases.council.questions import Asked, own_questions, sees_any


async def show(scene: Scene) -> Reply:
    """What waits, then what was asked: first what has no answer yet."""
    waits, asks = sees_concepts(scene.principal), sees_any(scene.principal)
    if not waits and not asks:
        raise NotAllowed
    async with scene.services.desk.reading() as work:
        found = await concepts(work, scene.services, scene.now) if waits else []
        questions = await own_questions(work, scene.principal) if asks else []
    first = _first(scene)
    blocks: list[Block] = []
    if waits and not first:
        blocks.append(Heading(scene.say("council-waits")))
        blocks += [way_to(scene, one) for one in found[:SHOWN]]
        blocks += [] if found else scene.lines("council-waits-none")
    if asks:
        blocks.append(Heading(scene.say("council-questions")))
        blocks += [_question(scene, one) for one in questions[first : first + SHOWN]]
        blocks += [] if questions else scene.lines("council-questions-none")
    if waits:
        blocks.append(scene.quiet("council-what"))
    more = first + SHOWN < len(questions)
    return scene.reply(scene.say("council-title"), blocks, _buttons(scene, first, more=more))


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def _question(scene: Scene, asked: Asked) -> Way:
    one = asked.question
    if one.answered is not None:
        said = dated(scene)("council-row-answered", unit=asked.unit.name, day=one.answered)
    else:
        days = {"day": one.asked, "due": one.due}
        said = dated(scene)("council-row", unit=asked.unit.name, **days)
    return Way(one.sentence, said, "council.question", {"question": one.id})


def _buttons(scene: Scene, first: int, *, more: bool) -> list[Pressable]:
    buttons: list[Pressable] = []
    if unit := own_unit(scene):
        buttons.append(scene.button("council-ask-button", "council.ask", primary=True, unit=unit))
    board = scene.services.board
    if board and scene.mandate.may_somewhere(UnitAction.SEE_COUNCIL_PAGE):
        buttons.append(LinkButton(scene.say("council-page-button"), board))
    if more:
        buttons.append(scene.button("council-next", "council.show", first=str(first + SHOWN)))
    return buttons or [scene.button("units-button", "units.show", primary=True)]


def own_unit(scene: Scene) -> str:
    """The unit in which this person sits in a works council; "" for whoever does not."""
    held = (one.unit for one in scene.mandate.held if one.unit)
    return next((id for id in held if scene.mandate.may(UnitAction.ASK_LEAD, id)), "")
