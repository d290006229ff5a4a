"""Sentences that point at one person without a name, and what the rule makes of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.warning.figures import Found, Share, look

FILE = Path(__file__).parent / "pointing.yaml"
MOST_FALSE = 0.08
LEAST_FOUND = 0.85


@dataclass(frozen=True, slots=True)
class Pointing:
    """A sentence, and whether it points at one person; of an origin, when it names one."""

    text: str
    points: bool
    origin: str = ""


def sentences(kind: str) -> Iterator[Pointing]:
    """Those with which the rule was written ("seen"), or those of afterwards ("unseen")."""
    everything: Any = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    lists = everything[kind]
    for language in ("nl", "en"):
        yield from (Pointing(text, True) for text in lists["points"][language])
        yield from (Pointing(text, False) for text in lists["nothing"][language])
        for template in lists["of_origin"][language]:
            for origin, words in everything["origins"].items():
                yield Pointing(template.format(**words), True, origin)


@cache
def looked(kind: str = "unseen") -> list[tuple[Pointing, Found]]:
    """What stands out in each of these sentences."""
    chosen = list(sentences(kind))
    return list(zip(chosen, look([(one.text, ()) for one in chosen]), strict=True))


def found(origin: str = "") -> Share:
    """The share that stands out of the sentences that point: of one origin, or of those without."""
    return Share.of(bool(out) for one, out in looked() if one.points and one.origin == origin)


def false_alarms() -> Share:
    return Share.of(bool(out) for one, out in looked() if not one.points)


def origins() -> list[str]:
    return list(dict.fromkeys(one.origin for one in sentences("unseen") if one.origin))
