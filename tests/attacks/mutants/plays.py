"""Builds in which a play opens whatever it is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from bot import ownership, wiring


@contextmanager
def opens_everything() -> Iterator[None]:
    """No mark is looked at, and the names of keys are those of production."""
    with (
        patch.object(ownership, "_refuse", lambda *_, **__: None),
        patch.object(wiring, "PlayKeys", lambda store, _kind: store),
    ):
        yield
