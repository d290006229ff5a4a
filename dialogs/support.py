"""Help: first who can support you, then what the bot can do. Nothing is stored."""

from content.routes import Route
from dialogs.card import Block, Entries, Facts, Heading, Line
from dialogs.scene import Handler, Scene
from dialogs.turn import Reply

_COMMANDS_SHOWN = ("status", "result", "input", "language", "stop", "my_data")


async def show(scene: Scene) -> Reply:
    """One card for "help" and "hulp": support routes first."""
    language = scene.turn.language
    routes = Entries([(route.name[language], route.contact[language]) for route in _main(scene)])
    described = {command.id: command for command in scene.services.library.commands}
    rows = [
        (described[id].words[language][0], described[id].description[language])
        for id in _COMMANDS_SHOWN
    ]
    return scene.reply(
        scene.say("help-title"),
        [
            *scene.lines("help-support"),
            routes,
            Heading(scene.say("help-commands")),
            Facts(rows),
            scene.quiet("help-nothing-kept"),
        ],
        [scene.button("help-routes-button", "help.routes", primary=True), scene.protection_link()],
    )


async def show_routes(scene: Scene) -> Reply:
    """Every route: what for, who learns of it, and whether it works without your manager."""
    blocks: list[Block] = scene.lines("routes-intro")
    for route in scene.services.library.routes:
        blocks += _route(scene, route)
    return scene.reply(
        scene.say("routes-title"),
        [*blocks, scene.quiet("help-nothing-kept")],
        [scene.back("help.show")],
    )


def _main(scene: Scene) -> list[Route]:
    return [route for route in scene.services.library.routes if route.first]


def _route(scene: Scene, route: Route) -> list[Block]:
    language = scene.turn.language
    return [
        Heading(route.name[language]),
        Line(route.purpose[language]),
        Facts(
            [
                (scene.say("route-who-learns"), route.who_learns[language]),
                (scene.say("route-without-manager"), route.without_manager[language]),
                (scene.say("route-contact"), route.contact[language]),
            ]
        ),
    ]


COMMANDS: dict[str, Handler] = {"help": show}
VERBS: dict[str, Handler] = {"help.show": show, "help.routes": show_routes}
