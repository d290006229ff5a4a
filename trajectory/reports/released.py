"""Words in a report that come from answers: each from a release function with its own proof."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trajectory.rounds.release import Release


class Over(StrEnum):
    """What such words were made over."""

    DEPARTMENT = "department"
    """The scans of the teams of a department (`trajectory/rounds/pictures.py`)."""
    SESSIONS = "sessions"
    """Sessions of a version of a programme, anywhere (`trajectory/rounds/session_words.py`)."""


@dataclass(frozen=True, slots=True)
class ReleasedWords:
    """Words that were released once, and never change: also when what they were made of is gone.

    `subject` is the management team of the department, or stands for the version of the programme
    and what was asked: letters and digits. `name` is what a report calls it: a unit, never a team,
    or the version. `last` is the end of the quarter in which they
    were released."""

    id: str
    over: Over
    subject: str
    name: str
    last: date
    sources: int
    words: Release
