"""Visits to a team, of its lead or of others: a day and a kind, and nothing about anybody."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from trajectory.errors import Invalid

FARTHEST: Final = timedelta(days=366)
"""How far back and ahead a visit may be written down."""


class VisitKind(StrEnum):
    """Where the lead was, or will be; or who else came."""

    MEETING = "meeting"
    WORKPLACE = "workplace"
    SESSION = "session"
    MANAGER = "manager"
    """A talk with whoever manages the team."""
    ADVISER = "adviser"
    """The confidential adviser came to say who they are; never a talk with anybody."""
    ROADSHOW = "roadshow"
    """Bureau I&D or others came along with what there is."""

    @property
    def is_for_team(self) -> bool:
        """Whether the team hears of it beforehand, and it counts as a visit to it."""
        return self in (VisitKind.ADVISER, VisitKind.ROADSHOW)


@dataclass(frozen=True, slots=True)
class Visit:
    """A day on which the lead was with a team, or will be."""

    id: str
    team: str
    day: date
    kind: VisitKind


def check_visit(day: date | None, today: date) -> date:
    """The day of a visit, when there can be one.

    Raises:
        Invalid: no day, or one that is too far away.
    """
    if day is None or abs(day - today) > FARTHEST:
        raise Invalid("visit-day")
    return day
