"""A question to the room: one at a time in a session, open for three minutes (anonymity.md §6)."""

from dataclasses import dataclass

from content.library import Library
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotFound, Stale
from trajectory.language import Language, Words
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.rounds.instrument import Instrument, Purpose
from trajectory.rounds.room_question import (
    FEWEST_OPTIONS,
    MOST_OPTIONS,
    RoomQuestion,
    room_instrument,
)
from trajectory.rounds.round_dates import plan_room
from trajectory.rounds.rounds import Round, RoundKind, check_present
from trajectory.summaries import present_in
from trajectory.teams import Team, Trajectory, TrajectoryState
from use_cases.named_people import people_in
from use_cases.notices import NoticeKind
from use_cases.principal import Principal
from use_cases.rounds.opening import freeze, who_is_asked
from use_cases.rounds.scheduling import WantedRound, schedule
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
        Stale: the trajectory does not run, or the session is not there to be held.
        NotFound: it is none of this team. NotFound, NotAllowed: as `Principal.team`.
    """
    team = await by.team(work, ref.team, Action.ASK_ROOM)
    trajectory = await work.trajectories.of_team(team.id)
    session = await work.sessions.get(ref.session)
    if trajectory is None or session is None or session.trajectory != trajectory.id:
        raise NotFound("session-unknown")
    if trajectory.state is not TrajectoryState.RUNNING:
        raise Stale("plan-not-running", team=team.name)
    if session.state not in (SessionState.CONFIRMED, SessionState.HELD):
        raise Stale("session-unknown")
    return Occasion(team, trajectory, session)


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """What the trainer typed; `options` are lines, None for a statement to agree with."""

    text: str
    options: tuple[str, ...] | None
    present: str

    def question(self) -> RoomQuestion:
        """The question that this asks.

        Raises:
            Invalid: as `RoomQuestion`.
        """
        if self.options == ():
            raise Invalid("room-options", least=FEWEST_OPTIONS, most=MOST_OPTIONS)
        return RoomQuestion(self.text, self.options or ())


@dataclass(frozen=True, slots=True)
class NamesSomebody:
    """Not opened: these words of the question seem to name somebody of the team."""

    occasion: Occasion
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The question is open, and closes by itself."""

    occasion: Occasion
    round: Round


async def open_question(
    by: Principal, ref: SessionRef, typed: TypedQuestion, *, names_seen: bool
) -> Opened | NamesSomebody:
    """Ask the people who are there at once.

    `names_seen` once whoever asks was told that the question seems to name somebody.

    Raises:
        Stale: rounds may not open here, or a question is open in this session already.
        Invalid: no question, too few people, or more than the team has.
    """
    services, now = by.services, by.now
    if not services.may_open_rounds:
        raise Stale("start-not-decided")
    async with services.desk.writing() as work:
        occasion = await occasion_of(work, by, ref)
        question, present = typed.question(), present_in(typed.present) or 0
        team, people = occasion.team, who_is_asked(occasion.team, RoundKind.ROOM)
        check_present(present, len(people))
        named = await people_in(work, team, question.texts)
        if named and not names_seen:
            return NamesSomebody(occasion, named)
        await _require_none_open(work, occasion.session)
        instrument = _instrument(services.library, team, question)
        wanted = WantedRound(RoundKind.ROOM, instrument, plan_room(now))
        round_ = await schedule(
            work, services, occasion.trajectory, wanted, session=occasion.session
        )
        await freeze(work, services, team, round_, people, invited=present)
        await work.outbox.plan(*_messages(team, people, round_, by))
        await work.commit()
    return Opened(occasion, round_)


async def _require_none_open(work: Work, session: Session) -> None:
    """One question at a time, or releases could differ by few people within minutes.

    Raises:
        Stale: one is open.
    """
    rounds = await work.session_rounds.of_session(session.id)
    if any(round_.kind is RoundKind.ROOM and not round_.state.over for round_ in rounds):
        raise Stale("room-running")


def _messages(team: Team, people: tuple[str, ...], round_: Round, by: Principal) -> list[Notice]:
    """The question for those who answer it, and its end for everybody at the same moment."""
    everybody = dict.fromkeys((team.manager, team.trainer, team.coach, *team.members))
    return [
        *(Notice(NoticeKind.ROOM_QUESTION, person, round_.id, by.now) for person in people),
        *(Notice(NoticeKind.ROOM_RESULT, person, round_.id, round_.closes) for person in everybody),
    ]


def _instrument(library: Library, team: Team, question: RoomQuestion) -> Instrument:
    """The frame of the content, with the trainer's question in it, as written."""
    frame = library.newest_for(team.level, Purpose.ROOM)
    return room_instrument(
        frame, question, yes=_words(library, "room-yes"), no=_words(library, "room-no")
    )


def _words(library: Library, key: str) -> Words:
    return {language: library.texts.of(language)(key) for language in Language}
