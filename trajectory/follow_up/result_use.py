"""What was done with a result, told by the manager to the whole team: it closes the circle.

People who answered and never hear what came of it do not answer again.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from trajectory.errors import Invalid

ASKED_AFTER = timedelta(days=21)
"""From the day on which the team saw a result: time to talk about it and to do one thing."""
TOLD_WITHIN = timedelta(days=30)
"""From that same day: later nobody is asked, and the overview says that it was not told."""
MOST_LINES = 2
LONGEST = 280
"""Characters of both lines together."""


@dataclass(frozen=True, slots=True)
class ResultUse:
    """What was done with the result of one round. Who wrote it is not kept: it is the manager."""

    round: str
    told: date
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


def checked_use(text: str) -> str:
    """The text as it is kept: one or two lines without space around them.

    Raises:
        Invalid: no words, or more than fit.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    kept = "\n".join(lines)
    if not lines:
        raise Invalid("use-empty")
    if len(lines) > MOST_LINES or len(kept) > LONGEST:
        raise Invalid("use-too-long", most=LONGEST)
    return kept


def asked_on(seen: date, today: date) -> bool:
    """Whether today is a day to ask for it; `seen` is the day on which the team saw the result."""
    return seen + ASKED_AFTER <= today <= seen + TOLD_WITHIN


def overdue_on(seen: date, today: date) -> bool:
    """Whether it should have been told by today."""
    return today > seen + TOLD_WITHIN
