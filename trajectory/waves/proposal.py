"""What the bot proposes: groups with their month and guides, what does not fit, and ways out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from trajectory.waves.groups import Blackout
from trajectory.waves.months import Month, Quarter
from trajectory.waves.problem import Place
from trajectory.waves.supply import Craft


class WaveRule(StrEnum):
    """What a placement can break; the reason why a group does not fit is one of these."""

    HORIZON = "horizon"
    """It begins outside the months that were asked for."""
    NOTICE = "notice"
    """The roster is known too short before."""
    BLACKOUT = "blackout"
    HOLD = "hold"
    GRANT = "grant"
    DEPARTMENT = "department"
    """More than one in four teams of a department at once."""
    SHARED = "shared"
    """Two at once that cover one counter or shift."""
    LOAD = "load"
    """More than three half-days a month of one person."""
    HALVES = "halves"
    """Somebody has an MT and a team in one half of a year."""
    TRAINER = "trainer"
    """As many trainers as asked, with half-days left in each of its months."""
    RUNNING = "running"
    """More than five running teams of one trainer."""
    OWN_UNIT = "own_unit"
    REFUSED = "refused"
    COACH = "coach"
    PILOT_FIRST = "pilot_first"
    """The evaluation of the pilot was not decided."""
    PILOT_MADE_OF = "pilot_made_of"
    """A pilot of other groups than 1, 2 to 4 and 2 to 4, or not begun together."""
    KEPT = "kept"
    """What was announced or fixed stands elsewhere."""
    ONCE = "once"
    """A group stands twice, nowhere at all, or is not one of those asked for."""


# ---- ways out: each is one thing that somebody can decide; `kind` names it in a file and in texts


@dataclass(frozen=True, slots=True)
class MoreGrant:
    """The planner grants so many half-days more."""

    unit: str
    quarter: Quarter
    half_days: int
    kind: Literal["more_grant"] = "more_grant"


@dataclass(frozen=True, slots=True)
class MoreHalfDays:
    """One guide gives so many half-days more in a month ("één dagdeel meer in maart")."""

    guide: str
    craft: Craft
    month: Month
    half_days: int
    kind: Literal["more_half_days"] = "more_half_days"


@dataclass(frozen=True, slots=True)
class AnotherGuide:
    """Somebody who is not in the list yet, from outside for instance, with half-days by month."""

    craft: Craft
    half_days: tuple[tuple[Month, int], ...]
    kind: Literal["another_guide"] = "another_guide"


@dataclass(frozen=True, slots=True)
class LiftBlackout:
    """The unit makes room in a period that it had closed."""

    blackout: Blackout
    kind: Literal["lift_blackout"] = "lift_blackout"


@dataclass(frozen=True, slots=True)
class EndHold:
    """The lead lets a group go on that rests."""

    group: str
    since: date
    until: date
    kind: Literal["end_hold"] = "end_hold"


@dataclass(frozen=True, slots=True)
class BeginLater:
    """Plan so many months further on: it fits in a month after those that were asked for."""

    months: int
    kind: Literal["begin_later"] = "begin_later"


@dataclass(frozen=True, slots=True)
class LetGo:
    """What the lead fixed is free again; never what was announced."""

    group: str
    kind: Literal["let_go"] = "let_go"


@dataclass(frozen=True, slots=True)
class DecideOnPilot:
    """The evaluation of the pilot is decided, or the directorate writes why."""

    kind: Literal["decide_on_pilot"] = "decide_on_pilot"


Change = (
    MoreGrant
    | MoreHalfDays
    | AnotherGuide
    | LiftBlackout
    | EndHold
    | BeginLater
    | LetGo
    | DecideOnPilot
)


@dataclass(frozen=True, slots=True)
class WayOut:
    """Changes that together make a group fit beside all that fitted already, and where it then
    stands; None where that is not known yet. `changes.after` gives the problem in which they are
    done. The cheapest come first."""

    changes: tuple[Change, ...]
    placement: Place | None = None


@dataclass(frozen=True, slots=True)
class DoesNotFit:
    """A group for which there is no room. `rule` is what it lacks in `month`, the month that came
    nearest; None when it lacks that in every month."""

    group: str
    rule: WaveRule
    month: Month | None = None
    ways: tuple[WayOut, ...] = ()


# ---- the proposal --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Takes:
    """What something takes: minutes of people, half-days of trainers and coaches with preparation,
    and cents where a price was typed (None where there was none)."""

    minutes: int
    trainer_half_days: int
    coach_half_days: int
    cents: int | None = None


@dataclass(frozen=True, slots=True)
class Double:
    """Somebody who has an MT and a team in one half of a year, as a pilot may; with their minutes
    in all of these groups."""

    person: str
    groups: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What fits, what does not, and what it takes.

    `placed` holds what is kept as well, in the order of the groups. Where a kept group lacks guides
    it stands in `does_not_fit`, and its month stays. `proven` says that no plan holds more groups;
    without it none was found that does. In a pilot only the chosen groups stand in `placed`,
    `does_not_fit` stays empty, and `pilot_lacks` says why none could be composed.
    """

    placed: tuple[Place, ...]
    does_not_fit: tuple[DoesNotFit, ...] = ()
    proven: bool = False
    pilot_lacks: tuple[WaveRule, ...] = ()
    ways: tuple[WayOut, ...] = ()
    """Ways out for a pilot that could not be composed."""

    def placement(self, group: str) -> Place | None:
        return next((one for one in self.placed if one.group == group), None)
