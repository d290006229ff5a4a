"""Which reports somebody reads: what was published everybody, what is not yet whoever it is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from storage.work import Work
from trajectory.errors import NotAllowed
from trajectory.reports.periods import ReportKind, Span, ended
from trajectory.reports.released import ReleasedWords
from trajectory.reports.reports import ReportState, Topic, UnitReport, newest
from trajectory.units.decisions import Decision
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction
from trajectory.units.units import Unit
from use_cases.principal import Principal
from use_cases.units.tree import day


@dataclass(frozen=True, slots=True)
class Told:
    """A report with its unit, and what belongs beside it."""

    report: UnitReport
    unit: Unit
    decision: Decision | None = None
    later: bool = False
    """Whether a later version of it was published."""
    before: str = ""
    """What the report before this one promised; "" for none."""
    released: Sequence[ReleasedWords] = ()
    """Words that come from answers, each released with a proof of its own."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report that is late: since when it lies before the directorate."""

    report: UnitReport
    unit: Unit
    since: date


@dataclass(frozen=True, slots=True)
class Shelf:
    """What somebody finds: theirs to work on, what lies somewhere too long, what was published."""

    own: Sequence[Told]
    waiting: Sequence[Waiting]
    published: Sequence[Told]
    writes_in: Sequence[Unit]
    """Units of which this person gives account."""


async def shelf(work: Work, principal: Principal) -> Shelf:
    """Every report that this person may read."""
    organisation = await work.units.organisation()
    units = organisation.tree.units
    public = await work.reports.published()
    involved = [id for id in units if _has_to_do_with(principal, id)]
    open_ = [one for one in await work.reports.in_units(involved) if one.published is None]
    return Shelf(
        [Told(one, units[one.unit]) for one in open_ if reads(principal, one)],
        await _waiting(work, principal, organisation),
        [Told(one, units[one.unit]) for one in newest(public) if one.unit in units],
        [unit for unit in units.values() if _writes(principal, unit)],
    )


def _has_to_do_with(principal: Principal, unit_id: str) -> bool:
    may = principal.mandate.may
    return may(UnitAction.WRITE_REPORT, unit_id) or may(UnitAction.READ_LAID_REPORT, unit_id)


def _writes(principal: Principal, unit: Unit) -> bool:
    return principal.mandate.may(UnitAction.WRITE_REPORT, unit.id)


async def _waiting(work: Work, principal: Principal, organisation: Organisation) -> list[Waiting]:
    today, calendar = day(principal), principal.services.library.calendar
    units = organisation.tree.units
    return [
        Waiting(one, units[one.unit], one.laid)
        for one in await work.reports.waiting()
        if one.laid is not None and one.due(calendar) < today and one.unit in units
    ]


def reads(principal: Principal, report: UnitReport) -> bool:
    """Whether this person may read it: published for everybody, else whoever writes it and, once
    it lies before them, whoever decides on it."""
    may = principal.mandate.may
    if report.state is ReportState.PUBLISHED or may(UnitAction.WRITE_REPORT, report.unit):
        return True
    return report.laid is not None and may(UnitAction.READ_LAID_REPORT, report.unit)


async def known_report(work: Work, principal: Principal, report_id: str) -> Told:
    """One report.

    Raises:
        NotAllowed: it is not theirs to read, or there is none; both sound the same.
    """
    report = await work.reports.get(report_id)
    if report is None or not reads(principal, report):
        raise NotAllowed
    told = await told_of(work, report)
    if told is None:
        raise NotAllowed
    return told


async def told_of(work: Work, report: UnitReport) -> Told | None:
    """A report with its unit and its decision; None when its unit fits no seal."""
    unit = (await work.units.organisation()).tree.units.get(report.unit)
    if unit is None:
        return None
    decision = await work.decisions.get(report.decision) if report.decision else None
    others = await work.reports.in_units([report.unit])
    later = any(
        one.subject == report.subject and one.version > report.version and one.published
        for one in others
    )
    before = _promised_before(others, report)
    return Told(report, unit, decision, later, before, await _released(work, report))


async def _released(work: Work, report: UnitReport) -> list[ReleasedWords]:
    """What was released in the period of a report, as far as it fits its seal."""
    span = report.span
    found = await work.released_words.some(report.figures.annexes.released)
    return [one for one in found if span.first <= one.last <= span.last]


def _promised_before(others: Sequence[UnitReport], report: UnitReport) -> str:
    """In the newest version of the published report before this period that promised anything."""
    if Topic.KEPT not in report.topics:
        return ""
    before = (
        one.words.get(Topic.PROMISED, "")
        for one in others
        if one.published and one.span.last < report.span.first
    )
    return next((words for words in before if words), "")


async def periods_for(
    work: Work, principal: Principal, unit: Unit
) -> list[tuple[ReportKind, Span]]:
    """Of which periods a report of this unit can begin: those with figures and without a report,
    the newest first; and the end of a pilot, as of today."""
    today = day(principal)
    fixed = await work.reports.fixed(unit.id)
    known = await work.reports.in_units([unit.id])
    there = {(one.kind, one.span) for one in known}
    found = [one for one in ended(today) if one[1].last in fixed and one not in there]
    if not any(one.kind is ReportKind.PILOT and one.published is None for one in known):
        found.append((ReportKind.PILOT, Span(unit.period.since, today)))
    return [one for one in found if one not in there]


@dataclass(frozen=True, slots=True)
class ReportsPage:
    """The page on the board: what is there, and the one that somebody opened."""

    shelf: Shelf
    opened: Told | None


async def reports_page(principal: Principal, work: Work, report_id: str) -> ReportsPage:
    """For whoever has a part in a unit; everybody else reads what was published in the chat.

    Raises:
        NotAllowed: they have no part, or this report is not theirs to read.
    """
    if not principal.mandate.held:
        raise NotAllowed
    opened = await known_report(work, principal, report_id) if report_id else None
    return ReportsPage(await shelf(work, principal), opened)
