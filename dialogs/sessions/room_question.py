"""A question to the room: during a session the trainer asks, everybody answers on their own
private page, and after three minutes there is one release for all (anonymity.md §6).

The trainer's words become the question; answers never pass through the chat.
"""

from dialogs.card import Block, Card, Choice, Line, TextInput
from dialogs.scene import Scene
from dialogs.sessions import session_results
from dialogs.sessions.session_results import asked_in
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.errors import Invalid, NotFound, Stale
from trajectory.language import Language
from trajectory.planning.sessions import Session, SessionState
from trajectory.roles import Action
from trajectory.rounds.instrument import Instrument, Purpose
from trajectory.rounds.room_question import (
    FEWEST_OPTIONS,
    MOST_OPTIONS,
    QUESTION_LIMIT,
    RoomQuestion,
    room_instrument,
)
from trajectory.rounds.round_dates import ROOM_MINUTES, plan_room
from trajectory.rounds.rounds import RoundKind, check_present
from trajectory.summaries import check_present as number_of
from trajectory.teams import Team, TrajectoryState
from use_cases.named_people import people_in
from use_cases.notices import NoticeKind
from use_cases.rounds.opening import freeze, who_is_asked
from use_cases.rounds.scheduling import WantedRound, schedule

# ---- asking


async def ask(scene: Scene) -> Reply:
    """The form: the question, how it is answered, and how many people are there."""
    async with scene.services.desk.reading() as work:
        team, session = await _session(scene, work)
    return _form(scene, team, session)


async def _session(scene: Scene, work: Work) -> tuple[Team, Session]:
    """The session of the pressed card, in which the trainer may ask the room now.

    Raises:
        Stale: the trajectory does not run, or the session is not there to be held.
    """
    team = await scene.team(work, Action.ASK_ROOM)
    trajectory = await work.trajectories.of_team(team.id)
    session = await work.sessions.get(scene.value("session"))
    if trajectory is None or session is None or session.trajectory != trajectory.id:
        raise NotFound("session-unknown")
    if trajectory.state is not TrajectoryState.RUNNING:
        raise Stale("plan-not-running", team=team.name)
    if session.state not in (SessionState.CONFIRMED, SessionState.HELD):
        raise Stale("session-unknown")
    return team, session


def _form(scene: Scene, team: Team, session: Session, *, pointing: str = "") -> Reply:
    say = scene.say
    warning = [Line(say("naming-found", words=pointing), strong=True)] if pointing else []
    blocks: list[Block] = [
        *scene.lines("room-what"),
        TextInput(
            "question",
            say("room-question-label"),
            scene.value("question"),
            multiline=True,
            required=say("room-question-required"),
            max_length=QUESTION_LIMIT,
        ),
        *warning,
        Choice(
            "answered",
            say("room-answered-label"),
            [(way, say("room-way", way=way)) for way in ("agree", "options")],
            value=scene.value("answered") or "agree",
        ),
        TextInput(
            "options",
            say("room-options-label", most=MOST_OPTIONS),
            scene.value("options"),
            multiline=True,
        ),
        TextInput(
            "present",
            say("room-present-label", least=RoundKind.ROOM.smallest),
            scene.value("present"),
            required=say("room-present-required"),
        ),
        scene.quiet("room-promise", minutes=ROOM_MINUTES),
    ]
    context = {"team": team.id, "session": session.id}
    key = "room-ask-anyway" if pointing else "room-ask"
    extra = {"looked": "yes"} if pointing else {}
    return scene.reply(
        say("room-title", team=team.name),
        blocks,
        [
            scene.button(key, "room.open", primary=True, **context, **extra),
            scene.back("summary.show", **context),
        ],
    )


