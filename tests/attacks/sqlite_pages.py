"""SQLite's file format, as far as attacks need it: the log in commits, tables as cells."""

from collections.abc import Iterator
from pathlib import Path
from struct import unpack

_LOG_HEAD, _FRAME_HEAD = 32, 24
_INTERIOR, _LEAF = 2, 10
"""Kinds of pages that hold a table without rowid."""


def commits_in(log: bytes) -> Iterator[dict[int, bytes]]:
    """The pages of every commit in a write-ahead log, oldest first."""
    if len(log) < _LOG_HEAD:
        return
    size = unpack(">I", log[8:12])[0]
    salts, pages = log[16:24], {}
    for start in range(_LOG_HEAD, len(log) - size - _FRAME_HEAD + 1, size + _FRAME_HEAD):
        number, committed = unpack(">II", log[start : start + 8])
        if log[start + 8 : start + 16] != salts:
            return  # what follows is left from before the log started afresh
        pages[number] = log[start + _FRAME_HEAD : start + _FRAME_HEAD + size]
        if committed:
            yield pages
            pages = {}


def replayed(file: Path, log: Path) -> bytes:
    """The file as it is with everything in its log."""
    image = bytearray(file.read_bytes())
    for pages in commits_in(log.read_bytes() if log.exists() else b""):
        for number, page in pages.items():
            end = number * len(page)
            image.extend(b"\0" * (end - len(image)))
            image[end - len(page) : end] = page
    return bytes(image)


class Cell:
    """One row of a table without rowid, as far as it lies on its own page."""

    def __init__(self, page: bytes, offset: int, start: int) -> None:
        length, place = varint(page, start)
        head, value = varint(page, place)
        kinds, end = [], place + head
        while value < end:
            kind, value = varint(page, value)
            kinds.append(kind)
        self.columns = []
        for kind in kinds[:2]:
            size = (kind - 12) // 2
            self.columns.append(page[end : end + size])
            end += size
        self.offset = offset
        local = _local(length, len(page))
        self.overflow = (
            unpack(">I", page[place + local : place + local + 4])[0] if local < length else 0
        )


def _local(length: int, page: int) -> int:
    """How much of a row lies on the page itself (SQLite's file format, 1.6)."""
    most, least = (page - 12) * 64 // 255 - 23, (page - 12) * 32 // 255 - 23
    if length <= most:
        return length
    kept = least + (length - least) % (page - 4)
    return kept if kept <= most else least


class Image:
    """A database file as pages."""

    def __init__(self, file: bytes) -> None:
        self._file = file
        self._size = unpack(">H", file[16:18])[0]

    def cells(self, number: int) -> Iterator[Cell]:
        page = self._file[(number - 1) * self._size : number * self._size]
        interior = page[0] == _INTERIOR
        assert page[0] in (_INTERIOR, _LEAF)
        start = 12 if interior else 8
        for index in range(unpack(">H", page[3:5])[0]):
            place = start + 2 * index
            offset = unpack(">H", page[place : place + 2])[0]
            if interior:
                yield from self.cells(unpack(">I", page[offset : offset + 4])[0])
            yield Cell(page, offset, offset + 4 if interior else offset)
        if interior:
            yield from self.cells(unpack(">I", page[8:12])[0])


def varint(page: bytes, place: int) -> tuple[int, int]:
    """A number as SQLite writes it, and where it ends."""
    value = 0
    for length in range(8):
        byte = page[place + length]
        value = value << 7 | byte & 127
        if byte < 128:
            return value, place + length + 1
    return value << 8 | page[place + 8], place + 9
