"""A report of a unit: what its lead writes, and where it stands until everybody reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.planning.working_days import WorkCalendar
from trajectory.reports.figures import Decided, ReportFigures
from trajectory.reports.periods import ReportKind, Span

LONGEST_WORDS: Final = 300
"""Letters under one heading: with four of them, everything stays on one page."""
LONGEST_CORRECTION: Final = 120
WITHIN: Final = 20
"""Working days after the period within which a report is published (programme.md, "Reports")."""


class Topic(StrEnum):
    """A heading under which the lead writes."""

    MOVED = "moved"
    STILL = "still"
    """What stands still, and what is asked of the directorate."""
    KEPT = "kept"
    """What was promised last time, and what became of it."""
    PROMISED = "promised"
    """What the unit does until the next report."""
    PLAN = "plan"
    DO = "do"
    CHECK = "check"
    ACT = "act"
    EVALUATION = "evaluation"
    PROPOSAL = "proposal"


_ACCOUNT: Final = (Topic.MOVED, Topic.STILL, Topic.KEPT, Topic.PROMISED)
TOPICS: Final[Mapping[ReportKind, tuple[Topic, ...]]] = {
    ReportKind.QUARTER: _ACCOUNT,
    ReportKind.HALF_YEAR: _ACCOUNT,
    ReportKind.RECALIBRATION: (Topic.PLAN, Topic.DO, Topic.CHECK, Topic.ACT),
    ReportKind.PILOT: (Topic.EVALUATION, Topic.PROPOSAL),
}
"""What each kind of report has to say, in this order."""


class Course(StrEnum):
    """What becomes of a pilot."""

    ON = "on"
    OTHERWISE = "otherwise"
    STOP = "stop"


class ReportState(StrEnum):
    """Where a report stands."""

    DRAFT = "draft"
    LAID = "laid"
    """It lies before the directorate; the lead may still change words."""
    DECIDED = "decided"
    """A decision about it was recorded: nothing changes any more, and a member confirms."""
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class UnitReport:
    """One version of a report. `correction` says what it sets right, "" in the first version;
    `decision` is the one that was recorded about it, and `archived` the day on which it was handed
    to the archive. Nobody's name belongs to it: people stand in it by function."""

    id: str
    unit: str
    kind: ReportKind
    span: Span
    version: int
    figures: ReportFigures
    decided: tuple[Decided, ...] = ()
    words: Mapping[Topic, str] = field(default_factory=dict)
    correction: str = ""
    laid: date | None = None
    decision: str | None = None
    course: Course | None = None
    """Of a pilot, once the directorate decided."""
    published: date | None = None
    archived: date | None = None

    @property
    def state(self) -> ReportState:
        if self.published is not None:
            return ReportState.PUBLISHED
        if self.decision is not None:
            return ReportState.DECIDED
        return ReportState.LAID if self.laid is not None else ReportState.DRAFT

    @property
    def topics(self) -> tuple[Topic, ...]:
        return TOPICS[self.kind]

    @property
    def open(self) -> bool:
        """Whether its lead may change words."""
        return self.state in (ReportState.DRAFT, ReportState.LAID)

    @property
    def missing(self) -> list[Topic]:
        """Headings under which nothing stands yet."""
        return [topic for topic in self.topics if not self.words.get(topic)]

    @property
    def subject(self) -> tuple[str, ReportKind, Span]:
        """What all its versions share."""
        return self.unit, self.kind, self.span

    def due(self, calendar: WorkCalendar) -> date:
        """The day by which it is published."""
        return calendar.after(self.span.last, WITHIN)


def newest(reports: Iterable[UnitReport]) -> list[UnitReport]:
    """Of each report its last version, in the order in which they come."""
    kept: dict[tuple[str, ReportKind, Span], UnitReport] = {}
    for one in reports:
        known = kept.get(one.subject)
        if known is None or known.version < one.version:
            kept[one.subject] = one
    return list(kept.values())