async def open_question(scene: Scene) -> Reply:
    """Open the round at once; it closes by itself after three minutes."""
    services, now = scene.services, scene.turn.now
    if not services.may_open_rounds:
        raise Stale("start-not-decided")
    async with services.desk.writing() as work:
        team, session = await _session(scene, work)
        asked = _question(scene)
        present = number_of(scene.value("present")) or 0
        people = who_is_asked(team, RoundKind.ROOM)
        check_present(present, len(people))
        pointing = await people_in(work, team, asked.texts)
        if pointing and not scene.value("looked"):
            return _form(scene, team, session, pointing=", ".join(pointing))
        if await _asking(work, session):
            raise Stale("room-running")
        trajectory = await work.trajectories.of_team(team.id)
        assert trajectory is not None, "looked at a moment ago"
        wanted = WantedRound(RoundKind.ROOM, _instrument(scene, team, asked), plan_room(now))
        round_ = await schedule(work, services, trajectory, wanted, session=session)
        await freeze(work, services, team, round_, people, invited=present)
        told = (team.manager, team.trainer, team.coach, *team.members)
        await work.outbox.plan(
            *(Notice(NoticeKind.ROOM_QUESTION, person, round_.id, now) for person in people),
            *(
                Notice(NoticeKind.ROOM_RESULT, person, round_.id, round_.closes)
                for person in dict.fromkeys(told)
            ),
        )
        await work.commit()
    return scene.done(
        scene.say("room-open-title", team=team.name),
        [
            Line(asked.text, strong=True),
            Line(scene.say("room-open", minutes=ROOM_MINUTES)),
            scene.quiet("room-open-nobody"),
        ],
        [scene.button("room-look", "room.show", team=team.id, round=round_.id)],
    )


async def _asking(work: Work, session: Session) -> bool:
    """Whether a question is open in this session: one at a time, or releases could differ by
    few people within the same minutes."""
    rounds = await work.session_rounds.of_session(session.id)
    return any(one.kind is RoundKind.ROOM and not one.state.over for one in rounds)


def _question(scene: Scene) -> RoomQuestion:
    if scene.value("answered") != "options":
        return RoomQuestion(scene.value("question"))
    lines = (line.strip() for line in scene.value("options").splitlines())
    options = tuple(line for line in lines if line)
    if not options:
        raise Invalid("room-options", least=FEWEST_OPTIONS, most=MOST_OPTIONS)
    return RoomQuestion(scene.value("question"), options)


def _instrument(scene: Scene, team: Team, asked: RoomQuestion) -> Instrument:
    """The frame of the content, with the trainer's question in it, as written."""
    frame = scene.services.library.newest_for(team.level, Purpose.ROOM)
    yes_no = {
        word: {language: _said(scene, f"room-{word}", language) for language in Language}
        for word in ("yes", "no")
    }
    return room_instrument(frame, asked, yes=yes_no["yes"], no=yes_no["no"])


def _said(scene: Scene, key: str, language: Language) -> str:
    return scene.services.library.texts.of(language)(key)


# ---- what the room is told


async def question(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team while the question is open."""
    found = await asked_in(scene, work, notice.subject)
    if found is None or not found.round.accepts(scene.turn.now):
        return None
    return scene.card(
        scene.say("room-title", team=found.team.name),
        [
            Line(scene.say("room-until", until=found.round.closes)),
            Line(scene.say("asked-sealed", threshold=found.round.threshold)),
            scene.quiet("invite-voluntary"),
        ],
        scene.doors(),
    )


async def ended(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For trainer and room at the same moment; what came out is fetched on a click."""
    found = await asked_in(scene, work, notice.subject)
    if found is None:
        return None
    if not found.round.visible_to(scene.roles_in(found.team), scene.turn.now):
        return None
    context = {"team": found.team.id, "round": found.round.id}
    return scene.card(
        scene.say("room-ended-title", team=found.team.name),
        [*scene.lines("ended-same")],
        [scene.button("ended-show", "room.show", primary=True, **context)],
    )


async def show(scene: Scene) -> Reply:
    """What the room answered."""
    return await session_results.show(scene)
