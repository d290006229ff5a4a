"""A question to the room: during a session the trainer asks, everybody answers on their own
private page, and after three minutes there is one release for all (anonymity.md §6).

The trainer's words become the question; answers never pass through the chat.
"""

from collections.abc import Sequence

from dialogs.card import Block, Card, Line
from dialogs.fields import Choice, TextInput
from dialogs.scene import Scene
from dialogs.sessions import round_results
from dialogs.sessions.on_card import ref_on_card
from dialogs.sessions.round_results import TeamRound, team_round
from dialogs.turn import Reply
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.rounds.instrument import Item
from trajectory.rounds.room_question import MOST_OPTIONS, QUESTION_LIMIT
from trajectory.rounds.round_dates import ROOM_MINUTES
from use_cases.sessions.room_question import (
    NamesSomebody,
    TypedQuestion,
    occasion_of,
    open_question,
    running_in,
    statements_for,
)

OWN_QUESTION = "own"
"""In the list of statements: the trainer types the question."""

# ---- asking


async def ask(scene: Scene) -> Reply:
    """The form: a statement of the list or a question of one's own, and how it is answered. While
    a question is open, when that one is there."""
    async with scene.reading() as work:
        occasion = await occasion_of(work, scene.principal, ref_on_card(scene))
        running = await running_in(work, occasion.session)
        about = await team_round(scene, work, running.id) if running else None
    return await _form(scene) if about is None else _not_yet(scene, about)


async def _form(scene: Scene, *, named: str = "") -> Reply:
    """What was typed stays; `named` are words in it that seem to name somebody."""
    async with scene.services.desk.reading() as work:
        occasion = await occasion_of(work, scene.principal, ref_on_card(scene))
        statements = await statements_for(work, scene.services, occasion, scene.now)
    warning = [Line(scene.say("naming-found", words=named), strong=True)] if named else []
    listed, question, *more = _fields(scene, statements)
    context = {"team": occasion.team.id, "session": occasion.session.id}
    key = "room-ask-anyway" if named else "room-ask"
    looked = {"looked": "yes"} if named else {}
    return scene.reply(
        scene.say("room-title", team=occasion.team.name),
        [
            *scene.lines("room-what", "room-who"),
            listed,
            question,
            *warning,
            *more,
            scene.quiet("room-promise", minutes=ROOM_MINUTES),
        ],
        [
            scene.button(key, "room.open", primary=True, **context, **looked),
            scene.back("summary.show", **context),
        ],
    )


def _fields(scene: Scene, statements: Sequence[Item]) -> list[Block]:
    say, language = scene.say, scene.turn.language
    return [
        Choice(
            "statement",
            say("room-statement-label"),
            [
                (OWN_QUESTION, say("room-statement-own")),
                *((one.id, one.text[language]) for one in statements),
            ],
            value=scene.value("statement") or OWN_QUESTION,
        ),
        TextInput(
            "question",
            say("room-question-label"),
            scene.value("question"),
            multiline=True,
            max_length=QUESTION_LIMIT,
        ),
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
    ]


async def ask_room(scene: Scene) -> Reply:
    """Open the round at once; it closes by itself after three minutes."""
    typed = _typed(scene)
    looked = bool(scene.value("looked"))
    opened = await open_question(scene.principal, ref_on_card(scene), typed, names_seen=looked)
    if isinstance(opened, NamesSomebody):
        return await _form(scene, named=", ".join(opened.words))
    team = opened.occasion.team
    return scene.done(
        scene.say("room-open-title", team=team.name),
        [
            Line(opened.asked[scene.turn.language], strong=True),
            Line(scene.say("room-open", minutes=ROOM_MINUTES)),
            scene.quiet("room-open-nobody"),
        ],
        [scene.button("room-look", "room.show", team=team.id, round=opened.round.id)],
    )


def _typed(scene: Scene) -> TypedQuestion:
    lines = (line.strip() for line in scene.value("options").splitlines())
    options = tuple(line for line in lines if line)
    chooses, statement = scene.value("answered") == "options", scene.value("statement")
    return TypedQuestion(
        scene.value("question"), options if chooses else None, statement.removeprefix(OWN_QUESTION)
    )


# ---- what the room is told


async def question_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For everybody in the team while the question is open."""
    about = await team_round(scene, work, notice.subject)
    if about is None or not about.round.accepts(scene.turn.now):
        return None
    return scene.card(
        scene.say("room-title", team=about.team.name),
        [
            Line(scene.say("room-until", about=about.about, until=about.round.closes)),
            *scene.lines("room-until-who"),
            Line(scene.say("asked-sealed", threshold=about.round.threshold)),
            scene.quiet("promise-voluntary"),
            scene.quiet("promise-part"),
        ],
        scene.doors(),
    )


async def ended_card(scene: Scene, work: Work, notice: Notice) -> Card | None:
    """For trainer and room at the same moment; what came out is fetched on a click."""
    about = await team_round(scene, work, notice.subject)
    if about is None:
        return None
    if not about.round.visible_to(scene.roles_in(about.team), scene.turn.now):
        return None
    return scene.card(
        scene.say("room-ended-title", team=about.team.name),
        [*scene.lines("ended-same")],
        [scene.button("ended-show", "room.show", primary=True, **about.context)],
    )


async def show(scene: Scene) -> Reply:
    """What the room answered; until then when it is there, with the same button again."""
    async with scene.reading() as work:
        about = await round_results.round_on_card(scene, work)
        if not scene.sees(about.team, about.round):
            return _not_yet(scene, about)
        return await round_results.shown(scene, work, about)


def _not_yet(scene: Scene, about: TeamRound) -> Reply:
    return scene.reply(
        scene.say("room-open-title", team=about.team.name),
        [Line(scene.say("room-not-yet", moment=about.round.visible))],
        [
            scene.button("room-look", "room.show", primary=True, **about.context),
            scene.back("summary.show", team=about.team.id, session=about.session),
        ],
    )
