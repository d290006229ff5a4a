"""Words about reports of units that cards, pages and papers share: what a report is called, and
what a decision is about."""

from content.texts.texts import Say
from papers.waves.words import month_said
from trajectory.plan.actions import ActionStatus, Counted, Fate
from trajectory.plan.quarters import Quarter
from trajectory.reports.annexes import Annexes, Promise
from trajectory.reports.periods import ReportKind, Span
from trajectory.reports.reports import Topic, UnitReport
from trajectory.units.decisions import OnReport, OnWave, Subject


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


def subject_said(say: Say, subject: Subject) -> str:
    """What a decision is about; `say` has years in its dates."""
    match subject:
        case OnReport(kind, span):
            return say("unit-report-subject", period=period_said(say, kind, span))
        case OnWave(kind, first):
            return say("wave-subject", kind=kind, month=month_said(say, first))
    return subject


def counted_said(say: Say, plan: Counted) -> list[tuple[str, int]]:
    """How many actions stand where, in Amsterdam's words and their order."""
    known = ((status, again) for status in ActionStatus for again in (False, True))
    return [(_status(say, one), plan[one]) for one in known if plan.get(one)]


def actions_said(say: Say, annexes: Annexes) -> list[str]:
    """All actions in one line; nothing without a plan."""
    counted = [f"{count} {said}" for said, count in counted_said(say, annexes.plan)]
    return [say("unit-report-actions", words=", ".join(counted))] if counted else []


def beside_topic(say: Say, report: UnitReport, topic: Topic) -> list[str]:
    """What was fixed that belongs under a heading, beside what its lead writes there."""
    if topic not in (Topic.KEPT, Topic.DO, Topic.EVALUATION):
        return []
    return actions_said(say, report.figures.annexes)


def promises_said(say: Say, report: UnitReport) -> list[str]:
    """What became of each action that was to be ready in the period, in one line."""
    span = report.span
    made = report.figures.annexes.promised(Quarter.of(span.first), Quarter.of(span.last))
    return [
        ". ".join(
            filter(
                None,
                (f"{withheld(say, one.title)}: {became_said(say, one)}", withheld(say, one.line)),
            )
        )
        for one in made
    ]


def became_said(say: Say, promise: Promise) -> str:
    """What became of an action."""
    if isinstance(promise.became, Fate):
        return say("action-fate", fate=promise.became)
    return _status(say, (promise.became, promise.again))


def _status(say: Say, stands: tuple[ActionStatus, bool]) -> str:
    status, again = stands
    return say("action-status", status=status, again="yes" if again else "no")


def withheld(say: Say, words: str | None) -> str:
    """What somebody typed; said so where it names somebody."""
    return say("unit-report-named") if words is None else words
