"""What is not understood costs nothing: help first, then what may have been meant, then a next
step.

Nothing of what was typed is kept, logged or echoed (anonymity.md §1).
"""

from typing import Final

from content.understanding.examples import COMMAND, QUESTION
from dialogs.card import Block, Heading, Way
from dialogs.hearing import Heard
from dialogs.progress import status
from dialogs.questions import questions
from dialogs.scene import Handler, Scene
from dialogs.support import support
from dialogs.turn import Reply
from trajectory.errors import Stale

MEANT: Final = "meant"
"""The verb of a row with a command that may have been meant."""


def answering(heard: Heard) -> Handler:
    """The card for a text that may mean one of several things, or nothing we know."""

    async def answer(scene: Scene) -> Reply:
        likely = [_way(scene, meaning) for meaning in heard.likely]
        meant: list[Block] = [Heading(scene.say("unknown-meant")), *likely] if likely else []
        return scene.reply(
            scene.say("unknown-title"),
            [
                *support.own_line(scene),
                Way(scene.say("unknown-help"), "", "help.show"),
                *(meant or scene.lines("unknown-try")),
                scene.quiet("unknown-kept-by-microsoft"),
            ],
            await status.next_step(scene),
        )

    return answer


def _way(scene: Scene, meaning: str) -> Way:
    """A row that does what was meant, when it is pressed."""
    if meaning.startswith(QUESTION):
        return questions.offer(scene, meaning.removeprefix(QUESTION))
    command = _command(scene, meaning.removeprefix(COMMAND))
    return Way(command, "", MEANT, {"command": meaning.removeprefix(COMMAND)})


def _command(scene: Scene, id: str) -> str:
    """What a command is for, as a row calls it."""
    described = {one.id: one.description for one in scene.services.library.commands}
    if id not in described:
        raise Stale("card-stale")
    return described[id][scene.turn.language].removesuffix(".")
