"""The first page of a norm guide: the team's own words, as a team would hang them on its wall.

What the team does stands in large type, the rest of a theme in small. The type shrinks within
limits when a team has much to say. When that is not enough, each theme shows its shortest
wordings of every kind, in the order of the guide, and says that there is more: the bot does not
know what matters most to a team, and what is short can be read from where people stand. Every
theme keeps a place, and the rest of the guide holds everything.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Behaviours:
    """What the team says in one of the four ways, such as "dit doen we"."""

    title: str
    texts: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """What is said behind each, in the words of the frame; empty where nothing is."""

    @property
    def noted(self) -> tuple[tuple[str, str], ...]:
        """Each of the team's texts with the note behind it, "" where there is none."""
        return tuple(zip(self.texts, self.notes or [""] * len(self.texts), strict=True))


@dataclass(frozen=True, slots=True)
class WallTheme:
    """One theme: what is large, and what stands below it in small."""

    title: str
    large: Behaviours
    small: tuple[Behaviours, ...] = ()
    more: bool = False
    """Whether some of its words stand further on only."""


@dataclass(frozen=True, slots=True)
class Wall:
    """One page, complete. `size` is that of the large type, in points."""

    title: str
    version: str
    themes: tuple[WallTheme, ...]
    help_title: str
    help: tuple[str, ...]
    """What to do when a line is crossed, and where to go: paragraphs at the foot."""
    rest: str
    """How many of the themes have a norm, when the others follow, and where to read on."""
    more: str
    """Stands below a theme of which there is more than the page shows."""
    size: float = 15
    free: float = 0
    """Points that stay empty above the help at the foot."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of a theme the page shows: wordings of what is large, of each kind in small."""

    size: float
    large: int
    small: int


_ALL = 1_000
FITS = (
    *(Fit(size, _ALL, _ALL) for size in (40, 36, 32, 28, 25, 22, 20, 18, 16.5, 15, 14, 13, 12, 11)),
    *(Fit(11, most, most) for most in (6, 5, 4, 3, 2)),
    *(Fit(size, 2, 1) for size in (11, 10)),
    *(Fit(size, 1, 1) for size in (11, 10)),
    *(Fit(11, most, 0) for most in (3, 2, 1)),
    *(Fit(size, 1, 0) for size in (10, 9, 8)),
)
"""From the page one would wish to the least that still names every theme."""


def shown(wall: Wall, fit: Fit) -> Wall:
    """The page with so much of every theme."""
    themes = tuple(_theme(one, fit) for one in wall.themes)
    return replace(wall, themes=themes, size=fit.size)


def candidates(wall: Wall) -> list[Wall]:
    """Every page that could be, the best first."""
    return [shown(wall, fit) for fit in FITS]


def _theme(theme: WallTheme, fit: Fit) -> WallTheme:
    large = _shortest(theme.large, fit.large)
    small = tuple(_shortest(one, fit.small) for one in theme.small) if fit.small else ()
    less = (large, small) != (theme.large, theme.small)
    return replace(theme, large=large, small=small, more=less)


def _shortest(said: Behaviours, most: int) -> Behaviours:
    """The shortest of these wordings, in the order in which they stood."""
    lines = list(enumerate(said.noted))
    kept = sorted(sorted(lines, key=lambda line: len(line[1][0]))[:most])
    texts, notes = zip(*(line for _, line in kept), strict=True)
    return replace(said, texts=texts, notes=notes if said.notes else ())
