"""What answers words that are no command: a question, a word, a story, or none of these.

Nothing of them is kept, logged or echoed (anonymity.md §1).
"""

from dataclasses import replace

from content.terms.asking import Asked
from content.understanding.examples import COMMAND, DANGER, QUESTION, SUPPORT
from dialogs.everyday import not_understood
from dialogs.hearing import Heard
from dialogs.questions import questions
from dialogs.scene import Handler, Scene
from dialogs.support import support
from dialogs.terms import terms
from dialogs.turn import Reply
from trajectory.language import Language


def handler(heard: Heard) -> Handler:
    """Who answers what was heard."""
    if heard.meaning == DANGER:
        return support.danger
    if heard.meaning == SUPPORT:
        return support.incident
    if heard.meaning.startswith(QUESTION):
        return questions.answering(heard.id)
    return _explains(heard.asked) if heard.asked else not_understood.answering(heard)


def in_tongue(scene: Scene, heard: Heard) -> Scene:
    """The scene in the language of what was typed, where we speak it; else with that language, so
    that the answer can say in it how to go on. A command is answered in the language that somebody
    chose for themselves, whatever word of it they type."""
    if heard.meaning.startswith(COMMAND) and scene.person.language_chosen:
        return scene
    if heard.tongue not in Language:
        turn = replace(scene.turn, data={**scene.turn.data, support.TONGUE: heard.tongue})
        return replace(scene, turn=turn) if heard.tongue else scene
    language = Language(heard.tongue)
    say = scene.services.library.texts.of(language)
    return replace(scene, say=say, turn=replace(scene.turn, language=language))


def _explains(asked: Asked) -> Handler:
    async def explain(scene: Scene) -> Reply:
        return terms.answer(scene, asked)

    return explain
