"""Help: who can support you, one step away, and what the bot can do. Nothing is stored.

The bot is no reporting desk (product.md, "Support routes"). Looking at a route writes nothing
and logs nothing, and what somebody types about an incident is neither kept nor repeated.
"""

from typing import Final

from content.routes import Route
from dialogs.card import Block, Entries, Facts, Heading, Line, LinkButton, Pressable, Way
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
_CHAT: Final = "https://www.113.nl"
"""Where people chat who think of suicide; the same everywhere in the Netherlands."""
TONGUE: Final = "tongue"
"""Where a turn says in which language it was typed, when we do not speak it."""


async def show(scene: Scene) -> Reply:
    """One card for "help" and "hulp": every route is one step away."""
    return scene.reply(
        scene.say("help-title"),
        [
            *own_line(scene),
            *scene.lines("danger-112", "danger-113", "help-choose"),
            *(_way(scene, route) for route in scene.services.library.routes),
            scene.quiet("help-nothing-kept"),
        ],
        [
            _chat(scene),
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
    return scene.reply(
        scene.say("incident-title"),
        [
            *own_line(scene),
            *_first_routes(scene),
            *scene.lines("danger-112", "danger-113"),
            scene.quiet("incident-kept-by-microsoft"),
        ],
        _all_routes(scene),
    )


async def danger(scene: Scene) -> Reply:
    """Life first: 112 and 113 on top, and only then the people who help and take reports."""
    return scene.reply(
        scene.say("danger-title"),
        [
            *(Line(scene.say(key), strong=True) for key in ("danger-112", "danger-113")),
            *own_line(scene),
            *_first_routes(scene),
            scene.quiet("incident-kept-by-microsoft"),
        ],
        _all_routes(scene),
    )


def among_others(scene: Scene, *, danger: bool) -> Reply:
    """In a channel: who to reach, in full, since nothing can be opened there; that everybody can
    read along, and the way to a chat of one's own. Never what was said."""
    language = scene.turn.language
    routes = [route for route in scene.services.library.routes if route.first]
    life = scene.lines("danger-112", "danger-113")
    reach = Entries([(route.name[language], route.contact[language]) for route in routes])
    everybody = scene.lines("channel-everybody", "channel-own-chat")
    blocks = [*life, *everybody, reach] if danger else [*everybody, reach, *life]
    title = scene.say("danger-title" if danger else "incident-title")
    return scene.reply(title, [*own_line(scene), *blocks], [_chat(scene)])


def own_line(scene: Scene) -> list[Block]:
    """How to go on, in the language of whoever writes in one that we do not speak."""
    line = scene.services.library.tongues.line(scene.turn.data.get(TONGUE, ""))
    return [Line(line, strong=True)] if line else []


def _first_routes(scene: Scene) -> list[Block]:
    first = [route for route in scene.services.library.routes if route.first]
    return [*scene.lines("incident-not-here"), *(_way(scene, route) for route in first)]


def _all_routes(scene: Scene) -> list[Pressable]:
    return [_chat(scene), scene.button("help-all-button", "help.show")]


def _chat(scene: Scene) -> LinkButton:
    return LinkButton(scene.say("danger-chat-button"), _CHAT)


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
