"""Making any text fit for a file, whatever somebody typed into a name."""

import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

UNKNOWN = "\N{WHITE SQUARE}"
"""Stands where a character cannot be shown, so that a reader sees that something was there."""

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNUSABLE = frozenset({"Cc", "Cs", "Co", "Cn"})

Value = TypeVar("Value")


def usable(text: str) -> str:
    """The text without what no XML or PDF may hold, and without marks that turn other text.

    White space of any kind becomes a space. A direction override in a team's name could
    turn the words after it round; letters that run from right to left need no such marks.
    """
    return "".join(_usable(letter) for letter in text if letter not in _TURNING)


def _usable(letter: str) -> str:
    if letter.isspace():
        return letter if letter == "\N{NO-BREAK SPACE}" else " "
    return UNKNOWN if unicodedata.category(letter) in _UNUSABLE else letter


def with_texts(value: Value, change: Callable[[str], str]) -> Value:
    """The same value, through dataclasses and tuples, with every text in it changed."""
    return cast(Value, _changed(value, change))


def _changed(value: object, change: Callable[[str], str]) -> object:
    if type(value) is str:  # words; a language and the names of closed sets are none
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(entry, change) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _changed(getattr(value, f.name), change) for f in fields(value)}
        return replace(value, **parts)
    return value
