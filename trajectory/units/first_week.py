"""What a lead does in the first week: what the programme can know to be done, and what it costs."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from trajectory.language import Words
from trajectory.planning.programme import Programme

_MINUTES = 60
_HALF_DAY = 4 * _MINUTES
"""As long as half a day is at most; a session of a day takes two."""


class Known(StrEnum):
    """What can be known to be done, from steps and typed words alone."""

    TEAMS = "teams"
    DEPUTY = "deputy"
    MANAGERS = "managers"
    DECISION = "decision"


class WeekFacts(StrEnum):
    """Figures that stand with an item, from content alone."""

    COSTS = "costs"


class WeekPage(StrEnum):
    """A page of the board to which an item leads."""

    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class WeekStep:
    """The one thing to do next: the verb of a button, the id of a command, a page of the board;
    "" or None for what there is not."""

    button: str
    command: str
    page: WeekPage | None


@dataclass(frozen=True, slots=True)
class WeekItem:
    """One thing of the first week."""

    id: str
    title: Words
    text: Words
    next: WeekStep
    label: Words
    done: Known | None = None
    facts: WeekFacts | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What one trajectory takes of everybody in a team, without optional sessions."""

    programme: Programme
    sessions: int
    half_days: int
    hours: int
    """Rounded up."""


def costs_of(programmes: Iterable[Programme]) -> list[Cost]:
    """The cost of each, by the usual length of its sessions."""
    return [_cost(one) for one in programmes]


def _cost(programme: Programme) -> Cost:
    lengths = [one.lengths[0] for one in programme.sessions if not one.optional]
    minutes = sum(map(sum, lengths))
    half_days = sum(-(-part // _HALF_DAY) for one in lengths for part in one)
    return Cost(programme, len(lengths), half_days, -(-minutes // _MINUTES))
