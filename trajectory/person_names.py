"""A second look at words that may name a person, for texts that are written down in chat.

The pages look much further (booth/static/warning/warning.js); here stand the signs that need no
knowledge of a language. It warns, and keeps nobody from going on.
"""

import re
import unicodedata
from collections.abc import Iterable

SHORTEST = 3
"""Letters of a name that is looked for: shorter ones are words as well."""

_MAIL = re.compile(r"\S+@\S+\.\w+")
_PHONE = re.compile(r"(?:\d[ ()-]?){8,}")
_WORD = re.compile(r"[^\W\d_]+")


def persons_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The words of a text that seem to name somebody: of these names, or how to reach one.

    Each once, as they stand in the text; letters with and without accents are the same.
    """
    known = {_folded(part) for name in names for part in _WORD.findall(name)}
    known = {part for part in known if len(part) >= SHORTEST}
    named = [word for word in _WORD.findall(text) if word[0].isupper() and _folded(word) in known]
    reached = [address.strip() for address in [*_MAIL.findall(text), *_PHONE.findall(text)]]
    return tuple(dict.fromkeys([*named, *reached]))


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
