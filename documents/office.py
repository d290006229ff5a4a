"""A sheet as DOCX, so that a team can write in it: python-docx on a frame of our own.

The frame (`office_frame/`) is a DOCX laid open: its styles are the look, in files that can
be read and compared. It holds no person, no template of somebody else and no history.
"""

from io import BytesIO

from docx.document import Document
from docx.shared import Mm, Pt
from docx.table import _Cell

from documents import word
from documents.characters import usable, with_texts
from documents.sheet import Finding, Section, Sheet
from documents.typeset import bar_picture

_FINDING_WIDTHS = (Mm(83), Mm(75))
_STEP_WIDTHS = (Mm(73), Mm(37), Mm(48))


def docx(sheet: Sheet) -> bytes:
    """The sheet as a DOCX file; the same sheet always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    sheet = with_texts(sheet, usable)
    document = word.blank(f"{sheet.title} · {sheet.subtitle}", sheet.language, sheet.created)
    _opening(document, sheet)
    for section in sheet.sections:
        _section(document, sheet, section)
    if sheet.next_steps:
        _actions(document, sheet)
    word.footer(document, sheet.footer)
    return word.packed(document)


def _opening(document: Document, sheet: Sheet) -> None:
    word.opening(document, sheet)
    for paragraph in sheet.introduction:
        document.add_paragraph(paragraph)
    if sheet.legend:
        document.add_paragraph(sheet.legend, "Legend")


def _section(document: Document, sheet: Sheet, section: Section) -> None:
    document.add_heading(section.title, 1)
    if section.sentence:
        document.add_paragraph(section.sentence, "Lead")
    for paragraph in section.paragraphs:
        document.add_paragraph(paragraph)
    if section.findings:
        _findings(document, sheet, section)
    if section.points and sheet.points_title:
        document.add_heading(sheet.points_title, 2)
    for point in section.points:
        document.add_paragraph(point, "List Bullet")


def _findings(document: Document, sheet: Sheet, section: Section) -> None:
    table = word.table(document, section.title, sheet.columns, _FINDING_WIDTHS)
    for finding in section.findings:
        statement, answer = word.row(table)
        word.fill(statement, finding.text, "Cell")
        _answer(answer, finding)
    word.keep_together(table, with_next=bool(section.points))


def _answer(cell: _Cell, finding: Finding) -> None:
    """The bar with its own words for whoever does not see it, and the word beside it."""
    if not finding.step:
        word.fill(cell, finding.word, "Withheld")
        return
    run = word.fill(cell, "", "Bar").runs[0]
    inline = run.add_picture(BytesIO(bar_picture(finding.step)), height=Pt(8))._inline
    inline.docPr.set("descr", finding.bar)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    run.add_text(f"\t{finding.word}")


def _actions(document: Document, sheet: Sheet) -> None:
    document.add_heading(sheet.next_title, 1)
    table = word.table(document, sheet.next_title, sheet.step_columns, _STEP_WIDTHS)
    for step in sheet.next_steps:
        texts = (step.text, step.who, step.when)
        for cell, text, style in zip(
            word.row(table), texts, ("Action", "Cell", "Cell"), strict=True
        ):
            word.fill(cell, text, style)
    word.keep_together(table, with_next=False)
