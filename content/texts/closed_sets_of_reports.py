"""Which words may come for a variable by which a text about reports chooses (`closed_sets.py`)."""

from collections.abc import Iterable, Mapping
from typing import Final

from trajectory.reports.released import Over
from trajectory.reports.reports import Course, ReportState, Topic
from trajectory.units.decisions import DecisionState

REPORTS: Final[Mapping[str, Iterable[str]]] = {
    "unit-report-annex.what": (
        *("phases", "still", "decisions", "conditions"),
        *("plan", "promises", "risks", "outside", "words"),
    ),
    "unit-report-column.column": (
        *("department", "count", "waits", "body", "day"),
        *("subject", "condition", "standing", "solver"),
        *("actions", "action", "function", "became", "shows"),
        *("risk", "measure", "owner", "figure", "value", "level", "source"),
        *("statement", "middle"),
    ),
    "unit-report-course.course": Course,
    "unit-report-decision.state": DecisionState,
    "unit-report-fact.fact": (
        *("period", "state", "version", "due", "counted"),
        *("correction", "decision", "course", "archive"),
    ),
    "unit-report-guide.topic": Topic,
    "unit-report-row.state": (ReportState.DRAFT, ReportState.LAID, ReportState.DECIDED),
    "unit-report-state.state": ReportState,
    "unit-report-topic.topic": Topic,
    "unit-report-words-honest.over": Over,
    "unit-report-words.over": Over,
}
