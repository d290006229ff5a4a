"""A sheet as DOCX, so that a team can write in it: python-docx on a frame of our own.

The frame (`office_frame/`) is a DOCX laid open: its styles are the look, in files that can
be read and compared. It holds no person, no template of somebody else and no history.
"""

from datetime import UTC
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx as python_docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from documents.letters import usable, with_texts
from documents.sheet import LOCALES, Finding, Section, Sheet
from documents.typeset import bar_picture

_FRAME = Path(__file__).parent / "office_frame"
_FINDING_WIDTHS = (Mm(83), Mm(75))
_STEP_WIDTHS = (Mm(73), Mm(37), Mm(48))


def docx(sheet: Sheet) -> bytes:
    """The sheet as a DOCX file; the same sheet always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    sheet = with_texts(sheet, usable)
    document = python_docx.Document(BytesIO(_frame()))
    _properties(document, sheet)
    _opening(document, sheet)
    for section in sheet.sections:
        _section(document, sheet, section)
    _actions(document, sheet)
    _footer(document, sheet.footer)
    return _packed(document)


def _properties(document: Document, sheet: Sheet) -> None:
    language = LOCALES[sheet.language]
    properties = document.core_properties
    properties.title = f"{sheet.title} · {sheet.subtitle}"[:255]
    properties.language = language
    properties.created = properties.modified = sheet.created.astimezone(UTC)
    for part in (document.styles.element, document.settings.element):
        for tag in ("w:lang", "w:themeFontLang"):
            for element in part.iter(qn(tag)):
                element.set(qn("w:val"), language)


def _opening(document: Document, sheet: Sheet) -> None:
    document.add_paragraph(sheet.subtitle, "Subtitle")
    document.add_paragraph(sheet.title, "Title")
    document.add_paragraph(sheet.notice, "Notice")
    for label, value in sheet.facts:
        fact = document.add_paragraph(style="Fact")
        fact.add_run(label, "Label")
        fact.add_run(f"\t{value}")
    for paragraph in sheet.introduction:
        document.add_paragraph(paragraph)
    document.add_paragraph(sheet.legend, "Legend")


def _section(document: Document, sheet: Sheet, section: Section) -> None:
    document.add_heading(section.title, 1)
    document.add_paragraph(section.sentence, "Lead")
    table = _table(document, section.title, sheet.columns, _FINDING_WIDTHS)
    for finding in section.findings:
        statement, answer = _row(table)
        _fill(statement, finding.text, "Cell")
        _answer(answer, finding)
    _keep_together(table, with_next=bool(section.points))
    if section.points:
        document.add_heading(sheet.points_title, 2)
    for point in section.points:
        document.add_paragraph(point, "List Bullet")


def _answer(cell: _Cell, finding: Finding) -> None:
    """The bar with its own words for whoever does not see it, and the word beside it."""
    if not finding.step:
        _fill(cell, finding.word, "Withheld")
        return
    run = _fill(cell, "", "Bar").runs[0]
    inline = run.add_picture(BytesIO(bar_picture(finding.step)), height=Pt(8))._inline
    inline.docPr.set("descr", finding.bar)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    run.add_text(f"\t{finding.word}")


def _actions(document: Document, sheet: Sheet) -> None:
    document.add_heading(sheet.next_title, 1)
    table = _table(document, sheet.next_title, sheet.step_columns, _STEP_WIDTHS)
    for step in sheet.next_steps:
        texts = (step.text, step.who, step.when)
        for cell, text, style in zip(_row(table), texts, ("Action", "Cell", "Cell"), strict=True):
            _fill(cell, text, style)
    _keep_together(table, with_next=False)


def _table(
    document: Document, title: str, columns: tuple[str, ...], widths: tuple[Mm, ...]
) -> Table:
    """A table that names itself, whose first row is the header on every page."""
    table = document.add_table(1, len(columns), "Rows")
    table.autofit = False
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    table._tbl.tblPr.append(caption)
    header = table.rows[0]
    _mark(header._tr.get_or_add_trPr(), "w:cantSplit", "w:tblHeader")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for cell, text, width in zip(header.cells, columns, widths, strict=True):
        cell.width = width
        _fill(cell, text, "Column Heading")
    return table


def _row(table: Table) -> tuple[_Cell, ...]:
    row = table.add_row()
    _mark(row._tr.get_or_add_trPr(), "w:cantSplit")
    return row.cells


def _keep_together(table: Table, *, with_next: bool) -> None:
    """Let no page end inside the table, nor between it and what belongs to it."""
    for row in table.rows if with_next else table.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _mark(properties: BaseOxmlElement, *tags: str) -> None:
    for tag in tags:
        properties.append(OxmlElement(tag))


def _fill(cell: _Cell, text: str, style: str) -> Paragraph:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(text)
    return paragraph


def _footer(document: Document, text: str) -> None:
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run(f"{text}\t")
    _field(footer, "PAGE")
    footer.add_run(" / ")
    _field(footer, "NUMPAGES")


def _field(paragraph: Paragraph, instruction: str) -> None:
    """A number that the word processor fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


@cache
def _frame() -> bytes:
    """The laid-open frame as one file, the way python-docx opens it."""
    files = sorted(path for path in _FRAME.rglob("*") if path.is_file())
    return _zipped({path.relative_to(_FRAME).as_posix(): path.read_bytes() for path in files})


def _packed(document: Document) -> bytes:
    """The saved document without the moment of saving, which zip would note per part."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as parts:
        return _zipped({name: parts.read(name) for name in parts.namelist()})


def _zipped(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return packed.getvalue()
