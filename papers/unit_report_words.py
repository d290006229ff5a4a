"""Words about reports of units that cards, pages and papers share: what a report is called."""

from content.texts.texts import Say
from trajectory.reports.periods import ReportKind, Span


def period_said(say: Say, kind: ReportKind, span: Span) -> str:
    """What a report is of, such as "Eerste kwartaal 2027"; `say` has years in its dates."""
    year = str(span.last.year)
    match kind:
        case ReportKind.QUARTER:
            return say("unit-report-quarter", nth=span.nth, year=year)
        case ReportKind.HALF_YEAR:
            return say("unit-report-half", nth=span.nth, year=year)
        case ReportKind.RECALIBRATION:
            return say("unit-report-year", year=year)
        case ReportKind.PILOT:
            return say("unit-report-pilot", day=span.last)
