"""Sessions: when a team comes together, and where each of them stands."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from trajectory.planning.working_days import at
from trajectory.postponing import Reason


class SessionState(StrEnum):
    """Where a session stands. What was never proposed is no session yet."""

    PROPOSED = "proposed"
    """Dates lie before the members; one of them will be chosen."""
    CONFIRMED = "confirmed"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Part:
    """One meeting of a session: a day, and wall-clock times of the city."""

    day: date
    starts: time
    ends: time

    @property
    def begins(self) -> datetime:
        return at(self.day, self.starts)

    @property
    def finishes(self) -> datetime:
        return at(self.day, self.ends)

    @property
    def minutes(self) -> int:
        return int((self.finishes - self.begins).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Off:
    """Why a session does not happen: for everybody who was going to be there."""

    reason: Reason
    line: str


@dataclass(frozen=True, slots=True)
class Session:
    """One session of one trajectory; `parts` are in order, and empty until it is confirmed.

    `off` says why it was cancelled. `type` is an id in the trajectory's programme. `version`
    counts changes of the plan, as calendars need it (RFC 5545, SEQUENCE).
    """

    id: str
    trajectory: str
    type: str
    state: SessionState
    parts: tuple[Part, ...]
    place: str
    version: int
    was: tuple[Part, ...] = ()
    """When it was before its last change; empty when it was nowhere."""
    was_at: str = ""
    """Where it was before its last change."""
    off: Off | None = None

    @property
    def begins(self) -> datetime | None:
        return self.parts[0].begins if self.parts else None

    @property
    def finishes(self) -> datetime | None:
        return self.parts[-1].finishes if self.parts else None

    @property
    def stands(self) -> bool:
        """Whether people come together, or did."""
        return self.state in (SessionState.CONFIRMED, SessionState.HELD)

    def meeting(self, now: datetime) -> Part | None:
        """The meeting that goes on now, if there is one."""
        parts = self.parts if self.stands else ()
        return next((part for part in parts if part.begins <= now < part.finishes), None)

    def to_come(self, now: datetime) -> bool:
        """Whether a meeting of it goes on or is still to come."""
        return self.stands and self.finishes is not None and now < self.finishes
