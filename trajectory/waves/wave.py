"""A wave on its way: begun, proposed, asked of managers, laid before the directorate, announced."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from trajectory.errors import Invalid
from trajectory.waves.groups import Blackout, BlackoutKind
from trajectory.waves.months import Month, later, month_of
from trajectory.waves.problem import MOST_MONTHS, PilotWish
from trajectory.waves.proposal import Takes

ANSWER_WITHIN: Final = 5
"""Working days in which a manager says whether a month fits (programme.md, "Waves")."""
COUNCIL_SEES: Final = 10
"""Working days in which the works council sees a wave before it is decided."""
MOST_GRANTED: Final = 2_000
"""Half-days of one unit in one quarter: more than all trainers of a city have."""
MOST_NOTICE: Final = 26
"""Weeks; half a year."""
MOST_CENTS: Final = 1_000_000
LONGEST_WHY: Final = 300
LONGEST_SHARE: Final = 60


class WaveKind(StrEnum):
    """A pilot, from which is learned before others begin, or a wave of any other groups."""

    PILOT = "pilot"
    WAVE = "wave"


class WaveState(StrEnum):
    """Where a wave stands."""

    BEGUN = "begun"
    PROPOSED = "proposed"
    ASKED = "asked"
    """Managers and guides were asked."""
    LAID = "laid"
    """It lies before the directorate."""
    DECIDED = "decided"
    ANNOUNCED = "announced"


class Fits(StrEnum):
    """What a manager said of a month. Silence is none of these, and never a yes."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class WaveGroup:
    """A group in a wave as it stands now, with what it takes and what was said of it."""

    team: str
    start: Month
    takes: Takes
    trainers: tuple[str, ...] = ()
    coach: str = ""
    fixed: bool = False
    said: Fits | None = None

    @property
    def guides(self) -> tuple[str, ...]:
        """Its trainers and its coach, by id."""
        return tuple(one for one in (*self.trainers, self.coach) if one)

    def has(self, person: str) -> bool:
        return person in self.guides


@dataclass(frozen=True, slots=True)
class Wave:
    """A wave or a pilot of a unit. Groups begin in one of `months` months from `first` on.

    `version` counts its proposals; 0 before the first. `asked` is the day on which managers were
    asked, `due` the last on which they answer.
    """

    id: str
    unit: str
    kind: WaveKind
    first: Month
    months: int
    wish: PilotWish | None = None
    version: int = 0
    asked: date | None = None
    due: date | None = None
    laid: date | None = None
    decision: str = ""
    decided: bool = False
    announced: date | None = None

    @property
    def state(self) -> WaveState:
        steps = (
            (self.announced, WaveState.ANNOUNCED),
            (self.decided, WaveState.DECIDED),
            (self.laid, WaveState.LAID),
            (self.asked, WaveState.ASKED),
            (self.version, WaveState.PROPOSED),
        )
        return next((state for done, state in steps if done), WaveState.BEGUN)

    @property
    def open(self) -> bool:
        """Whether the lead still changes it."""
        return self.laid is None

    @property
    def binds(self) -> bool:
        """Whether other waves plan around it: it lies before the directorate, or later."""
        return self.laid is not None

    def can_be_laid(self, today: date, places: Iterable[WaveGroup]) -> bool:
        """Once every manager answered, or had the days to answer."""
        over = self.due is not None and self.due < today
        return self.asked is not None and (over or all(one.said for one in places))


class ChangeKind(StrEnum):
    """What a later proposal did with a group."""

    NEW = "new"
    MOVED = "moved"
    GUIDES = "guides"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class GroupChange:
    """What a later proposal does with one group, and the months in which it was and is to begin."""

    team: str
    kind: ChangeKind
    before: Month | None = None
    after: Month | None = None


def changes(before: Iterable[WaveGroup], after: Iterable[WaveGroup]) -> tuple[GroupChange, ...]:
    """What differs between two proposals, by group."""
    old, new = {one.team: one for one in before}, {one.team: one for one in after}
    found = [_changed(old.get(team), one) for team, one in new.items()]
    gone = [GroupChange(team, ChangeKind.GONE, old[team].start) for team in old if team not in new]
    return (*(one for one in found if one is not None), *gone)


