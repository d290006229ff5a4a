"""Somebody told a manager something: what to do, what to leave, whom to call. Nothing is stored."""

from typing import Final

from dialogs.card import Block, Heading, Line, Way
from dialogs.scene import Scene
from dialogs.turn import Reply

_DOES: Final = ("signal-does-listen", "signal-does-thank", "signal-does-ask", "signal-does-care")
_NOT: Final = ("signal-not-examine", "signal-not-promise", "signal-not-tell", "signal-not-judge")


async def show(scene: Scene) -> Reply:
    """The same for everybody who asks, whatever was heard."""
    routes = [route for route in scene.services.library.routes if route.first]
    rows: list[Block] = [
        Way(
            route.name[scene.language],
            route.purpose[scene.language],
            "help.route",
            {"route": route.id},
        )
        for route in routes
    ]
    return scene.reply(
        scene.say("signal-title"),
        [
            Line(scene.say("danger-112")),
            Heading(scene.say("signal-does")),
            *scene.lines(*_DOES),
            Heading(scene.say("signal-not")),
            *scene.lines(*_NOT),
            Heading(scene.say("signal-call")),
            *rows,
            *scene.lines("signal-official"),
            scene.quiet("signal-nothing-kept"),
        ],
        [scene.button("signal-help-button", "help.show")],
    )
