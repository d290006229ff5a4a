"""The secretary records what the directorate decided about a report; from then on nothing in it
changes, and a member who did not record it confirms."""

from datetime import date

from storage.work import Work
from trajectory.errors import Invalid, NotAllowed, Stale
from trajectory.reports.periods import ReportKind
from trajectory.reports.reports import Course, ReportState, UnitReport
from trajectory.units.decisions import Body, OnReport
from trajectory.units.organisation import Organisation
from trajectory.units.parts import UnitAction, UnitPart
from use_cases.principal import Principal
from use_cases.reports.publishing import LAID_CARDS
from use_cases.reports.reading import known_report
from use_cases.units.decisions import Known, Minutes, record_in
from use_cases.units.folding import fold


async def decide(
    principal: Principal, report_id: str, met: date | None, wording: str, course: str
) -> Known:
    """Record the decision of the directorate about a report; `course` is what becomes of a pilot.

    Raises:
        NotAllowed: they record no decisions there. Stale: it lies before no directorate, or was
            decided. Invalid: as `record`; or what becomes of the pilot is missing.
    """
    async with principal.services.desk.writing() as work:
        report = await to_decide(work, principal, report_id)
        chosen = _course(report, course)
        subject = OnReport(report.kind, report.span)
        minutes = Minutes(BODY, met, subject, wording)
        known = await record_in(work, principal, report.unit, minutes)
        await work.reports.decide(report_id, known.decision.id, chosen)
        await fold(work, principal, LAID_CARDS, report_id)
        await work.commit()
    return known


async def to_decide(work: Work, principal: Principal, report_id: str) -> UnitReport:
    """A report about which this person records a decision.

    Raises:
        NotAllowed: they record none there. Stale: it is not there to decide on.
    """
    report = (await known_report(work, principal, report_id)).report
    if not principal.mandate.may(UnitAction.RECORD_DECISION, report.unit):
        raise NotAllowed
    if report.state is not ReportState.LAID:
        raise Stale("unit-report-not-laid")
    return report


def _course(report: UnitReport, course: str) -> Course | None:
    if report.kind is not ReportKind.PILOT:
        return None
    if course not in list(Course):
        raise Invalid("unit-report-course-choose")
    return Course(course)


def people_who_decide(organisation: Organisation, unit_id: str, today: date) -> list[str]:
    """The directorate of a unit and its secretaries, each once; nobody when one of the two is
    missing."""
    parts = frozenset({UnitPart.DIRECTORATE, UnitPart.SECRETARY})
    found = [one for one in organisation.about(unit_id, parts, today) if one.period.holds(today)]
    return sorted({one.person for one in found}) if {one.part for one in found} == parts else []


BODY = Body.DIRECTORATE
"""Who decides on a report."""
