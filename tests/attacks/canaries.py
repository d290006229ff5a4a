"""Words that may be nowhere, and how to find them in whatever they were wrapped in."""

import io
import re
import zipfile
import zlib
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress

from ahocorasick_rs import BytesAhoCorasick
from pypdf import PdfReader

BIRD = b"kanarie-"
"""Every planted word begins so."""
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def bird(round_id: str, person: str) -> str:
    """The word that one person writes in one round."""
    return f"{BIRD.decode()}{round_id[:10]}-{person[:10]}"


def disguises(word: bytes) -> set[bytes]:
    """The word as it looks in other writings; in base64 it depends on what stands before it."""
    cut = {b64encode(before + word)[4 * bool(before) : -4] for before in (b"", b"x", b"xy")}
    text = word.decode("latin-1")
    return {
        word,
        word.hex().encode(),
        word.hex().upper().encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        *cut,
    }


def standing(words: Iterable[bytes], places: Iterable[bytes]) -> Counter[bytes]:
    """In how many of these places each word stands, in any disguise."""
    looks = [(look, word) for word in set(words) for look in disguises(word)]
    search = BytesAhoCorasick([look for look, _ in looks])
    found: Counter[bytes] = Counter()
    for place in places:
        matches = search.find_matches_as_indexes(place, overlapping=True)
        found.update({looks[number][1] for number, _, _ in matches})
    return found


def unpacked(file: bytes) -> Iterator[bytes]:
    """A document and all that is packed in it, however deep."""
    yield file
    if file.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(file)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name))
    if file.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(file))
        yield "".join(page.extract_text() for page in reader.pages).encode()
        for stream in _STREAM.findall(file):
            with suppress(zlib.error):
                yield from unpacked(zlib.decompress(stream))
