"""Commands worth a try in a chat, in the words of the content."""

from content import commands
from trajectory.language import Language
from tryout.municipality import Part

_EVERYBODY = ("status", "help", "language", "my_data", "protection")
_FOR: dict[str, tuple[str, ...]] = {
    Part.PROGRAMME_LEAD: ("overview", "figures", "enrol", *_EVERYBODY),
    Part.TRAINER: ("agenda", "my_trajectory", "summary", "plan", "norms", *_EVERYBODY),
    Part.COACH: ("agenda", "my_trajectory", "result", *_EVERYBODY),
    Part.MANAGER: ("my_trajectory", "plan", "result", "norms", *_EVERYBODY),
    Part.MEMBER: ("my_trajectory", "result", "norms", *_EVERYBODY, "stop", "resume"),
    Part.NEWCOMER: _EVERYBODY,
    Part.DEPUTY_LEAD: ("overview", "waves", "figures", "units", *_EVERYBODY),
    Part.DIRECTOR: ("figures", "units", "waves", *_EVERYBODY),
    Part.CORE_GROUP: ("units", *_EVERYBODY),
    Part.SECRETARY: ("units", *_EVERYBODY),
    Part.PLANNER: ("grants", "cover", "units", *_EVERYBODY),
    Part.WORKS_COUNCIL: ("units", *_EVERYBODY),
    Part.CITY: ("units", *_EVERYBODY),
    Part.ACTION_OWNER: ("units", *_EVERYBODY),
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
