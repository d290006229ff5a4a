"""The languages the product speaks, and words that exist in each of them.

Which there are is content: every folder of texts is one (content/texts/languages.py), and the
start tells it here. Dutch is always one of them, and what everybody falls back on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language is called and written; the patterns are those of CLDR."""

    name: str
    """As people who speak it call it: "Nederlands"."""
    locale: str
    """Such as "nl-NL": names of months and days, plurals and numbers follow from it."""
    clock: str = "HH:mm"
    """A time beside others, such as "16.30"."""
    time: str = "HH:mm"
    """A time in a sentence, such as "16.30 uur"."""
    moment: str = "{day} {time}"
    """A day and a time in a sentence, such as "vrijdag 18 december om 16.30 uur"."""
    right_to_left: bool = False
    small_words: frozenset[str] = frozenset()
    """Words that say little about what is asked, such as "de"; lower case, without accents."""


_SPOKEN = {code: Speech(code, code) for code in ("nl", "en")}
"""By code, Dutch first; these two until the content is read."""
_MADE: dict[str, "Language"] = {}
"""One object for each language, so that "is" may be asked."""


class _Languages(type):
    """Lets `for language in Language` go over the languages that are spoken, Dutch first."""

    def __iter__(cls) -> Iterator["Language"]:
        return map(Language, tuple(_SPOKEN))

    def __len__(cls) -> int:
        return len(_SPOKEN)

    def __contains__(cls, code: object) -> bool:
        return code in _SPOKEN


class Language(str, metaclass=_Languages):
    """A language people can choose, by the code of its folder of texts, such as "nl".

    Raises:
        ValueError: it is not spoken here.
    """

    __slots__ = ()
    NL: ClassVar["Language"]
    EN: ClassVar["Language"]

    def __new__(cls, code: str) -> "Language":
        if code not in _SPOKEN:
            raise ValueError(f"{code!r} is not spoken here")
        return _MADE.setdefault(code, super().__new__(cls, code))

    @property
    def speech(self) -> Speech:
        return _SPOKEN[self]

    @property
    def direction(self) -> str:
        """As HTML and typst write it: "ltr" or "rtl"."""
        return "rtl" if self.speech.right_to_left else "ltr"

    @classmethod
    def closest(cls, locale: str | None) -> "Language":
        """The language that fits a client's locale such as "en-GB"; Dutch when none does."""
        code = (locale or "").lower()
        while code and code not in _SPOKEN:
            code = code.rpartition("-")[0]
        return cls(code) if code else cls.NL

    @classmethod
    def speak(cls, spoken: Mapping[str, Speech]) -> None:
        """From now on these are the languages, in this order, in the whole program.

        Raises:
            ValueError: without Dutch nobody has anything to fall back on.
        """
        if cls.NL not in spoken:
            raise ValueError("Dutch is always spoken")
        chosen = dict(spoken)
        _SPOKEN.clear()
        _SPOKEN.update(chosen)


Language.NL, Language.EN = map(Language, tuple(_SPOKEN))

Words = Mapping[Language, str]
"""One sentence in every language."""


def words_of(fields: Mapping[str, str]) -> Words:
    """Words that were kept; in a language that was added since, they stand in Dutch."""
    return {language: fields.get(language, fields[Language.NL]) for language in Language}
