"""The unit of work of conversations and plans: people, teams, rounds, outbox; no ballots."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

from storage.agenda.feeds import Feeds
from storage.agenda.offers import Offers
from storage.ballots.empty_rows import EmptyRows
from storage.ballots.mailboxes import Mailboxes
from storage.ballots.needs_boxes import NeedsBoxes
from storage.ballots.releases import Releases
from storage.ballots.repeats import Repeats
from storage.ballots.round_instruments import RoundInstruments
from storage.ballots.round_names import RoundNames
from storage.ballots.rounds import Rounds
from storage.engine.database import Database
from storage.listening.events import Events
from storage.listening.exercise_notes import ExerciseNotes
from storage.listening.own_messages import OwnMessages
from storage.listening.reported import Reported
from storage.listening.requests_sent import RequestsSent
from storage.people.channels import Channels
from storage.people.claims import Claims
from storage.people.dead_letters import DeadLetters
from storage.people.invitations import Invitations
from storage.people.outbox import Outbox
from storage.people.pace import Pace
from storage.people.people import People
from storage.people.personal_data import PersonalData
from storage.people.roster_changes import RosterChanges
from storage.people.seen_activities import SeenActivities
from storage.people.teams import Teams
from storage.seals.records import Notary
from storage.seals.seals import seals_of, under_seal
from storage.trajectories.agreements import Agreements
from storage.trajectories.date_proposals import DateProposals
from storage.trajectories.loose_ends import LooseEnds
from storage.trajectories.norm_guides import NormGuides
from storage.trajectories.norms import Norms
from storage.trajectories.peer_groups import PeerGroups
from storage.trajectories.pictures import Pictures
from storage.trajectories.result_uses import ResultUses
from storage.trajectories.retention import Retention
from storage.trajectories.session_rounds import SessionRounds
from storage.trajectories.sessions import Sessions
from storage.trajectories.shared_editions import SharedEditions
from storage.trajectories.steps import Steps
from storage.trajectories.summaries import Summaries
from storage.trajectories.tips_off import TipsOff
from storage.trajectories.trajectories import Trajectories
from storage.units.consents import Consents
from storage.units.council_questions import CouncilQuestions
from storage.units.decisions import Decisions
from storage.units.handed_up import HandUps
from storage.units.holds import Holds
from storage.units.plan_actions import PlanActions
from storage.units.plan_notes import PlanNotes
from storage.units.released_words import ReleasedWordsStore
from storage.units.reports import Reports
from storage.units.staff_lists import StaffLists
from storage.units.unit_words import UnitWords
from storage.units.units import Units
from storage.units.visits import Visits
from storage.waves.ground import WaveGround
from storage.waves.supply import WaveSupply
from storage.waves.waves import Waves

T = TypeVar("T")


class _Part(Generic[T]):
    """A part of a unit of work, made when it is first used: most use two or three of them."""

    def __init__(self, make: Callable[[AsyncSession], T]) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, work: "Work", owner: type) -> T:
        part = self._make(work._session)
        work.__dict__[self._name] = part
        return part


class Work:
    """One transaction; rolled back unless committed."""

    people = _Part(People)
    teams = _Part(Teams)
    channels = _Part(Channels)
    roster_changes = _Part(RosterChanges)
    invitations = _Part(Invitations)
    outbox = _Part(Outbox)
    claims = _Part(Claims)
    dead_letters = _Part(DeadLetters)
    pace = _Part(Pace)
    seen_activities = _Part(SeenActivities)
    personal_data = _Part(PersonalData)

    trajectories = _Part(Trajectories)
    sessions = _Part(Sessions)
    date_proposals = _Part(DateProposals)
    session_rounds = _Part(SessionRounds)
    summaries = _Part(Summaries)
    norms = _Part(Norms)
    norm_guides = _Part(NormGuides)
    agreements = _Part(Agreements)
    peer_groups = _Part(PeerGroups)
    pictures = _Part(Pictures)
    shared_editions = _Part(SharedEditions)
    result_uses = _Part(ResultUses)
    tips_off = _Part(TipsOff)
    steps = _Part(Steps)
    loose_ends = _Part(LooseEnds)
    retention = _Part(Retention)

    units = _Part(Units)
    decisions = _Part(Decisions)
    hand_ups = _Part(HandUps)
    unit_words = _Part(UnitWords)
    holds = _Part(Holds)
    visits = _Part(Visits)
    staff_lists = _Part(StaffLists)
    plan_actions = _Part(PlanActions)
    plan_notes = _Part(PlanNotes)
    consents = _Part(Consents)
    council_questions = _Part(CouncilQuestions)
    reports = _Part(Reports)
    released_words = _Part(ReleasedWordsStore)

    offers = _Part(Offers)
    feeds = _Part(Feeds)

    wave_supply = _Part(WaveSupply)
    wave_ground = _Part(WaveGround)
    waves = _Part(Waves)

    requests_sent = _Part(RequestsSent)
    exercise_notes = _Part(ExerciseNotes)
    events = _Part(Events)
    reported = _Part(Reported)
    own_messages = _Part(OwnMessages)

    rounds = _Part(Rounds)
    round_instruments = _Part(RoundInstruments)
    round_names = _Part(RoundNames)
    empty_rows = _Part(EmptyRows)
    releases = _Part(Releases)
    repeats = _Part(Repeats)
    mailboxes = _Part(Mailboxes)
    needs_boxes = _Part(NeedsBoxes)

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def commit(self) -> None:
        """Keep what was written, sealed where that is due (trust.md, rule 4)."""
        await seals_of(self._session).commit()


class Desk:
    """Opens units of work on one database, whose rows are sealed by one notary."""

    def __init__(self, database: Database, notary: Notary) -> None:
        self._database = database
        self._notary = notary

    def writing(self) -> AbstractAsyncContextManager[Work]:
        """A transaction that may write; on SQLite it waits for its turn first."""
        return _Unit(under_seal(self._database, self._notary, reading=False))

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """A transaction that only reads: opening a private page uses no other."""
        return _Unit(under_seal(self._database, self._notary, reading=True))


@dataclass(frozen=True, slots=True)
class _Unit(AbstractAsyncContextManager[Work]):
    """A unit of work for as long as a transaction lasts."""

    transaction: AbstractAsyncContextManager[AsyncSession]

    async def __aenter__(self) -> Work:
        return Work(await self.transaction.__aenter__())

    async def __aexit__(self, *raised: Any) -> bool | None:
        return await self.transaction.__aexit__(*raised)
