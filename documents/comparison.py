"""Results side by side, as ready-made words: what was said then and now, and how they differ.

Everything in it is a function of released words (anonymity.md §4).
"""

from dataclasses import dataclass
from datetime import datetime

from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class Side:
    """How one statement ended once: the word, and the bar as in a `Finding`."""

    word: str
    step: int
    bar: str


@dataclass(frozen=True, slots=True)
class Compared:
    """One statement with its results, the earliest first, and what can be said of the change.

    `change` begins with an arrow, and is "" where nothing can be said.
    """

    text: str
    sides: tuple[Side, ...]
    change: str = ""


@dataclass(frozen=True, slots=True)
class ComparedTheme:
    """One theme with its statements."""

    title: str
    rows: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Results side by side. `columns` are headings for the statement, each side, and the change
    where there is something to say of one; `legend` says once what holds for every row."""

    columns: tuple[str, ...]
    themes: tuple[ComparedTheme, ...]
    legend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparisonSheet:
    """A follow-up scan beside the first, complete. `created` is the moment of the newer result:
    every copy is the same to the byte."""

    language: Language
    title: str
    subtitle: str
    notice: str
    facts: tuple[tuple[str, str], ...]
    introduction: tuple[str, ...]
    comparison: Comparison
    contents_title: str
    footer: str
    created: datetime
    unshown: str = ""
    """What is said in a PDF where a letter stands that no font at hand has."""

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"
