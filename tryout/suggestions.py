"""Commands worth a try in a chat, in the words of the content."""

from content import commands
from trajectory.language import Language
from tryout.town import Part

_EVERYBODY = ("status", "help", "language", "my_data", "protection")
_FOR: dict[str, tuple[str, ...]] = {
    Part.PROGRAMME_LEAD: ("overview", "enrol", *_EVERYBODY),
    Part.TRAINER: ("summary", "result", *_EVERYBODY),
    Part.COACH: ("result", *_EVERYBODY),
    Part.MANAGER: ("start", "result", *_EVERYBODY),
    Part.MEMBER: ("result", "stop", "resume", *_EVERYBODY),
    Part.NEWCOMER: _EVERYBODY,
}
_IN_CHANNEL = ("status", "help")


def suggestions() -> dict[str, dict[Language, list[str]]]:
    """Words by part (or "channel") and language.

    Raises:
        KeyError: the content has no such command any more.
    """
    names = {command.id: command.words for command in commands.load().all}
    groups: dict[str, tuple[str, ...]] = {**_FOR, "channel": _IN_CHANNEL}
    return {
        group: {language: [names[id][language][0] for id in ids] for language in Language}
        for group, ids in groups.items()
    }
