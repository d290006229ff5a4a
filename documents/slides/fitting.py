"""Whether words fit in a place on a slide: measured before they are set, for nobody sees it then.

Nobody knows with which font a slide will be shown, so letters are taken a little wide.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SMALLEST: Final = 20
"""Points: smaller is not read at the back of a room."""
_SIZES: Final = (36, 32, 28, 24, SMALLEST)
_LETTER: Final = 0.56
"""Width of a letter beside its size, on average; of a wide script, a whole one."""
_CAPITAL: Final = 0.72
_BROAD: Final = frozenset("mwMW@%—")
_LEADING: Final = 1.22
_POINT: Final = 12_700
"""EMU, the unit of a slide, in a point."""


@dataclass(frozen=True, slots=True)
class Room:
    """A place for words, in EMU; `gap` is the space after each paragraph, in points."""

    width: int
    height: int
    gap: int = 0


def fitting_size(texts: Sequence[str], room: Room, sizes: Sequence[int] = _SIZES) -> int:
    """The largest of these sizes in which the words fit; the smallest when none does."""
    return next((size for size in sizes if fits(texts, room, size)), sizes[-1])


def fits(texts: Sequence[str], room: Room, size: int = SMALLEST) -> bool:
    """Whether the words fit in this size."""
    return height_of(texts, room.width, size) + room.gap * len(texts) * _POINT <= room.height


def height_of(texts: Sequence[str], width: int, size: int = SMALLEST) -> int:
    """How high the words stand in this width, in EMU."""
    lines = sum(_lines(text, width / _POINT, size) for text in texts)
    return round(lines * size * _LEADING * _POINT)


def shared_out(texts: Sequence[str], room: Room, most: int) -> list[tuple[str, ...]]:
    """Paragraphs over as few places as they need, at most so many in each, in their order; as many
    in each as in the others, where they fit so."""
    parts: list[list[str]] = []
    for text in texts:
        if parts and len(parts[-1]) < most and fits([*parts[-1], text], room):
            parts[-1].append(text)
        else:
            parts.append([text])
    each = -(-len(texts) // max(len(parts), 1))
    even = [texts[start : start + each] for start in range(0, len(texts), each or 1)]
    shared = even if all(fits(part, room) for part in even) else parts
    return [tuple(part) for part in shared]


def _lines(text: str, width: float, size: int) -> int:
    """How many lines a paragraph takes; a word longer than a line is broken."""
    lines, used = 1, 0.0
    for word in text.split():
        long = sum(map(_ems, word)) * size
        if used and used + size * _LETTER + long > width:
            lines, used = lines + 1, 0.0
        used += (size * _LETTER if used else 0) + long
        while used > width:
            lines, used = lines + 1, used - width
    return lines


def _ems(letter: str) -> float:
    if letter in _BROAD or unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return _CAPITAL if letter.isupper() else _LETTER
