"""Tables that people keep from the board: for a spreadsheet, as a workbook or as text."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from aiohttp import web

Cell = str | date
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With what a spreadsheet begins to reckon."""
_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCUMENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def as_csv(rows: Iterable[Sequence[Cell]], name: str) -> web.Response:
    """With a mark in front by which a spreadsheet knows the letters."""
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([_cell(value) for value in row] for row in rows)
    return _file(out.getvalue().encode("utf-8-sig"), "text/csv", f"{name}.csv")


def _cell(value: Cell) -> str:
    """A name that begins as a formula is a name."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_workbook(
    rows: Iterable[Sequence[Cell]], name: str, title: str, widths: Sequence[int]
) -> web.Response:
    """`widths` of the columns, in characters."""
    # Seldom needed, and slow to load: no start waits for it.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    for nth, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(nth)].width = width

    def cell(value: Cell) -> Any:
        made = WriteOnlyCell(sheet, value)
        if isinstance(value, date):
            made.number_format = "yyyy-mm-dd"
        else:
            made.data_type = "s"  # what begins with "=" is text all the same
            if "\n" in value:
                made.alignment = Alignment(wrap_text=True, vertical="top")
        return made

    for row in rows:
        sheet.append([cell(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return _file(out.getvalue(), _WORKBOOK, f"{name}.xlsx")


def as_document(body: bytes, name: str) -> web.Response:
    return _file(body, _DOCUMENT, f"{name}.docx")


def _file(body: bytes, kind: str, name: str) -> web.Response:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(body=body, content_type=kind, charset=charset, headers=disposition)
