"""The lead begins a report, writes it, lays it before the directorate, and sets it right."""

from dataclasses import replace
from hashlib import sha256

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.reports.figures import Decided, ReportFigures
from trajectory.reports.periods import ReportKind, Span
from trajectory.reports.reports import (
    LONGEST_CORRECTION,
    LONGEST_WORDS,
    ReportState,
    Topic,
    UnitReport,
)
from trajectory.units.decisions import DecisionState
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.reports.annexes import Around, names_around
from use_cases.reports.deciding import people_who_decide
from use_cases.reports.figures import figures_of
from use_cases.reports.reading import Told, known_report, periods_for, told_of
from use_cases.units.mandates import units_of_teams
from use_cases.units.tree import day, known_unit, require
from use_cases.units.unit_words import body_names


async def begin(principal: Principal, unit_id: str, period: str) -> Told:
    """Begin a report; `period` is one of `periods_for` as `named` writes it.

    Raises:
        NotAllowed: they give no account of this unit. Invalid: there is no such period to choose.
    """
    require(principal, UnitAction.WRITE_REPORT, unit_id)
    async with principal.services.desk.writing() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, principal, unit_id)
        offered = {named(*one): one for one in await periods_for(work, principal, unit)}
        if period not in offered:
            raise Invalid("unit-report-period")
        kind, span = offered[period]
        figures = await _figures(work, principal, organisation, unit_id, span)
        decided = await _decided(work, organisation, unit_id, span)
        draft = UnitReport("", unit_id, kind, span, 0, figures, decided)
        report = await work.reports.begin(draft)
        told = await told_of(work, report)
        await work.commit()
    assert told is not None, "the unit was there a moment ago"
    return told


def named(kind: ReportKind, span: Span) -> str:
    """A period as a card carries it."""
    return f"{kind}:{span.first}:{span.last}"


async def _figures(
    work: Work, principal: Principal, organisation: Organisation, unit_id: str, span: Span
) -> ReportFigures:
    """Those that were fixed when the period ended; of one that ends today, those of today."""
    fixed = await work.reports.fixed(unit_id)
    if span.last in fixed:
        return fixed[span.last]
    services, now = principal.services, principal.now
    found = await figures_of(work, services, organisation, [unit_id], now, span.last)
    return found[unit_id]


async def _decided(
    work: Work, organisation: Organisation, unit_id: str, span: Span
) -> tuple[Decided, ...]:
    """What was confirmed of the meetings in this period, the first one first."""
    names = await body_names(work, organisation)
    found = [
        Decided(names.of(unit_id, one.body.part), one.met, one.subject, one.version)
        for one in await work.decisions.of_unit(unit_id)  # by subject
        if one.state is DecisionState.CONFIRMED and span.first <= one.met <= span.last
    ]
    return tuple(sorted(found, key=lambda one: (one.met, one.version)))


def seen(report: UnitReport, topic: Topic) -> str:
    """What stood under a heading when a card showed it, in a few letters."""
    return sha256(report.words.get(topic, "").encode()).hexdigest()[:12]


async def write(principal: Principal, report_id: str, topic: str, words: str, before: str) -> Told:
    """Write what stands under a heading; `before` is what `seen` said on the card.

    Raises:
        NotAllowed: it is not theirs to write. Stale: it is frozen, or somebody else wrote there
            since. Invalid: no such heading, too long, empty while it lies before
            the directorate, or somebody or some team by name.
    """
    async with principal.services.desk.writing() as work:
        report = await _writing(work, principal, report_id)
        if topic not in list(report.topics):
            raise Stale("card-stale")
        if len(words) > LONGEST_WORDS:
            raise Invalid("unit-report-long", most=LONGEST_WORDS)
        if report.laid is not None and not words:
            raise Invalid("unit-report-empty", count=1)
        if before != seen(report, Topic(topic)):
            raise Stale("unit-report-changed")
        await _by_function(work, principal, report.unit, words)
        await work.reports.write(report_id, Topic(topic), words)
        told = await known_report(work, principal, report_id)
        await work.commit()
    return told


