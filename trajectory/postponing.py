"""What is decided about a trajectory beside its plan: put off, paused, stopped, closed; and why."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from trajectory.errors import Invalid

LONGEST_POSTPONEMENT = timedelta(days=92)
"""Three months; whoever needs longer says so again."""
LONGEST_AFTER_CLOSING = timedelta(days=366)
"""A year: themes that are left come back in a light round of their own."""
LONGEST_LINE = 200
"""Characters of the one line beside a reason."""


class Reason(StrEnum):
    """The closed list of reasons to put off, pause or stop; never a word about persons."""

    BUSY = "busy"
    CHANGES = "changes"
    """A reorganisation, or a change of people."""
    NO_ROOM = "no_room"
    NO_GUIDE = "no_guide"
    """No trainer or coach is available."""
    FIRST_TALK = "first_talk"
    """Something must be talked through first."""
    DISSOLVED = "dissolved"
    """The team exists no longer, or joined another."""
    OTHER = "other"


class Lack(StrEnum):
    """What the organisation owes a step that stands still, in the order in which it is named."""

    TRAINER = "trainer"
    COACH = "coach"
    ROOM = "room"
    ROSTER = "roster"
    ROLLOUT = "rollout"
    """Something new is brought into use."""
    MANAGER = "manager"
    """Another manager comes."""
    DECISION = "decision"

    @property
    def excuses(self) -> bool:
        """Whether nobody of the team can do anything until it is there, so that nobody is told
        that they are late (programme.md, "What stands still")."""
        return self in (Lack.TRAINER, Lack.COACH, Lack.ROOM, Lack.DECISION)


TO_POSTPONE = tuple(reason for reason in Reason if reason is not Reason.DISSOLVED)
BELOW_THE_AIM = (
    Reason.BUSY,
    Reason.CHANGES,
    Reason.NO_GUIDE,
    Reason.FIRST_TALK,
    Reason.OTHER,
)
"""Why a team closes with fewer norms than its programme aims at."""
TO_STOP = (Reason.CHANGES, Reason.NO_GUIDE, Reason.DISSOLVED, Reason.OTHER)


@dataclass(frozen=True, slots=True)
class Postponement:
    """A step that comes later, why, and given on which day.

    `subject` is the trajectory, or the team as long as it has none.
    """

    subject: str
    step: str
    given: date
    until: date
    reason: Reason
    line: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a step of a team waits for, as its lead said on a day."""

    team: str
    step: str
    lack: Lack
    since: date


@dataclass(frozen=True, slots=True)
class Halt:
    """A pause, a stop or a closing.

    `until` is the day by which a pause ends, or on which the themes left are picked up after
    a closing; `reason` is then why the team has fewer norms than its programme
    aims at. `resumed` is the day on which a pause ended.
    """

    trajectory: str
    since: date
    until: date | None
    reason: Reason | None
    line: str = ""
    resumed: date | None = None


def check_until(until: date, today: date, *, most: timedelta = LONGEST_POSTPONEMENT) -> None:
    """Refuse a day that has passed or is too far.

    Raises:
        Invalid: it lies in the past, is today, or lies farther ahead than `most`.
    """
    if until <= today:
        raise Invalid("postpone-past", day=until)
    if until > today + most:
        raise Invalid("postpone-too-far", day=today + most)
