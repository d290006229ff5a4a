"""A question to the room: one at a time in a session, open for three minutes, to who was there
before the first one (anonymity.md §6; trust.md, rule 7)."""

from dataclasses import dataclass
from datetime import datetime

from content.library import Library
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotFound, Stale
from trajectory.language import Language, Words
from trajectory.planning.sessions import Session
from trajectory.roles import Action
from trajectory.rounds.instrument import Instrument, Item, Purpose
from trajectory.rounds.room_question import (
    FEWEST_OPTIONS,
    MOST_OPTIONS,
    AskedBefore,
    RoomQuestion,
    room_instrument,
    statement_instrument,
    wordings_of,
)
from trajectory.rounds.round_dates import ROOM_MINUTES, plan_room
from trajectory.rounds.rounds import Round, RoundKind, RoundState
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.council.gate import instrument_for
from use_cases.named_people import people_in
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.rounds.opening import freeze, who_is_asked
from use_cases.rounds.scheduling import WantedRound, questionnaire_of, schedule
from use_cases.services import Services
from use_cases.sessions.team_session import SessionRef


@dataclass(frozen=True, slots=True)
class Occasion:
    """A session in which the trainer may ask the room now."""

    team: Team
    trajectory: Trajectory
    session: Session


async def occasion_of(work: Work, by: Principal, ref: SessionRef) -> Occasion:
    """The session in which this person may ask the room now.

    Raises:
        Stale: the trajectory does not run, or no meeting of the session goes on, or it ends before
            a question would.
        NotFound: it is none of this team. NotFound, NotAllowed: as `Principal.team`.
    """
    team = await by.team(work, ref.team, Action.ASK_ROOM)
    trajectory = await work.trajectories.of_team(team.id)
    session = await work.sessions.get(ref.session)
    if trajectory is None or session is None or session.trajectory != trajectory.id:
        raise NotFound("session-unknown")
    check_occasion(team, trajectory, session, by.now)
    return Occasion(team, trajectory, session)


def check_occasion(team: Team, trajectory: Trajectory, session: Session, now: datetime) -> None:
    """Refuse a question to the room at any other time than in a meeting of the session.

    Raises:
        Stale: as `occasion_of`.
    """
    if trajectory.state is not TrajectoryState.RUNNING:
        raise Stale("plan-not-running", team=team.name)
    if not session.stands:
        raise Stale("session-unknown")
    meeting = session.meeting(now)
    if meeting is None:
        raise Stale("room-not-in-session")
    if plan_room(now).closes > meeting.finishes:
        raise Stale("room-too-late", minutes=ROOM_MINUTES, until=meeting.finishes)


async def session_now(work: Work, trajectory: Trajectory, now: datetime) -> Session | None:
    """The session of a trajectory of which a meeting goes on, with time left for a question."""
    closes = plan_room(now).closes
    for session in await work.sessions.of_trajectory(trajectory.id):
        meeting = session.meeting(now)
        if meeting is not None and closes <= meeting.finishes:
            return session
    return None


async def statements_for(
    work: Work, services: Services, occasion: Occasion, now: datetime
) -> list[Item]:
    """The statements of the content that can still be asked here."""
    before = await asked_before(work, services, occasion)
    return before.leaves((await _frame(work, services, occasion, now)).items)


async def running_in(work: Work, session: Session) -> Round | None:
    """The question to the room that is open in this session."""
    rounds = await work.session_rounds.of_session(session.id)
    rooms = (one for one in rounds if one.kind is RoundKind.ROOM and not one.state.over)
    return next(rooms, None)


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """What the trainer chose or typed: the id of a `statement` of the content, else a text;
    `options` are lines, None for a statement to agree with."""

    text: str
    options: tuple[str, ...] | None
    statement: str = ""

    def question(self) -> RoomQuestion:
        """The question that was typed.

        Raises:
            Invalid: as `RoomQuestion`.
        """
        if self.options == ():
            raise Invalid("room-options", least=FEWEST_OPTIONS, most=MOST_OPTIONS)
        return RoomQuestion(self.text, self.options or ())


@dataclass(frozen=True, slots=True)
class NamesSomebody:
    """Not opened: these words of the question seem to name somebody of the team."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The question is open, and closes by itself."""

    occasion: Occasion
    round: Round
    asked: Words


