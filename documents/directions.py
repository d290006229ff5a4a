"""Which way words run, by their letters (UAX #9)."""

import unicodedata
from itertools import groupby

_FROM_RIGHT = ("R", "AL")


def from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    return next((way for letter in text if (way := strong(letter)) is not None), False)


def strong(letter: str) -> bool | None:
    """Whether a letter runs from right to left; None when it follows those around it."""
    kind = unicodedata.bidirectional(letter)
    return kind in _FROM_RIGHT if kind in ("L", *_FROM_RIGHT) else None


def apart(text: str) -> str:
    """The text so that its signs keep to its own direction in whatever line it stands."""
    return f"\u2067{text}\u2069" if from_right(text) else text


def stretches(text: str) -> list[tuple[str, bool]]:
    """The text in stretches of one direction; signs and numbers between two of one direction go
    along with them, and else with the letter that the text begins with."""
    base = from_right(text)
    known = [strong(letter) for letter in text]
    before = _carried(known, base)
    after = _carried(known[::-1], base)[::-1]
    ways = [left if left == right else base for left, right in zip(before, after, strict=True)]
    pairs = groupby(zip(text, ways, strict=True), key=lambda pair: pair[1])
    return [("".join(letter for letter, _ in some), way) for way, some in pairs]


def _carried(known: list[bool | None], base: bool) -> list[bool]:
    """Each direction, or the last one before it."""
    last, carried = base, []
    for one in known:
        last = last if one is None else one
        carried.append(last)
    return carried
