"""A text as the classifier sees it: sentence by sentence, and the bits of its words."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final
from zlib import crc32

from content.commands import fold

BUCKETS: Final = 8192
"""Bits of words are told apart by a hash of this many values."""
_SHORTEST, _LONGEST = 2, 5
"""Letters of a bit."""
_MOST: Final = 24
"""Sentences of one text that are looked at."""
_CUT: Final = 400
"""Letters of one sentence that are looked at."""
_WHOLE: Final = 160
"""A text up to this many letters is looked at as a whole too: a sentence may be torn over lines."""
_ENDS: Final = re.compile(r"(?<=[.!?…؟])\s+|[\n\r;]+")
_MARKUP: Final = re.compile(r"<[^<>]*>")


def sentences(text: str) -> list[str]:
    """The sentences of a text, without what only Teams reads; none when it says nothing."""
    plain = " ".join(_MARKUP.sub(" ", text).split(" ")).strip()
    parts = [part.strip()[:_CUT] for part in _ENDS.split(plain)]
    said = [part for part in parts if any(c.isalnum() for c in part)][:_MOST]
    whole = " ".join(plain.split())
    return [*said, whole] if len(said) > 1 and len(whole) <= _WHOLE else said


def bits(text: str) -> Mapping[int, int]:
    """How often each bit of two to five letters occurs, by its bucket."""
    return Counter(crc32(bit.encode()) % BUCKETS for bit in _bits(f" {fold(text)} "))


def _bits(words: str) -> Iterator[str]:
    for length in range(_SHORTEST, _LONGEST + 1):
        for start in range(len(words) - length + 1):
            yield words[start : start + length]
