"""Every kind of document: where its words come from, and which files can be made of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from documents import comparison_docx, docx, guide_docx, pdf, poster, report_docx
from documents.calendar import ics
from documents.slides import pptx
from papers import (
    calendar_entry,
    norm_guide,
    scan_papers,
    shared_guide,
    unit_report,
)
from papers.follow_up import closing_report, comparison
from papers.listening import event_entry, exercise_entry
from papers.sessions import briefing, handouts, slides, summary
from papers.source import Source
from papers.waves import cover_note
from trajectory.errors import Stale
from trajectory.language import Language


class Words(Protocol):
    """The words of one document, ready to be set."""

    @property
    def name(self) -> str:
        """What its file is called."""
        ...

    @property
    def created(self) -> datetime:
        """The moment that it is of; its day stands in the name of the file."""
        ...


Read = Callable[[Source, str, Language], Awaitable[Words | None]]
"""Reads the words about a subject; None when it is gone, or may not be told any more."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One document in one format."""

    read: Read
    file: Callable[[Any], bytes]
    """Sets the words; may block for a second."""


def _papers(read: Read, **files: Callable[[Any], bytes]) -> dict[str, Paper]:
    return {form: Paper(read, file) for form, file in files.items()}


CATALOGUE: Mapping[str, Mapping[str, Paper]] = {
    scan_papers.ScanPaper.RESULT: _papers(scan_papers.result_for, pdf=pdf, docx=docx),
    scan_papers.ScanPaper.BRIEFING: _papers(scan_papers.briefing_for, pdf=pdf, docx=docx),
    briefing.BRIEFING: {
        **_papers(briefing.briefing_for, pdf=pdf, docx=docx),
        **_papers(slides.slides_for, pptx=pptx),
    },
    handouts.HANDOUTS: _papers(handouts.handouts_for, pdf=pdf, docx=docx),
    summary.SUMMARY: _papers(summary.summary_for, pdf=pdf, docx=docx),
    norm_guide.GUIDE: {
        **_papers(norm_guide.guide_for, pdf=pdf, docx=guide_docx),
        **_papers(norm_guide.poster_for, a3=poster),
    },
    shared_guide.SHARED: _papers(shared_guide.shared_guide_for, pdf=pdf, docx=guide_docx),
    comparison.COMPARISON: _papers(comparison.comparison_for, pdf=pdf, docx=comparison_docx),
    closing_report.REPORT: _papers(closing_report.report_for, pdf=pdf, docx=report_docx),
    unit_report.UNIT_REPORT: _papers(unit_report.unit_report_for, pdf=pdf, docx=docx),
    cover_note.COVER_NOTE: _papers(cover_note.cover_note_for, pdf=pdf, docx=docx),
    calendar_entry.MEETING: _papers(calendar_entry.entry_for, ics=ics),
    event_entry.EVENT: _papers(event_entry.event_entry_for, ics=ics),
    exercise_entry.EXERCISE: _papers(exercise_entry.exercise_entry_for, ics=ics),
}
"""By the kind that a ticket names, and the format."""


def paper_of(kind: str, form: str) -> Paper:
    """The document that a ticket is for.

    Raises:
        Stale: no document of this kind is made in this format any more.
    """
    paper = CATALOGUE.get(kind, {}).get(form)
    if paper is None:
        raise Stale("ticket-expired")
    return paper
