"""Files that people take away: a `Sheet` of ready-made words becomes a PDF or a DOCX.

This room knows neither where words come from nor where files go.
"""

from documents.comparison import Compared, ComparedTheme, Comparison, ComparisonSheet, Side
from documents.comparison_office import comparison_docx
from documents.guide import (
    Chapter,
    Deed,
    GuideSheet,
    Ladder,
    Rung,
    Table,
    ThemeOfGuide,
)
from documents.guide_office import guide_docx
from documents.office import docx
from documents.report import ReportSheet
from documents.report_office import report_docx
from documents.sheet import Finding, Rows, Section, Sheet, Step
from documents.typeset import pdf, poster
from documents.wall import Behaviours, Wall, WallTheme

__all__ = [
    "Behaviours",
    "Chapter",
    "Compared",
    "ComparedTheme",
    "Comparison",
    "ComparisonSheet",
    "Deed",
    "Finding",
    "GuideSheet",
    "Ladder",
    "ReportSheet",
    "Rows",
    "Rung",
    "Section",
    "Sheet",
    "Side",
    "Step",
    "Table",
    "ThemeOfGuide",
    "Wall",
    "WallTheme",
    "comparison_docx",
    "docx",
    "guide_docx",
    "pdf",
    "poster",
    "report_docx",
]
