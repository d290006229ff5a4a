"""What becomes of a report when the decision about it is confirmed or taken back."""

from typing import Final

from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.reports.reports import ReportState, UnitReport
from trajectory.units.decisions import Decision, DecisionState
from trajectory.units.parts import UnitPart
from use_cases.council.members import asking, leads_of
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.units.folding import fold
from use_cases.units.tree import day

LAID_CARDS: Final = (NoticeKind.REPORT_LAID, NoticeKind.REPORT_LIES)
"""That it lies before a directorate."""


async def settled(
    work: Work, principal: Principal, decision: Decision, state: DecisionState
) -> None:
    """In the transaction that settles a decision: once it is confirmed, everybody may read the
    report from this moment on, and the works council, the city and the lead hear it. A decision
    that was taken back before that gives the words back to the lead; what was published stays."""
    report = await work.reports.decided_by(decision.id)
    if report is None or report.state is ReportState.PUBLISHED:
        return
    await fold(work, principal, LAID_CARDS, report.id)
    if state is DecisionState.TAKEN_BACK:
        await work.reports.decide(report.id, None, None)
        return
    await work.reports.publish(report.id, day(principal))
    people = await _hearing(work, principal, report)
    await work.outbox.plan(
        *(Notice(NoticeKind.REPORT_PUBLISHED, id, report.id, principal.now) for id in people)
    )


async def _hearing(work: Work, principal: Principal, report: UnitReport) -> list[str]:
    organisation, today = await work.units.organisation(), day(principal)
    city = organisation.appointed(today, UnitPart.CITY)
    leads = await leads_of(work, principal.services, organisation, report.unit, today)
    return sorted({*asking(organisation, report.unit, today), *city, *leads})
