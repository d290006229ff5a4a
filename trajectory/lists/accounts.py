"""Accounts as people write and paste them: from Outlook and Teams, with bullets, between anything.

Nothing is guessed: what cannot be read as accounts stays as it was written, to be named as a fault,
so that nobody drops out unnoticed.
"""

import re
from collections.abc import Iterator
from typing import Final

from trajectory.errors import Invalid

_OBJECT_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PART: Final = r"[^@\s,;|<>\"()\[\]{}:\\]+"
_ACCOUNT: Final = re.compile(rf"{_PART}@{_PART}\.{_PART}")
GUEST: Final = "#ext#"
"""Stands in the account name of somebody who is a guest in the organisation."""

_UNSEEN: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
"""Characters that show as nothing: marks of direction, of width zero, of order."""
_JOINERS: Final = re.compile("[\u200c\u200d]")
"""Unseen too, but part of how some names are written."""
_SPACES: Final = re.compile(r"[^\S\n\t]+")
_AHEAD: Final = re.compile(r"i:0#\.f\|membership\||\b(?:mailto|smtp|sip):", re.IGNORECASE)
"""What programs write before an account: links, Exchange, SharePoint."""
_LINK: Final = re.compile(r"\[[^\[\]]*\]\(([^()\s]*@[^()\s?]*)[^()\s]*\)")
_LINES: Final = re.compile(r"[;|\n\r]")
_BULLET: Final = re.compile(
    r"^\s*(?:[\u2022\u2023\u25e6\u2043\u2219\u00b7\u25aa\u25cf\u25cb\u25a0\u25a1\u2013\u2014\u2192"
    r"\uf0a7\uf0b7\uf0d8*+-]\s*|o\s+|\d{1,3}[.)]\s+)"
)
_BETWEEN_BRACKETS: Final = re.compile(r"<([^<>]*)>|\(([^()\s]*@[^()\s]*)\)")
_ASIDE: Final = re.compile(r"\([^()@]*\)|\[[^\[\]@]*\]")
_EDGES: Final = " \t'\"‘’“”.,:<>()[]"


def shown(written: str) -> str:
    """The same words without what nobody sees, and with ordinary spaces; lines stay lines."""
    return _SPACES.sub(" ", _UNSEEN.sub("", written)).strip()


def is_object_id(value: str) -> bool:
    """Whether this can be an Entra object id, in lower case."""
    return _OBJECT_ID.fullmatch(value) is not None


def is_person(value: str) -> bool:
    """Whether this can be an Entra object id or an account name, in lower case."""
    return is_object_id(value) or _ACCOUNT.fullmatch(value) is not None


def is_guest(value: str) -> bool:
    """Whether this is the account of a guest, whom the bot does not know (install.md, step 1)."""
    return GUEST in value


def accounts_in(written: str) -> list[str]:
    """Everybody who is named, in lower case and in their order.

    What is no account is in the list as it was written; `is_person` tells which. Read are lines,
    tabs, `;`, `,` and `|`, "Name <account>", "Name (account)", bullets, numbers and links.
    """
    plain = _AHEAD.sub("", _JOINERS.sub("", shown(written)))
    lines = _LINES.split(_LINK.sub(r" <\1> ", plain).lower())
    return [one for line in lines for one in _on_line(_BULLET.sub("", line, count=1))]


def account_in(written: str, otherwise: str) -> str:
    """The one account that is named, in lower case.

    Raises:
        Invalid: it is a guest's; or with the key `otherwise`, it is none or there are several.
    """
    named = accounts_in(written)
    for one in filter(is_guest, named):
        raise Invalid("enrol-guest", value=one)
    if len(named) != 1 or not is_person(named[0]):
        raise Invalid(otherwise)
    return named[0]


def _on_line(line: str) -> Iterator[str]:
    rest = 0
    for found in _BETWEEN_BRACKETS.finditer(line):
        account = _bare(found[1] or found[2] or "")
        if is_person(account):
            yield from _before(line[rest : found.start()], account, line[rest : found.end()])
            rest = found.end()
    yield from _plainly(line[rest:])


def _before(before: str, account: str, whole: str) -> Iterator[str]:
    """An account in brackets, with the name before it. Commas may stand inside a name, and between
    people; a name that is another account leaves open who is meant."""
    *others, name = before.split(",")
    for other in others:
        if "@" in other:
            yield from _plainly(other)
    yield whole.strip(" ,") if "@" in name and _bare(name) != account else account


def _plainly(text: str) -> Iterator[str]:
    """People without brackets; of a name and an account in two cells the account counts."""
    for part in _ASIDE.sub("", text).split(","):
        words = [word for word in re.split(r"\s+", part) if word]
        cells = [_bare(cell) for cell in part.split("\t")]
        people = [cell for cell in cells if is_person(cell)]
        if words and all(is_person(_bare(word)) for word in words):
            yield from map(_bare, words)
        elif len(people) == 1 and part.count("@") == 1:
            yield people[0]
        elif part.strip():
            yield part.strip()


def _bare(written: str) -> str:
    """Without quotes, brackets and full stops around it."""
    return written.strip(_EDGES)
