"""Support for a norm: which wordings are asked, as which questions, and when a team may adopt one.

It is asked before a session, in it, or after it when the team adopted something under reserve
(product.md, "The norm").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from trajectory.language import Words
from trajectory.norms import Adoption, Norm, NormKind, NormState
from trajectory.planning.working_days import WorkCalendar
from trajectory.rounds.instrument import (
    KIND_ENDS,
    MOST_OWN_ITEMS,
    OWN,
    TEAM_WORDS,
    Instrument,
    Item,
    Level,
    OpenQuestion,
    Purpose,
    Scale,
    Theme,
)
from trajectory.rounds.release import Word
from trajectory.rounds.round_dates import ROOM_MINUTES
from trajectory.rounds.rounds import Round, RoundKind, RoundState, enough_for_scan

SUPPORT_DAYS = 5
"""Working days that a round about support is open; as short as a round may be."""
OPENS_BEFORE, LATEST_BEFORE = 10, 8
"""Working days before a norm day between which the programme asks for support by itself: after
the last of these the whole team would see the result too late for that day."""
SUPPORT = "support"
"""The scale of every question about support; it is how one is known."""
ENOUGH = frozenset({Word.MORE_THAN_HALF, Word.MOST})
"""The words that let stand what was adopted under reserve: more than half can live with it."""


# ---- what may be asked and adopted


def askable(norms: Iterable[Norm]) -> list[Norm]:
    """Wordings whose support can be asked: those that were never asked."""
    return [one for one in norms if one.state is NormState.WORDED and not one.round]


def at_most(wordings: Sequence[Norm]) -> Sequence[Norm]:
    """As many of these as fit in one round; the others wait for the next."""
    return wordings[:MOST_OWN_ITEMS]


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


def way_of(support: Round | None) -> Adoption:
    """How a wording is adopted whose support was asked in this round, or in none."""
    if support is None:
        return Adoption.ALOUD
    return Adoption.ROOM if support.kind is RoundKind.ROOM else Adoption.BEFORE


def support_failed(support: Round) -> bool:
    """Whether a round ended unasked, so that its wordings can be asked again."""
    return support.state in (RoundState.WITHDRAWN, RoundState.LAPSED, RoundState.CHANGED)


def settles(support: Round | None, now: datetime) -> bool:
    """Whether it is known what becomes of norms that stand under reserve until this round."""
    return support is None or support_failed(support) or support.shows_to_team(now)


def opens_before(calendar: WorkCalendar, norm_day: date, today: date) -> bool:
    """Whether today is a day on which the programme asks for support before this norm day."""
    first, last = (calendar.before(norm_day, days) for days in (OPENS_BEFORE, LATEST_BEFORE))
    return calendar.is_working_day(today) and first <= today <= last


# ---- the questions


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
    objection: OpenQuestion | None = None

    def item(self, norm: Norm) -> Item:
        """The question about one wording: its kind, and the team's own words as they are."""
        words = {
            language: f"{kind}{KIND_ENDS}{norm.text}"
            for language, kind in self.kinds[norm.kind].items()
        }
        return Item(
            norm.id, norm.theme, self.scale.id, text=words, finding=words, source=TEAM_WORDS
        )


def support_instrument(
    themes: Sequence[Theme], norms: Sequence[Norm], frame: SupportFrame
) -> Instrument:
    """What a round about support asks: wordings by theme, and what stands in the way.

    The id becomes complete when the instrument is kept: it names the contents.
    """
    asked = {norm.theme for norm in norms}
    items = tuple(frame.item(norm) for theme in themes for norm in norms if norm.theme == theme.id)
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
        themes=tuple(theme for theme in themes if theme.id in asked),
        items=items,
        open_questions=(frame.objection,) if frame.objection else (),
        purpose=Purpose.SUPPORT,
    )


def in_the_room(asked: Instrument) -> Instrument:
    """The same for a question to the room: three minutes, and nothing to write."""
    return replace(asked, minutes=ROOM_MINUTES, open_questions=(), purpose=Purpose.ROOM)


def keeping_instrument(
    themes: Sequence[Theme], norms: Sequence[Norm], frame: SupportFrame
) -> Instrument:
    """What the yearly question asks: of each norm, whether it stays as it is."""
    asked = support_instrument(themes, norms, frame)
    return replace(asked, id=f"{OWN}yearly", purpose=Purpose.YEARLY)


def asks_of_norms(instrument: Instrument) -> bool:
    """Whether an instrument asks about the team's own norms."""
    return asks_support(instrument) or instrument.purpose is Purpose.YEARLY


def asks_support(instrument: Instrument) -> bool:
    """Whether an instrument asks for support, before, in or after a session."""
    return SUPPORT in instrument.scales
