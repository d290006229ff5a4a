"""Which content was on show: its files, and one number over all of them."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def content_files(folder: Path) -> list[Path]:
    """Every file of words or tables, in the order of their paths."""
    return sorted([*folder.rglob("*.ftl"), *folder.rglob("*.yaml")])


def hash_of(files: Iterable[Path], folder: Path) -> str:
    """SHA-256 over names and contents."""
    total = hashlib.sha256()
    for file in files:
        name, content = file.relative_to(folder).as_posix().encode(), file.read_bytes()
        total.update(b"%d:%s%d:%s" % (len(name), name, len(content), content))
    return total.hexdigest()
