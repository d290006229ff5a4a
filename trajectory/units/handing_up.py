"""A team that its lead lays before the directorate, with one sentence that says what is asked."""

from dataclasses import dataclass
from datetime import date
from typing import Final

LONGEST_SENTENCE: Final = 280
MANAGER_FIRST: Final = 2
"""Working days in which only the manager knows the sentence (programme.md, "Handing up")."""


@dataclass(frozen=True, slots=True)
class HandedUp:
    """`shown` is the first day on which the directorate sees it; on `ended` it was taken off."""

    id: str
    team: str
    unit: str
    sentence: str
    shown: date
    ended: date | None = None

    def seen_by_directorate(self, today: date) -> bool:
        return self.ended is None and self.shown <= today
