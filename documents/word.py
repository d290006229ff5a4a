"""What every DOCX shares: the frame with its styles, tables, the footer, and how it is packed.

The frame (`office_frame/`) is a DOCX laid open: its styles are the look, in files that can
be read and compared. It holds no person, no template of somebody else and no history.
"""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx as python_docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from trajectory.language import Language

_AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
_AFTER_BIDI_VISUAL = ("w:tblStyleRowBandSize", "w:tblW", "w:jc", "w:tblLayout", "w:tblLook")
"""What the schema of Word wants to stand after such an element."""
_FRAME = Path(__file__).parent / "office_frame"


def blank(title: str, language: Language, created: datetime) -> Document:
    """An empty document in our look, with its properties."""
    document = python_docx.Document(BytesIO(_frame()))
    properties = document.core_properties
    properties.title = title[:255]
    properties.language = language.speech.locale
    properties.created = properties.modified = created.astimezone(UTC)
    if language.speech.right_to_left:
        _from_right_to_left(document)
    for part in (document.styles.element, document.settings.element):
        for tag in ("w:lang", "w:themeFontLang"):
            for element in part.iter(qn(tag)):
                element.set(qn("w:val"), language.speech.locale)
    return document


def _from_right_to_left(document: Document) -> None:
    """Lines begin at the right, and columns stand in that order."""
    normal = document.styles["Normal"]
    normal.font.rtl = True
    normal.element.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
    for section in document.sections:
        section._sectPr.insert_element_before(OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid")


def _reads_from_right(document: Document) -> bool:
    return document.styles["Normal"].font.rtl is True


class Opening(Protocol):
    """What every paper begins with: what it is, for whom, and a few facts."""

    @property
    def subtitle(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def notice(self) -> str: ...
    @property
    def facts(self) -> tuple[tuple[str, str], ...]: ...


def opening(document: Document, sheet: Opening) -> None:
    """The top of the first page."""
    document.add_paragraph(sheet.subtitle, "Subtitle")
    document.add_paragraph(sheet.title, "Title")
    document.add_paragraph(sheet.notice, "Notice")
    for label, value in sheet.facts:
        fact = document.add_paragraph(style="Fact")
        fact.add_run(label, "Label")
        fact.add_run(f"\t{value}")


def table(
    document: Document, title: str, columns: tuple[str, ...], widths: tuple[Mm, ...]
) -> Table:
    """A table that names itself, whose first row is the header on every page."""
    table = document.add_table(1, len(columns), "Rows")
    table.autofit = False
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    if _reads_from_right(document):
        table._tbl.tblPr.insert_element_before(OxmlElement("w:bidiVisual"), *_AFTER_BIDI_VISUAL)
    table._tbl.tblPr.append(caption)
    header = table.rows[0]
    _mark(header._tr.get_or_add_trPr(), "w:cantSplit", "w:tblHeader")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for cell, text, width in zip(header.cells, columns, widths, strict=True):
        cell.width = width
        fill(cell, text, "Column Heading")
    return table


def row(table: Table) -> tuple[_Cell, ...]:
    """A new row at the end of a table, which no page end divides."""
    added = table.add_row()
    _mark(added._tr.get_or_add_trPr(), "w:cantSplit")
    return added.cells


def keep_together(table: Table, *, with_next: bool) -> None:
    """Let no page end inside the table, nor between it and what belongs to it."""
    for kept in table.rows if with_next else table.rows[:-1]:
        for cell in kept.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _mark(properties: BaseOxmlElement, *tags: str) -> None:
    for tag in tags:
        properties.append(OxmlElement(tag))


def fill(cell: _Cell, text: str, style: str) -> Paragraph:
    """Words in a cell that was empty."""
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(text)
    return paragraph


def footer(document: Document, text: str) -> None:
    """The line at the foot of every page, with the number of the page."""
    line = document.sections[0].footer.paragraphs[0]
    line.add_run(f"{text}\t")
    _field(line, "PAGE")
    line.add_run(" / ")
    _field(line, "NUMPAGES")


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


def packed(document: Document) -> bytes:
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
