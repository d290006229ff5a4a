"""A team on hold: from a day to a day, and nobody says or keeps why."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from trajectory.errors import Invalid

LONGEST: Final = timedelta(days=366)
"""A hold, and how far ahead it may begin; whoever needs longer says so again."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A team that its lead lets rest, from the first day to the last.

    It is a pause with its days set beforehand (`use_cases/progress/pausing.py`): `begun` once the
    team rests; on `ended` it went on, or the lead thought better of it.
    """

    id: str
    team: str
    since: date
    until: date
    begun: bool = False
    ended: date | None = None

    @property
    def last(self) -> date:
        """The last day on which it counts."""
        return min(self.ended, self.until) if self.ended else self.until

    def open(self, today: date) -> bool:
        """Whether it counts now or later."""
        return self.ended is None and self.until >= today

    def rests(self, today: date) -> bool:
        """Whether the team rests on this day because of it."""
        return self.ended is None and self.begun and self.until >= today


def check_hold(since: date, until: date | None, today: date) -> date:
    """The last day of a hold, when such a hold can be.

    Raises:
        Invalid: no last day, one before the first, a first day that is past, or too far.
    """
    if until is None or until < since:
        raise Invalid("hold-order")
    if since < today:
        raise Invalid("hold-past")
    if since > today + LONGEST or until > since + LONGEST:
        raise Invalid("hold-too-far")
    return until
