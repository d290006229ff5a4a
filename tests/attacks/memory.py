"""What was played already, so that a long run goes on where it was stopped.

A part is remembered for one state of the code, tests included: after any change everything is
played anew. Nothing else decides what is remembered, so two runs of one state make one table.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path

from tests.attacks.attack import Backend, Hits
from tests.attacks.run import Found, Part
from tests.servers import ROOT

FOLDER = ROOT / "reports" / "attack-parts"
SHOWN = ROOT / "booth" / "static" / "attacks.js"
ROOMS = (
    "board", "booth", "bot", "content", "dialogs", "documents", "papers", "storage", "tests",
    "trajectory", "tryout", "understanding", "use_cases",
)  # fmt: skip
KINDS = frozenset({".css", ".ftl", ".html", ".js", ".json", ".py", ".txt", ".yaml"})


@cache
def state_of_the_code() -> str:
    """A fingerprint of everything that a part depends on, its locked packages included."""
    files = [
        file
        for room in ROOMS
        for file in (ROOT / room).rglob("*")
        if file.suffix in KINDS and file != SHOWN  # the table of the last run
    ]
    seen = hashlib.sha256()
    for file in sorted([*files, ROOT / "requirements-dev.txt"]):
        seen.update(f"{file.relative_to(ROOT)}\0".encode())
        seen.update(hashlib.sha256(file.read_bytes()).digest())
    return seen.hexdigest()[:32]


class Memory:
    """The parts of one state of the code; older states are forgotten when this one begins."""

    def __init__(self, folder: Path = FOLDER, state: str | None = None) -> None:
        self._folder = folder / (state or state_of_the_code())
        for other in folder.glob("*"):
            if other != self._folder:
                shutil.rmtree(other)
        self._folder.mkdir(parents=True, exist_ok=True)

    def forget(self) -> None:
        """Begin from nothing."""
        for file in self._folder.iterdir():
            file.unlink()

    def found(self, part: Part) -> Found | None:
        """What this part found when it was played; None when it was not."""
        file = self._file(part)
        if not file.exists():
            return None
        kept = json.loads(file.read_text(encoding="utf-8"))
        whole = Part(**{**kept["part"], "backend": Backend(kept["part"]["backend"])})
        return Found(whole, _read(kept["hits"]), _read(kept["seen"])) if whole == part else None

    def keep(self, found: Found) -> None:
        """Remember a part that is whole; one that is cut off is not there at all."""
        file = self._file(found.part)
        draft = file.with_suffix(".draft")
        draft.write_text(json.dumps(asdict(found)), encoding="utf-8")
        draft.rename(file)

    def _file(self, part: Part) -> Path:
        name = hashlib.sha256(part.seed.encode()).hexdigest()[:32]
        return self._folder / f"{name}.json"


def _read(kept: dict[str, Iterable[dict[str, int]]]) -> dict[str, list[Hits]]:
    return {name: [Hits(**one) for one in hits] for name, hits in kept.items()}
