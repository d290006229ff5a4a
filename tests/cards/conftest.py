"""The play, once per language in a whole test run, also when parallel workers share it."""

import asyncio
import os
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cards.album import Album
from tests.cards.play import every_card
from tests.servers import locked
from trajectory.language import Language


@pytest.fixture(scope="session", params=list(Language), ids=str)
def album(request, tmp_path_factory) -> Album:
    """Every card in one language."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / f"play-{request.param}"
    folder.mkdir(exist_ok=True)
    with locked(folder):
        return _played(folder, request.param)


def _played(folder: Path, language: Language) -> Album:
    kept = folder / "album"
    if not kept.exists():
        # In a thread of its own: an event loop may be at work in this one.
        with ThreadPoolExecutor(1) as thread:
            made = thread.submit(asyncio.run, every_card(folder, language)).result()
        kept.write_bytes(pickle.dumps(made))
    return pickle.loads(kept.read_bytes())  # noqa: S301 - our own, made a moment ago
