"""What a decision is about, as it is stored."""

from collections.abc import Sequence
from datetime import date

from trajectory.reports.periods import ReportKind, Span
from trajectory.units.decisions import OnReport, OnWave, Subject
from trajectory.waves.wave import WaveKind


def packed(subject: Subject) -> str | list[str]:
    """For JSON: words as they were typed; else what it is, its kind and its days."""
    match subject:
        case OnReport(kind, span):
            return ["report", kind.value, span.first.isoformat(), span.last.isoformat()]
        case OnWave(kind, first):
            return ["wave", kind.value, first.isoformat()]
    return subject


def unpacked(subject: str | Sequence[str]) -> Subject:
    """The other way round."""
    if isinstance(subject, str):
        return subject
    what, kind, *days = subject
    if what == "wave":
        return OnWave(WaveKind(kind), date.fromisoformat(days[0]))
    first, last = map(date.fromisoformat, days)
    return OnReport(ReportKind(kind), Span(first, last))