async def open_question(
    by: Principal, ref: SessionRef, typed: TypedQuestion, *, names_seen: bool
) -> Opened | NamesSomebody:
    """Ask the people who are there at once.

    `names_seen` once whoever asks was told that the question seems to name somebody.

    Raises:
        Stale: rounds may not open here, no meeting goes on, a question is open in this session
            already, or there were enough of them.
        Invalid: no question, one that was asked before, or too few people are there: then it can be
            asked again.
    """
    services = by.services
    if not services.may_open_rounds:
        raise Stale("start-not-decided")
    async with services.desk.writing() as work:
        occasion = await occasion_of(work, by, ref)
        frame = await _frame(work, services, occasion, by.now)
        instrument = _instrument(services.library, frame, typed)
        before = await asked_before(work, services, occasion)
        before.check(wordings_of(instrument.items))
        texts = () if typed.statement else typed.question().texts
        named = await people_in(work, occasion.team, texts)
        if named and not names_seen:
            return NamesSomebody(named)
        round_ = await open_in_room(work, by, occasion, instrument)
        await work.commit()
    asked = instrument.items[0].text if typed.statement else dict.fromkeys(Language, typed.text)
    return Opened(occasion, round_, asked)


async def open_in_room(
    work: Work, by: Principal, occasion: Occasion, instrument: Instrument
) -> Round:
    """Open a round for the people who are there, at once; it closes by itself.

    Raises:
        Stale: a question is open in this session, there were enough of them, or too few people are
            there: then it is dropped.
    """
    services, team, session = by.services, occasion.team, occasion.session
    people = who_is_asked(team, RoundKind.ROOM)
    await work.sessions.alone(session.id)
    await _require_none_open(work, session)
    there = await _who_is_there(work, services, session, people)
    wanted = WantedRound(RoundKind.ROOM, instrument, plan_room(by.now))
    round_ = await schedule(work, services, occasion.trajectory, wanted, session=session)
    await freeze(work, services, team, round_, people, there=there)
    await work.outbox.plan(*_messages(team, people, round_, by))
    return round_


async def _require_none_open(work: Work, session: Session) -> None:
    """One question at a time, or releases could differ by few people within minutes.

    Raises:
        Stale: one is open.
    """
    if await running_in(work, session) is not None:
        raise Stale("room-running")


async def _who_is_there(
    work: Work, services: Services, session: Session, people: tuple[str, ...]
) -> frozenset[str]:
    """The accounts that opened the private page in this session before its first question.

    Raises:
        Invalid: too few; what was typed can be asked again. Stale: there were as many as a session
            may have.
    """
    found = await work.people.many(people)
    accounts = [person.object_id for person in found if person.object_id]
    there = await services.rosters.ask(session.id, accounts)
    if not there:
        raise Invalid("room-too-small", least=RoundKind.ROOM.smallest)
    return there


async def asked_before(work: Work, services: Services, occasion: Occasion) -> AskedBefore:
    """Everything that this team was asked in rounds that opened, or will be asked about its norms:
    a room that is asked the same as the whole team tells of who was not there."""
    in_session = {round_.id for round_ in await work.session_rounds.of_session(occasion.session.id)}
    here: set[str] = set()
    earlier: set[str] = set()
    rounds = [
        round_
        for trajectory in await work.trajectories.ever_of(occasion.team.id)
        for round_ in await work.rounds.of_trajectory(trajectory.id)
    ]
    for round_ in rounds:
        if round_.state is RoundState.SCHEDULED and round_.kind is not RoundKind.SUPPORT:
            continue
        instrument = (await questionnaire_of(work, services, round_)).instrument
        in_room = round_.kind is RoundKind.ROOM and round_.id in in_session
        (here if in_room else earlier).update(wordings_of(instrument.items))
    return AskedBefore(frozenset(here), frozenset(earlier))


def _messages(team: Team, people: tuple[str, ...], round_: Round, by: Principal) -> list[Notice]:
    """The question for those who answer it, and its end for everybody at the same moment."""
    return [
        *(Notice(NoticeKind.ROOM_QUESTION, person, round_.id, by.now) for person in people),
        *(
            Notice(NoticeKind.ROOM_RESULT, person, round_.id, round_.visible)
            for person in team.people
        ),
    ]


def _instrument(library: Library, frame: Instrument, typed: TypedQuestion) -> Instrument:
    """The frame of the content, with the question in it.

    Raises:
        Invalid: no question, or not one that can be asked. Stale: a statement that is gone.
    """
    if typed.statement:
        chosen = [item for item in frame.items if item.id == typed.statement]
        if not chosen:
            raise Stale("card-stale")
        return statement_instrument(frame, chosen[0])
    yes, no = _words(library, "room-yes"), _words(library, "room-no")
    return room_instrument(frame, typed.question(), yes=yes, no=no)


async def _frame(work: Work, services: Services, occasion: Occasion, now: datetime) -> Instrument:
    return await instrument_for(work, services, occasion.team.level, now, Purpose.ROOM)


def _words(library: Library, key: str) -> Words:
    return {language: library.texts.of(language)(key) for language in Language}
