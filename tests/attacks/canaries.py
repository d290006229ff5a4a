"""Words that may be nowhere, and how to find them in whatever they were wrapped in."""

import io
import re
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

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


_BIRDS = disguises(BIRD)


def seen(words: Iterable[bytes], places: Sequence[bytes]) -> int:
    """In how many places each of these words stands, in any disguise; added up."""
    whole = b"".join(places)
    return sum(len(_with(looks, whole, places)) for looks in map(disguises, words))


def suspicious(places: Sequence[bytes]) -> list[bytes]:
    """Only the places in which a planted word of anybody could stand."""
    return _with(_BIRDS, b"".join(places), places)


def _with(looks: set[bytes], whole: bytes, places: Sequence[bytes]) -> list[bytes]:
    """The places with one of these. Mostly there is none, as one look at all together tells."""
    if not any(look in whole for look in looks):
        return []
    return [place for place in places if any(look in place for look in looks)]


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
