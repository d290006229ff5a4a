"""The lead writes a report on cards: a period, a heading at a time, then before the directorate;
and what is published is set right by a next version."""

from collections.abc import Sequence

from dialogs.card import Block, Button, Line, Way
from dialogs.fields import Choice, TextInput
from dialogs.reports.reading import blocks, ways
from dialogs.reports.said import title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, dated, unit_said
from papers.unit_report_words import beside_topic, period_said
from trajectory.errors import NotAllowed, Stale
from trajectory.reports.reports import LONGEST_CORRECTION, LONGEST_WORDS, Topic
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.reports import writing
from use_cases.reports.reading import Told, known_report, periods_for, shelf
from use_cases.units.tree import known_unit, require


async def ask(scene: Scene) -> Reply:
    """Of which period; and first of which unit, for whoever gives account of several."""
    async with scene.services.desk.reading() as work:
        found = (await shelf(work, scene.principal)).writes_in
        own = {one.unit for one in scene.mandate.held}
        units = [one for one in found if one.id in own] or list(found)
        wanted = scene.value("unit") or (units[0].id if len(units) == 1 else "")
        if not wanted:
            return _which(scene, units)
        unit = known_unit(await work.units.organisation(), scene.principal, wanted)
        require(scene.principal, UnitAction.WRITE_REPORT, unit.id)
        periods = await periods_for(work, scene.principal, unit)
    say = dated(scene)
    options = [(writing.named(*one), period_said(say, *one)) for one in periods]
    return scene.reply(
        scene.say("unit-report-new-title", unit=unit.name),
        [
            *scene.lines("unit-report-new-what"),
            Choice(
                "period",
                scene.say("unit-report-period-label"),
                options,
                required=scene.say("unit-report-period"),
            ),
        ],
        [
            scene.button("unit-report-begin-button", "reports.begin", primary=True, unit=unit.id),
            scene.back("reports.list"),
        ],
    )


def _which(scene: Scene, units: Sequence[Unit]) -> Reply:
    if not units:
        raise NotAllowed
    ways_: list[Block] = [
        Way(one.name, unit_said(scene, one), "reports.new", {"unit": one.id})
        for one in units[:SHOWN]
    ]
    return scene.reply(scene.say("unit-pick"), ways_, [scene.back("reports.list")])


async def begin(scene: Scene) -> Reply:
    told = await writing.begin(scene.principal, scene.value("unit"), scene.value("period"))
    title = title_of(scene, told.report, told.unit)
    return scene.done(
        title, [*scene.lines("unit-report-begun"), *blocks(scene, told)], ways(scene, told)
    )


async def heading(scene: Scene) -> Reply:
    """What stands under one heading, to be written."""
    async with scene.services.desk.reading() as work:
        told = await known_report(work, scene.principal, scene.value("report"))
    report, topic = told.report, _topic(scene, told)
    context = {"report": report.id, "topic": topic.value, "before": writing.seen(report, topic)}
    return scene.reply(
        scene.say("unit-report-topic", topic=topic),
        _to_write(scene, told, topic),
        [
            scene.button("unit-report-save-button", "reports.write", primary=True, **context),
            scene.back("reports.show", report=report.id),
        ],
    )


def _topic(scene: Scene, told: Told) -> Topic:
    """The heading that this person opened.

    Raises:
        NotAllowed: it is not theirs to write. Stale: it is frozen, or there is no such heading.
    """
    require(scene.principal, UnitAction.WRITE_REPORT, told.report.unit)
    if not told.report.open:
        raise Stale("unit-report-frozen")
    if scene.value("topic") not in list(told.report.topics):
        raise Stale("card-stale")
    return Topic(scene.value("topic"))


def _to_write(scene: Scene, told: Told, topic: Topic) -> list[Block]:
    """What it belongs to, what was promised before, and the field."""
    field = TextInput(
        "words",
        scene.say("unit-report-words-label", most=LONGEST_WORDS),
        told.report.words.get(topic, ""),
        multiline=True,
        required=scene.say("enrol-required"),
        max_length=LONGEST_WORDS,
    )
    promised: list[Block] = []
    if topic is Topic.KEPT and told.before:
        promised = [Line(scene.say("unit-report-before", words=told.before))]
    promised += [Line(one) for one in beside_topic(scene.say, told.report, topic)]
    title = Line(title_of(scene, told.report, told.unit))
    guide = Line(scene.say("unit-report-guide", topic=topic))
    return [title, guide, *promised, field, scene.quiet("unit-report-words-what")]


async def save(scene: Scene) -> Reply:
    told = await writing.write(
        scene.principal,
        scene.value("report"),
        scene.value("topic"),
        scene.value("words"),
        scene.value("before"),
    )
    title = title_of(scene, told.report, told.unit)
    return scene.done(title, blocks(scene, told), ways(scene, told))


async def lay(scene: Scene) -> Reply:
    told = await writing.lay(scene.principal, scene.value("report"))
    return scene.done(
        scene.say("unit-report-laid-title"),
        [
            Line(title_of(scene, told.report, told.unit), strong=True),
            *scene.lines("unit-report-laid-what"),
        ],
        [_open(scene, told.report.id)],
    )


def _open(scene: Scene, report_id: str) -> Button:
    return scene.button("unit-report-open-button", "reports.show", primary=True, report=report_id)


async def ask_correction(scene: Scene) -> Reply:
    """One sentence that says what the next version sets right."""
    async with scene.services.desk.reading() as work:
        told = await known_report(work, scene.principal, scene.value("report"))
    require(scene.principal, UnitAction.WRITE_REPORT, told.report.unit)
    return scene.reply(
        scene.say("unit-report-correct-title"),
        [
            Line(title_of(scene, told.report, told.unit), strong=True),
            *scene.lines("unit-report-correct-what"),
            TextInput(
                "sentence",
                scene.say("unit-report-correct-label"),
                required=scene.say("enrol-required"),
                max_length=LONGEST_CORRECTION,
            ),
        ],
        [
            scene.button(
                "unit-report-correct-begin",
                "reports.corrected",
                primary=True,
                report=told.report.id,
            ),
            scene.back("reports.show", report=told.report.id),
        ],
    )


async def correct(scene: Scene) -> Reply:
    sentence = " ".join(scene.value("sentence").split())
    told = await writing.correct(scene.principal, scene.value("report"), sentence)
    title = title_of(scene, told.report, told.unit)
    return scene.done(title, blocks(scene, told), ways(scene, told))


async def archive(scene: Scene) -> Reply:
    told = await writing.archive(scene.principal, scene.value("report"))
    return scene.done(
        scene.say("unit-report-archive-title"),
        [
            Line(title_of(scene, told.report, told.unit), strong=True),
            *scene.lines("unit-report-archive-what"),
        ],
        [_open(scene, told.report.id)],
    )
