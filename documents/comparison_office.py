"""Results side by side as DOCX."""

from docx.document import Document
from docx.shared import Mm
from docx.table import _Cell

from documents import word
from documents.characters import usable, with_texts
from documents.comparison import Comparison, ComparisonSheet, Side
from documents.typeset import air_of, bar_picture

_WIDTHS = {2: (Mm(110), Mm(48)), 3: (Mm(84), Mm(37), Mm(37)), 4: (Mm(50), Mm(35), Mm(35), Mm(38))}


def comparison_docx(sheet: ComparisonSheet) -> bytes:
    """The comparison as a DOCX file; the same one always gives the same bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    sheet = with_texts(sheet, usable)
    title = f"{sheet.title} · {sheet.subtitle}"
    document = word.blank(title, sheet.language, sheet.created, air_of(sheet))
    word.opening(document, sheet)
    for paragraph in sheet.introduction:
        document.add_paragraph(paragraph)
    legend(document, sheet.comparison)
    themes(document, sheet.comparison)
    word.footer(document, sheet.footer)
    return word.packed(document)


def legend(document: Document, comparison: Comparison) -> None:
    """What holds for every row, once."""
    for line in comparison.legend:
        document.add_paragraph(line, "Legend").paragraph_format.keep_with_next = True


def themes(document: Document, comparison: Comparison, *, heading: int = 1) -> None:
    """A table for every theme."""
    widths = _WIDTHS[len(comparison.columns)]
    for theme in comparison.themes:
        document.add_heading(theme.title, heading)
        table = word.table(document, theme.title, comparison.columns, widths)
        for row in theme.rows:
            statement, *cells = word.row(table)
            word.fill(statement, row.text, "Cell")
            for cell, side in zip(cells, row.sides, strict=False):
                _side(cell, side)
            if len(cells) > len(row.sides):
                word.fill(cells[-1], row.change, "Cell")
        word.keep_together(table, with_next=False)


def _side(cell: _Cell, side: Side) -> None:
    """The bar with its own words for whoever does not see it, and the word below it."""
    if not side.step:
        word.fill(cell, side.word, "Withheld")
        return
    run = word.fill(cell, "", "Cell").runs[0]
    word.picture(run, bar_picture(side.step), side.bar)
    run.add_break()
    cell.paragraphs[0].add_run(side.word).bold = True
