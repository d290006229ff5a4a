"""Session summaries: what the trainer writes down afterwards, and never about whom.

A summary counts who was there and names nobody (product.md, rule 4). It is a draft until the
trainer releases it; a released version stays as it was, and a change is a new version.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from trajectory.agreements import Rhythm
from trajectory.errors import Invalid, Stale
from trajectory.norms import Adoption
from trajectory.planning.working_days import WorkCalendar
from trajectory.roles import Role

TEXT_LIMIT = 2_000
"""Characters of what was discussed in one building block."""
MOST_ACTIONS = 12
MOST_PRESENT = 999


class SummaryState(StrEnum):
    """Whether the team may read this version."""

    DRAFT = "draft"
    RELEASED = "released"


class NoSummary(StrEnum):
    """Why no summary of a session comes: a closed list, so that nobody is named."""

    NO_NOTES = "no_notes"
    NOT_THERE = "not_there"
    IN_AGREEMENTS = "in_agreements"
    TEAM_CHOICE = "team_choice"


@dataclass(frozen=True, slots=True)
class AskedFor:
    """When a summary is asked for that is not there: so many working days after its session, and
    every so many after that."""

    first: int
    every: int

    def times(self, calendar: WorkCalendar, held: date, today: date) -> int:
        """How often it was to be asked by today; 0 while it is too soon."""
        count = 0
        while calendar.after(held, self.first + count * self.every) <= today:
            count += 1
        return count


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """What will be done, by which role, and by when.

    `recorded` once the team has it: then it lives on as an agreement with its own reminders.
    """

    what: str
    owner: Role
    due: date | None
    recorded: bool = False
    rhythm: Rhythm = Rhythm.ONCE


@dataclass(frozen=True, slots=True)
class AdoptedNorm:
    """A norm as the team adopted it, and how it came to that; None in old summaries."""

    text: str
    way: Adoption | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What a summary says. `discussed` is by building block, a point on each line; `decided` and
    `next`, what to pick up, likewise."""

    present: int | None = None
    discussed: Mapping[str, str] = field(default_factory=dict)
    norms: tuple[AdoptedNorm, ...] = ()
    """As they were adopted in the session; written down when the summary is released."""
    actions: tuple[AgreedAction, ...] = ()
    next: str = ""
    decided: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text in it, for the look at names."""
        said = (*self.discussed.values(), *(one.what for one in self.actions))
        return tuple(text for text in (*said, self.decided, self.next) if text)

    @property
    def complete(self) -> bool:
        """Whether it says what everybody may expect of it: a number, and what was discussed."""
        return self.present is not None and any(self.discussed.values())

    def with_action(self, action: AgreedAction) -> "Written":
        """The same with one more action.

        Raises:
            Invalid: there are twelve, which is more than anybody keeps.
        """
        if len(self.actions) >= MOST_ACTIONS:
            raise Invalid("summary-too-many-actions", most=MOST_ACTIONS)
        return replace(self, actions=(*self.actions, action))

    def without_action(self, number: int) -> "Written":
        """The same without the action of this number, counted from 0; a recorded one stays.

        Raises:
            Stale: there is no such action, or the team has it already.
        """
        if not 0 <= number < len(self.actions) or self.actions[number].recorded:
            raise Stale("card-stale")
        return replace(self, actions=self.actions[:number] + self.actions[number + 1 :])


def points_of(text: str) -> tuple[str, ...]:
    """The points of what was written, one on each line; a mark that somebody typed goes."""
    points = (line.strip().lstrip("-–•*").strip() for line in text.splitlines())
    return tuple(point for point in points if point)


@dataclass(frozen=True, slots=True)
class Summary:
    """One version of the summary of one session."""

    id: str
    session: str
    version: int
    state: SummaryState
    written: Written
    saved: datetime
    """When it was last saved; of a released version, when it was released."""

    @property
    def released(self) -> bool:
        return self.state is SummaryState.RELEASED


def present_in(text: str) -> int | None:
    """How many people were there, as typed; None when nothing was.

    Raises:
        Invalid: not a number of people.
    """
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) <= MOST_PRESENT:
        raise Invalid("summary-present-number")
    return int(text)
