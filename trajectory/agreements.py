"""Agreements: what a team said it would do, who looks after it, and by when.

A summary names no persons, so an agreement belongs to a role. A person looks after it only
after saying so in chat (product.md, "Roles").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trajectory.errors import Invalid
from trajectory.planning.working_days import WorkCalendar
from trajectory.roles import Role
from trajectory.teams import Team

LONGEST = 400
"""Characters of an agreement."""
ASKED_BEFORE = 3
"""Working days before its day that the owner is asked how it goes."""

BEFORE_FOLLOW_UP = 5
"""Working days before the follow-up session that people are asked about what comes back."""

OWNERS = (Role.MANAGER, Role.TRAINER, Role.COACH, Role.MEMBER)
"""Roles that can look after an agreement; `MEMBER` is the team together."""


class AgreementState(StrEnum):
    """Whether an agreement is still to be done."""

    OPEN = "open"
    DONE = "done"


class Rhythm(StrEnum):
    """How often an agreement comes back; `ONCE` is over when it is done."""

    ONCE = "once"
    TEAM_MEETING = "team_meeting"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"

    @property
    def asked_after(self) -> int:
        """Working days until whoever looks after it is asked how it goes: long enough for it to
        have come back a few times, and never so long that it is forgotten."""
        return {Rhythm.WEEK: 20, Rhythm.TEAM_MEETING: 30, Rhythm.MONTH: 45}.get(self, 65)


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agreement of one trajectory.

    `session` is the id of the session it was made in, "" when in none. `person` is whoever
    took it on or was asked to; `accepted` tells which. Of one that comes back `due` is the next
    day on which somebody is asked how it goes, and it is done when the team stops with it.
    """

    id: str
    trajectory: str
    session: str
    what: str
    owner: Role
    due: date | None
    state: AgreementState
    person: str = ""
    accepted: bool = False
    rhythm: Rhythm = Rhythm.ONCE

    @property
    def comes_back(self) -> bool:
        return self.rhythm is not Rhythm.ONCE

    @property
    def open(self) -> bool:
        return self.state is AgreementState.OPEN

    @property
    def taken_by(self) -> str:
        """Whoever took it on; "" when it is with its role."""
        return self.person if self.accepted else ""

    def reminded(self, team: Team) -> str:
        """Who is asked how it goes: whoever took it on, or the holder of the role.

        What the team does together is asked of the manager, who keeps agreements alive.
        """
        if self.taken_by in team.people:
            return self.taken_by
        holders = {Role.TRAINER: team.trainer, Role.COACH: team.coach}
        return holders.get(self.owner, team.manager)

    def asks_on(self, calendar: WorkCalendar, today: date) -> bool:
        """Whether today is a day to ask for it: close to its day, or past it; of what comes back
        not before that day."""
        before = 0 if self.comes_back else ASKED_BEFORE
        return self.open and self.due is not None and calendar.after(today, before) >= self.due


def check_agreement(what: str, owner: Role, due: date | None, today: date) -> None:
    """Refuse an agreement that cannot be kept alive.

    Raises:
        Invalid: no words, too many, a day in the past, or a role that looks after nothing.
    """
    if not what.strip():
        raise Invalid("agreement-empty")
    if len(what) > LONGEST:
        raise Invalid("value-too-long")
    if owner not in OWNERS:
        raise Invalid("agreement-owner-unknown")
    if due is not None and due < today:
        raise Invalid("agreement-past", day=due)


def first_asked(
    rhythm: Rhythm, due: date | None, calendar: WorkCalendar, today: date
) -> date | None:
    """The day of an agreement: the one that was agreed; of what comes back without any the day on
    which somebody is asked how it goes."""
    if due is not None or rhythm is Rhythm.ONCE:
        return due
    return calendar.after(today, rhythm.asked_after)


def recurring(agreements: Iterable[Agreement]) -> list[Agreement]:
    """What comes back and the team still does."""
    return [one for one in open_ones(agreements) if one.comes_back]


def open_ones(agreements: Iterable[Agreement]) -> list[Agreement]:
    """What is still to be done, nearest day first."""
    waiting = [one for one in agreements if one.open]
    return sorted(waiting, key=lambda one: (one.due is None, one.due, one.what))
