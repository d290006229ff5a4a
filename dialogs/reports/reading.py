"""One report on a card: where it stands, its words, and what its reader can do with it."""

from collections.abc import Sequence
from datetime import date

from dialogs.card import Block, Card, Facts, Heading, Line, Pressable, Way
from dialogs.file_links import beside
from dialogs.reports.said import period_of, state_of, title_of
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units import decisions
from dialogs.units.said import dated
from papers.unit_report import UNIT_REPORT
from papers.unit_report_words import beside_topic
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import DomainError
from trajectory.reports.reports import WITHIN, ReportState, Topic, UnitReport
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.reports.reading import Told, known_report
from use_cases.units.tree import known_unit


async def show(scene: Scene) -> Reply:
    async with scene.services.desk.reading() as work:
        told = await known_report(work, scene.principal, scene.value("report"))
    return scene.reply(
        title_of(scene, told.report, told.unit), blocks(scene, told), ways(scene, told)
    )


def blocks(scene: Scene, told: Told) -> list[Block]:
    """Where it stands, every heading, and its files."""
    found: list[Block] = [Facts(_facts(scene, told))]
    if told.later:
        found += scene.lines("unit-report-later")
    writes = told.report.open and scene.mandate.may(UnitAction.WRITE_REPORT, told.unit.id)
    for topic in told.report.topics:
        found += _topic(scene, told, topic, writes=writes)
    return [*found, *beside(scene, told.report.id, UNIT_REPORT)]


def _topic(scene: Scene, told: Told, topic: Topic, *, writes: bool) -> list[Block]:
    name = scene.say("unit-report-topic", topic=topic)
    words = told.report.words.get(topic, "")
    if writes:
        said = words or scene.say("unit-report-empty-topic")
        context = {"report": told.report.id, "topic": topic.value}
        return [Way(name, said, "reports.heading", context)]
    before = []
    if topic is Topic.KEPT and told.before:
        before = [scene.quiet("unit-report-before", words=told.before)]
    lines = [Line(line) for line in words.splitlines() if line.strip()]
    fixed = [Line(one, quiet=True) for one in beside_topic(scene.say, told.report, topic)]
    return [Heading(name), *before, *(lines or scene.lines("unit-report-empty-topic")), *fixed]


def _facts(scene: Scene, told: Told) -> list[tuple[str, str]]:
    one, say = told.report, dated(scene)
    calendar = scene.services.library.calendar
    first, last = one.span.first, one.span.last
    facts = [
        ("period", say("unit-report-span", first=first, last=last)),
        ("state", state_of(scene, one)),
        ("version", str(one.version)),
        ("counted", say("fact-visible-value", day=one.figures.counted)),
    ]
    if one.published is None:
        facts.append(("due", say("fact-visible-value", day=one.due(calendar))))
    if one.correction:
        facts.append(("correction", one.correction))
    if told.decision is not None:
        met, state = told.decision.met, told.decision.state
        facts.append(("decision", say("unit-report-decision", day=met, state=state)))
    if one.course is not None:
        facts.append(("course", scene.say("unit-report-course", course=one.course)))
    if one.published is not None:
        facts.append(("archive", _archive(scene, one)))
    return [(scene.say("unit-report-fact", fact=fact), value) for fact, value in facts]


def _archive(scene: Scene, one: UnitReport) -> str:
    if one.archived is None:
        return scene.say("unit-report-archive-not")
    return dated(scene)("unit-report-archive-day", day=one.archived)


