"""Hears what people type, off the event loop and in one thread that everything shares."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from content.understanding.examples import FOLDER, WEIGHTS
from understanding.text import sentences

if TYPE_CHECKING:
    from understanding.classifier import Classifier

Shares = Mapping[str, float]
"""How likely each meaning is for one sentence."""

_log = logging.getLogger(__name__)
PATIENCE: Final = 9.0
"""Seconds, before Teams stops waiting. Loading takes two, and longer on a machine that is busy:
whoever tells something first is heard there too."""
_THREAD: Final = ThreadPoolExecutor(1, thread_name_prefix="understanding")


@dataclass(frozen=True, slots=True)
class Listener:
    """Understands with the classifier of a file, or goes on without when that takes too long."""

    weights: Path = FOLDER / WEIGHTS
    patience: float | None = None
    """Seconds, when they are others than PATIENCE."""

    async def hear(self, text: str) -> Sequence[Shares]:
        """One table of shares for each sentence; none when there is nothing to hear.

        A classifier that cannot be loaded, or takes too long, is told to whoever looks after the
        program, and the text goes on without it: the lists of phrases still work.
        """
        parts = sentences(text)
        if not parts:
            return ()
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self.patience or PATIENCE):
                return await loop.run_in_executor(_THREAD, _weigh, self.weights, parts)
        except Exception as failure:
            # The text of an error may hold what was typed, so only its kind is told.
            _log.error("understanding failed", extra={"error": type(failure).__name__})
            return ()


def _weigh(file: Path, parts: Sequence[str]) -> list[Shares]:
    from understanding.encoder import encode

    vectors = encode(parts)
    classifier = _classifier(file)
    shares = classifier.shares(parts, vectors)
    return [dict(zip(classifier.meanings, map(float, row), strict=True)) for row in shares]


@cache
def _classifier(file: Path) -> "Classifier":
    from understanding.classifier import Classifier

    return Classifier.load(file)
