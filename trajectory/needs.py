"""What somebody needs to take part in a session: ticks, one line, and how to be reached.

It says something of health, faith or food, so it is a message to one reader and never an answer: it
is no release, waits for no company, and goes the day after the session (trust.md, rule 12).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from trajectory.errors import Invalid
from trajectory.language import Words
from trajectory.planning.sessions import Session, SessionState

LINE_LIMIT = 300
REACH_LIMIT = 120


@dataclass(frozen=True, slots=True)
class NeedKind:
    """One tick on the page, such as an interpreter."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class NeedsBox:
    """Where people write for one session what they need, to one reader.

    `title` is that of the session. `taken_over` when another reader came: nobody writes in it any
    more, and whoever it was sealed to can still read it.
    """

    id: str
    trajectory: str
    session: str
    title: Words
    taken_over: bool = False


@dataclass(frozen=True, slots=True)
class Needs:
    """What one person wrote: ids of ticks, a line, and how to be reached if they said so."""

    ticks: tuple[str, ...]
    line: str
    reach: str

    @property
    def nothing(self) -> bool:
        """Whoever sends nothing takes back what they sent before."""
        return not (self.ticks or self.line or self.reach)


def checked_needs(fields: Any, kinds: Sequence[str]) -> Needs:
    """What our page could have sent; ticks in the order of `kinds`.

    Raises:
        Invalid: it could not.
    """
    match fields:
        case {"ticks": list(ticks), "line": str(line), "reach": str(reach)} if len(fields) == 3:
            line, reach = line.strip(), " ".join(reach.split())
            short = len(line) <= LINE_LIMIT and len(reach) <= REACH_LIMIT
            if short and all(tick in kinds for tick in ticks):
                return Needs(tuple(kind for kind in kinds if kind in ticks), line, reach)
    raise Invalid("request-malformed")


def is_over(session: Session | None, today: date) -> bool:
    """Whether nobody needs to know any more: from the day after its last meeting on, or as soon
    as it does not happen."""
    if session is None or session.state is SessionState.CANCELLED:
        return True
    return bool(session.parts) and session.parts[-1].day < today
