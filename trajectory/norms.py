"""The norm: what a team says that it does, per theme, in its own words (product.md, "The norm").

Wordings are the team's and never anybody's: there is no author here, and no date of writing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from trajectory.errors import Invalid
from trajectory.language import Words
from trajectory.planning.working_days import WorkCalendar
from trajectory.roles import Role
from trajectory.rounds.instrument import (
    OWN,
    Instrument,
    Item,
    Level,
    OpenQuestion,
    Purpose,
    Scale,
    Theme,
)
from trajectory.rounds.rounds import Round, RoundState, enough_for_scan

WORDING_LIMIT = 300
"""Characters of one wording: a behaviour is one or two sentences."""
MOST_WORDINGS = 12
"""Wordings of one theme that wait at the same time: so many fit in one round and on one card."""
MOST_STEPS = 4
"""Steps of the escalation ladder: so many fit on one card."""
FEWEST_TEAMS = 3
"""Teams in the guide of the directorate: with two, each would know the words of the other."""
SUPPORT_DAYS = 5
"""Working days that a round about support is open; as short as a round may be."""
GROUP = "norms"
"""The only group of a support round's items: they stand together, as one list."""


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
    ADOPTED = "adopted"
    REPLACED = "replaced"
    """Another wording took its place; what was asked about it stays as it was."""
    DROPPED = "dropped"


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


@dataclass(frozen=True, slots=True)
class Crossing:
    """Who does what on one step of the ladder when the norm of a theme is crossed.

    `who` is a role of the organisation's frame, never a person.
    """

    theme: str
    step: str
    who: str
    what: str


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


# ---- support


def askable(norms: Iterable[Norm]) -> list[Norm]:
    """Wordings of one theme whose support can be asked: those that were never asked."""
    return [one for one in norms if one.state is NormState.WORDED and not one.round]


def adoptable(norm: Norm, support: Round | None, *, now: datetime, members: int) -> bool:
    """Whether the team may adopt this wording now: its support was asked and shown to everybody.

    A group too small for a round speaks of it in the session; so does one whose round ended
    without words. What was reworded waits for the next round.
    """
    if norm.state is not NormState.WORDED:
        return False
    if not enough_for_scan(members):
        return True
    return support is not None and support.shows_to_team(now)


def support_failed(support: Round) -> bool:
    """Whether a round ended unasked, so that its wordings can be asked again."""
    return support.state in (RoundState.WITHDRAWN, RoundState.LAPSED, RoundState.CHANGED)


@dataclass(frozen=True, slots=True)
class SupportFrame:
    """What stands around the team's words in a round about support, in every language."""

    title: Words
    status: Words
    introduction: Words
    hint: Words
    kinds: Mapping[NormKind, Words]
    """What a kind of wording is called; it stands before each."""
    scale: Scale
    objection: OpenQuestion

    def item(self, norm: Norm) -> Item:
        """The question about one wording: its kind, and the team's own words as they are."""
        words = {
            language: f"{kind}: {norm.text}" for language, kind in self.kinds[norm.kind].items()
        }
        return Item(
            norm.id, GROUP, self.scale.id, text=words, finding=words, source="the team's own words"
        )


def support_instrument(theme: Theme, norms: Sequence[Norm], frame: SupportFrame) -> Instrument:
    """What a round about support asks: every wording of one theme, and what stands in the way.

    The id becomes complete when the instrument is kept: it names the contents.
    """
    items = tuple(frame.item(norm) for norm in norms)
    return Instrument(
        id=f"{OWN}support",
        version=1,
        title=frame.title,
        status=frame.status,
        introduction=frame.introduction,
        hint=frame.hint,
        minutes=max(2, (len(items) + 1) // 2),
        levels=frozenset(Level),
        scales={frame.scale.id: frame.scale},
        themes=(Theme(GROUP, theme.title),),
        items=items,
        open_questions=(frame.objection,),
        purpose=Purpose.SUPPORT,
    )


# ---- the guide and what changed in it


@dataclass(frozen=True, slots=True)
class GuideNorm:
    """An adopted norm as a version of the guide keeps it."""

    id: str
    theme: str
    kind: NormKind
    text: str


@dataclass(frozen=True, slots=True)
class GuideAgreement:
    """What was agreed and still had to be done when a version was made; a role, no person."""

    what: str
    owner: Role
    due: date | None


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


@dataclass(frozen=True, slots=True)
class GuideChanges:
    """How a version differs from the one before it."""

    added: tuple[GuideNorm, ...]
    gone: tuple[GuideNorm, ...]
    crossings: tuple[Crossing, ...]
    """Steps that are new, or read differently."""

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.crossings)


def changes(before: Guide | None, after: Guide) -> GuideChanges:
    """What is new in `after`, and what it no longer holds."""
    old = before.norms if before else ()
    known, kept = {norm.id for norm in old}, {norm.id for norm in after.norms}
    steps = set(before.crossings) if before else set()
    return GuideChanges(
        added=tuple(norm for norm in after.norms if norm.id not in known),
        gone=tuple(norm for norm in old if norm.id not in kept),
        crossings=tuple(one for one in after.crossings if one not in steps),
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