async def _writing(work: Work, principal: Principal, report_id: str) -> UnitReport:
    """A report that this person may change.

    Raises:
        NotAllowed: it is not theirs to write. Stale: it is frozen.
    """
    report = (await known_report(work, principal, report_id)).report
    require(principal, UnitAction.WRITE_REPORT, report.unit)
    if not report.open:
        raise Stale("unit-report-frozen")
    return report


async def _by_function(work: Work, principal: Principal, unit_id: str, words: str) -> None:
    """People stand in a report by function, and teams as counts (programme.md, "Reports").

    Raises:
        Invalid: somebody who has a part here, or a team of the unit, is named.
    """
    organisation, today = await work.units.organisation(), day(principal)
    units = await units_of_teams(work, organisation.tree.under(unit_id), today)
    around = Around(organisation, [unit_id], await work.teams.many(units), units)
    if found := (await names_around(work, around)).found(words):
        raise Invalid("unit-report-name", name=found)


async def lay(principal: Principal, report_id: str) -> Told:
    """Lay it before the directorate, whose members and secretaries hear it.

    Raises:
        NotAllowed: it is not theirs to write. Stale: it lies there, or is frozen. Invalid:
            something is empty yet, or nobody is there to decide.
    """
    async with principal.services.desk.writing() as work:
        report = await _writing(work, principal, report_id)
        if report.laid is not None:
            raise Stale("unit-report-lies-there")
        if report.missing:
            raise Invalid("unit-report-empty", count=len(report.missing))
        organisation, today = await work.units.organisation(), day(principal)
        people = people_who_decide(organisation, report.unit, today)
        if not people:
            raise Invalid("unit-report-nobody")
        await work.reports.lay(report_id, today)
        await work.outbox.plan(
            *(
                Notice(NoticeKind.REPORT_LAID, id, report_id, principal.now)
                for id in people
                if id != principal.person.id
            )
        )
        told = await known_report(work, principal, report_id)
        await work.commit()
    return told


async def correct(principal: Principal, report_id: str, sentence: str) -> Told:
    """Begin the next version of what was published: with its words and its figures, and a sentence
    that says what it sets right.

    Raises:
        NotAllowed: it is not theirs to write. Stale: it is no published report, or a next version
            is there already. Invalid: no sentence, too long a one, or one with a name.
    """
    if not sentence or len(sentence) > LONGEST_CORRECTION:
        raise Invalid("unit-report-correction", most=LONGEST_CORRECTION)
    async with principal.services.desk.writing() as work:
        known = await known_report(work, principal, report_id)
        report = known.report
        require(principal, UnitAction.WRITE_REPORT, report.unit)
        others = await work.reports.in_units([report.unit])
        later = any(
            one.subject == report.subject and one.version > report.version for one in others
        )
        if report.state is not ReportState.PUBLISHED or later:
            raise Stale("unit-report-next-there")
        await _by_function(work, principal, report.unit, sentence)
        next_ = await work.reports.begin(replace(report, correction=sentence))
        told = await told_of(work, next_)
        await work.commit()
    assert told is not None, "the unit was there a moment ago"
    return told


async def archive(principal: Principal, report_id: str) -> Told:
    """The secretary handed it to the archive of the organisation today.

    Raises:
        NotAllowed: it is not theirs. Stale: it is not published, or was handed over before.
    """
    async with principal.services.desk.writing() as work:
        report = (await known_report(work, principal, report_id)).report
        if not principal.mandate.may(UnitAction.ARCHIVE_REPORT, report.unit):
            raise NotAllowed
        if report.published is None or report.archived is not None:
            raise Stale("unit-report-archived-before")
        await work.reports.archive(report_id, day(principal))
        told = await known_report(work, principal, report_id)
        await work.commit()
    return told
