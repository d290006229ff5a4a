"""A folder for one measurement."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers import ROOT


@contextmanager
def scratch() -> Iterator[Path]:
    """On the disk of the project and gone afterwards; `/tmp` may be memory, which costs less."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=build) as name:
        yield Path(name)
