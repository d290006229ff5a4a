"""The reports of units as they look on the board: what is there, and one of them with its annexes
in the chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from board.navigation import REPORTS, tabs
from board.pages import Look
from board.voice import Voice
from papers.unit_report_words import beside_topic, period_said, promises_said
from trajectory.reports.reports import UnitReport
from trajectory.units.units import Unit
from use_cases.reports.reading import ReportsPage, Shelf, Told


@dataclass(frozen=True, slots=True)
class Row:
    """A report in a list; `address` is "" for one that is not there to be read yet."""

    name: str
    said: str
    address: str = ""


def show(look: Look, page: ReportsPage, voice: Voice) -> web.Response:
    """`voice` has years in its dates."""
    opened = page.opened
    return look.page(
        "reports",
        voice.say,
        voice.language,
        tabs=tabs(voice, "reports"),
        own=[_own(voice, one) for one in page.shelf.own],
        late=late_rows(voice, page.shelf),
        published=published_rows(voice, page.shelf),
        opened=opened,
        title=_title(voice, opened.report, opened.unit) if opened else "",
        facts=_facts(voice, opened) if opened else [],
        words=_words(voice, opened) if opened else [],
    )


def published_rows(voice: Voice, shelf: Shelf) -> list[Row]:
    """What everybody may read, the newest period first."""
    return [_published(voice, one) for one in shelf.published]


def late_rows(voice: Voice, shelf: Shelf) -> list[Row]:
    """Since when what is late lies before a directorate."""
    return [
        Row(
            _period(voice, one.report),
            voice.say("unit-report-row-late", unit=one.unit.name, day=one.since),
        )
        for one in shelf.waiting
    ]


def _own(voice: Voice, told: Told) -> Row:
    said = voice.say("unit-report-row", unit=told.unit.name, state=told.report.state)
    return Row(_period(voice, told.report), said, _address(told.report))


def _published(voice: Voice, told: Told) -> Row:
    one = told.report
    said = voice.say(
        "unit-report-row-published",
        unit=told.unit.name,
        day=one.published,
        version=str(one.version),
    )
    return Row(_period(voice, one), said, _address(one))


def _address(report: UnitReport) -> str:
    return f"{REPORTS}?rapportage={report.id}"


def _period(voice: Voice, report: UnitReport) -> str:
    return period_said(voice.say, report.kind, report.span)


def _title(voice: Voice, report: UnitReport, unit: Unit) -> str:
    return voice.say("unit-report-title", period=_period(voice, report), unit=unit.name)


def _facts(voice: Voice, told: Told) -> list[tuple[str, str]]:
    one, say = told.report, voice.say
    day = one.published or one.laid or one.span.last
    facts = [("state", say("unit-report-state", state=one.state, day=day))]
    facts.append(("version", str(one.version)))
    if one.correction:
        facts.append(("correction", one.correction))
    if one.course is not None:
        facts.append(("course", say("unit-report-course", course=one.course)))
    return [(say("unit-report-fact", fact=fact), value) for fact, value in facts]


def _words(voice: Voice, told: Told) -> list[tuple[str, Sequence[str]]]:
    """What stands under each heading, line by line."""
    say, report = voice.say, told.report
    found: list[tuple[str, Sequence[str]]] = []
    for topic in report.topics:
        lines = [one for one in report.words.get(topic, "").splitlines() if one.strip()]
        name = say("unit-report-topic", topic=topic)
        lines = lines or [say("unit-report-empty-topic")]
        found.append((name, [*lines, *beside_topic(say, report, topic)]))
    if promises := promises_said(say, report):
        found.append((say("unit-report-became"), promises))
    return found
