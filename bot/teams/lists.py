"""Bytes of a file that somebody sent become the text of a table: text of any usual coding, or the
sheet of a workbook, or the tables of a document."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime, time
from typing import Any, Final

LIMIT: Final = 1024 * 1024
"""Bytes of a file, and characters of the table in it; two thousand teams take half of it."""
UNPACKED: Final = 8 * LIMIT
"""Bytes of a workbook as it lies packed in its file: whoever sends more has no list of teams."""

_PACKED: Final = b"PK\x03\x04"
_DOCUMENT: Final = "word/document.xml"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_CODINGS: Final = ("utf-8-sig", "cp1252")
"""Excel writes UTF-8 with a mark in front; as plain CSV it writes the Windows code page."""


class NotAList(Exception):
    """Why a file is not read, as a key for the log."""


def table_in(content: bytes) -> str:
    """The table of a file, as text. Takes a while for a large workbook: call it in a thread.

    Raises:
        NotAList: it is none, or too large.
    """
    if not content.startswith(_PACKED):
        return _text(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > UNPACKED:
                raise NotAList("size")
            is_document = _DOCUMENT in packed.namelist()
    except zipfile.BadZipFile:
        raise NotAList("workbook-BadZipFile") from None
    return _read(_tables if is_document else _sheet, content)


def _text(content: bytes) -> str:
    for coding in ("utf-16",) if content.startswith(_UTF16) else _CODINGS:
        try:
            text = content.decode(coding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise NotAList("not-text")


def _read(read: Callable[[bytes], str], content: bytes) -> str:
    try:
        return read(content)
    except NotAList:
        raise
    except Exception as error:
        # Whatever is wrong inside, it is no list; the library has no error of its own for that.
        raise NotAList(f"workbook-{type(error).__name__}") from None


def _sheet(content: bytes) -> str:
    """The sheet that was in view when it was saved, as text with tabs; rows keep their number."""
    # Reading it takes a while to load and is seldom needed: no start waits for it.
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    with closing(book):
        return _written(book.active.iter_rows(values_only=True))


def _tables(content: bytes) -> str:
    """Every table of a document, one below the other; a cell may hold several lines."""
    import docx

    tables = docx.Document(io.BytesIO(content)).tables
    if not tables:
        raise NotAList("no-table")
    return _written(
        tuple(cell.text for cell in row.cells) for table in tables for row in table.rows
    )


def _written(rows: Iterable[tuple[Any, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for cells in _without_the_rest(rows):
        writer.writerow(cells)
        if out.tell() > LIMIT:
            raise NotAList("size")
    return out.getvalue()


def _without_the_rest(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[str]]:
    """Rows as text. Empty ones count, but not the thousands after the last that is filled."""
    empty = 0
    for row in rows:
        cells = [_words(cell) for cell in row]
        if not any(map(str.strip, cells)):
            empty += 1
            continue
        yield from ([] for _ in range(empty))
        empty = 0
        yield cells


def _words(cell: object) -> str:
    """A cell as people read it: a day of a workbook has a midnight that nobody typed."""
    if isinstance(cell, datetime) and cell.time() == time.min:
        return cell.date().isoformat()
    return "" if cell is None else str(cell)
