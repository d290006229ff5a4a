"""The norm: what a team says that it does, per theme, in its own words (product.md, "The norm").

Wordings are the team's and never anybody's: there is no author here, and no date of writing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from trajectory.agreements import Rhythm
from trajectory.errors import Invalid
from trajectory.planning.working_days import WorkCalendar
from trajectory.roles import Role
from trajectory.rounds.instrument import Theme

WORDING_LIMIT = 300
"""Characters of one wording: a behaviour is one or two sentences."""
MOST_WORDINGS = 12
"""Wordings of one theme that wait at the same time: so many fit in one round and on one card."""
MOST_STEPS = 4
"""Steps of the escalation ladder: so many fit on one card."""
FEWEST_TEAMS = 3
"""Teams in the guide of the directorate: with two, each would know the words of the other."""


class NormKind(StrEnum):
    """What a wording says, in the order in which people read them."""

    DO = "do"
    DO_NOT = "do_not"
    SPEAK_UP = "speak_up"
    WHEN_CROSSED = "when_crossed"


class NormState(StrEnum):
    """Where a wording stands."""

    WORDED = "worded"
    """The trainer wrote it down; the team has not adopted it."""
    RESERVED = "reserved"
    """Adopted under reserve: support is asked afterwards, and without it this is worded again."""
    ADOPTED = "adopted"
    REPLACED = "replaced"
    """Another wording took its place; what was asked about it stays as it was."""
    DROPPED = "dropped"


STANDS = frozenset({NormState.RESERVED, NormState.ADOPTED})
"""What stands in the guide until the team lets it go."""


class Adoption(StrEnum):
    """How a team came to adopt a norm; the summary and the guide say it."""

    BEFORE = "before"
    """Its support was asked before the session."""
    ROOM = "room"
    """Its support was asked in the session, in the room."""
    RESERVED = "reserved"
    """Decided aloud, under reserve; its support is still asked."""
    AFTER = "after"
    """Decided aloud, under reserve; the support came after that."""
    ALOUD = "aloud"
    """The team spoke of it: too small a group to be asked."""


@dataclass(frozen=True, slots=True)
class Norm:
    """One behaviour as the team words it. `round` is where its support was asked, or ""."""

    id: str
    trajectory: str
    theme: str
    kind: NormKind
    text: str
    state: NormState
    round: str = ""
    adopted_on: date | None = None
    """The day of the session in which the team adopted it."""
    way: Adoption | None = None
    """How that came about; None while it did not, and of what was adopted before this was kept."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the trainer words for a team, before it stands with the norms."""

    theme: str
    kind: NormKind
    text: str
    looked: bool = False
    """Whether they looked once more at words that seem to name somebody."""


EVERY_THEME = ""
"""The theme of a step that holds for every theme without steps of its own."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """Who does what on one step of the ladder when the norm of a theme is crossed.

    `who` is a role of the organisation's frame, never a person; `theme` may be `EVERY_THEME`.
    """

    theme: str
    step: str
    who: str
    what: str


def ladder_of(crossings: Sequence[Crossing], theme: str) -> list[Crossing]:
    """The steps that hold for a theme: its own, else those of every theme."""
    own = [one for one in crossings if one.theme == theme]
    return own or [one for one in crossings if one.theme == EVERY_THEME]


def checked_wording(text: str) -> str:
    """A wording on one line, as it is kept.

    Raises:
        Invalid: nothing was written, or too much.
    """
    text = " ".join(text.split())
    if not text:
        raise Invalid("norm-empty")
    if len(text) > WORDING_LIMIT:
        raise Invalid("norm-too-long", limit=WORDING_LIMIT)
    return text


def in_order(norms: Iterable[Norm], themes: Sequence[Theme]) -> list[Norm]:
    """By theme, kind and words: an order that says nothing about who came first."""
    place = {theme.id: number for number, theme in enumerate(themes)}
    kinds = list(NormKind)
    return sorted(norms, key=lambda one: (place[one.theme], kinds.index(one.kind), one.text))


# ---- coverage


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the themes have an adopted norm (product.md, "The norm")."""

    themes: int
    of: int

    @property
    def percent(self) -> int:
        return round(100 * self.themes / self.of) if self.of else 0


