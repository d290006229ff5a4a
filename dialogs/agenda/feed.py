"""Somebody's own week in their own calendar: an address that only they know."""

from dialogs.card import Button, Line
from dialogs.fields import TextInput
from dialogs.scene import Scene
from dialogs.turn import Reply
from use_cases.agenda import feed
from use_cases.agenda.offering import require_guide


async def show(scene: Scene) -> Reply:
    """Whether there is an address; it was shown once, when it was made."""
    async with scene.services.desk.reading() as work:
        await require_guide(work, scene.principal)
        there = await work.feeds.has(scene.person.id)
    state = "yes" if there else "no"
    end = [scene.button("feed-end-button", "agenda.feed.end")] if there else []
    return scene.reply(
        scene.say("feed-title"),
        [
            *scene.lines("feed-what", "feed-without"),
            Line(scene.say("feed-there", there=state)),
            scene.quiet("feed-secret"),
        ],
        [
            scene.button(
                "feed-renew-button" if there else "feed-make-button",
                "agenda.feed.renew",
                primary=True,
            ),
            *end,
            scene.back("agenda.show"),
        ],
    )


async def renew(scene: Scene) -> Reply:
    """A new address; this card shows it, and no other does."""
    secret = await feed.renew(scene.principal)
    address = f"{scene.services.public_url}/agenda/{secret}.ics"
    return scene.done(
        scene.say("feed-made-title"),
        [
            *scene.lines("feed-copy"),
            TextInput("address", scene.say("feed-address"), value=address),
            *scene.lines("feed-how"),
            scene.quiet("feed-once"),
        ],
        [Button(scene.say("agenda-button"), "agenda.show", check_inputs=False)],
    )


async def end(scene: Scene) -> Reply:
    await feed.end(scene.principal)
    return scene.done(
        scene.say("feed-ended-title"),
        scene.lines("feed-ended"),
        [scene.button("agenda-button", "agenda.show", primary=True)],
    )
