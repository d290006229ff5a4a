"""The languages the product speaks, and words that exist in each of them."""

from collections.abc import Mapping
from enum import StrEnum


class Language(StrEnum):
    """A language people can choose; adding one is a folder of texts and a line here."""

    NL = "nl"
    EN = "en"

    @classmethod
    def closest(cls, locale: str | None) -> "Language":
        """The language that fits a client's locale such as "en-GB"; Dutch when none does."""
        start = (locale or "").lower().partition("-")[0]
        return cls(start) if start in set(cls) else cls.NL


Words = Mapping[Language, str]
"""One sentence in every language."""
