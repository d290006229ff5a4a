"""A closing report as DOCX."""

from docx.document import Document
from docx.shared import Mm

from documents import word
from documents.characters import usable, with_texts
from documents.guide import Chapter, Table
from documents.report import ReportSheet

_WIDTHS = {2: (Mm(110), Mm(48)), 3: (Mm(70), Mm(44), Mm(44)), 4: (Mm(62), Mm(32), Mm(32), Mm(32))}


def report_docx(sheet: ReportSheet) -> bytes:
    """The report as a DOCX file; the same report always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    sheet = with_texts(sheet, usable)
    document = word.blank(f"{sheet.title} · {sheet.subtitle}", sheet.language, sheet.created)
    word.opening(document, sheet)
    _table(document, sheet.done)
    _chapter(document, sheet.coverage)
    _chapter(document, sheet.comparison)
    _table(document, sheet.changes, heading=2)
    _table(document, sheet.agreements)
    _chapter(document, sheet.left)
    word.footer(document, sheet.footer)
    return word.packed(document)


def _chapter(document: Document, chapter: Chapter) -> None:
    document.add_heading(chapter.title, 1)
    document.add_paragraph(chapter.introduction)
    for name, said in chapter.entries:
        document.add_paragraph(f"{name}: {said}" if said else name, "List Bullet")


def _table(document: Document, rows: Table, *, heading: int = 1) -> None:
    if not rows.rows:
        return
    document.add_heading(rows.title, heading)
    table = word.table(document, rows.title, rows.columns, _WIDTHS[len(rows.columns)])
    for texts in rows.rows:
        for cell, text in zip(word.row(table), texts, strict=True):
            word.fill(cell, text, "Cell")
    word.keep_together(table, with_next=False)
