"""A sheet as DOCX, so that a team can write in it: python-docx on a frame of our own.

The frame (`office_frame/`) is a DOCX laid open: its styles are the look, in files that can
be read and compared. It holds no person, no template of somebody else and no history.
"""

from collections.abc import Iterable

from docx.document import Document
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.run import Run

from documents import word
from documents.characters import usable, with_texts
from documents.sheet import Finding, Section, Sheet
from documents.typeset import air_of, bar_picture

_FINDING_WIDTHS = (Mm(83), Mm(75))
_WIDTH = 158
"""Millimetres of a page between its margins."""
_BELOW = 2
"""The level of a section within a part."""
_INK = RGBColor(0x1D, 0x23, 0x28)
_SHORT = 16
"""Letters of a name for which there is room beside its words (sheet.typ)."""
_STEP_WIDTHS = (Mm(73), Mm(37), Mm(48))


def docx(sheet: Sheet) -> bytes:
    """The sheet as a DOCX file; the same sheet always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    sheet = with_texts(sheet, usable)
    title = f"{sheet.title} · {sheet.subtitle}"
    document = word.blank(title, sheet.language, sheet.created, air_of(sheet))
    _opening(document, sheet)
    part = ""
    for section in sheet.sections:
        _heading(document, section, first=section.part != part)
        part = section.part
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


def _heading(document: Document, section: Section, *, first: bool) -> None:
    """Its title; above it the one of its part, where that begins."""
    headings = [(section.part, 1)] if section.part and first else []
    headings += [(section.title, 2 if section.part else 1)] if section.title else []
    for nth, (title, level) in enumerate(headings):
        heading = document.add_heading(title, level)
        heading.paragraph_format.page_break_before = (section.own_page and nth == 0) or None
        if level == _BELOW:
            heading.runs[0].font.size, heading.runs[0].font.color.rgb = Pt(11.5), _INK


def _section(document: Document, sheet: Sheet, section: Section) -> None:
    if section.sentence:
        document.add_paragraph(section.sentence, "Lead")
    _written(document, sheet, section.paragraphs, None)
    if section.rows:
        _rows(document, sheet, section)
    if section.findings:
        _findings(document, sheet, section)
    if section.steps:
        word.numbered(document, section.steps)
    _entries(document, section)
    if section.points and section.findings and sheet.points_title:
        document.add_heading(sheet.points_title, 3 if section.part else 2)
    for point in section.points:
        document.add_paragraph(point, "List Bullet")
    _written(document, sheet, section.said, "List Bullet")


def _written(document: Document, sheet: Sheet, texts: Iterable[str], style: str | None) -> None:
    """What people wrote, in their language."""
    for text in texts:
        run = document.add_paragraph(style=style).add_run(text)
        _in_their_language(run, sheet)


def _in_their_language(run: Run, sheet: Sheet) -> None:
    if sheet.spoken is not None and sheet.spoken is not sheet.language:
        word.in_language(run, sheet.spoken, inside=sheet.language)


def _entries(document: Document, section: Section) -> None:
    """Short names stand beside what is said of them, long ones above it."""
    beside = all(len(name) <= _SHORT for name, _ in section.entries)
    for name, said in section.entries:
        if beside:
            word.fact(document, name, said)
        else:
            word.entry(document, name, said, ours=True)


def _rows(document: Document, sheet: Sheet, section: Section) -> None:
    one = section.rows
    assert one is not None, "whoever calls looked"
    room = _WIDTH - sum(one.widths)
    widths = tuple(Mm(width or room) for width in one.widths)
    title = section.title or section.part or sheet.title
    table = word.table(document, title, one.columns, widths)
    for texts in one.rows:
        cells = word.row(table)
        for cell, text in zip(cells, texts, strict=True):
            word.fill(cell, text, "Cell")
        if one.said is not None:
            _in_their_language(cells[one.said].paragraphs[0].runs[0], sheet)


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
    word.picture(run, bar_picture(finding.step), finding.bar)
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
