"""A question of the works council, and what whoever leads the unit answers."""

from dialogs.card import Block, Card, Facts, Line, Pressable
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import dated, today
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.council.questions import LONGEST_ANSWER, LONGEST_QUESTION, WITHIN
from trajectory.errors import DomainError
from trajectory.units.parts import UnitAction
from use_cases.council.questions import Asked, answer, ask, known_question
from use_cases.units.tree import known_unit, require


async def form(scene: Scene) -> Reply:
    """One sentence for whoever leads this unit."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
    unit = known_unit(organisation, scene.principal, scene.value("unit"))
    require(scene.principal, UnitAction.ASK_LEAD, unit.id)
    return scene.reply(
        scene.say("council-ask-title", unit=unit.name),
        [
            Line(scene.say("council-ask-what", days=WITHIN)),
            TextInput(
                "sentence",
                scene.say("council-ask-label"),
                multiline=True,
                required=scene.say("enrol-required"),
                max_length=LONGEST_QUESTION,
            ),
            scene.quiet("council-ask-names"),
        ],
        [
            scene.button("council-ask-send", "council.asked", primary=True, unit=unit.id),
            scene.back("council.show"),
        ],
    )


async def save(scene: Scene) -> Reply:
    asked = await ask(scene.principal, scene.value("unit"), scene.value("sentence"))
    return scene.done(
        scene.say("council-asked-title", unit=asked.unit.name),
        [
            Line(asked.question.sentence, strong=True),
            Line(dated(scene)("council-asked-until", day=asked.question.due)),
        ],
        [scene.button("council-button", "council.show", primary=True)],
    )


async def show(scene: Scene) -> Reply:
    """One question, since when it waits, and its answer."""
    async with scene.services.desk.reading() as work:
        asked = await known_question(work, scene.principal, scene.value("question"))
    answers = _answers(scene, asked)
    blocks = _blocks(scene, asked)
    if answers:
        blocks += _field(scene)
    return scene.reply(
        scene.say("council-question-title", unit=asked.unit.name),
        blocks,
        [*_send(scene, asked, answers=answers), scene.back("council.show")],
    )


def _answers(scene: Scene, asked: Asked) -> bool:
    may = scene.mandate.may(UnitAction.ANSWER_COUNCIL, asked.unit.id)
    return may and asked.question.answered is None


def _blocks(scene: Scene, asked: Asked) -> list[Block]:
    """The question, its days, and its answer when there is one."""
    one, say = asked.question, dated(scene)
    days = [(scene.say("council-days", day="asked"), say("fact-visible-value", day=one.asked))]
    if one.answered is None:
        until = say("fact-visible-value", day=one.due)
        days.append((scene.say("council-days", day="due"), until))
    else:
        done = say("fact-visible-value", day=one.answered)
        days.append((scene.say("council-days", day="answered"), done))
    answer_ = [Line(line) for line in one.answer.splitlines() if line.strip()]
    return [Line(one.sentence, strong=True), Facts(days), *answer_]


def _field(scene: Scene) -> list[Block]:
    return [
        TextInput(
            "answer",
            scene.say("council-answer-label"),
            multiline=True,
            required=scene.say("enrol-required"),
            max_length=LONGEST_ANSWER,
        ),
        scene.quiet("council-answer-stays"),
    ]


def _send(scene: Scene, asked: Asked, *, answers: bool) -> list[Pressable]:
    if not answers:
        return []
    id = asked.question.id
    return [scene.button("council-answer-button", "council.answer", primary=True, question=id)]


async def reply(scene: Scene) -> Reply:
    """The lead answers."""
    asked = await answer(scene.principal, scene.value("question"), scene.value("answer"))
    return scene.done(
        scene.say("council-answered-title", unit=asked.unit.name),
        [*_blocks(scene, asked), *scene.lines("council-answered-hears")],
        [scene.button("council-button", "council.show", primary=True)],
    )


async def lead_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever answers: the question, with a field to answer at once."""
    asked = await _known(scene, work, planned)
    if asked is None or not _answers(scene, asked):
        return None
    late = asked.question.late(today(scene))
    said = [Line(dated(scene)("council-late", day=asked.question.due))] if late else []
    return scene.card(
        scene.say("council-question-title", unit=asked.unit.name),
        [
            *_blocks(scene, asked),
            *said,
            *_field(scene),
        ],
        _send(scene, asked, answers=True),
    )


async def folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the others who lead there: it was answered."""
    asked = await _known(scene, work, planned)
    if asked is None:
        return None
    return scene.card(scene.say("council-answered-title", unit=asked.unit.name), [])


async def council_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the works council: what was answered."""
    asked = await _known(scene, work, planned)
    if asked is None or asked.question.answered is None:
        return None
    return scene.card(
        scene.say("council-notice-answered", unit=asked.unit.name),
        _blocks(scene, asked),
        [scene.button("council-button", "council.show", primary=True)],
    )


async def _known(scene: Scene, work: Work, planned: Notice) -> Asked | None:
    try:
        return await known_question(work, scene.principal, planned.subject)
    except DomainError:
        return None
