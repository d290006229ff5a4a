"""Teams, the people in them, and where their trajectory stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from trajectory.language import Language
from trajectory.planning.working_hours import USUAL_HOURS, WorkingHours
from trajectory.roles import Role
from trajectory.rounds.instrument import Level


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the programme knows: never in one signature with an answer.

    `object_id` is the Entra object id; it may be unknown until the person is first seen
    when enrolment named them by `upn`.
    """

    id: str
    object_id: str | None
    upn: str | None
    name: str
    language: Language
    language_chosen: bool = False
    """Chosen with "taal"; until then the language follows the Teams client."""
    reminders: bool = True
    snoozed_until: date | None = None
    """The first day on which this person wants reminders again; None when they always do."""
    time_zone: str = ""
    """As the Teams client told it ("Europe/Amsterdam"); "" when it never did."""

    def snoozes(self, today: date) -> bool:
        return self.snoozed_until is not None and today < self.snoozed_until

    @property
    def accounts(self) -> tuple[str, ...]:
        """What this person signs in with: the object id if it is known, then the account name."""
        return tuple(account for account in (self.object_id, self.upn) if account)

    @property
    def called(self) -> str:
        """The name to use on a card; the account name as long as no name is known."""
        return self.name or (self.upn or "").partition("@")[0] or "?"


_GUIDES = (Role.MANAGER, Role.TRAINER, Role.COACH)


@dataclass(frozen=True, slots=True)
class Team:
    """An enrolled team with the people who have a part in its trajectory, by person id."""

    id: str
    name: str
    level: Level
    manager: str
    trainer: str
    coach: str
    members: tuple[str, ...]
    hours: WorkingHours = USUAL_HOURS
    """When the bot may speak to whoever works in it, on their own clock."""
    enrolled: date | None = None
    """None as long as nobody looked at a team from before this was kept."""

    def roles_of(self, person_id: str) -> frozenset[Role]:
        """The roles this person holds in this team; empty for an outsider."""
        guides = (self.manager, self.trainer, self.coach)
        roles = [role for role, holder in zip(_GUIDES, guides, strict=True) if holder == person_id]
        return frozenset([*roles, Role.MEMBER] if person_id in self.members else roles)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody with a part, each once."""
        return tuple(dict.fromkeys((self.manager, self.trainer, self.coach, *self.members)))


class TrajectoryState(StrEnum):
    """Where a trajectory stands as a whole."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    CLOSED = "closed"

    @property
    def over(self) -> bool:
        return self in (TrajectoryState.STOPPED, TrajectoryState.CLOSED)


@dataclass(frozen=True, slots=True)
class Trajectory:
    """One team's way through the programme. A team has one."""

    id: str
    team: str
    language: Language
    with_scan: bool
    started: datetime
    programme: str
    """Key of the programme's version that it started on and keeps, such as "team@1"."""
    state: TrajectoryState


class RosterChangeKind(StrEnum):
    """What can change on a roster. Why is nobody's business: absence would say something about
    health (trust.md, rule 12)."""

    NEW = "new"
    LEFT = "left"
    DOUBLE = "double"

    @property
    def adds(self) -> bool:
        return self is RosterChangeKind.NEW


class ChangeState(StrEnum):
    """Where a proposed change of a roster stands."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class RosterChange:
    """A proposed change of who is asked; the trainer decides, the person hears of it."""

    id: str
    team: str
    kind: RosterChangeKind
    person: str
    proposed_by: str
    state: ChangeState
