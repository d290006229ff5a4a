"""The files of the page that touch an answer, a text or a key, for whoever wants to read them all.

Everything else of the page describes screens and says words.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parent.parent / "booth" / "static"
TOUCHING: Final = (
    "answering", "questions", "sheet", "packets", "hpke", "carriers", "wire",
    "separate-input/codes",
)  # fmt: skip
"""What touches an answer or a key, in the order in which an answer passes it: filled in, looked
over, sealed, carried; and last the key to what is written back."""
MOST_LINES: Final = 600
BESIDE: Final = (
    "readers",
    "separate-input/input", "separate-input/input-screens",
    "separate-input/proposals", "separate-input/proposal-screens",
    "separate-input/needs", "separate-input/needs-screens",
    "warning/second-look", "warning/warning", "warning/pointing", "warning/spelling",
    "reading", "separate-input/inbox",
    "separate-input/proposals-page", "separate-input/sorting-screens",
    "separate-input/needs-page",
)  # fmt: skip
"""What touches a text that people write or read, and no answer to a question and no key: writing
it, looking at its words, and reading it."""
MOST_BESIDE: Final = 1_650
_COMMENT: Final = re.compile(r"/\*\*(.*?)\*/", re.DOTALL)


def rows(names: Sequence[str]) -> list[tuple[str, str, str]]:
    """By file its number of lines and what it does, and how many lines there are together."""
    files = [(name, _text(name)) for name in names]
    named = [(f"`{name}.js`", str(_lines(text)), _does(text)) for name, text in files]
    return [*named, ("together", str(together(names)), "")]


def together(names: Sequence[str]) -> int:
    return sum(_lines(_text(name)) for name in names)


def _text(name: str) -> str:
    return (STATIC / f"{name}.js").read_text(encoding="utf-8")


def _lines(text: str) -> int:
    return text.count("\n")


def _does(text: str) -> str:
    """The first sentence of the comment with which a file begins."""
    found = _COMMENT.match(text)
    said = " ".join((found[1] if found else "").replace("*", " ").split())
    return re.split(r"(?<=\.) (?=[A-Z])", said)[0]