def ways(scene: Scene, told: Told) -> list[Pressable]:
    """What can be done now, by whoever may, and back."""
    one, may = told.report, scene.mandate.may
    id, unit, state = one.id, told.unit.id, one.state
    lead = may(UnitAction.WRITE_REPORT, unit)
    secretary = may(UnitAction.RECORD_DECISION, unit)
    buttons: list[Pressable] = []
    if lead and state is ReportState.DRAFT:
        buttons.append(
            scene.button("unit-report-lay-button", "reports.lay", primary=True, report=id)
        )
    if secretary and state is ReportState.LAID:
        key = "unit-report-decide-button"
        buttons.append(scene.button(key, "reports.decide", primary=True, report=id))
    if lead and state is ReportState.PUBLISHED and not told.later:
        buttons.append(scene.button("unit-report-correct-button", "reports.correct", report=id))
    if may(UnitAction.ARCHIVE_REPORT, unit) and one.published and one.archived is None:
        buttons.append(scene.button("unit-report-archive-button", "reports.archive", report=id))
    if told.decision is not None and may(UnitAction.READ_DECISIONS, unit):
        key, decision = "decision-open-button", told.decision.id
        buttons.append(scene.button(key, "decisions.show", decision=decision))
    return [*buttons[:2], scene.back("reports.list")]


async def laid_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For directorate and secretaries, as long as it lies there."""
    told = await _known(scene, work, planned)
    if told is None or told.report.state is not ReportState.LAID:
        return None
    return _card(scene, told, scene.say("notice-unit-report-laid-title"), "notice-unit-report-laid")


async def lies_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the same people, once, when nobody decided for some days."""
    told = await _known(scene, work, planned)
    if told is None or told.report.state is not ReportState.LAID:
        return None
    since = dated(scene)("notice-unit-report-lies", day=told.report.laid)
    return _of_report(scene, told, scene.say("notice-unit-report-lies-title"), [Line(since)])


async def folded(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the others of them: how it was decided; the card itself when that was taken back."""
    told = await _known(scene, work, planned)
    if told is None or told.decision is None:
        return await laid_card(scene, work, planned)
    return scene.card(decisions.title_of(scene, told.decision), [])


async def published_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the works council, the city and the lead: from now on everybody reads it."""
    told = await _known(scene, work, planned)
    if told is None or told.report.published is None:
        return None
    title = scene.say("notice-unit-report-published-title", period=period_of(scene, told.report))
    return _card(scene, told, title, "notice-unit-report-published")


def _card(scene: Scene, told: Told, title: str, what: str) -> Card:
    return _of_report(scene, told, title, scene.lines(what))


def _of_report(scene: Scene, told: Told, title: str, said: Sequence[Block]) -> Card:
    name = title_of(scene, told.report, told.unit)
    return scene.card(title, [Line(name, strong=True), *said], [_open(scene, told)])


def _open(scene: Scene, told: Told) -> Pressable:
    return scene.button(
        "unit-report-open-button", "reports.show", primary=True, report=told.report.id
    )


async def _known(scene: Scene, work: Work, planned: Notice) -> Told | None:
    try:
        return await known_report(work, scene.principal, planned.subject)
    except DomainError:
        return None


async def opens_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever leads the unit: figures are fixed, and until when there is time."""
    found = await _of_quarter(scene, work, planned)
    if found is None:
        return None
    unit, due = found
    return scene.card(
        scene.say("notice-unit-report-opens-title", unit=unit.name),
        [Line(dated(scene)("notice-unit-report-opens", day=due))],
        [scene.button("unit-report-new-button", "reports.new", primary=True, unit=unit.id)],
    )


async def due_card(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For whoever leads the unit, as long as nothing about the quarter was laid before anybody."""
    found = await _of_quarter(scene, work, planned)
    if found is None:
        return None
    unit, due = found
    return scene.card(
        scene.say("notice-unit-report-due-title", unit=unit.name),
        [Line(dated(scene)("notice-unit-report-due", day=due))],
        [scene.button("unit-report-button", "reports.list", primary=True)],
    )


async def _of_quarter(scene: Scene, work: Work, planned: Notice) -> tuple[Unit, date] | None:
    """The unit that a message is about, and the day by which its report is published."""
    unit_id, _, last = planned.subject.partition("/")
    try:
        unit = known_unit(await work.units.organisation(), scene.principal, unit_id)
    except DomainError:
        return None
    return unit, scene.services.library.calendar.after(date.fromisoformat(last), WITHIN)
