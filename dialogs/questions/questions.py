"""Answers to what people ask most. Which there are and what they say is content.

For whoever understands a typed sentence:

    from dialogs.questions.questions import answering, offer

    handler = answering("until-when")             # a Handler, to answer these words at once
    handler = answering("language", Language.EN)  # the same, said in the language of the sentence
    row = offer(scene, "until-when")              # a row "Tot wanneer kan ik antwoorden?" for a
                                                  # card with likely meanings: one press answers

The ids are the keys of `scene.services.library.practical`. A team in `scene.turn.data["team"]` is
the one the answer is about; without it, it is about every team of this person. Nothing is written,
and no answer depends on who answered.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from content.questions.questions import Case, Question
from dialogs.card import Block, Line, Pressable, Way
from dialogs.questions import next_steps
from dialogs.questions.standing import Standing, as_one_person, standings_of
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply
from trajectory.errors import Stale
from trajectory.language import Language

MOST_TEAMS: Final = 10
"""Teams on one card."""


def answering(id: str, language: Language | None = None) -> Handler:
    """What answers this question, in this language or that of the person."""

    async def answered(scene: Scene) -> Reply:
        return await answer(_speaking(scene, language), id)

    return answered


def offer(scene: Scene, id: str) -> Way:
    """The question as a row that is answered when it is pressed."""
    asks = scene.services.library.practical[id].asks
    return Way(asks[scene.turn.language], "", "question.show", {"question": id})


async def show(scene: Scene) -> Reply:
    """The question of the pressed row."""
    return await answer(scene, scene.value("question"))


async def ask_language(scene: Scene) -> Reply:
    """Which language to speak: said in the one of the words, such as "in English please"."""
    language = scene.services.library.spoken.language_of(scene.turn.text)
    return await answer(_speaking(scene, language), "language")


async def answer(scene: Scene, id: str) -> Reply:
    """The card of a question.

    Raises:
        Stale: the content has no such question any more. NotFound: the team on the card means
        nothing to this person.
    """
    question = scene.services.library.practical.get(id)
    if question is None:
        raise Stale("card-stale")
    async with scene.reading() as work:
        standings = await standings_of(scene, work, most=MOST_TEAMS)
    if not question.per_team:
        return _one(scene, question, as_one_person(standings))
    if len(standings) == 1:
        return _one(scene, question, standings[0])
    return _several(scene, question, standings)


def _one(scene: Scene, question: Question, standing: Standing) -> Reply:
    """What is true in one team, or of one person, and the one thing to do next."""
    case = question.case_for(standing.situations)
    step = next_steps.of(scene, standing, case.next) if case.next else next_steps.NONE
    lines = [Line(said) for said in _said(scene, case, standing)]
    actions: list[Pressable] = [*step.buttons]
    if not actions and not step.rows:
        actions.append(scene.button("status-button", "status.show"))
    return scene.reply(_title(scene, question), [*lines, *step.rows], actions)


def _several(scene: Scene, question: Question, standings: Sequence[Standing]) -> Reply:
    """A row for each team with what is true there; pressing it leads on in that team."""
    rows: list[Block] = [_row(scene, question, standing) for standing in standings]
    more = len(standings) == MOST_TEAMS
    below = scene.quiet("question-teams-more", count=MOST_TEAMS) if more else None
    return scene.reply(
        _title(scene, question),
        [*scene.lines("question-teams"), *rows, *([below] if below else [])],
    )


def _row(scene: Scene, question: Question, standing: Standing) -> Way:
    said = _said(scene, question.case_for(standing.situations), standing)
    assert standing.team is not None, "several standings are of several teams"
    context = {"question": question.id, "team": standing.team.id}
    return Way(standing.team.name, " ".join(said), "question.show", context)


def _title(scene: Scene, question: Question) -> str:
    return question.asks[scene.turn.language]


def _said(scene: Scene, case: Case, standing: Standing) -> list[str]:
    """The sentences, each with the variables it asks for."""
    messages, language = scene.services.library.texts.messages, scene.turn.language
    return [
        scene.say(key, **{name: standing.words[name] for name in messages[language, key].variables})
        for key in case.says
    ]


def _speaking(scene: Scene, language: Language | None) -> Scene:
    if language is None:
        return scene
    say = scene.services.library.texts.of(language)
    return replace(scene, say=say, turn=replace(scene.turn, language=language))
