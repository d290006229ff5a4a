"""One table as DOCX, so that people can work in it and send it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from docx.shared import Mm

from documents import word
from documents.characters import usable
from trajectory.language import Language

_WIDTH: Final = 158
"""Millimetres between the margins."""


def table_docx(
    title: str, rows: Sequence[Sequence[str]], language: Language, created: datetime
) -> bytes:
    """Rows as a DOCX file, the names of the columns first; the same rows always give the same
    bytes.

    Blocks for some tens of milliseconds: call it in a thread.
    """
    head, *body = [tuple(map(_lines, row)) for row in rows]
    document = word.blank(usable(title), language, created)
    document.add_paragraph(usable(title), "Title")
    width = Mm(_WIDTH // len(head))
    table = word.table(document, usable(title), head, (width,) * len(head))
    for texts in body:
        for cell, text in zip(word.row(table), texts, strict=True):
            word.fill(cell, text, "Cell")
    return word.packed(document)


def _lines(cell: str) -> str:
    """A cell keeps its lines."""
    return "\n".join(usable(line) for line in cell.splitlines())
