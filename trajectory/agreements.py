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

OWNERS = (Role.MANAGER, Role.TRAINER, Role.COACH, Role.MEMBER)
"""Roles that can look after an agreement; `MEMBER` is the team together."""


class AgreementState(StrEnum):
    """Whether an agreement is still to be done."""

    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agreement of one trajectory.

    `session` is the id of the session it was made in, "" when in none. `person` is whoever
    took it on or was asked to; `accepted` tells which.
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
        """Whether today is a day to ask for it: close to its day, or past it."""
        return (
            self.open and self.due is not None and calendar.after(today, ASKED_BEFORE) >= self.due
        )


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


def open_ones(agreements: Iterable[Agreement]) -> list[Agreement]:
    """What is still to be done, nearest day first."""
    waiting = [one for one in agreements if one.open]
    return sorted(waiting, key=lambda one: (one.due is None, one.due, one.what))
