"""What planning is told of a programme: the month of each step, and what it takes of guides.

Content fills it in. What people give follows from the lengths of the sessions.
"""

from dataclasses import dataclass


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


UNKNOWN = Efforts()
"""Nothing was said; the content check says it of every programme."""
