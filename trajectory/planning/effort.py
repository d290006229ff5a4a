"""What planning is told of a programme: the month of each step, and what it takes of guides.

Content fills it in. What people give follows from the lengths of the sessions. Waves and the week
of a trainer count with the same numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

HALF_DAY: Final = 4 * 60
"""Minutes of half a day at most; a session of a day takes two."""
PREPARATION: Final = 1
"""Half-days beside the meetings of a session of which content says nothing."""


@dataclass(frozen=True, slots=True)
class Effort:
    """One step: its month, counted from the month of the first session, which is 0, and the
    half-days of a trainer and of the coach with preparation."""

    step: str
    month: int
    trainer: int
    coach: int


@dataclass(frozen=True, slots=True)
class Efforts:
    """A whole programme; `trainers` is 1 or 2, who each give those half-days."""

    trainers: int = 1
    steps: tuple[Effort, ...] = ()

    def of(self, step: str) -> Effort | None:
        """What content says of a step; None for an optional session that it leaves to each team."""
        return next((one for one in self.steps if one.step == step), None)


UNKNOWN = Efforts()
"""Nothing was said; the content check says it of every programme."""


def blocks(minutes: Iterable[int]) -> int:
    """Half-days in which people are away for meetings of these lengths."""
    return sum(-(-one // HALF_DAY) for one in minutes)


def half_days_of(
    effort: Effort | None, minutes: Iterable[int], *, trainer: bool, coach: bool
) -> int:
    """Half-days that a session takes of whoever guides it in these roles, preparation included."""
    if effort is None:
        return blocks(minutes) + PREPARATION
    return effort.trainer * trainer + effort.coach * coach
