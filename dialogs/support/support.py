"""Help: who can support you, one step away, and what the bot can do. Nothing is stored.

The bot is no reporting desk (product.md, "Support routes"). Looking at a route writes nothing
and logs nothing, and what somebody types about an incident is neither kept nor repeated.
"""

from typing import Final

from content.routes import Route
from dialogs.card import Block, Facts, Heading, Line, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.errors import Stale

_COMMANDS_SHOWN: Final = (
    "my_trajectory",
    "status",
    "result",
    "norms",
    "guide",
    "input",
    "feast_days",
    "terms",
    "language",
    "stop",
)
_AFTER_REPORT: Final = "after-report"
_BYSTANDER: Final = "bystander"


async def show(scene: Scene) -> Reply:
    """One card for "help" and "hulp": every route is one step away."""
    return scene.reply(
        scene.say("help-title"),
        [
            *scene.lines("help-choose"),
            *(_way(scene, route) for route in scene.services.library.routes),
            scene.quiet("help-nothing-kept"),
        ],
        [
            scene.button("help-commands-button", "help.commands"),
            scene.protection_link(),
        ],
    )


async def show_commands(scene: Scene) -> Reply:
    """What people can type, in the words of their language."""
    language = scene.turn.language
    described = {command.id: command for command in scene.services.library.commands}
    rows = [
        (described[id].words[language][0], described[id].description[language])
        for id in _COMMANDS_SHOWN
    ]
    return scene.reply(scene.say("help-commands"), [Facts(rows)], [scene.back("help.show")])


async def show_route(scene: Scene) -> Reply:
    """The route of the pressed row."""
    return _one(scene, scene.value("route"))


async def after_report(scene: Scene) -> Reply:
    return _one(scene, _AFTER_REPORT)


async def bystander(scene: Scene) -> Reply:
    return _one(scene, _BYSTANDER)


async def incident(scene: Scene) -> Reply:
    """Somebody typed about something that happened: the routes, and one line about Microsoft.

    The words stay in the turn; they reach no text, no table and no log (anonymity.md §1).
    """
    first = [route for route in scene.services.library.routes if route.first]
    return scene.reply(
        scene.say("incident-title"),
        [
            *scene.lines("incident-not-here"),
            *(_way(scene, route) for route in first),
            *scene.lines("incident-danger"),
            scene.quiet("incident-kept-by-microsoft"),
        ],
        [scene.button("help-all-button", "help.show")],
    )


def _way(scene: Scene, route: Route) -> Way:
    language = scene.turn.language
    return Way(route.name[language], route.purpose[language], "help.route", {"route": route.id})


def _one(scene: Scene, id: str) -> Reply:
    """What a route is for, how it goes, who learns of it, and how to get there.

    Raises:
        Stale: the content has no such route any more.
    """
    language = scene.turn.language
    route = next((one for one in scene.services.library.routes if one.id == id), None)
    if route is None:
        raise Stale("card-stale")
    steps: list[Block] = [
        Line(f"{number}. {step[language]}") for number, step in enumerate(route.steps, start=1)
    ]
    return scene.reply(
        route.name[language],
        [Line(route.purpose[language]), *steps, *_facts(scene, route)],
        [scene.back("help.show")],
    )


def _facts(scene: Scene, route: Route) -> list[Block]:
    """Each with a heading of its own: the sentences are too long for a table on a phone."""
    language = scene.turn.language
    return [
        Heading(scene.say("route-contact")),
        Line(route.contact[language], strong=True),
        Heading(scene.say("route-who-learns")),
        Line(route.who_learns[language]),
        Heading(scene.say("route-without-manager")),
        Line(route.without_manager[language]),
        scene.quiet("help-nothing-kept"),
    ]
