"""The teams of a unit, for whoever leads it, and a team that moves to another."""

from dialogs.card import Block, Card, Line, Pressable, Way
from dialogs.scene import Scene
from dialogs.turn import Reply
from dialogs.units.said import SHOWN, day_field, moved_said, text_field, today, typed_day
from storage.people.outbox_rows import Notice
from storage.work import Work
from trajectory.roles import Action
from trajectory.teams import Team
from trajectory.units.parts import UnitAction
from trajectory.units.units import LONGEST_NAME
from use_cases.units.mandates import unit_of_team, units_of_teams
from use_cases.units.moving import move_team
from use_cases.units.tree import known_unit, require


async def show(scene: Scene) -> Reply:
    """The teams of a unit and of what is under it, by name."""
    async with scene.services.desk.reading() as work:
        organisation = await work.units.organisation()
        unit = known_unit(organisation, scene.principal, scene.value("unit"))
        require(scene.principal, UnitAction.SEE_TEAMS, unit.id)
        under = organisation.tree.under(unit.id)
        units = await units_of_teams(work, under, today(scene))
        teams = [one for one in await scene.principal.led_teams(work) if one.id in units]
    first = _first(scene)
    names = organisation.tree.units
    rows: list[Block] = [
        Way(team.name, names[units[team.id]].name, "trajectory.show", {"team": team.id})
        for team in teams[first : first + SHOWN]
    ]
    buttons: list[Pressable] = [scene.back("units.show", unit=unit.id)]
    if first + SHOWN < len(teams):
        after = str(first + SHOWN)
        buttons.append(scene.button("overview-next", "units.teams", unit=unit.id, first=after))
    return scene.reply(
        scene.say("unit-teams-title", unit=unit.name),
        rows or [*scene.lines("unit-teams-none")],
        buttons,
    )


def _first(scene: Scene) -> int:
    value = scene.value("first")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


async def ask(scene: Scene) -> Reply:
    """To which unit, and from which day on."""
    async with scene.services.desk.reading() as work:
        team = await scene.team(work, Action.ENROL)
        said = await unit_line(scene, work, team)
    return scene.reply(
        scene.say("move-title", team=team.name),
        [
            Line(said),
            text_field(scene, "to", "move-unit-label", most=LONGEST_NAME),
            day_field(scene, "since", "move-since-label", today(scene)),
            *scene.lines("team-moved-keeps"),
        ],
        [
            scene.button("move-confirm", "units.moved", primary=True, team=team.id),
            scene.back("steps.manage", team=team.id),
        ],
    )


async def unit_line(scene: Scene, work: Work, team: Team) -> str:
    """To which unit a team belongs now."""
    unit_id = await unit_of_team(work, team.id, today(scene))
    unit = (await work.units.organisation()).tree.units.get(unit_id)
    return scene.say("team-unit", unit=unit.name) if unit else scene.say("team-no-unit")


async def save(scene: Scene) -> Reply:
    since = typed_day(scene, "since")
    moved = await move_team(scene.principal, scene.value("team"), scene.value("to"), since)
    said = moved_said(scene, moved.team.name, moved.unit.name, moved.since)
    return scene.done(
        scene.say("team-moved-title", team=moved.team.name),
        [Line(said), scene.quiet("team-moved-keeps")],
        [scene.button("units-button", "units.show", primary=True)],
    )


async def notice(scene: Scene, work: Work, planned: Notice) -> Card | None:
    """For the manager, and for the leads of the unit to which the team comes."""
    team = await work.teams.get(planned.subject)
    placements = await work.units.placements_of([planned.subject])
    if team is None or not placements:
        return None
    newest = max(placements, key=lambda one: one.since)
    unit = (await work.units.organisation()).tree.units.get(newest.unit)
    if unit is None:
        return None
    said = moved_said(scene, team.name, unit.name, newest.since)
    return scene.card(
        scene.say("team-moved-title", team=team.name),
        [Line(said), scene.quiet("team-moved-keeps")],
    )
