"""What a norm guide says, as ready-made words: the frame in one language, the team's words as
they were written.

Unlike a sheet it holds texts of people: of a team, never of a person.
"""

from dataclasses import dataclass
from datetime import datetime

from documents.wall import Behaviours, Wall
from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class ThemeOfGuide:
    """One theme with its norms."""

    title: str
    behaviours: tuple[Behaviours, ...]
    conduct: tuple[str, ...] = ()
    """What the code of conduct says about it, as paragraphs."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with an introduction and pairs of a name and what is said of it."""

    title: str
    introduction: str
    entries: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with rows below column headings; left out when it has neither rows nor an
    introduction."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    introduction: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what on a step. `theme` names the theme it holds for, "" when for every theme."""

    theme: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One step when a norm is crossed: what it means everywhere, and what this team does."""

    title: str
    means: str
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps when a norm is crossed, each once; columns for step, meaning and deeds."""

    title: str
    introduction: str
    columns: tuple[str, str, str]
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """One version of a guide, complete.

    `spoken` is the language of the team's words, which stand as written. `wall` is the page to
    hang up, which comes first; the guide of the directorate has none. `news` says what is new
    in this version and `later` which themes follow; an empty chapter is left out. `created` is
    the day the version was made: every copy is the same to the byte.
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
    ladder: Ladder
    agreements: Table
    later: Chapter
    support: Chapter
    terms: Chapter
    footer: str
    created: datetime
    conduct_title: str = ""
    """Stands above what the code of conduct says about a theme."""
    wall: Wall | None = None
    unshown: str = ""
    """What is said in a PDF where a letter stands that no font at hand has."""

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.title} {self.subtitle}"
