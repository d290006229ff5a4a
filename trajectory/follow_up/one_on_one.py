"""Tips for the manager in the weeks after the joint intake: a one-on-one about what a colleague
needs. Where the advice comes from stands beside the tips (`content/one_on_one.yaml`)."""

from dataclasses import dataclass
from datetime import date, timedelta

from trajectory.language import Words

MOST = 3
"""Tips in all: a nudge, no course."""
WAITS = timedelta(days=5)
"""How long a tip waits for a message that goes anyway, before it goes as a card of its own."""
LAST_DAY = 37
"""The last tip begins to wait by then, so that all have gone six weeks after the intake."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip, so many days after the intake."""

    after: int
    text: Words

    def begins(self, held: date) -> date:
        """From when it may go; `held` is the last day of the intake."""
        return held + timedelta(days=self.after)

    def waits_on(self, held: date, today: date) -> bool:
        """Whether it is planned today, unless it was before."""
        begins = self.begins(held)
        return begins <= today <= begins + WAITS


@dataclass(frozen=True, slots=True)
class OneOnOnes:
    """The tips, what they rest on, and that in one sentence for whoever reads them."""

    source: str
    why: Words
    tips: tuple[Tip, ...]
