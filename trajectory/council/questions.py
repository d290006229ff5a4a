"""What the works council asks, and what the lead of the unit answers (programme.md, "The works
council")."""

from dataclasses import dataclass
from datetime import date
from typing import Final

LONGEST_QUESTION: Final = 280
LONGEST_ANSWER: Final = 1_500
WITHIN: Final = 10
"""Working days within which the lead answers."""
REMINDED: Final = 2
"""Working days before that day on which the lead is reminded."""


@dataclass(frozen=True, slots=True)
class CouncilQuestion:
    """One question, by no name: the works council of a unit asks, its lead answers."""

    id: str
    unit: str
    sentence: str
    asked: date
    due: date
    answer: str = ""
    answered: date | None = None

    def late(self, today: date) -> bool:
        return self.answered is None and self.due < today
