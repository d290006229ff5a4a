"""What somebody types that is no command: a question about a word, an incident, or neither."""

from content.library import Library
from content.terms.asking import Asked
from dialogs.everyday import everyday
from dialogs.scene import Handler, Scene
from dialogs.support import support
from dialogs.terms import terms
from dialogs.turn import Reply


def handler(library: Library, text: str) -> Handler:
    """Who answers these words. Nothing of them is kept, logged or echoed (anonymity.md §1).

    A word that is asked for by its own name is no story; after that, a story comes first.
    """
    asked = library.explained.asked(text)
    if asked and asked.found:
        return _explains(asked)
    if library.signals.tell(text):
        return support.incident
    return _explains(asked) if asked else everyday.not_understood


def _explains(asked: Asked) -> Handler:
    async def explain(scene: Scene) -> Reply:
        return terms.answer(scene, asked)

    return explain
