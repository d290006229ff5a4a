"""Who tells on a page of the board: in which language, and when."""

from dataclasses import dataclass
from datetime import datetime

from content.texts.texts import Say
from trajectory.language import Language


@dataclass(frozen=True, slots=True)
class Voice:
    """As `papers.standing.Teller`."""

    say: Say
    language: Language
    now: datetime
