"""A team on hold: from which day to which, and going on."""

from dialogs.card import Block, Line
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import dated, day_field, today, typed_day
from trajectory.teams import Team
from trajectory.units.holding import Hold
from use_cases.units.holding import hold_of, put_on_hold, take_off_hold


async def show(scene: Scene) -> Reply:
    """The hold of a team with the way out of it, or the two days of one."""
    team, hold = await hold_of(scene.principal, scene.value("team"))
    back = scene.back("steps.manage", team=team.id)
    if hold is None:
        fields: list[Block] = [
            *scene.lines("hold-what", "hold-no-reason"),
            day_field(scene, "since", "hold-since-label", today(scene)),
            day_field(scene, "until", "hold-until-label", None, required=True),
        ]
        save = scene.button("hold-button", "hold.save", primary=True, team=team.id)
        return scene.reply(scene.say("hold-title", team=team.name), fields, [save, back])
    off = scene.button("hold-off-button", "hold.off", primary=True, team=team.id)
    return scene.reply(_title(scene, team), [_days(scene, hold)], [off, back])


def _title(scene: Scene, team: Team) -> str:
    return scene.say("held-title", team=team.name)


def _days(scene: Scene, hold: Hold) -> Line:
    return Line(dated(scene)("hold-days", day=hold.since, until=hold.until))


async def save(scene: Scene) -> Reply:
    since, until = typed_day(scene, "since"), typed_day(scene, "until")
    held = await put_on_hold(scene.principal, scene.value("team"), since, until)
    return scene.done(
        _title(scene, held.team),
        [_days(scene, held.hold), *scene.lines("hold-heard")],
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=held.team.id)],
    )


async def off(scene: Scene) -> Reply:
    team = await take_off_hold(scene.principal, scene.value("team"))
    return scene.done(
        scene.say("hold-off-title", team=team.name),
        scene.lines("hold-off"),
        [scene.button("trajectory-button", "trajectory.show", primary=True, team=team.id)],
    )
