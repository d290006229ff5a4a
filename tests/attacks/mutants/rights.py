"""Builds that believe whatever stands in the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from storage.seals.seals import Seals
from trajectory.roles import RIGHTS, Role


@contextmanager
def believes_every_row() -> Iterator[None]:
    """No seal is compared, neither when rows are read nor before they are sealed anew."""

    async def fitting(_seals: Seals, _kind: object, by_key: dict[str, object]) -> set[str]:
        return set(by_key)

    async def held(_seals: Seals, *_what: object) -> bool:
        return True

    with patch.object(Seals, "_fitting", fitting), patch.object(Seals, "_held", held):
        yield


def everybody_may() -> Any:
    """Whoever has a part in a team may do there what anybody may."""
    return patch.dict(RIGHTS, dict.fromkeys(RIGHTS, frozenset(Role)))
