"""What a team wants with its norms: a channel, one norm a week there, sharing without its name.

Manager or trainer notes it after the session; everything is off until they do.
"""

from dialogs.card import Block, Button, Facts, Line, Pressable, Way
from dialogs.fields import Choice
from dialogs.scene import Scene
from dialogs.turn import Reply
from trajectory.teams import Team
from use_cases.norms import norm_wishes
from use_cases.norms.norm_wishes import TeamWish, channels_to_choose, wish_of

_NOWHERE = "none"
"""What a card carries for no channel at all; clients want a value."""


# ---- the card


async def show(scene: Scene) -> Reply:
    """What the team wants now, with a button to change each."""
    async with scene.services.desk.reading() as work:
        wanted = await wish_of(work, scene.principal, scene.value("team"))
    return scene.reply(*_card(scene, wanted))


def _card(scene: Scene, wanted: TeamWish) -> tuple[str, list[Block], list[Pressable]]:
    say, team, wish = scene.say, wanted.team, wanted.wish
    rows = [
        (say("wish-channel"), wanted.channel.name if wanted.channel else say("wish-no-channel")),
        (say("wish-weekly"), say("wish-state", state="on" if wish.weekly else "off")),
        (say("wish-shared"), say("wish-state", state="on" if wish.shared_on else "off")),
    ]
    actions: list[Pressable] = []
    if wanted.channel is not None:
        actions.append(_switch(scene, team, "norms.weekly", on=wish.weekly))
    actions.append(_switch(scene, team, "norms.share", on=wish.shared_on is not None))
    channel = (
        Way(say("wish-channel-button"), "", "norms.channel", {"team": team.id})
        if wanted.anywhere
        else Line(say("wish-no-channels"))
    )
    return (
        say("wish-title", team=team.name),
        [*scene.lines("wish-what"), Facts(rows), channel, scene.quiet("wish-shared-means")],
        [*actions, scene.back("norms.show", team=team.id)],
    )


def _switch(scene: Scene, team: Team, verb: str, *, on: bool) -> Button:
    what = verb.rpartition(".")[2]
    title = scene.say("wish-switch", what=what, state="off" if on else "on")
    return Button(title, verb, {"team": team.id, "to": "off" if on else "on"})


async def switch_weekly(scene: Scene) -> Reply:
    """One norm a week in the channel, or not any more."""
    on = scene.value("to") == "on"
    wanted = await norm_wishes.show_weekly(scene.principal, scene.value("team"), on=on)
    return scene.done(*_card(scene, wanted))


async def switch_sharing(scene: Scene) -> Reply:
    """The team agreed in its session, or took that back."""
    on = scene.value("to") == "on"
    wanted = await norm_wishes.share(scene.principal, scene.value("team"), on=on)
    return scene.done(*_card(scene, wanted))


# ---- the channel


async def ask_channel(scene: Scene) -> Reply:
    """The Teams teams with the bot of which this person is one; nobody can choose another."""
    async with scene.services.desk.reading() as work:
        wanted = await wish_of(work, scene.principal, scene.value("team"))
    channels = await channels_to_choose(scene.principal)
    if not channels:
        return scene.reply(
            scene.say("wish-channel-title", team=wanted.team.name),
            scene.lines("wish-no-channels"),
            [scene.back("norms.wishes", team=wanted.team.id)],
        )
    nowhere = (_NOWHERE, scene.say("wish-no-channel"))
    options = [nowhere, *((one.teams_team_id, one.name) for one in channels)]
    chosen = wanted.wish.channel if wanted.wish.channel in dict(options) else _NOWHERE
    context = {"team": wanted.team.id}
    return scene.reply(
        scene.say("wish-channel-title", team=wanted.team.name),
        [
            *scene.lines("wish-channel-what"),
            Choice("channel", scene.say("wish-channel"), options, value=chosen),
        ],
        [
            scene.button("norms-save", "norms.channel.save", primary=True, **context),
            scene.back("norms.wishes", **context),
        ],
    )


async def save_channel(scene: Scene) -> Reply:
    """The team has this channel from now on, or none."""
    chosen = scene.value("channel")
    teams_team_id = "" if chosen == _NOWHERE else chosen
    team_id = scene.value("team")
    wanted = await norm_wishes.choose_channel(scene.principal, team_id, teams_team_id)
    return scene.done(*_card(scene, wanted))
