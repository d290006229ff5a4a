"""A closing report as DOCX."""

from docx.document import Document
from docx.shared import Mm

from documents import word
from documents.characters import usable, with_texts
from documents.comparison_office import legend, themes
from documents.guide import Chapter, Table, ThemeOfGuide
from documents.report import ReportSheet
from documents.typeset import air_of

_WIDTHS = {2: (Mm(62), Mm(96)), 3: (Mm(70), Mm(36), Mm(52))}


def report_docx(sheet: ReportSheet) -> bytes:
    """The report as a DOCX file; the same report always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    sheet = with_texts(sheet, usable)
    title = f"{sheet.title} · {sheet.subtitle}"
    document = word.blank(title, sheet.language, sheet.created, air_of(sheet))
    word.opening(document, sheet)
    for each in sheet.done:
        _table(document, sheet, each)
    _chapter(document, sheet.coverage)
    for theme in sheet.norms:
        _norm(document, sheet, theme)
    _chapter(document, sheet.outcome)
    if sheet.results:
        legend(document, sheet.results)
        themes(document, sheet.results, heading=2)
    _table(document, sheet, sheet.agreements, own=True)
    _chapter(document, sheet.left)
    word.footer(document, sheet.footer)
    return word.packed(document)


def _chapter(document: Document, chapter: Chapter) -> None:
    document.add_heading(chapter.title, 1)
    document.add_paragraph(chapter.introduction)
    for name, said in chapter.entries:
        document.add_paragraph(f"{name}: {said}" if said else name, "List Bullet")


def _norm(document: Document, sheet: ReportSheet, theme: ThemeOfGuide) -> None:
    """One theme of the norm, in the team's words."""
    document.add_heading(theme.title, 2)
    for kind in theme.behaviours:
        document.add_paragraph(style="Lead").add_run(kind.title, "Label")
        for text in kind.texts:
            point = document.add_paragraph(style="List Bullet")
            word.in_language(point.add_run(text), sheet.spoken, inside=sheet.language)


def _table(document: Document, sheet: ReportSheet, rows: Table, *, own: bool = False) -> None:
    """A table; the first cell of each row is the team's own when `own`."""
    if not (rows.rows or rows.introduction):
        return
    document.add_heading(rows.title, 1)
    if rows.introduction:
        document.add_paragraph(rows.introduction)
    if not rows.rows:
        return
    table = word.table(document, rows.title, rows.columns, _WIDTHS[len(rows.columns)])
    for texts in rows.rows:
        cells = word.row(table)
        for cell, text in zip(cells, texts, strict=True):
            word.fill(cell, text, "Cell")
        if own:
            first = cells[0].paragraphs[0].runs[0]
            word.in_language(first, sheet.spoken, inside=sheet.language)
    word.keep_together(table, with_next=False)
