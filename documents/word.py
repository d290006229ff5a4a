"""What every DOCX shares: the frame with its styles, tables, the footer, and how it is packed.

The frame (`office_frame/`) is a DOCX laid open: its styles are the look, in files that can
be read and compared. It holds no person, no template of somebody else and no history.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx as python_docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from documents.directions_office import AFTER_BIDI, turn
from documents.links import links_in
from trajectory.language import Language

_AFTER_BIDI_VISUAL = ("w:tblStyleRowBandSize", "w:tblW", "w:jc", "w:tblLayout", "w:tblLook")
"""What the schema of Word wants to stand after such an element."""
_COUNTED = 1
"""Id of the frame's abstract list that counts."""
_GREEN = RGBColor(0x0B, 0x6E, 0x5F)
_FRAME = Path(__file__).parent / "office_frame"


def blank(title: str, language: Language, created: datetime, air: float = 1) -> Document:
    """An empty document in our look, with its properties, and so much air between its lines."""
    document = python_docx.Document(BytesIO(_frame()))
    _aired(document, air)
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


def _aired(document: Document, air: float) -> None:
    """As on paper (paper.typ): all of the space around a paragraph, half of a line, the margins."""
    shares = {"before": air, "after": air, "line": (1 + air) / 2}
    for spacing in document.styles.element.iter(qn("w:spacing")):
        _scale(spacing, shares)
    for margins in document.element.body.iter(qn("w:pgMar")):
        _scale(margins, {"top": air, "bottom": air})


def _scale(element: BaseOxmlElement, shares: Mapping[str, float]) -> None:
    """Sizes in attributes of an element, each times its share."""
    for name, share in shares.items():
        if size := element.get(qn(f"w:{name}")):
            element.set(qn(f"w:{name}"), str(round(int(size) * share)))


def _from_right_to_left(document: Document) -> None:
    """Lines begin at the right, and columns stand in that order."""
    normal = document.styles["Normal"]
    normal.font.rtl = True
    normal.element.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
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
        fact(document, label, value)


def fact(document: Document, label: str, value: str) -> None:
    """A name with what is said of it beside it."""
    line = document.add_paragraph(style="Fact")
    line.add_run(label, "Label")
    line.add_run(f"\t{value}")


def entry(document: Document, name: str, said: str, *, ours: bool = False) -> None:
    """A name with what is said of it below it; `ours` when its addresses may be pressed."""
    line = document.add_paragraph()
    line.paragraph_format.keep_together = True
    line.add_run(name).bold = True
    line.add_run().add_break()
    if ours:
        pressable(line, said)
    else:
        line.add_run(said)


def pressable(line: Paragraph, text: str) -> None:
    """Words of the organisation, in which an address or a number can be pressed."""
    for words, target in links_in(text):
        run = line.add_run(words)
        if target:
            run.font.color.rgb = _GREEN
            link = OxmlElement("w:hyperlink")
            link.set(
                qn("r:id"),
                line.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
            )
            run._r.addprevious(link)
            link.append(run._r)


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


def picture(run: Run, content: bytes, described: str) -> None:
    """A small picture in a line, with its own words for whoever does not see it."""
    inline = run.add_picture(BytesIO(content), height=Pt(8))._inline
    inline.docPr.set("descr", described)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")


def numbered(document: Document, texts: Iterable[str]) -> None:
    """A list that counts from one, whatever was counted before it."""
    numbering = document.part.numbering_part.element
    counted = numbering.add_num(_COUNTED)
    counted.add_lvlOverride(ilvl=0).add_startOverride(1)
    for text in texts:
        line = document.add_paragraph(text)
        line.paragraph_format.space_after = Pt(2)
        counter = line._p.get_or_add_pPr().get_or_add_numPr()
        counter.get_or_add_ilvl().val = 0
        counter.get_or_add_numId().val = counted.numId


def in_language(run: Run, language: Language, *, inside: Language) -> None:
    """Say in which language these words are, for spelling and for screen readers."""
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language.speech.locale)
    if language.direction != inside.direction:
        run.font.rtl = language.speech.right_to_left
    run._r.get_or_add_rPr().append(spoken)


def footer(document: Document, text: str) -> None:
    """The line at the foot of every page, with the number of the page; a page to hang up, in a
    section before the last, has none."""
    foot = document.sections[-1].footer
    foot.is_linked_to_previous = False
    line = foot.paragraphs[0]
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
    turn(document)
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
