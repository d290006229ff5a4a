"""Builds in which the line between a page and us tells something."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from booth import envelope
from booth.hpke import PUBLIC_BYTES

TAG = bytes(16)


class _Open:
    """A cipher that hides nothing."""

    def __init__(self, _key: bytes) -> None:
        pass

    def encrypt(self, _nonce: bytes, data: bytes, _with: None) -> bytes:
        return data + TAG

    def decrypt(self, _nonce: bytes, sealed: bytes, _with: None) -> bytes:
        return sealed[: -len(TAG)]


@contextmanager
def open_envelopes() -> Iterator[None]:
    """What the page sends and reads is filled up, and stays readable on the way."""
    with (
        patch.object(envelope, "seal", lambda _key, _info, data: bytes(PUBLIC_BYTES) + data + TAG),
        patch.object(envelope, "unseal", lambda _key, _info, sealed: sealed[PUBLIC_BYTES:-16]),
        patch.object(envelope, "AESGCM", _Open),
    ):
        yield


def replies_as_long_as_they_are() -> Any:
    """A reply that is not filled up to the one size."""
    return patch.object(envelope, "_filled", lambda data, _size: data + b"\x80")
