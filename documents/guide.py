"""What a norm guide says, as ready-made words: the frame in one language, the team's words as
they were written.

Unlike a sheet it holds texts of people: of a team, never of a person.
"""

from dataclasses import dataclass
from datetime import datetime

from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class Behaviours:
    """What the team says in one of the four ways, such as "dit doen we"."""

    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeOfGuide:
    """One theme with its norms, and who does what when they are crossed: step, role, deed."""

    title: str
    behaviours: tuple[Behaviours, ...]
    ladder: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with an introduction and pairs of a name and what is said of it."""

    title: str
    introduction: str
    entries: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with rows below column headings; left out when it has no rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """One version of a guide, complete.

    `spoken` is the language of the team's words, which stand as written. `news` says what is
    new in this version and `later` which themes follow; an empty chapter is left out. The
    ladder's title and columns stand above the table of each theme. `created` is the day the
    version was made: every copy is the same to the byte.
    """

    language: Language
    spoken: Language
    title: str
    subtitle: str
    notice: str
    facts: tuple[tuple[str, str], ...]
    introduction: tuple[str, ...]
    contents_title: str
    news: Chapter
    themes: tuple[ThemeOfGuide, ...]
    ladder_title: str
    ladder_columns: tuple[str, str, str]
    frame: Chapter
    agreements: Table
    later: Chapter
    support: Chapter
    terms: Chapter
    footer: str
    created: datetime

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"
