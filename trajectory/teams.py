"""Teams, the people in them, and where their trajectory stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from trajectory.language import Language
from trajectory.planning.working_hours import USUAL_HOURS, WorkingHours
from trajectory.roles import GUIDES, Role
from trajectory.rounds.instrument import Level
from trajectory.rounds.rounds import RoundKind, enough_for_scan


@dataclass(frozen=True, slots=True)
class Silenced:
    """A kind of reminder that somebody stopped, by its id in `content/messages.yaml`."""

    kind: str
    until: date | None = None
    """The first day on which it comes again; None when it does not."""


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
    silenced: tuple[Silenced, ...] = ()
    """Kinds of reminders that this person wants no more, or not before a day."""
    time_zone: str = ""
    """As the Teams client told it ("Europe/Amsterdam"); "" when it never did."""
    other_account: str | None = None
    """The other of account name and mail address, when these differ. It finds them in a list, and
    gives no right to anything."""

    def stopped(self, silence: str) -> bool:
        """Whether this person wants no more reminders of this kind."""
        return Silenced(silence) in self.silenced

    def silent_until(self, silence: str) -> date | None:
        """The first day on which they want reminders of this kind again."""
        return next((one.until for one in self.silenced if one.kind == silence), None)

    def wants(self, silence: str, today: date) -> bool:
        """Whether they get reminders of this kind today."""
        until = self.silent_until(silence)
        return not self.stopped(silence) and (until is None or until <= today)

    @property
    def accounts(self) -> tuple[str, ...]:
        """What this person signs in with: the object id if it is known, then the account name."""
        return tuple(account for account in (self.object_id, self.upn) if account)

    @property
    def names(self) -> tuple[str, ...]:
        """All that a list may call them."""
        return (*self.accounts, *([self.other_account] if self.other_account else []))

    @property
    def called(self) -> str:
        """The name to use on a card; the account name as long as no name is known."""
        return self.name or (self.upn or "").partition("@")[0] or "?"


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
    second_manager: str = ""
    """The manager of the other team, when two take part as one; "" when there is none."""
    joined: tuple[str, ...] = ()
    """The names under which those two were enrolled, folded."""

    @property
    def managers(self) -> tuple[str, ...]:
        """Whoever leads it: one, or two when it was joined from two teams."""
        return (self.manager, self.second_manager) if self.second_manager else (self.manager,)

    def roles_of(self, person_id: str) -> frozenset[Role]:
        """The roles this person holds in this team; empty for an outsider."""
        holders = (self.managers, (self.trainer,), (self.coach,), self.members)
        roles = zip((*GUIDES, Role.MEMBER), holders, strict=True)
        return frozenset(role for role, held_by in roles if person_id in held_by)

    @property
    def small(self) -> bool:
        """Whether it has too few members for any round: it goes on in other ways."""
        return not enough_for_scan(len(self.members))

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody with a part, each once."""
        return tuple(dict.fromkeys((*self.managers, self.trainer, self.coach, *self.members)))


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
    """One team's way through a programme. A team has one at a time; the last one counts."""

    id: str
    team: str
    language: Language
    with_scan: bool
    started: datetime
    programme: str
    """Key of the programme's version that it started on and keeps, such as "team@1"."""
    state: TrajectoryState

    def ends(self, kind: RoundKind) -> bool:
        """Whether nobody is asked in rounds of this kind any more."""
        if self.state is TrajectoryState.CLOSED:
            return not kind.outlives_closing
        return self.state.over


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
