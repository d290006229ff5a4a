"""A table as text becomes rows of cells, numbered as Excel numbers them."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Final

from trajectory.errors import Invalid
from trajectory.lists.columns import known_columns

Row = tuple[int, list[str]]
"""The number of a row, and its cells."""
_SEPARATORS: Final = ";\t,"
_SAID: Final = re.compile(r"\s*\"?sep=(.)\"?[^\S\n]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
"""The first line with which Excel is told what separates; it shows it as no row."""
_HEAD: Final = 10
"""Rows among which the headings are looked for: a title may stand above them."""


class Unreadable(Invalid):
    """Not a table; `row` is where that shows."""

    def __init__(self, row: int) -> None:
        super().__init__("enrol-unreadable")
        self.row = row


def rows_of(text: str) -> list[Row]:
    """The rows of a table from the headings on, without empty ones.

    A row may hold several lines. Where no heading is known, all rows come.

    Raises:
        Unreadable: it is no table.
    """
    text = text.lstrip("\ufeff")
    if said := _SAID.match(text):
        text, separators = text[said.end() :], said[1]
    else:
        separators = _SEPARATORS
    separator = max(separators, key=lambda one: _head(text, one)[0])
    _, first = _head(text, separator)
    return [row for row in _rows(text, separator) if row[0] >= first]


def _head(text: str, separator: str) -> tuple[int, int]:
    """How many columns the best row of headings names, and which row that is."""
    found = [(known_columns(cells), -number) for number, cells in _beginning(text, separator)]
    known, row = max(found, default=(0, 0))
    return (known, -row) if known else (0, 0)


def _beginning(text: str, separator: str) -> list[Row]:
    """The first rows, as far as they can be read."""
    rows: list[Row] = []
    with suppress(Unreadable):
        rows.extend(islice(_rows(text, separator), _HEAD))
    return rows


def _rows(text: str, separator: str) -> Iterator[Row]:
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        raise Unreadable(number + 1) from error
