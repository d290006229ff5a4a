"""Fonts with only the letters that pages need of them."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

from tools.fonts.sources import Font

_LATIN: Final = frozenset(range(0x21, 0x250)) - {0xA0}
"""What Source Sans 3 has; a space belongs to every script."""
_ROWS: Final = range(0xA1, 0xFF)
"""Both bytes of a letter in a set of ISO 2022 such as GB 2312 and KS X 1001."""


def cut(font: Font) -> bytes:
    """The font without Latin letters and hints; with a `charset`, the letters of that only."""
    whole = TTFont(BytesIO(font.content), recalcTimestamp=False)
    has = set(whole.getBestCmap())
    kept = has & set(letters_of(font.charset)) if font.charset else has - _LATIN
    options = subset.Options(
        layout_features=["*"], hinting=False, name_IDs=["*"], name_legacy=True, notdef_outline=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=kept)
    cutter.subset(whole)
    saved = BytesIO()
    whole.save(saved)
    return saved.getvalue()


def letters_of(charset: str) -> Iterator[int]:
    """Every letter of a set that Python knows as a codec of two bytes."""
    for first in _ROWS:
        for second in _ROWS:
            try:
                yield ord(bytes((first, second)).decode(charset))
            except UnicodeDecodeError:
                continue
