"""What can be pressed in words of the organisation: a page, a mailbox, a telephone number.

Never in words that somebody typed: nobody reads before a document is made what a link of theirs
leads to. On paper typst finds them by the same patterns (paper.typ).
"""

import re
from collections.abc import Iterator
from typing import Final

_PAGE: Final = r"(?:https?://|www\.)\S*[^\s.,;:)]"
_MAILBOX: Final = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NUMBER: Final = r"(?:\+|\b0)\d[\d ]{6,13}\d\b"
_PRESSED: Final = re.compile(f"({_PAGE})|({_MAILBOX})|({_NUMBER})")


def links_in(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with where it leads; "" where it is only read."""
    read = 0
    for found in _PRESSED.finditer(text):
        yield text[read : found.start()], ""
        yield found[0], _target(*found.groups())
        read = found.end()
    yield text[read:], ""


def _target(page: str | None, mailbox: str | None, number: str | None) -> str:
    if page:
        return page if page.startswith("http") else f"https://{page}"
    return f"mailto:{mailbox}" if mailbox else f"tel:{(number or '').replace(' ', '')}"
