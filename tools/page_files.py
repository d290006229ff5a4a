"""The files of the private page that touch an answer or a key, for whoever wants to read them all.

Everything else of the page describes screens, says words, or shows what these files hold.
"""

import re
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parent.parent / "booth" / "static"
TOUCHING: Final = (
    "answering", "questions", "sheet", "packets", "hpke", "carriers", "sending", "wire",
)  # fmt: skip
"""In the order in which an answer passes them: filled in, looked over, sealed, carried."""
MOST_LINES: Final = 600
_COMMENT: Final = re.compile(r"/\*\*(.*?)\*/", re.DOTALL)


def rows() -> list[tuple[str, str, str]]:
    """By file its number of lines and what it does, and how many lines there are together."""
    files = [(name, _text(name)) for name in TOUCHING]
    named = [(f"`{name}.js`", str(_lines(text)), _does(text)) for name, text in files]
    return [*named, ("together", str(together()), "")]


def together() -> int:
    return sum(_lines(_text(name)) for name in TOUCHING)


def _text(name: str) -> str:
    return (STATIC / f"{name}.js").read_text(encoding="utf-8")


def _lines(text: str) -> int:
    return text.count("\n")


def _does(text: str) -> str:
    """The first sentence of the comment with which a file begins."""
    found = _COMMENT.match(text)
    said = " ".join((found[1] if found else "").replace("*", " ").split())
    return re.split(r"(?<=\.) (?=[A-Z])", said)[0]
