"""Whether two statements ask the same: two answers to one question, with others present, tell
what the few answered who make the difference (trust.md, rule 7).

Words are alike when most of the shorter one is in the longer, and whole texts are compared by three
letters: another order, another form and a few other words make no new question. Whoever says the
same in none of the same words is not found.
"""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from enum import Enum
from functools import partial
from typing import Final

from trajectory.language import Language

_SAME_LETTERS: Final = 0.6
"""Share of the groups of three letters that two wordings of one question have in common."""
_SAME_WORDS: Final = 0.6
"""Share of the words of the longer one that the shorter one has too."""
_SOME_WORDS: Final = 0.5
"""Share of the words of the shorter one that the longer one has too."""
_SAME_WORD: Final = 0.7
_FEWEST_LETTERS: Final = 3
"""Letters in a row that two forms of one word have in common: this share of the shorter one."""
_WORD: Final = re.compile(r"\w+")
_DOUBLED: Final = re.compile(r"(.)\1")


class Likeness(Enum):
    """How much two wordings have in common."""

    OTHER = "other"
    DOUBTFUL = "doubtful"
    SAME = "same"


def likeness(one: str, other: str) -> Likeness:
    """How alike two statements are; the same whichever comes first."""
    shorter, longer = sorted((_telling(one), _telling(other)), key=len)
    shared = sum(any(map(partial(_one_word, word), longer)) for word in shorter)
    if shared >= _SAME_WORDS * len(longer) or _common(one, other) >= _SAME_LETTERS:
        return Likeness.SAME
    return Likeness.DOUBTFUL if shared >= _SOME_WORDS * len(shorter) else Likeness.OTHER


def most_alike(texts: Iterable[str], others: Iterable[str]) -> Likeness:
    """How alike the two are that are most alike."""
    others = tuple(others)
    found = {likeness(text, other) for text in texts for other in others}
    return next(
        (like for like in (Likeness.SAME, Likeness.DOUBTFUL) if like in found), Likeness.OTHER
    )


def _words(text: str) -> list[str]:
    """The words, without capitals and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return [found[0] for found in _WORD.finditer(plain)]


def _telling(text: str) -> list[str]:
    """The words that say something, or all of them; "praat" as "prat", to be like "praten".

    "Not" and "never" are small words too: whoever knows how many agree, knows how many agree with
    the opposite.
    """
    words = _words(text)
    small = frozenset[str]().union(*(language.speech.small_words for language in Language))
    telling = [word for word in words if word not in small]
    return sorted({_DOUBLED.sub(r"\1", word) for word in telling or words})


def _one_word(one: str, other: str) -> bool:
    """Whether these are forms of one word, such as "bespreken" and "besproken"."""
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return match.size >= max(_FEWEST_LETTERS, _SAME_WORD * min(len(one), len(other)))


def _common(one: str, other: str) -> float:
    """What both texts have of groups of three letters, of what both have together (Dice)."""
    these, those = _threes(one), _threes(other)
    return 2 * len(these & those) / (len(these) + len(those))


def _threes(text: str) -> frozenset[str]:
    letters = f" {' '.join(_words(text))} "
    return frozenset(letters[nth : nth + 3] for nth in range(max(1, len(letters) - 2)))
