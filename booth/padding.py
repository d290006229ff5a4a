"""One size for everything that is sealed: its length tells nobody what is in it."""

from nacl.bindings import sodium_pad, sodium_unpad

from trajectory.errors import Invalid
from trajectory.rounds.instrument import TEXT_LIMIT


def padded(data: bytes, size: int) -> bytes:
    """`data` filled up to exactly `size` bytes.

    Raises:
        Invalid: it is too long for that.
    """
    if len(data) >= size:
        raise Invalid("answer-too-long", limit=TEXT_LIMIT)
    return sodium_pad(data, size)


def unpadded(data: bytes, size: int) -> bytes:
    return sodium_unpad(data, size)
