"""Files that people take away: a `Sheet` of ready-made words becomes a PDF or a DOCX.

This room knows neither where words come from nor where files go.
"""

from documents.guide import Behaviours, Chapter, GuideSheet, Table, ThemeOfGuide
from documents.guide_office import guide_docx
from documents.office import docx
from documents.report import ReportSheet
from documents.report_office import report_docx
from documents.sheet import Finding, Section, Sheet, Step
from documents.typeset import pdf

__all__ = [
    "Behaviours",
    "Chapter",
    "Finding",
    "GuideSheet",
    "ReportSheet",
    "Section",
    "Sheet",
    "Step",
    "Table",
    "ThemeOfGuide",
    "docx",
    "guide_docx",
    "pdf",
    "report_docx",
]
