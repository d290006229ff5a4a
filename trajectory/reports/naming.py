"""Names of people and teams in what somebody typed for everybody to read."""

from collections.abc import Iterable


class Names:
    """Those that may not stand in a report. A name of one word may be a word of the language, such
    as a team that is called "Zorg", and is let through."""

    def __init__(self, names: Iterable[str]) -> None:
        folded = ((_words(name), name) for name in names)
        self._names = {words: name for words, name in folded if len(words) > 1}
        self._lengths = sorted({len(words) for words in self._names})

    def found(self, text: str) -> str:
        """A name that stands in this text; "" for none."""
        words = _words(text)
        runs = (words[at : at + n] for at in range(len(words)) for n in self._lengths)
        return next((self._names[run] for run in runs if run in self._names), "")

    def told(self, text: str) -> str | None:
        """The text; None when a name stands in it."""
        return None if self.found(text) else text


def _words(text: str) -> tuple[str, ...]:
    letters = (letter if letter.isalnum() else " " for letter in text.casefold())
    return tuple("".join(letters).split())
