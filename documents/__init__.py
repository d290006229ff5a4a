"""Files that people take away: a `Sheet` of ready-made words becomes a PDF or a DOCX.

This room knows neither where words come from nor where files go.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from documents.comparison import Compared, ComparedTheme, Comparison, ComparisonSheet, Side
from documents.guide import (
    Chapter,
    Deed,
    GuideSheet,
    Ladder,
    Rung,
    Table,
    ThemeOfGuide,
)
from documents.report import ReportSheet
from documents.sheet import Finding, Rows, Section, Sheet, Step
from documents.typeset import pdf, poster
from documents.wall import Behaviours, Wall, WallTheme


def later(module: str, name: str) -> Callable[[Any], bytes]:
    """The function with this name in a module of this room, loaded when the first file is made: the
    libraries of office files take a tenth of a second of processor and 19 MB, and many a bot makes
    no such file all day."""

    def file(sheet: Any) -> bytes:
        made: bytes = getattr(import_module(f"documents.{module}"), name)(sheet)
        return made

    return file


docx: Callable[[Sheet], bytes] = later("office", "docx")
comparison_docx: Callable[[ComparisonSheet], bytes] = later("comparison_office", "comparison_docx")
guide_docx: Callable[[GuideSheet], bytes] = later("guide_office", "guide_docx")
report_docx: Callable[[ReportSheet], bytes] = later("report_office", "report_docx")

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
