"""What use cases and conversations need from outside; `bot/wiring.py` makes the real things."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final, Protocol

from content.library import Library
from storage.people.channels import Channel
from storage.work import Desk
from trajectory.language import Language
from trajectory.readers import ReaderList
from trajectory.rounds.roster import Asked, OpenedRound
from trajectory.rounds.rounds import Round
from trajectory.rounds.slots import DoorEntry, Slot
from trajectory.separate_input import InputEntry, Mailbox, Reader
from trajectory.teams import Person, Team
from understanding.listener import Listener
from use_cases.quotas import Quotas, RoundTickets
from use_cases.wave_solver.asking import Planner
from use_cases.waves.turns import Turns


class Scope(StrEnum):
    """Where the words were spoken; only a personal chat may show anything of a person."""

    PERSONAL = "personal"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Place:
    """Where to reach this conversation again: what a proactive message needs."""

    service_url: str
    conversation_id: str
    tenant_id: str
    user_id: str
    """The channel account of the actor ("29:…"), needed to open a 1:1 conversation."""
    scope: Scope
    teams_team_id: str | None = None
    """The Teams team ("19:…@thread.tacv2") when the scope is a channel."""
    teams_team_name: str | None = None


@dataclass(frozen=True, slots=True)
class RosterMember:
    """Somebody in the roster of a Teams team; guests and bots are left out."""

    object_id: str
    upn: str | None
    name: str
    mail: str | None = None


class Directory(Protocol):
    """What Teams knows of people."""

    async def roster(self, channel: Channel) -> Sequence[RosterMember]:
        """Everybody in a Teams team, page after page; empty when it cannot be read."""
        ...

    async def profile(self, place: Place) -> RosterMember | None:
        """The person at the other side of a 1:1 chat; None when Teams does not say."""
        ...


class Tickets(Protocol):
    """What stands in the link to a page: the key that it seals to, and a sealed ticket that names
    rounds, slots and trajectories, never who answers."""

    def door(
        self,
        waiting: Sequence[DoorEntry],
        inputs: Sequence[InputEntry],
        now: datetime,
        *,
        too_often: bool,
    ) -> str:
        """For the private page: every open round that waits, and every trainer who can be written
        to. `too_often` when the questions of a round were left out, for which this person has had
        every ticket."""
        ...

    def inbox(self, reader: Reader, team: str, now: datetime) -> str:
        """For the trainer's reading page of separate input."""
        ...

    def proposals(self, reader: Reader, team: str, now: datetime) -> str:
        """For the trainer's reading page of proposals for the norm."""
        ...

    def texts(self, round_id: str, reader: Reader, team: str, now: datetime) -> str:
        """For the reading page of the texts of a round."""
        ...

    def needs(self, box_id: str, team: str, now: datetime) -> str:
        """For the reading page of what people need."""
        ...

    def file(
        self,
        round_id: str,
        *,
        kind: str,
        form: str,
        language: Language,
        now: datetime,
    ) -> str:
        """For one document."""
        ...


class Seals(Protocol):
    """The keys of rounds and mailboxes, as far as conversations may touch them.

    Asking waits for a disk or a network, so it never happens on the event loop.
    """

    async def open(self, round_: Round, asked: Sequence[Asked]) -> OpenedRound:
        """Make the keys of a round that opens for these people, and fix who they are."""
        ...

    async def open_input(self, mailbox: Mailbox) -> None:
        """Make the key to which pages seal that write to a mailbox, once."""
        ...

    async def reader_ids(self, trajectory_id: str, accounts: Sequence[str]) -> list[str]:
        """How a mailbox names whoever has one of these accounts as its reader."""
        ...

    async def open_reader(self, reader: Reader) -> None:
        """Make the key of somebody who reads, once."""
        ...

    async def slot(self, round_id: str, accounts: Sequence[str]) -> Slot | None:
        """The place in an open round of whoever has these accounts; None when none of them was
        asked at its opening (trust.md, rule 3)."""
        ...

    async def open_needs(self, box_id: str, reader: Person, *, writers: int) -> Mapping[str, bytes]:
        """Make the keys of a needs box, for this reader alone; the empty rows to lay for it."""
        ...

    async def needs_slot(self, box_id: str, account: str) -> Slot:
        """The place of this person in a needs box."""
        ...

    async def reads_needs(self, box_id: str, person: Person) -> bool:
        """Whether a needs box was sealed to this person."""
        ...

    async def reseal(self, round_: Round, closes: datetime) -> bytes:
        """The seal of a round that stays open until `closes`; `round_` as it was."""
        ...


class Rosters(Protocol):
    """Who was in the room before the first question of a session; never by name, and nobody hears
    how many."""

    async def enter(self, session: str, account: str) -> None:
        """Whoever has this account opened the private page."""
        ...

    async def ask(self, session: str, accounts: Sequence[str]) -> frozenset[str]:
        """Those of these accounts that a question goes to; none when too few are there for one.

        Raises:
            Stale: there were as many questions as a session may have.
        """
        ...

    async def sessions(self) -> frozenset[str]:
        """The sessions that have a roster."""
        ...

    async def forget(self, session: str) -> None:
        """Delete the roster of a session; one that is gone is no error."""
        ...


class Confirming(Protocol):
    """The list of readers, while it must be confirmed."""

    async def waiting(self) -> bool:
        """Whether it must be: until then nobody reads anything of a team."""
        ...

    async def readers(self, today: date) -> ReaderList | None:
        """The list as it stands today; None when there is nothing to confirm."""
        ...

    async def confirm(self, object_id: str, digest: str) -> bool:
        """Somebody confirms the list with this digest; whether that were enough people."""
        ...


class Erasures(Protocol):
    """Who was erased, as codes that outlive the database: no backup brings them back."""

    async def note(self, accounts: Sequence[str], moment: datetime) -> None:
        """Somebody with these accounts is erased at this moment (aware)."""
        ...


OWN_CALENDAR: Final = "calendar"
"""What somebody silences who wants no sessions in their calendar."""


class OwnCalendars(Protocol):
    """The calendars of people themselves, where the organisation granted that."""

    async def bring(self, person: Person, team: Team) -> bool:
        """Put there what is still to come of this team, as it stands now, and take out the rest of
        what was put there before; whether that went well. Nobody else's entries are touched."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """The real things, chosen once."""

    desk: Desk
    library: Library
    directory: Directory
    tickets: Tickets
    seals: Seals
    rosters: Rosters
    readers: Confirming
    erased: Erasures
    confirm_readers: frozenset[str]
    """Entra object ids of those who may, lower case."""
    programme_leads: frozenset[str]
    """Entra object ids, lower case."""
    public_url: str
    threshold: int
    may_open_rounds: bool
    only_adopted: bool
    """Trajectories start on adopted programmes only; the try-out takes any."""
    as_set: Mapping[str, str] = field(default_factory=dict)
    """What the settings say of each `Setting`, also where the works council did not see it yet."""
    board: str = ""
    """The address of the board; "" where there is none."""
    directorate: frozenset[str] = frozenset()
    """Entra object ids of the first members of a directorate, lower case: they appoint the rest."""
    calendars: OwnCalendars | None = None
    listener: Listener = field(default_factory=Listener)
    """Hears what typed words mean."""
    quotas: Quotas = field(default_factory=Quotas)
    round_tickets: RoundTickets = field(default_factory=RoundTickets)
    wave_planner: Planner = field(default_factory=Planner)
    """Works out proposals in a process of its own."""
    wave_turns: Turns = field(default_factory=Turns)
    """A proposal of one wave is worked out once at a time."""
