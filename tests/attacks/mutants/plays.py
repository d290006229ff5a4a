"""Builds in which a play opens whatever it is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from bot import ownership
from bot.notary import KeyStoreNotary
from bot.start import opening


@contextmanager
def opens_everything() -> Iterator[None]:
    """No mark is looked at, the names of keys are those of production, and so are the seals: these
    are made over the tenant, which a play does not have."""
    made = KeyStoreNotary.__init__

    def of_any_tenant(self: Any, keys: Any, _tenant: str, *clock: Any) -> None:
        made(self, keys, "", *clock)

    with (
        patch.object(KeyStoreNotary, "__init__", of_any_tenant),
        patch.object(ownership, "_refuse", lambda *_, **__: None),
        patch.object(ownership, "_refuse_keys", lambda: None),
        patch.object(opening, "PlayKeys", lambda store, _kind: store),
    ):
        yield
