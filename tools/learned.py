"""Who learns what, part by part, from the last run of the attacks (`make attack ARGS=--keep`)."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tools import promise
from trajectory.language import Language

PROOF: Final = Path(__file__).parent.parent / "docs" / "proof" / "attack.json"
PARTS: Final[Mapping[str, Sequence[str]]] = {
    "A0": ("managers", "screen"),
    "A1": ("colleagues", "screen"),
    "A2": ("trainer",),
    "A3": ("database",),
    "A4": ("database",),
    "A5": ("database",),
    "A6": ("microsoft",),
    "A7": ("server",),
    "A8": ("server", "copies"),
    "A9": ("network",),
    "A10": ("screen",),
    "A11": ("managers", "screen"),
}
"""Each part of the proof, and the groups of "Wie kan er tóch bij?" that say what it can do."""

Rows = Sequence[Mapping[str, Any]]


def learned() -> list[tuple[str, str, str, str]]:
    """Per part: how many attacks it tried, which of them told it something, and what people are
    told about it."""
    report = json.loads(PROOF.read_text(encoding="utf-8"))
    return [
        (part, str(len(_names(_by(part, report["attacks"])))), _told(part, report), _said(groups))
        for part, groups in PARTS.items()
    ]


def _by(part: str, rows: Rows) -> Rows:
    """What this part did, alone or with others."""
    return [row for row in rows if part in row["adversary"].split()]


def _names(rows: Rows) -> list[str]:
    return list(dict.fromkeys(row["name"] for row in rows))


def _told(part: str, report: Mapping[str, Rows]) -> str:
    succeeded = [row for row in report["attacks"] if not row["holds"]]
    return "; ".join(_names(_by(part, [*succeeded, *report["seen"]]))) or "–"


def _said(groups: Sequence[str]) -> str:
    lines = [
        said
        for line, (_, said, _) in zip(promise.lines(), promise.reach(Language.EN), strict=True)
        if line.key.split("-")[1] in groups
    ]
    return " ".join(lines)