def _changed(old: WaveGroup | None, new: WaveGroup) -> GroupChange | None:
    if old is None:
        return GroupChange(new.team, ChangeKind.NEW, after=new.start)
    if old.start != new.start:
        return GroupChange(new.team, ChangeKind.MOVED, old.start, new.start)
    if (old.trainers, old.coach) != (new.trainers, new.coach):
        return GroupChange(new.team, ChangeKind.GUIDES, old.start, new.start)
    return None


def by_month(places: Iterable[WaveGroup]) -> Mapping[Month, list[WaveGroup]]:
    """The groups by the month in which they begin, the first month first."""
    found: dict[Month, list[WaveGroup]] = {}
    for one in sorted(places, key=lambda place: place.start):
        found.setdefault(one.start, []).append(one)
    return found


def total(places: Iterable[WaveGroup]) -> Takes:
    """What all of them take together."""
    each = [one.takes for one in places]
    priced = [one.cents for one in each if one.cents is not None]
    return Takes(
        sum(one.minutes for one in each),
        sum(one.trainer_half_days for one in each),
        sum(one.coach_half_days for one in each),
        sum(priced) if priced else None,
    )


# ---- what people type ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prices:
    """Cents, where a lead typed them: of an hour of people, of a half-day without its own price."""

    hour: int | None = None
    half_day: int | None = None


@dataclass(frozen=True, slots=True)
class TeamFacts:
    """What planning has to know of a team: counters and shifts, and how long before its roster is
    known."""

    shares: frozenset[str] = frozenset()
    notice_weeks: int | None = None


def number_in(typed: str, most: int, key: str) -> int:
    """A whole number from 0 to `most`.

    Raises:
        Invalid: with this key, when it is none.
    """
    if not typed.isdecimal() or len(typed) > 9 or int(typed) > most:
        raise Invalid(key, most=most)
    return int(typed)


def cents_in(typed: str) -> int | None:
    """A price as people type it, such as "425" or "425,50"; None for nothing.

    Raises:
        Invalid: it is no price.
    """
    if not typed:
        return None
    whole, _, part = typed.replace("€", "").strip().replace(".", ",").partition(",")
    if not whole.isdecimal() or (part and not (part.isdecimal() and len(part) <= 2)):
        raise Invalid("wave-price")
    cents = int(whole[:9]) * 100 + int((part or "0").ljust(2, "0"))
    if len(whole) > 9 or cents > MOST_CENTS:
        raise Invalid("wave-price")
    return cents


def shares_in(typed: str) -> frozenset[str]:
    """Counters and shifts, with commas between, as keys that compare whatever the capitals.

    Raises:
        Invalid: one is too long.
    """
    found = frozenset(" ".join(one.casefold().split()) for one in typed.split(",") if one.strip())
    if any(len(one) > LONGEST_SHARE for one in found):
        raise Invalid("wave-share-long", most=LONGEST_SHARE)
    return found


def check_blackout(unit: str, kind: str, since: date | None, until: date | None) -> Blackout:
    """The period in which a unit has no room, when such a period can be.

    Raises:
        Invalid: no such kind, or days that are missing or turned around.
    """
    if kind not in list(BlackoutKind):
        raise Invalid("wave-blackout-choose")
    if since is None or until is None or until < since:
        raise Invalid("wave-blackout-days")
    return Blackout(unit, since, until, BlackoutKind(kind))


def check_months(first: date | None, months: int, today: date) -> Month:
    """The first month of a wave.

    Raises:
        Invalid: a month that is over, or is too far away, or too many of them.
    """
    if first is None or month_of(first) < month_of(today):
        raise Invalid("wave-month-choose")
    if not 1 <= months <= 24 or month_of(first) > later(month_of(today), MOST_MONTHS):
        raise Invalid("wave-months-choose")
    return month_of(first)