def coverage(norms: Iterable[Norm], themes: Sequence[Theme]) -> Coverage:
    """Themes with at least one adopted norm ÷ all themes of the norm."""
    known = {theme.id for theme in themes}
    adopted = {norm.theme for norm in norms if norm.state is NormState.ADOPTED}
    return Coverage(len(adopted & known), len(known))


def left_over(norms: Iterable[Norm], themes: Sequence[Theme]) -> list[Theme]:
    """The themes for which the team has no adopted norm yet."""
    adopted = {norm.theme for norm in norms if norm.state is NormState.ADOPTED}
    return [theme for theme in themes if theme.id not in adopted]


def programme_first(themes: Sequence[Theme], urgent: Sequence[str]) -> list[Theme]:
    """The themes of the programme in its order, then the others."""
    first = [theme for id in urgent for theme in themes if theme.id == id]
    return [*first, *(theme for theme in themes if theme not in first)]


# ---- the guide and what changed in it


@dataclass(frozen=True, slots=True)
class GuideNorm:
    """An adopted norm as a version of the guide keeps it."""

    id: str
    theme: str
    kind: NormKind
    text: str
    way: Adoption | None = None

    @property
    def stands(self) -> bool:
        """Whether it stands without reserve."""
        return self.way is not Adoption.RESERVED


@dataclass(frozen=True, slots=True)
class GuideAgreement:
    """What was agreed and still had to be done when a version was made; a role, no person."""

    what: str
    owner: Role
    due: date | None
    rhythm: Rhythm = Rhythm.ONCE


@dataclass(frozen=True, slots=True)
class Guide:
    """One version of a team's norm guide, exactly as the team adopted it."""

    id: str
    trajectory: str
    version: int
    made: date
    norms: tuple[GuideNorm, ...]
    crossings: tuple[Crossing, ...]
    agreements: tuple[GuideAgreement, ...] = ()

    @property
    def covered(self) -> frozenset[str]:
        """The themes with a norm that stands without reserve."""
        return frozenset(norm.theme for norm in self.norms if norm.stands)


@dataclass(frozen=True, slots=True)
class SharedEdition:
    """One edition of the guide of the directorate: the ids of the guides that it is made of."""

    id: str
    number: int
    made: date
    guides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideChanges:
    """How a version differs from the one before it."""

    added: tuple[GuideNorm, ...]
    gone: tuple[GuideNorm, ...]
    crossings: tuple[Crossing, ...]
    """Steps that are new, or read differently."""
    supported: tuple[GuideNorm, ...] = ()
    """What stood under reserve, and has its support now."""

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.crossings or self.supported)


def changes(before: Guide | None, after: Guide) -> GuideChanges:
    """What is new in `after`, and what it no longer holds."""
    old = before.norms if before else ()
    known, kept = {norm.id for norm in old}, {norm.id for norm in after.norms}
    steps = set(before.crossings) if before else set()
    waited = {norm.id for norm in old if not norm.stands}
    return GuideChanges(
        added=tuple(norm for norm in after.norms if norm.id not in known),
        gone=tuple(norm for norm in old if norm.id not in kept),
        crossings=tuple(one for one in after.crossings if one not in steps),
        supported=tuple(norm for norm in after.norms if norm.stands and norm.id in waited),
    )


# ---- one norm a week


def next_to_show(norms: Sequence[GuideNorm], last: str) -> GuideNorm | None:
    """The norm after the last one shown; after all of them the first again.

    One that is gone meanwhile begins the list anew.
    """
    if not norms:
        return None
    ids = [norm.id for norm in norms]
    place = ids.index(last) + 1 if last in ids else 0
    return norms[place % len(norms)]


def next_week(calendar: WorkCalendar, today: date) -> date:
    """The first working day of the next week: the day of the norm of the week."""
    return calendar.working_day_from(today + timedelta(days=7 - today.weekday()))
