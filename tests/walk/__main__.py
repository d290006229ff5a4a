"""`python -m tests.walk [LIFE]`: walks through every life, and prints what it found and covered."""

import asyncio
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.run_folder import of_this_run
from tests.walk.covered import not_covered, table
from tests.walk.lives import LIVES, Life
from tests.walk.walker import Walker

MINUTES = 38
MOST = 3
"""Presses of one button by people of one part in teams that stand the same, in one language."""


def main(words: list[str]) -> int:
    """1 when something was found, when a life broke off, or when a button of the documentation was
    never pressed."""
    lives = {name: life for name, life in LIVES.items() if all(word in name for word in words)}
    ends = monotonic() + MINUTES * 60
    with of_this_run(), TemporaryDirectory() as folder:
        walker = Walker(Path(folder), MOST, ends, takes_turns=True)
        broken = []
        for nth, (name, life) in enumerate(lives.items()):
            walker.until = monotonic() + (ends - monotonic()) / (len(lives) - nth)
            broken += _lived(walker, name, life)
    sys.stdout.write(table(walker))
    lacking = [] if words else list(not_covered(walker))
    for line in (*walker.found.lines(), *broken, *lacking):
        sys.stdout.write(f"{line}\n")
    return 1 if walker.found.count or broken or lacking else 0


def _lived(walker: Walker, name: str, life: Life) -> list[str]:
    """Walk through one life; where it broke off, if it did, so that the others are walked too."""
    (walker.folder / name).mkdir()
    before = walker.presses
    try:
        asyncio.run(life(walker, walker.folder / name))
    except Exception:  # whatever a life fails by is said, and the next one is lived
        return [f"{name} broke off: {traceback.format_exc(limit=-4)}"]
    finally:
        sys.stdout.write(f"{name}: {walker.presses - before} presses\n")
    return ["the time was up before the end of " + name] if walker.tired else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
